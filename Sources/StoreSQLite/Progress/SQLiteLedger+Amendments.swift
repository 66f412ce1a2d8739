import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerReader {
    func amendment(_ number: Int) throws -> AmendmentRecord? {
        try amendments("WHERE amendment = ?", [number]).first
    }

    func amendments() throws -> [AmendmentRecord] { try amendments("", []) }

    private func amendments(_ condition: String, _ arguments: StatementArguments) throws -> [AmendmentRecord]
    {
        var found: [Int: AmendmentRecord] = [:]
        let versions = """
            SELECT amendment, number, title, reasons, effective_on, text, base, at, by
            FROM amendment_version \(condition) ORDER BY amendment, number
            """
        for row in try fetchAll(versions, arguments) {
            let content = AmendmentContent(
                title: row[2], reasons: row[3], effectiveOn: Day(row[4] as String)!, text: row[5])
            found[row[0], default: AmendmentRecord(number: row[0])].append(
                AmendmentVersion(
                    number: row[1], content: content, base: row[6], at: row[7],
                    by: AccountName(row[8] as String)!))
        }
        let opinions = """
            SELECT amendment, version, state, word, comment, at, by FROM amendment_opinion \(condition)
            ORDER BY id
            """
        for row in try fetchAll(opinions, arguments) {
            found[row[0]]?.append(
                AmendmentOpinion(
                    state: AreaCode(row[2] as String)!, version: row[1],
                    word: AmendmentOpinion.Word(rawValue: row[3])!, comment: row[4], at: row[5],
                    by: AccountName(row[6] as String)!))
        }
        let acts = """
            SELECT amendment, version, kind, at, by, note, exception FROM amendment_act \(condition)
            ORDER BY id
            """
        for row in try fetchAll(acts, arguments) {
            found[row[0]]?.append(
                AmendmentAct(
                    AmendmentAct.Kind(rawValue: row[2])!, version: row[1], at: row[3],
                    by: AccountName(row[4] as String)!, note: row[5], exception: row[6]))
        }
        return found.values.sorted { $0.number < $1.number }
    }
}

extension SQLiteLedgerWriter {
    func add(_ version: AmendmentVersion, to amendment: Int) throws {
        try execute(
            """
            INSERT INTO amendment_version
                (amendment, number, title, reasons, effective_on, text, base, at, by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                amendment, version.number, version.content.title, version.content.reasons,
                version.content.effectiveOn.description, version.content.text, version.base, version.at,
                version.by.text,
            ])
    }

    func add(_ opinion: AmendmentOpinion, to amendment: Int) throws {
        try execute(
            """
            INSERT INTO amendment_opinion (amendment, version, state, word, comment, at, by)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                amendment, opinion.version, opinion.state.text, opinion.word.rawValue, opinion.comment,
                opinion.at, opinion.by.text,
            ])
    }

    func add(_ act: AmendmentAct, to amendment: Int) throws {
        try execute(
            """
            INSERT INTO amendment_act (amendment, version, kind, at, by, note, exception)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [amendment, act.version, act.kind.rawValue, act.at, act.by.text, act.note, act.exception])
    }
}
