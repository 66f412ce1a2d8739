package import Enterprises
package import Markup
package import Tabular

/// Where a tabulation comes from.
package struct TabulationSource: Sendable {
    /// The name of the register's file, without its folder.
    package let file: String
    /// SHA-256 of the file; nil where nobody asked for it.
    package let hash: String?
    /// SHA-256 of the definitions that were used: the version of the rules.
    package let rules: String
    package let program: String

    package init(file: String, hash: String?, rules: String, program: String) {
        self.file = file
        self.hash = hash
        self.rules = rules
        self.program = program
    }
}

/// The tables of a tabulation with what a reader has to know of them: what is
/// written as a workbook, or travels as a return.
package struct TabulationDocument: Sendable {
    package let tabulation: Tabulation
    package let protection: TabulationProtection?
    package let tables: [TabulationTable]
    package let source: TabulationSource

    package init(
        _ tabulation: Tabulation, protection: TabulationProtection?, printed: PrintedTables,
        source: TabulationSource
    ) {
        self.tabulation = tabulation
        self.protection = protection
        self.source = source
        tables =
            [tabulation.table(protection)]
            + (printed.shares ? [tabulation.shareTable(protection)] : [])
            + (printed.crosswalk ? [tabulation.crosswalkTable(protection)] : [])
    }

    /// The tables as sheets, and one that tells what they are.
    package var sheets: [WorkbookSheet] {
        tables.map(\.sheet)
            + [
                WorkbookSheet(
                    name: "notes", header: ["subject", "text"],
                    rows: facts.map { [.text($0.0), .text($0.1)] })
            ]
    }

    /// The document as a return: values, definitions, provenance, and no microdata.
    package var json: JSON {
        var members = [
            JSON.Member("kind", .string("tabulation")), JSON.Member("program", .string(source.program)),
            JSON.Member(
                "register",
                .object([
                    "file": .string(source.file), "sha256": .optional(source.hash),
                    "rows_read": tellsRows ? .integer(tabulation.rows) : .null,
                    "rows_counted": tellsRows ? .integer(tabulation.counted) : .null,
                    "rows_rejected": .object(
                        rejected.map { JSON.Member($0.problem.text, .integer($0.count)) }),
                ])), JSON.Member("rules_sha256", .string(source.rules)),
            JSON.Member("definitions", .array(definitions)),
            JSON.Member(
                "by", .array(tabulation.plan.tables.map { .array($0.map { .string($0.name) }) })),
            JSON.Member("protection", protectionJSON),
            JSON.Member("notes", .array(notes.map { .string($0) })),
        ]
        members += tables.map { JSON.Member($0.name, $0.json) }
        return .object(members)
    }

    /// The number of all rows adds up what is suppressed: it is told only where
    /// every number of enterprises is.
    private var tellsRows: Bool { protection?.hidesEnterprises != true }

    private var notes: [String] {
        tabulation.notes
            + (tellsRows ? [] : ["The numbers of rows are left out: they would add up what is suppressed."])
    }

    private var rejected: [(problem: RowProblem, count: Int)] {
        RowProblem.allCases.compactMap { problem in
            let count = tabulation.problems.counts[problem.rawValue]
            return count > 0 ? (problem, count) : nil
        }
    }

    private var definitions: [JSON] {
        tabulation.usedDefinitions.map { definition in
            .object([
                "id": .string(definition.id), "title": .string(definition.title),
                "currency": .optional(definition.currency), "verified": .string(definition.verified.text),
            ])
        }
    }

    private var protectionJSON: JSON {
        guard let protection else { return .string("none: internal") }
        return .object([
            "rules": .array(protection.rules.rules.map { .string($0.text) }),
            "lost": .array(protection.losses.map { .string($0) }),
        ])
    }

    /// What the sheet of notes says.
    private var facts: [(String, String)] {
        var facts = [
            ("program", source.program), ("register", source.file),
        ]
        if tellsRows {
            facts += [("rows read", "\(tabulation.rows)"), ("rows counted", "\(tabulation.counted)")]
        }
        if let hash = source.hash { facts.append(("sha256", hash)) }
        facts += rejected.map { ("rows not counted", "\($0.count): \($0.problem.text)") }
        facts += tabulation.usedDefinitions.map { ("definition", "\($0.id): \($0.title)") }
        facts.append(("sha256 of the definitions", source.rules))
        if let protection {
            facts += protection.rules.rules.map { ("safety rule", $0.text) }
            facts += protection.losses.map { ("suppressed", $0) }
        } else {
            facts.append(("protection", "none: this table stays in the office"))
        }
        return facts + notes.map { ("note", $0) }
    }
}
