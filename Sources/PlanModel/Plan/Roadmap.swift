/// A part of the plan's years with an aim of its own.
package struct Phase: Hashable, Sendable {
    package var code: PlanCode
    package var name: String
    package var starts: Day
    package var ends: Day
    package var aim: String

    package init(code: PlanCode, name: String, starts: Day, ends: Day, aim: String) {
        self.code = code
        self.name = name
        self.starts = starts
        self.ends = ends
        self.aim = aim
    }
}

/// One of the ways on which action lines are implemented.
package struct Pathway: Hashable, Sendable {
    package var code: PlanCode
    package var name: String
    package var text: String
    package var note: String?

    package init(code: PlanCode, name: String, text: String, note: String? = nil) {
        self.code = code
        self.name = name
        self.text = text
        self.note = note
    }
}

/// What kind of measure an action line is.
package struct MeasureType: Hashable, Sendable {
    package var code: PlanCode
    package var name: String

    package init(code: PlanCode, name: String) {
        self.code = code
        self.name = name
    }
}

/// Action lines of several goals that the plan presents under one heading.
package struct CrossCuttingGroup: Hashable, Sendable {
    package var code: PlanCode
    package var name: String

    package init(code: PlanCode, name: String) {
        self.code = code
        self.name = name
    }
}
