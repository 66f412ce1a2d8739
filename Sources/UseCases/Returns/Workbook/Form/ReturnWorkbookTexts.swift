package import PlanModel

/// The words of a return workbook in one language. Codes of items, reasons,
/// statuses and verdicts are the same in all.
package struct ReturnWorkbookTexts: Sendable {
    package let readMe: String
    package let sheets: [ReturnFormSheet: String]
    package let columns: [ReturnFormColumn: String]
    /// Heads a line of what is public.
    package let publicLine: String
    /// Heads a line that takes what the state enters.
    package let ownLine: String
    /// Heads the items that serve a KPI, before its number.
    package let kpi: String
    /// Heads the items that serve none.
    package let context: String
    /// `{round}`, `{state}`, `{title}` and `{due}` are filled in.
    package let title: String
    package let facts: [String]
    package let instructions: [String]
    package let colours: Colours
    package let reasonsTitle: String
    package let reasons: [AbsenceReason: String]
    package let statusesTitle: String
    package let statuses: [ObservationStatus: String]
    package let verdicts: [CellContent.Verdict: String]
    package let prompts: Prompts

    /// What each colour means.
    package struct Colours: Sendable {
        package let title: String
        package let open: String
        package let known: String
        package let waiting: String
        package let mark: String
    }

    /// What is said beside a chosen cell, and when something is not taken.
    package struct Prompts: Sendable {
        package let value: (title: String, text: String)
        package let choice: (title: String, text: String)
        package let number: (title: String, text: String)
        package let note: (title: String, text: String)
    }

    package func filled(_ text: String, _ words: [String: String]) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            filled += rest[..<open] + (words[name] ?? "")
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
