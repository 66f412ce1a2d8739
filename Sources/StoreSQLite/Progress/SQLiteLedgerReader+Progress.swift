import Foundation
import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerReader {
    func update(_ key: UpdateKey) throws -> UpdateRecord? {
        try records(
            "WHERE implementation = ? AND period = ?",
            [key.implementation.description, key.period.description]
        )
        .first
    }

    func updates(of implementation: ImplementationKey) throws -> [UpdateRecord] {
        try records("WHERE implementation = ?", [implementation.description])
    }

    private func records(_ condition: String, _ arguments: StatementArguments) throws -> [UpdateRecord] {
        var found: [UpdateKey: UpdateRecord] = [:]
        for row in try fetchAll(
            """
            SELECT implementation, period, number, content, at, by FROM progress_update \(condition)
            ORDER BY implementation, period, number
            """, arguments)
        {
            let key = try updateKey(row)
            found[key, default: UpdateRecord(key: key)].append(
                UpdateEntry(
                    number: row[2], content: try updateContent(row[3]), at: row[4],
                    by: AccountName(row[5] as String)!))
        }
        for row in try fetchAll(
            "SELECT implementation, period, kind, number, at, by, reason FROM progress_act \(condition) ORDER BY id",
            arguments)
        {
            let key = try updateKey(row)
            found[key]?.append(
                UpdateAct(
                    UpdateAct.Kind(rawValue: row[2])!, entry: row[3], at: row[4],
                    by: AccountName(row[5] as String)!, reason: row[6]))
        }
        return found.values.sorted { $0.key < $1.key }
    }

    func updateStages(of period: ReportingPeriod, asOf day: Day?) throws -> [ImplementationKey: UpdateStage] {
        let sql = """
            SELECT u.implementation, coalesce((
                SELECT a.kind FROM progress_act a
                WHERE a.implementation = u.implementation AND a.period = u.period AND a.number = u.number
                  AND substr(a.at, 1, 10) <= ?2
                ORDER BY a.id DESC LIMIT 1), 'draft')
            FROM progress_update u
            WHERE u.period = ?1 AND u.number = (
                SELECT max(n.number) FROM progress_update n
                WHERE n.implementation = u.implementation AND n.period = u.period
                  AND substr(n.at, 1, 10) <= ?2)
            """
        var found: [ImplementationKey: UpdateStage] = [:]
        for row in try fetchAll(sql, [period.description, Self.upTo(day)]) {
            guard let key = ImplementationKey(row[0] as String) else { continue }
            found[key] = UpdateStage(rawValue: row[1])
        }
        return found
    }

    func openUpdates() throws -> [UpdateKey: UpdateStage] {
        let sql = """
            SELECT u.implementation, u.period, coalesce((
                SELECT a.kind FROM progress_act a
                WHERE a.implementation = u.implementation AND a.period = u.period AND a.number = u.number
                ORDER BY a.id DESC LIMIT 1), 'draft') AS stage
            FROM (SELECT implementation, period, max(number) AS number FROM progress_update
                  GROUP BY implementation, period) u
            WHERE stage <> 'accepted'
            """
        var found: [UpdateKey: UpdateStage] = [:]
        for row in try fetchAll(sql, []) {
            found[try updateKey(row)] = UpdateStage(rawValue: row[2])
        }
        return found
    }

    func acceptedUpdates(_ choice: AcceptedChoice, asOf day: Day?) throws -> [AcceptedUpdate] {
        let (condition, argument): (String, any DatabaseValueConvertible) =
            switch choice {
            case .of(let implementation): ("a.implementation = ?2", implementation.description)
            case .touched(after: 0): ("?2 = 0", 0)
            case .touched(let act):
                ("a.implementation IN (SELECT implementation FROM progress_act WHERE id > ?2)", act)
            }
        // In the order of the index; of a period the last acceptance comes last.
        let sql = """
            SELECT a.implementation, a.period, u.content, substr(a.at, 1, 10)
            FROM progress_act a
            JOIN progress_update u
              ON u.implementation = a.implementation AND u.period = a.period AND u.number = a.number
            WHERE a.kind = 'accepted' AND substr(a.at, 1, 10) <= ?1 AND \(condition)
            ORDER BY a.implementation, a.period, a.id
            """
        var found: [AcceptedUpdate] = []
        for row in try fetchAll(sql, [Self.upTo(day), argument]) {
            let key = try updateKey(row)
            if found.last?.key == key { found.removeLast() }
            found.append(
                AcceptedUpdate(
                    key: key, content: try updateContent(row[2]), acceptedOn: Day(row[3] as String)!))
        }
        return found
    }

    /// What is handed in or returned is nobody's business outside.
    static let lastAcceptance = """
        SELECT ifnull((SELECT id FROM progress_act WHERE kind = 'accepted' ORDER BY id DESC LIMIT 1), 0)
        """

    func lastAcceptance() throws -> Int64 {
        try once(.lastAcceptance) {
            try Int64.fetchOne(db.cachedStatement(sql: Self.lastAcceptance)) ?? 0
        }
    }

    func evidence(_ hash: String, of implementation: ImplementationKey) throws -> Evidence? {
        let row = try fetchAll(
            "SELECT name, media_type, bytes, at, by FROM evidence WHERE implementation = ? AND hash = ?",
            [implementation.description, hash]
        ).first
        return row.map { row in
            Evidence(
                implementation: implementation, hash: hash, name: row[0], mediaType: row[1],
                bytes: Array(row[2] as Data), at: row[3], by: AccountName(row[4] as String)!)
        }
    }

    func comments(of implementation: ImplementationKey) throws -> [ProgressComment] {
        try fetchAll(
            "SELECT text, at, by FROM progress_comment WHERE implementation = ? ORDER BY id",
            [implementation.description]
        ).map { row in
            ProgressComment(
                implementation: implementation, text: row[0], at: row[1], by: AccountName(row[2] as String)!)
        }
    }

    private func updateKey(_ row: Row) throws -> UpdateKey {
        guard let implementation = ImplementationKey(row[0] as String),
            let period = ReportingPeriod(row[1] as String)
        else {
            throw Failure(
                code: "damaged-ledger",
                message: "An update has the key \(row[0] as String)@\(row[1] as String).",
                remedy: "Restore the last backup.")
        }
        return UpdateKey(implementation, period)
    }

    private func updateContent(_ text: String) throws -> UpdateContent {
        UpdateContent(try JSONDecoder().decode([String: String].self, from: Data(text.utf8)))
    }
}
