import Foundation
import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerReader {
    private static let entryColumns = """
        item, period, number, value, decimals, text, absence, verdict, status, source, definition,
        statistical_unit, coverage, standard_error, note, justification, attachments, at, by, channel,
        is_on_behalf, place
        """

    func cells(of key: ReturnKey) throws -> [CellKey: CellRecord] {
        guard let round = try roundID(key.round) else { return [:] }
        let entries = try fetchAll(
            "SELECT \(Self.entryColumns) FROM cell_entry WHERE round_id = ? AND state = ?",
            [round, key.state.text])
        let acts = try fetchAll(
            "SELECT item, period, kind, entry, at, by, reason FROM cell_act WHERE round_id = ? AND state = ?",
            [round, key.state.text])
        var found: [CellKey: CellRecord] = [:]
        try gather(entries, acts, into: &found)
        return found
    }

    func cell(_ cell: CellKey, of key: ReturnKey) throws -> CellRecord? {
        guard let round = try roundID(key.round) else { return nil }
        let condition = "WHERE round_id = ? AND state = ? AND item = ? AND period = ?"
        let arguments: StatementArguments = [round, key.state.text, cell.item.text, cell.period.year]
        let entries = try fetchAll(
            "SELECT \(Self.entryColumns) FROM cell_entry \(condition)", arguments)
        let acts = try fetchAll(
            "SELECT item, period, kind, entry, at, by, reason FROM cell_act \(condition)", arguments)
        var found: [CellKey: CellRecord] = [:]
        try gather(entries, acts, into: &found)
        return found[cell]
    }

    func row(_ item: ItemCode, of key: ReturnKey) throws -> [CellRecord] {
        guard let round = try roundID(key.round) else { return [] }
        let condition = "WHERE round_id = ? AND state = ? AND item = ?"
        let arguments: StatementArguments = [round, key.state.text, item.text]
        var found: [CellKey: CellRecord] = [:]
        try gather(
            fetchAll("SELECT \(Self.entryColumns) FROM cell_entry \(condition)", arguments),
            fetchAll(
                "SELECT item, period, kind, entry, at, by, reason FROM cell_act \(condition)", arguments),
            into: &found)
        return found.values.sorted { $0.key < $1.key }
    }

    /// Rows come in the order of their keys: item, year, number.
    private func gather(_ entries: [Row], _ acts: [Row], into found: inout [CellKey: CellRecord]) throws {
        for row in entries {
            let cell = cellKey(row)
            found[cell, default: CellRecord(key: cell)].append(cellEntry(row))
        }
        for row in acts {
            let cell = cellKey(row)
            found[cell, default: CellRecord(key: cell)].append(
                CellAct(
                    CellAct.Kind(rawValue: row[2])!, entry: row[3], at: row[4],
                    by: AccountName(row[5] as String)!, reason: row[6]))
        }
    }

    private func cellKey(_ row: Row) -> CellKey {
        CellKey(ItemCode(row[0] as String)!, Period(year: row[1])!)
    }

    private func cellEntry(_ row: Row) -> CellEntry {
        let attachments: String? = row[16]
        let content = CellContent(
            value: row[3], decimals: row[4], text: row[5],
            absence: (row[6] as String?).flatMap(AbsenceReason.init(rawValue:)),
            verdict: (row[7] as String?).flatMap(CellContent.Verdict.init(rawValue:)),
            status: ObservationStatus(rawValue: row[8])!, source: row[9], definition: row[10],
            statisticalUnit: row[11], coverage: row[12], standardError: row[13], note: row[14],
            justification: row[15], attachments: attachments?.split(separator: " ").map(String.init) ?? [])
        return CellEntry(
            number: row[2], content: content, at: row[17], by: AccountName(row[18] as String)!,
            channel: CellEntry.Channel(rawValue: row[19])!, isOnBehalf: row[20], place: row[21])
    }

    func stages(of round: RoundCode) throws -> [AreaCode: [CellStage: Int]] {
        guard let id = try roundID(round) else { return [:] }
        let sql = """
            SELECT e.state, coalesce((SELECT a.kind FROM cell_act a
                             WHERE a.round_id = e.round_id AND a.state = e.state AND a.item = e.item
                               AND a.period = e.period AND a.entry = e.number
                             ORDER BY a.position DESC LIMIT 1),
                       iif(coalesce(e.value, e.absence, e.verdict) IS NULL, 'empty', 'draft')) AS stage, count(*)
            FROM cell_entry e
            WHERE e.round_id = ?1 AND e.number = (
                SELECT max(n.number) FROM cell_entry n
                WHERE n.round_id = e.round_id AND n.state = e.state AND n.item = e.item AND n.period = e.period)
            GROUP BY 1, 2
            """
        var found: [AreaCode: [CellStage: Int]] = [:]
        for row in try fetchAll(sql, [id]) {
            guard let stage = CellStage(rawValue: row[1]), stage != .empty else { continue }
            found[AreaCode(row[0] as String)!, default: [:]][stage, default: 0] += row[2] as Int
        }
        return found
    }

    func messages(of key: ReturnKey) throws -> [CellMessage] {
        guard let round = try roundID(key.round) else { return [] }
        let sql = """
            SELECT item, period, kind, text, at, by FROM cell_message WHERE round_id = ? AND state = ? ORDER BY id
            """
        return try fetchAll(sql, [round, key.state.text]).map { row in
            CellMessage(
                cell: cellKey(row), CellMessage.Kind(rawValue: row[2])!, text: row[3], at: row[4],
                by: AccountName(row[5] as String)!)
        }
    }

    func attachment(_ hash: String, of state: AreaCode) throws -> Attachment? {
        let sql = """
            SELECT hash, name, media_type, content, at, by, state FROM attachment WHERE hash = ? AND state = ?
            """
        return try fetchAll(sql, [hash, state.text]).first.map { row in
            Attachment(
                hash: row[0], name: row[1], mediaType: row[2], bytes: [UInt8](row[3] as Data), at: row[4],
                by: AccountName(row[5] as String)!, state: AreaCode(row[6] as String)!)
        }
    }

    func plannedReleases() throws -> [PlannedRelease] {
        let sql = """
            SELECT p.id, r.code, p.state, p.due, p.at, p.by FROM planned_release p JOIN round r ON r.id = p.round_id
            WHERE NOT EXISTS (SELECT 1 FROM planned_release_outcome o WHERE o.planned_release_id = p.id)
            ORDER BY p.due, p.id
            """
        return try fetchAll(sql, []).map { row in
            let cells = try fetchAll(
                "SELECT item, period, entry FROM planned_release_cell WHERE planned_release_id = ?",
                [row[0] as Int64])
            return PlannedRelease(
                id: row[0], key: ReturnKey(RoundCode(row[1] as String)!, AreaCode(row[2] as String)!),
                due: row[3],
                entries: Dictionary(uniqueKeysWithValues: cells.map { (cellKey($0), $0[2] as Int) }),
                at: row[4], by: AccountName(row[5] as String)!)
        }
    }

    func fetchAll(_ sql: String, _ arguments: StatementArguments) throws -> [Row] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    }
}
