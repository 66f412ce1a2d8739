/// A strategic goal with its outcomes.
package struct StrategicGoal: Hashable, Sendable {
    package var code: PlanCode
    package var title: String
    package var rationale: String?
    /// The states that lead, in the order of the plan's table.
    package var champions: [AreaCode]
    package var outcomes: [Outcome]
    package var note: String?

    package init(
        code: PlanCode, title: String, rationale: String? = nil, champions: [AreaCode] = [],
        outcomes: [Outcome] = [], note: String? = nil
    ) {
        self.code = code
        self.title = title
        self.rationale = rationale
        self.champions = champions
        self.outcomes = outcomes
        self.note = note
    }
}

/// A desired outcome with its actions.
package struct Outcome: Hashable, Sendable {
    package var code: PlanCode
    package var title: String
    package var actions: [Action]

    package init(code: PlanCode, title: String, actions: [Action] = []) {
        self.code = code
        self.title = title
        self.actions = actions
    }
}

/// An action; what is done under it are action lines.
package struct Action: Hashable, Sendable {
    package var code: PlanCode
    package var title: String

    package init(code: PlanCode, title: String) {
        self.code = code
        self.title = title
    }
}
