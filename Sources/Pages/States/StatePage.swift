package import Markup

/// One state with all its indicators.
package enum StatePage {
    package struct Model: Hashable, Sendable {
        /// Five sentences; the page's own figures stand below them.
        package var brief: [Content]
        package var notices: [Notice]
        package var facts: [Fact]
        /// The KPIs of the plan, by goal.
        package var indicators: DataTable
        package var indicatorNotes: [Content]
        /// Series that fill no KPI: inputs, weights, measures beside it.
        package var others: DataTable?

        package init(
            brief: [Content] = [], notices: [Notice] = [], facts: [Fact] = [],
            indicators: DataTable,
            indicatorNotes: [Content] = [], others: DataTable? = nil
        ) {
            self.brief = brief
            self.notices = notices
            self.facts = facts
            self.indicators = indicators
            self.indicatorNotes = indicatorNotes
            self.others = others
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let body: HTML = """
            \(section(texts[.briefTitle], id: "brief", paragraphs(model.brief, texts, classes: "brief")))\
            \(notices(model.notices, texts))\(factList(model.facts, texts))\
            \(part(texts[.keyPolicyIndicators], "indicators", model.indicators, model.indicatorNotes, texts))\
            \(part(texts[.otherSeries], "others", model.others, [], texts))
            """
        return frame.document(body, texts: texts)
    }
}
