/// Names an update: what is reported on, and for which period.
package struct UpdateKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let implementation: ImplementationKey
    package let period: ReportingPeriod

    package init(_ implementation: ImplementationKey, _ period: ReportingPeriod) {
        self.implementation = implementation
        self.period = period
    }

    /// Reads `A-2-2.1:LAO@2018-S1`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let implementation = ImplementationKey(parts[0]),
            let period = ReportingPeriod(parts[1])
        else { return nil }
        self.init(implementation, period)
    }

    /// `A-2-2.1:LAO@2018-S1`
    package var description: String { "\(implementation)@\(period)" }

    package static func < (left: UpdateKey, right: UpdateKey) -> Bool {
        left.implementation == right.implementation
            ? left.period < right.period : left.implementation < right.implementation
    }
}

/// One saving of an update; never changed. The first has number 1.
package struct UpdateEntry: Hashable, Sendable {
    package let number: Int
    package let content: UpdateContent
    /// UTC.
    package let at: String
    package let by: AccountName

    package init(number: Int, content: UpdateContent, at: String, by: AccountName) {
        self.number = number
        self.content = content
        self.at = at
        self.by = by
    }
}

/// A sign-off, or its opposite, on one entry of an update; never changed.
package struct UpdateAct: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case submitted
        /// With a reason.
        case returned
        case accepted
    }

    package let kind: Kind
    /// Number of the entry that it speaks of.
    package let entry: Int
    package let at: String
    package let by: AccountName
    package let reason: String?

    package init(_ kind: Kind, entry: Int, at: String, by: AccountName, reason: String? = nil) {
        self.kind = kind
        self.entry = entry
        self.at = at
        self.by = by
        self.reason = reason
    }
}

/// Where an update stands on its way to history.
package enum UpdateStage: String, Hashable, Sendable, CaseIterable {
    case empty
    case draft
    case submitted
    case returned
    case accepted

    /// Whether it may be changed: what waits for the Secretariat stays as it
    /// was handed in. A change of what was accepted supersedes it once it is
    /// accepted too.
    package var isOpen: Bool { self != .submitted }

    /// It was not handed in, or came back.
    package var isOwed: Bool { [.empty, .draft, .returned].contains(self) }
}

/// All that happened to an update, oldest first.
package struct UpdateRecord: Hashable, Sendable {
    package let key: UpdateKey
    package private(set) var entries: [UpdateEntry]
    package private(set) var acts: [UpdateAct]

    package init(key: UpdateKey, entries: [UpdateEntry] = [], acts: [UpdateAct] = []) {
        self.key = key
        self.entries = entries
        self.acts = acts
    }

    package var current: UpdateEntry? { entries.last }
    /// 0 where nothing was entered.
    package var number: Int { current?.number ?? 0 }

    package var stage: UpdateStage {
        guard let current else { return .empty }
        guard let last = acts.last(where: { $0.entry == current.number }) else { return .draft }
        return switch last.kind {
        case .submitted: .submitted
        case .returned: .returned
        case .accepted: .accepted
        }
    }

    /// What is history as of the end of a day; nil for today.
    package func accepted(asOf day: Day? = nil) -> (entry: UpdateEntry, act: UpdateAct)? {
        let limit = day?.description
        let act = acts.last { act in
            act.kind == .accepted && limit.map { act.at.prefix(10) <= $0 } ?? true
        }
        guard let act, let entry = entries.first(where: { $0.number == act.entry }) else { return nil }
        return (entry, act)
    }

    /// Why the current entry was returned.
    package var reasonForReturn: String? {
        stage == .returned ? acts.last { $0.kind == .returned }?.reason : nil
    }

    package mutating func append(_ entry: UpdateEntry) { entries.append(entry) }
    package mutating func append(_ act: UpdateAct) { acts.append(act) }
}
