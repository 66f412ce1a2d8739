package import Markup

/// One indicator in one state: every value, every method, every claim.
package enum StateIndicatorPage {
    package struct Model: Hashable, Sendable {
        /// The latest value, as large as the question it answers.
        package var headline: Headline?
        package var notices: [Notice]
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
        package let unit: String
        package let period: String
        package let change: String?
        package let tags: [Tag]

        package init(value: Content, unit: String, period: String, change: String?, tags: [Tag]) {
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
        let body: HTML = """
            \(headline(model.headline))\(notices(model.notices))\(factList(model.facts))\
            \(part(texts[.methodsSideBySide], "methods", model.methods, model.methodNotes))\
            \(part(texts[.baselineYears], "baseline-years", model.baselineYears, model.baselineNotes))\
            \(part(texts[.allValues], "values", model.values, model.valueNotes))\
            \(part(texts[.revisions], "revisions", model.revisions, []))\
            \(section(texts[.parallelClaims], id: "claims", claims(model.claims)))
            """
        return frame.document(body, texts: texts)
    }

    private static func headline(_ headline: Headline?) -> HTML {
        guard let headline else { return "" }
        let change: HTML = headline.change.map { "<span class=\"change\">\($0)</span> " } ?? ""
        return """
            <p class="headline"><span class="figure">\(headline.value.html)</span> \
            <span class="unit">\(headline.unit), \(headline.period)</span> \
            \(change)\(HTML.joined(headline.tags.map(\.html)))</p>

            """
    }

    private static func claims(_ claims: [Claim]) -> HTML {
        HTML.joined(
            claims.map { claim -> HTML in
                "<h3>\(claim.title.html)</h3>\n\(factList(claim.facts))\(claim.values.html)"
            })
    }
}
