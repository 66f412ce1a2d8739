/// What somebody is to the plan. Readers need no role and no account.
package enum Role: String, Hashable, Sendable, CaseIterable {
    /// Secretariat administrator: keeps accounts and the system.
    case administrator
    /// Secretariat officer: keeps the plan and the rounds, accepts returns.
    case officer
    /// Answers for the figures of one state and releases them.
    case focalPoint = "focal-point"
    /// Statistics office, central bank or customs, under a focal point.
    case contributor
    /// Country champion of action lines.
    case champion
    /// Project proponent of action lines.
    case proponent
    /// Member of a task force.
    case reviewer
    /// Reads everything, changes nothing.
    case auditor

    /// What a grant of the role must name besides.
    package enum Scope: String, Hashable, Sendable {
        case none
        case state
        case lines
    }

    package var scope: Scope {
        switch self {
        case .administrator, .officer, .reviewer, .auditor: .none
        case .focalPoint, .contributor: .state
        case .champion, .proponent: .lines
        }
    }
}

/// A role as one person holds it.
package struct Grant: Hashable, Sendable {
    package let role: Role
    /// Of focal points and contributors.
    package let state: AreaCode?
    /// Of champions and proponents: their actions and action lines.
    package let lines: [PlanCode]

    /// Nil where what the role must name is missing, or what it can't name is
    /// there.
    package init?(_ role: Role, state: AreaCode? = nil, lines: [PlanCode] = []) {
        switch role.scope {
        case .none: guard state == nil, lines.isEmpty else { return nil }
        case .state: guard state != nil, lines.isEmpty else { return nil }
        case .lines: guard state == nil, !lines.isEmpty else { return nil }
        }
        self.role = role
        self.state = state
        self.lines = lines
    }

    /// As commands and forms write it: `officer`, `focal-point:LAO`,
    /// `champion:A-1-1,A-1-2`. Nil for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let role = parts.first.flatMap({ Role(rawValue: String($0)) }) else { return nil }
        guard parts.count == 2 else {
            self.init(role)
            return
        }
        switch role.scope {
        case .none: return nil
        case .state:
            guard let state = AreaCode(parts[1].uppercased()) else { return nil }
            self.init(role, state: state)
        case .lines:
            let codes = parts[1].split(separator: ",").map { PlanCode(String($0)) }
            guard !codes.contains(nil) else { return nil }
            self.init(role, lines: codes.compactMap(\.self))
        }
    }

    package var text: String {
        switch role.scope {
        case .none: role.rawValue
        case .state: "\(role.rawValue):\(state?.text ?? "")"
        case .lines: "\(role.rawValue):\(lines.map(\.text).joined(separator: ","))"
        }
    }
}
