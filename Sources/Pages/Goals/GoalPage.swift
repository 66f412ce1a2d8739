package import Markup

/// One strategic goal: what it aims at, how its indicators stand in the states,
/// and what work is planned for it.
package enum GoalPage {
    package struct Model: Hashable, Sendable {
        package var facts: [Fact]
        package var outcomes: [Outcome]
        /// Said of an action below which no line is known.
        package var noLine: String
        package var achievementLead: [Content]
        /// In how many states each KPI stands how.
        package var standing: DataTable?
        /// The KPIs by state; nil for a goal without KPIs.
        package var matrix: OverviewPage.Model?
        package var achievementNotes: [Content]
        package var progressLead: [Content]
        package var progress: DataTable?
        package var progressNotes: [Content]
        /// Lines by what was delivered and what moves.
        package var meets: ProgressPage.Part?

        package init(
            facts: [Fact] = [], outcomes: [Outcome] = [], noLine: String = "",
            achievementLead: [Content] = [], standing: DataTable? = nil,
            matrix: OverviewPage.Model? = nil, achievementNotes: [Content] = [],
            progressLead: [Content] = [], progress: DataTable? = nil, progressNotes: [Content] = [],
            meets: ProgressPage.Part? = nil
        ) {
            self.facts = facts
            self.outcomes = outcomes
            self.noLine = noLine
            self.achievementLead = achievementLead
            self.standing = standing
            self.matrix = matrix
            self.achievementNotes = achievementNotes
            self.progressLead = progressLead
            self.progress = progress
            self.progressNotes = progressNotes
            self.meets = meets
        }
    }

    /// An outcome with the actions that are to lead to it.
    package struct Outcome: Hashable, Sendable {
        package let title: Content
        package let actions: [Action]

        package init(title: Content, actions: [Action]) {
            self.title = title
            self.actions = actions
        }
    }

    package struct Action: Hashable, Sendable {
        package let title: Content
        package let lines: [Content]

        package init(title: Content, lines: [Content] = []) {
            self.title = title
            self.lines = lines
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let tree = HTML.joined(model.outcomes.map { outcome($0, model.noLine, texts) })
        let body: HTML = """
            \(jumps(texts))\(factList(model.facts, texts))\
            \(section(texts[.outcomesAndActions], id: "outcomes", tree))\
            \(section(texts[.achievement], id: "achievement", achievement(model, texts)))\
            \(section(texts[.progress], id: "progress", progress(model, texts)))\
            \(model.meets?.html(texts) ?? "")
            """
        return frame.document(body, texts: texts)
    }

    /// Ways to the parts, for who reads on a small page.
    private static func jumps(_ texts: Texts) -> HTML {
        """
        <nav class="jumps" aria-label="\(texts[.partsOfPage])"><ul>\
        <li><a href="#outcomes">\(texts[.outcomesAndActions])</a></li>\
        <li><a href="#achievement">\(texts[.achievement])</a></li>\
        <li><a href="#progress">\(texts[.progress])</a></li></ul></nav>

        """
    }

    private static func outcome(_ outcome: Outcome, _ noLine: String, _ texts: Texts) -> HTML {
        let actions = outcome.actions.map { action -> HTML in
            let lines = action.lines.map { line -> HTML in "<li>\(line.html(texts))</li>\n" }
            let below: HTML =
                lines.isEmpty
                ? "<span class=\"line muted\">\(noLine)</span>" : "\n<ul class=\"actions\">\n\(lines)</ul>\n"
            return "<li>\(action.title.html(texts))\(below)</li>\n"
        }
        let list: HTML = actions.isEmpty ? "" : "<ul class=\"actions\">\n\(actions)</ul>\n"
        return "<h3>\(outcome.title.html(texts))</h3>\n\(list)"
    }

    private static func achievement(_ model: Model, _ texts: Texts) -> HTML {
        """
        \(paragraphs(model.achievementLead, texts))\(model.standing?.html(texts) ?? "")\
        \(model.matrix.map { OverviewPage.matrix($0, texts) } ?? "")\
        \(paragraphs(model.achievementNotes, texts, classes: "note"))
        """
    }

    private static func progress(_ model: Model, _ texts: Texts) -> HTML {
        """
        \(paragraphs(model.progressLead, texts))\(model.progress?.html(texts) ?? "")\
        \(paragraphs(model.progressNotes, texts, classes: "note"))
        """
    }
}
