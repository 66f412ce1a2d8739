package import Markup

/// How to take the data away: every page's own file, and every source as it
/// arrived.
package enum DataPage {
    package struct Model: Hashable, Sendable {
        package var lead: [Content]
        package var files: DataTable
        package var licences: DataTable?
        package var notes: [Content]

        package init(
            lead: [Content] = [], files: DataTable, licences: DataTable? = nil, notes: [Content] = []
        ) {
            self.lead = lead
            self.files = files
            self.licences = licences
            self.notes = notes
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let body: HTML = """
            \(paragraphs(model.lead, texts, classes: "lead"))\(model.files.html(texts))\
            \(part(texts[.licences], "licences", model.licences, [], texts))\
            \(section(texts[.notes], id: "notes", paragraphs(model.notes, texts)))
            """
        return frame.document(body, texts: texts)
    }
}
