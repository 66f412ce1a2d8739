package import Markup

/// The plan as its documents state it.
package enum PlanPage {
    package struct Model: Hashable, Sendable {
        package var lead: [Content]
        package var notices: [Notice]
        package var facts: [Fact]
        package var phases: DataTable?
        package var pathways: DataTable?
        package var measures: DataTable?
        package var quotations: DataTable?
        package var indicators: DataTable?
        package var goals: [Goal]
        package var groups: DataTable?
        package var documents: DataTable?
        package var errata: DataTable?
        package var amendments: DataTable?
        /// The plan as it was recorded here, by day.
        package var versions: DataTable?

        package init(
            lead: [Content] = [], notices: [Notice] = [], facts: [Fact] = [], phases: DataTable? = nil,
            indicators: DataTable? = nil, goals: [Goal] = [], groups: DataTable? = nil,
            documents: DataTable? = nil, errata: DataTable? = nil, amendments: DataTable? = nil
        ) {
            self.lead = lead
            self.notices = notices
            self.facts = facts
            self.phases = phases
            self.indicators = indicators
            self.goals = goals
            self.groups = groups
            self.documents = documents
            self.errata = errata
            self.amendments = amendments
        }
    }

    package struct Goal: Hashable, Sendable {
        package let id: String
        package let title: Content
        package let facts: [Fact]
        package let outcomes: [Outcome]

        package init(id: String, title: Content, facts: [Fact], outcomes: [Outcome]) {
            self.id = id
            self.title = title
            self.facts = facts
            self.outcomes = outcomes
        }
    }

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
        /// Nil for an action whose lines are not in the documents at hand.
        package let lines: DataTable?

        package init(title: Content, lines: DataTable? = nil) {
            self.title = title
            self.lines = lines
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let body: HTML = """
            \(paragraphs(model.lead, texts, classes: "lead"))\
            \(notices(model.notices, texts))\(factList(model.facts, texts))\
            \(part(texts[.keyPolicyIndicators], "indicators", model.indicators, [], texts))\
            \(HTML.joined(model.goals.map { goal($0, texts) }))\
            \(part(texts[.phases], "phases", model.phases, [], texts))\
            \(part(texts[.pathwaysTitle], "pathways", model.pathways, [], texts))\
            \(part(texts[.measuresTitle], "measures", model.measures, [], texts))\
            \(part(texts[.areaGroups], "groups", model.groups, [], texts))\
            \(part(texts[.planErrata], "errata", model.errata, [], texts))\
            \(part(texts[.planAmendments], "amendments", model.amendments, [], texts))\
            \(part(texts[.quotationsTitle], "quotations", model.quotations, [], texts))\
            \(part(texts[.planVersions], "versions", model.versions, [], texts))\
            \(part(texts[.planDocuments], "documents", model.documents, [], texts))
            """
        return frame.document(body, texts: texts)
    }

    private static func goal(_ goal: Goal, _ texts: Texts) -> HTML {
        section(
            title: goal.title.html(texts), id: HTML(text: goal.id),
            factList(goal.facts, texts) + HTML.joined(goal.outcomes.map { outcome($0, texts) }))
    }

    private static func outcome(_ outcome: Outcome, _ texts: Texts) -> HTML {
        let actions = outcome.actions.map { action -> HTML in
            "<li>\(action.title.html(texts))\n\(action.lines?.html(texts) ?? "")</li>\n"
        }
        let list: HTML = actions.isEmpty ? "" : "<ul class=\"actions\">\n\(actions)</ul>\n"
        return "<h3>\(outcome.title.html(texts))</h3>\n\(list)"
    }
}
