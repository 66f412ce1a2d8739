package import Markup

/// Which reports there are, and how to have them.
package enum ReportsPage {
    package struct Model: Hashable, Sendable {
        package var lead: [Content]
        package var reports: DataTable
        package var notes: [Content]

        package init(lead: [Content] = [], reports: DataTable, notes: [Content] = []) {
            self.lead = lead
            self.reports = reports
            self.notes = notes
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let body: HTML = """
            \(paragraphs(model.lead, texts, classes: "lead"))\(model.reports.html(texts))\
            \(section(texts[.notes], id: "notes", paragraphs(model.notes, texts)))
            """
        return frame.document(body, texts: texts)
    }
}
