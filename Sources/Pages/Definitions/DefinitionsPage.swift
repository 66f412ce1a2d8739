package import Markup

/// The definitions of enterprise size, national and harmonised.
package enum DefinitionsPage {
    package struct Model: Hashable, Sendable {
        package var lead: [Content]
        package var notices: [Notice]
        package var table: DataTable
        /// Which definition is meant by "national" in which years.
        package var primary: DataTable?

        package init(
            lead: [Content] = [], notices: [Notice] = [], table: DataTable, primary: DataTable? = nil
        ) {
            self.lead = lead
            self.notices = notices
            self.table = table
            self.primary = primary
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let body: HTML = """
            \(paragraphs(model.lead, texts, classes: "lead"))\
            \(notices(model.notices, texts))\(model.table.html(texts))\
            \(part(texts[.primaryDefinitions], "primary", model.primary, [], texts))
            """
        return frame.document(body, texts: texts)
    }
}
