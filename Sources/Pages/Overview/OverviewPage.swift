package import Markup

/// All key policy indicators of the plan by state, with the region beside
/// them, and what documents claim of the region.
package enum OverviewPage {
    package struct Model: Hashable, Sendable {
        package var lead: [Content]
        package var notices: [Notice]
        /// What the marks mean.
        package var legend: [LegendEntry]
        package var caption: String
        /// The states, then the region.
        package var columns: [Column]
        package var groups: [Group]
        package var movements: Movements?
        package var availability: Availability?
        package var charts: [ChartFigure] = []
        package var claims: ClaimTable?
        /// What to do in an empty ledger; nil in any other.
        package var emptiness: Content?

        package init(
            lead: [Content] = [], notices: [Notice] = [], legend: [LegendEntry] = [], caption: String,
            columns: [Column] = [], groups: [Group] = [], claims: ClaimTable? = nil,
            emptiness: Content? = nil
        ) {
            self.lead = lead
            self.notices = notices
            self.legend = legend
            self.caption = caption
            self.columns = columns
            self.groups = groups
            self.claims = claims
            self.emptiness = emptiness
        }
    }

    /// What moved most and least, from pairs that may be compared.
    package struct Movements: Hashable, Sendable {
        package let lead: Content
        /// One for each indicator.
        package let sentences: [Content]

        package init(lead: Content, sentences: [Content]) {
            self.lead = lead
            self.sentences = sentences
        }

        func html(_ texts: Texts) -> HTML {
            section(
                texts[.movementsTitle], id: "movements",
                paragraphs([lead], texts) + Content.list(sentences).html(texts))
        }
    }

    package struct LegendEntry: Hashable, Sendable {
        package let tag: Tag
        package let meaning: String

        package init(_ tag: Tag, _ meaning: String) {
            self.tag = tag
            self.meaning = meaning
        }
    }

    package struct Column: Hashable, Sendable {
        package let name: Content
        /// Stands before each cell where the table is laid out as lists.
        package let label: String
        package let isRegion: Bool

        package init(_ name: Content, label: String, isRegion: Bool = false) {
            self.name = name
            self.label = label
            self.isRegion = isRegion
        }
    }

    /// The KPIs of one goal.
    package struct Group: Hashable, Sendable {
        package let id: String
        package let title: Content
        /// The title without a link, for the way to the group.
        package let jump: Content
        package let detail: Content
        package let rows: [Row]

        /// - Parameter jump: nil where the title has no link.
        package init(id: String, title: Content, jump: Content? = nil, detail: Content, rows: [Row]) {
            self.id = id
            self.title = title
            self.jump = jump ?? title
            self.detail = detail
            self.rows = rows
        }
    }

    package struct Row: Hashable, Sendable {
        package let number: String
        package let name: Content
        package let unit: String
        package let direction: String
        package let tags: [Tag]
        /// One for each column.
        package let cells: [Cell]

        package init(
            number: String, name: Content, unit: String, direction: String, tags: [Tag] = [], cells: [Cell]
        ) {
            self.number = number
            self.name = name
            self.unit = unit
            self.direction = direction
            self.tags = tags
            self.cells = cells
        }
    }

    /// What is known of one KPI in one state: each part nil or empty where
    /// there is none.
    package struct Cell: Hashable, Sendable {
        package let value: Content?
        /// The years behind it; nothing where there are not two.
        package let spark: Content?
        package let period: String?
        package let change: String?
        package let tags: [Tag]
        package let detail: String?

        package init(
            value: Content? = nil, spark: Content? = nil, period: String? = nil, change: String? = nil,
            tags: [Tag] = [],
            detail: String? = nil
        ) {
            self.value = value
            self.spark = spark
            self.period = period
            self.change = change
            self.tags = tags
            self.detail = detail
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        frame.document(body(model, texts), texts: texts)
    }

    private static func body(_ model: Model, _ texts: Texts) -> HTML {
        let intro = paragraphs(model.lead, texts, classes: "lead") + notices(model.notices, texts)
        if let emptiness = model.emptiness { return intro + paragraphs([emptiness], texts) }
        return .joined([
            intro, jumps(model, texts), matrix(model, texts), legend(model.legend, texts),
            model.movements?.html(texts) ?? "",
            section(texts[.developmentGap], id: "gap", figures(model.charts, texts)),
            model.availability?.html(texts) ?? "",
            model.claims?.html(texts) ?? "",
        ])
    }

    /// Ways to each goal, for who reads on a small page or by keyboard.
    private static func jumps(_ model: Model, _ texts: Texts) -> HTML {
        let links = model.groups.map { group -> HTML in
            "<li><a href=\"#\(group.id)\">\(group.jump.html(texts))</a></li>"
        }
        return "<nav class=\"jumps\" aria-label=\"\(texts[.goals])\"><ul>\(links)</ul></nav>\n"
    }

    private static func legend(_ entries: [LegendEntry], _ texts: Texts) -> HTML {
        guard !entries.isEmpty else { return "" }
        let items = entries.map { entry -> HTML in
            "<div><dt>\(entry.tag.html)</dt><dd>\(entry.meaning)</dd></div>\n"
        }
        return section(texts[.legend], id: "legend", "<dl class=\"legend\">\n\(items)</dl>\n")
    }
}
