package import Markup

/// One indicator over all states and groups of states.
package enum IndicatorPage {
    package struct Model: Hashable, Sendable {
        package var lead: [Content]
        package var notices: [Notice]
        package var facts: [Fact]
        /// Drawn first: how it went over the years.
        package var trend: [ChartFigure] = []
        /// How values were revised since they were first published.
        package var revisions: DataTable?
        /// What documents say of it for the region.
        package var claims: OverviewPage.ClaimTable?
        /// Drawn below the table of states.
        package var charts: [ChartFigure] = []
        package var states: DataTable?
        /// Said under the table: what every method needs, what was left out.
        package var stateNotes: [Content]
        package var aggregates: DataTable?
        package var aggregateNotes: [Content]
        package var gap: DataTable?
        package var gapNotes: [Content]
        package var targets: DataTable?
        package var targetNotes: [Content]
        package var values: DataTable?
        package var valueNotes: [Content]

        package init(
            lead: [Content] = [], notices: [Notice] = [], facts: [Fact] = [], states: DataTable? = nil,
            stateNotes: [Content] = [], aggregates: DataTable? = nil, aggregateNotes: [Content] = [],
            gap: DataTable? = nil, gapNotes: [Content] = [], targets: DataTable? = nil,
            targetNotes: [Content] = [], values: DataTable? = nil, valueNotes: [Content] = []
        ) {
            self.lead = lead
            self.notices = notices
            self.facts = facts
            self.states = states
            self.stateNotes = stateNotes
            self.aggregates = aggregates
            self.aggregateNotes = aggregateNotes
            self.gap = gap
            self.gapNotes = gapNotes
            self.targets = targets
            self.targetNotes = targetNotes
            self.values = values
            self.valueNotes = valueNotes
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let body: HTML = """
            \(paragraphs(model.lead, texts, classes: "lead"))\
            \(notices(model.notices, texts))\(figures(model.trend, texts))\
            \(part(texts[.byState], "states", model.states, model.stateNotes, texts))\
            \(section(texts[.statesBesideTitle], id: "beside", figures(model.charts, texts)))\
            \(section(texts[.definitionAndUnit], id: "facts", factList(model.facts, texts)))\
            \(part(texts[.regionalAggregates], "aggregates", model.aggregates, model.aggregateNotes, texts))\
            \(part(texts[.developmentGap], "gap", model.gap, model.gapNotes, texts))\
            \(part(texts[.targets], "targets", model.targets, model.targetNotes, texts))\
            \(model.claims?.html(texts, title: .documentsSay) ?? "")\
            \(part(texts[.allValues], "values", model.values, model.valueNotes, texts))\
            \(part(texts[.revisions], "revisions", model.revisions, model.revisions == nil ? [] : [.text(texts[.revisionsNote])], texts))
            """
        return frame.document(body, texts: texts)
    }
}

func figures(_ figures: [ChartFigure], _ texts: Texts) -> HTML {
    guard !figures.isEmpty else { return "" }
    let drawn = HTML.joined(figures.map { $0.html(texts) })
    return figures.count == 1 ? drawn : "<div class=\"figures-beside\">\(drawn)</div>\n"
}

/// A section made of a table and what is said of it.
func part(
    _ title: String, _ id: HTML, _ table: DataTable?, _ notes: [Content], _ texts: Texts
) -> HTML {
    section(title, id: id, (table?.html(texts) ?? "") + paragraphs(notes, texts, classes: "note"))
}
