package import Markup

/// Where one value comes from, to the cell.
package enum ObservationPage {
    package struct Model: Hashable, Sendable {
        package var value: Content
        package var unit: String
        package var lead: [Content]
        package var notices: [Notice]
        /// The value itself: period, original text, status.
        package var valueFacts: [Fact]
        /// The file, the place in it, and who brought it in.
        package var fileFacts: [Fact]
        /// What speaks: indicator, area, definition, coverage.
        package var seriesFacts: [Fact]
        /// Every vintage that stated the value.
        package var statements: DataTable?
        /// Of a computed value: the formula.
        package var formula: Content?
        package var inputs: DataTable?

        package init(
            value: Content, unit: String = "", lead: [Content] = [], notices: [Notice] = [],
            valueFacts: [Fact] = [],
            fileFacts: [Fact] = [], seriesFacts: [Fact] = [], statements: DataTable? = nil,
            formula: Content? = nil, inputs: DataTable? = nil
        ) {
            self.value = value
            self.unit = unit
            self.lead = lead
            self.notices = notices
            self.valueFacts = valueFacts
            self.fileFacts = fileFacts
            self.seriesFacts = seriesFacts
            self.statements = statements
            self.formula = formula
            self.inputs = inputs
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let formula = paragraphs(model.formula.map { [$0] } ?? [], texts) + (model.inputs?.html(texts) ?? "")
        let body: HTML = """
            <p class="headline"><span class="figure">\(model.value.html(texts))</span> \
            <span class="unit">\(Content.english(model.unit).html(texts))</span></p>
            \(paragraphs(model.lead, texts, classes: "lead"))\(notices(model.notices, texts))\
            \(section(texts[.theValue], id: "value", factList(model.valueFacts, texts)))\
            \(section(texts[.computation], id: "computation", formula))\
            \(section(texts[.theFile], id: "file", factList(model.fileFacts, texts)))\
            \(section(texts[.theSeries], id: "series", factList(model.seriesFacts, texts)))\
            \(part(texts[.allStatements], "statements", model.statements, [], texts))
            """
        return frame.document(body, texts: texts)
    }
}
