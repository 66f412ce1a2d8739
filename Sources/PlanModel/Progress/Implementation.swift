/// The work of one state on a national-level action line.
package struct Implementation: Hashable, Sendable {
    package var state: AreaCode
    /// Nil: the line's. Where no start is printed, the line's is assumed.
    package var timeFrame: TimeFrame?
    /// Empty: the line's.
    package var work: WorkPlan

    package init(state: AreaCode, timeFrame: TimeFrame? = nil, work: WorkPlan = WorkPlan()) {
        self.state = state
        self.timeFrame = timeFrame
        self.work = work
    }
}

/// Names what is reported on: an action line, or one state's implementation of
/// a national-level line.
package struct ImplementationKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let line: PlanCode
    /// Nil for a line that is implemented once, for the region.
    package let state: AreaCode?

    package init(_ line: PlanCode, _ state: AreaCode? = nil) {
        self.line = line
        self.state = state
    }

    /// Reads `A-1-2.1` and `A-2-2.1:LAO`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let line = PlanCode(parts[0]) else { return nil }
        guard parts.count == 2 else {
            self.init(line)
            return
        }
        guard let state = AreaCode(String(parts[1])) else { return nil }
        self.init(line, state)
    }

    package var description: String { text }

    /// `A-2-2.1:LAO`
    package var text: String { state.map { "\(line):\($0)" } ?? line.text }

    package static func < (left: ImplementationKey, right: ImplementationKey) -> Bool {
        if left.line != right.line { return left.line < right.line }
        return (left.state?.text ?? "") < (right.state?.text ?? "")
    }
}

/// How long a line is meant to take.
package enum ActionTerm: String, Hashable, Sendable, CaseIterable {
    case quickWin = "quick-win"
    case medium
    case long
}

/// An organisation with a part in an action line, besides its champions and
/// proponents.
package struct Partner: Hashable, Sendable {
    /// As IATI's code list OrganisationRole knows them.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        /// Donor.
        case funding
        case accountable
        /// Passes funds on and oversees.
        case extending
        case implementing
    }

    package var name: String
    package var role: Role

    package init(name: String, role: Role) {
        self.name = name
        self.role = role
    }
}

extension ActionLine {
    /// What is reported on: the line, or its implementation in each state.
    package func implementationKeys(states: [AreaCode]) -> [ImplementationKey] {
        isNationalLevel ? states.map { ImplementationKey(code, $0) } : [ImplementationKey(code)]
    }

    /// What is planned for a state; for nil, or a state without a plan of its
    /// own, what is planned for the line.
    package func work(in state: AreaCode?) -> WorkPlan {
        let own = implementations.first { $0.state == state }?.work
        return own.flatMap { $0.isEmpty ? nil : $0 } ?? work
    }

    /// The time frame of a state's implementation; the line's where it has
    /// none of its own.
    package func timeFrame(in state: AreaCode?) -> TimeFrame {
        implementations.first { $0.state == state }?.timeFrame ?? timeFrame
    }
}
