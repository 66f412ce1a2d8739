package import Charts
package import Markup

/// One indicator in one state: every value, every method, every claim.
package enum StateIndicatorPage {
    package struct Model: Hashable, Sendable {
        /// The latest value, as large as the question it answers.
        package var headline: Headline?
        package var notices: [Notice]
        package var charts: [ChartFigure] = []
        package var facts: [Fact]
        package var methods: DataTable?
        package var methodNotes: [Content]
        package var baselineYears: DataTable?
        package var baselineNotes: [Content]
        package var values: DataTable?
        package var valueNotes: [Content]
        package var revisions: DataTable?
        /// Other series of the same quantity, one part for each.
        package var claims: [Claim]

        package init(
            headline: Headline? = nil, notices: [Notice] = [], facts: [Fact] = [],
            methods: DataTable? = nil, methodNotes: [Content] = [], baselineYears: DataTable? = nil,
            baselineNotes: [Content] = [], values: DataTable? = nil, valueNotes: [Content] = [],
            revisions: DataTable? = nil, claims: [Claim] = []
        ) {
            self.headline = headline
            self.notices = notices
            self.facts = facts
            self.methods = methods
            self.methodNotes = methodNotes
            self.baselineYears = baselineYears
            self.baselineNotes = baselineNotes
            self.values = values
            self.valueNotes = valueNotes
            self.revisions = revisions
            self.claims = claims
        }
    }

    package struct Headline: Hashable, Sendable {
        package let value: Content
        package let unit: Content
        package let period: String
        package let change: String?
        package let tags: [Tag]

        package init(value: Content, unit: Content, period: String, change: String?, tags: [Tag]) {
            self.value = value
            self.unit = unit
            self.period = period
            self.change = change
            self.tags = tags
        }
    }

    /// Another source's figures for the same quantity.
    package struct Claim: Hashable, Sendable {
        package let title: Content
        package let facts: [Fact]
        package let values: DataTable

        package init(title: Content, facts: [Fact], values: DataTable) {
            self.title = title
            self.facts = facts
            self.values = values
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        frame.document(body(model, texts), texts: texts)
    }

    /// The same within the work behind the sign-in: what would be public.
    package static func preview(
        intro: WorkPage.Part, charts: [any Chart], _ model: Model, frame: WorkFrame, texts: Texts
    ) -> HTML {
        var model = model
        model.charts = charts.enumerated().map { ChartFigure("preview-\($0)", $1) }
        return frame.document(intro.html(texts, csrf: frame.csrf) + body(model, texts), texts: texts)
    }

    private static func body(_ model: Model, _ texts: Texts) -> HTML {
        """
        \(headline(model.headline, texts))\(notices(model.notices, texts))\
        \(figures(model.charts, texts))\(factList(model.facts, texts))\
        \(part(texts[.methodsSideBySide], "methods", model.methods, model.methodNotes, texts))\
        \(part(texts[.baselineYears], "baseline-years", model.baselineYears, model.baselineNotes, texts))\
        \(part(texts[.allValues], "values", model.values, model.valueNotes, texts))\
        \(part(texts[.revisions], "revisions", model.revisions, [], texts))\
        \(section(texts[.parallelClaims], id: "claims", claims(model.claims, texts)))
        """
    }

    private static func headline(_ headline: Headline?, _ texts: Texts) -> HTML {
        guard let headline else { return "" }
        let change: HTML = headline.change.map { "<span class=\"change\">\($0)</span> " } ?? ""
        return """
            <p class="headline"><span class="figure">\(headline.value.html(texts))</span> \
            <span class="unit">\(headline.unit.html(texts)), \(headline.period)</span> \
            \(change)\(HTML.joined(headline.tags.map(\.html)))</p>

            """
    }

    private static func claims(_ claims: [Claim], _ texts: Texts) -> HTML {
        HTML.joined(
            claims.map { claim -> HTML in
                """
                <h3>\(claim.title.html(texts))</h3>
                \(factList(claim.facts, texts))\(claim.values.html(texts))
                """
            })
    }
}
