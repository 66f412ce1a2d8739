package import Markup

/// A page that is a list: of indicators, states, methods or sources.
package enum ListPage {
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
