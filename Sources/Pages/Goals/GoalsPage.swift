package import Markup

/// The strategic goals of the plan.
package enum GoalsPage {
    package struct Model: Hashable, Sendable {
        package var lead: [Content]
        package var table: DataTable
        package var notes: [Content]

        package init(lead: [Content] = [], table: DataTable, notes: [Content] = []) {
            self.lead = lead
            self.table = table
            self.notes = notes
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let body: HTML = """
            \(paragraphs(model.lead, texts, classes: "lead"))\(model.table.html(texts))\
            \(paragraphs(model.notes, texts, classes: "note"))
            """
        return frame.document(body, texts: texts)
    }
}
