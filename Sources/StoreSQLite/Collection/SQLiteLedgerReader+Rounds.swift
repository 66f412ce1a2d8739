import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerReader {
    func rounds() throws -> [CollectionRound] {
        let sql = """
            SELECT r.id, code, title, first_period, last_period, opens_on, due_on, objection_days, closed_on
            FROM round r LEFT JOIN round_closing c ON c.round_id = r.id ORDER BY opens_on DESC, r.id DESC
            """
        return try fetchAll(sql, []).map(collectionRound)
    }

    func round(_ code: RoundCode) throws -> CollectionRound? {
        let sql = """
            SELECT r.id, code, title, first_period, last_period, opens_on, due_on, objection_days, closed_on
            FROM round r LEFT JOIN round_closing c ON c.round_id = r.id WHERE code = ?
            """
        return try fetchAll(sql, [code.text]).first.map(collectionRound)
    }

    private func collectionRound(_ row: Row) throws -> CollectionRound {
        let id: Int64 = row[0]
        let states = try fetchAll("SELECT state FROM round_state WHERE round_id = ? ORDER BY position", [id])
        let items = try fetchAll(
            """
            SELECT item, kpi, title, unit, kind, numerator, denominator, minimum, maximum FROM round_item
            WHERE round_id = ? ORDER BY position
            """, [id])
        let days: Int? = row[7]
        return CollectionRound(
            code: RoundCode(row[1] as String)!, title: row[2], items: items.map(returnItem),
            periods: Period(year: row[3])!...Period(year: row[4])!,
            states: states.compactMap { AreaCode($0[0] as String) }, opensOn: Day(row[5] as String)!,
            dueOn: Day(row[6] as String)!, release: days.map { .noObjection(days: $0) } ?? .byState,
            closedOn: (row[8] as String?).flatMap { Day($0) })
    }

    private func returnItem(_ row: Row) -> ReturnItem {
        let numerator = (row[5] as String?).flatMap { ItemCode($0) }
        let denominator = (row[6] as String?).flatMap { ItemCode($0) }
        let kind: ReturnItem.Kind =
            switch row[4] as String {
            case "international": .international
            case "share":
                numerator.flatMap { top in denominator.map { .share(of: top, in: $0) } } ?? .component
            default: .component
            }
        return ReturnItem(
            ItemCode(row[0] as String)!, kpi: (row[1] as String?).flatMap { PlanCode($0) }, title: row[2],
            unit: row[3], kind: kind, minimum: row[7], maximum: row[8])
    }

    func roundID(_ code: RoundCode) throws -> Int64? {
        try fetchAll("SELECT id FROM round WHERE code = ?", [code.text]).first?[0]
    }

    func extensions(of round: RoundCode?) throws -> [DueExtension] {
        let sql = """
            SELECT e.id, r.code, e.state, e.until, e.reason, e.asked_at, e.asked_by, d.decision, d.at, d.by, d.answer
            FROM due_extension e JOIN round r ON r.id = e.round_id
            LEFT JOIN due_extension_decision d ON d.extension_id = e.id
            WHERE ?1 IS NULL OR r.code = ?1 ORDER BY e.id
            """
        return try fetchAll(sql, [round?.text]).map { row in
            DueExtension(
                id: row[0], key: ReturnKey(RoundCode(row[1] as String)!, AreaCode(row[2] as String)!),
                until: Day(row[3] as String)!, reason: row[4], askedAt: row[5],
                askedBy: AccountName(row[6] as String)!,
                decision: (row[7] as String?).flatMap(DueExtension.Decision.init(rawValue:)),
                decidedAt: row[8], decidedBy: (row[9] as String?).flatMap { AccountName($0) },
                answer: row[10])
        }
    }

    func profiles(of state: AreaCode?, until day: Day?) throws -> [StatisticalProfile] {
        let sql = """
            SELECT state, indicator, agency, instrument, frequency, first_year, legal_basis, definition,
                   dissemination_lag, planned_improvement, is_available, reviewed_in, at, by
            FROM profile p
            WHERE id = (SELECT max(id) FROM profile q WHERE q.state = p.state AND q.indicator = p.indicator
                        AND (?2 IS NULL OR substr(q.at, 1, 10) <= ?2))
              AND (?1 IS NULL OR state = ?1) ORDER BY state, indicator
            """
        return try fetchAll(sql, [state?.text, day?.description]).map { row in
            StatisticalProfile(
                state: AreaCode(row[0] as String)!, indicator: IndicatorCode(row[1] as String)!,
                agency: row[2], instrument: row[3], frequency: row[4],
                firstYear: (row[5] as Int?).flatMap { Period(year: $0) }, legalBasis: row[6],
                definition: row[7], disseminationLag: row[8], plannedImprovement: row[9],
                isAvailable: row[10], reviewedIn: (row[11] as String?).flatMap { RoundCode($0) },
                at: row[12], by: AccountName(row[13] as String)!)
        }
    }

    func disputes(of indicator: IndicatorCode?, in state: AreaCode?, until day: Day?) throws -> [Dispute] {
        let sql = """
            SELECT d.state, d.indicator, d.period, d.note, d.released_on FROM dispute d
            WHERE (?1 IS NULL OR d.indicator = ?1) AND (?2 IS NULL OR d.state = ?2)
              AND (?3 IS NULL OR d.released_on <= ?3) AND d.note <> ''
              AND NOT EXISTS (
                  SELECT 1 FROM dispute n
                  WHERE n.state = d.state AND n.indicator = d.indicator AND n.period = d.period
                    AND n.id > d.id AND (?3 IS NULL OR n.released_on <= ?3))
            ORDER BY d.id
            """
        return try fetchAll(sql, [indicator?.text, state?.text, day?.description]).map { row in
            Dispute(
                state: AreaCode(row[0] as String)!, indicator: IndicatorCode(row[1] as String)!,
                period: Period(year: row[2])!, note: row[3], releasedOn: Day(row[4] as String)!)
        }
    }
}
