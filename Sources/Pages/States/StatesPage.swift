package import Markup

/// The member states, with how much is known of each.
package enum StatesPage {
    package struct Model: Hashable, Sendable {
        package var lead: [Content]
        package var table: DataTable

        package init(lead: [Content] = [], table: DataTable) {
            self.lead = lead
            self.table = table
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        frame.document(paragraphs(model.lead, texts, classes: "lead") + model.table.html(texts), texts: texts)
    }
}
