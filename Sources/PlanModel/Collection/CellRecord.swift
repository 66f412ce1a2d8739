/// One saving of a cell; never changed. The first of a cell has number 1.
package struct CellEntry: Hashable, Sendable {
    /// How it came in.
    package enum Channel: String, Hashable, Sendable, CaseIterable {
        case grid
        case workbook
        case api
        case terminal
    }

    package let number: Int
    package let content: CellContent
    /// UTC, `2026-11-21T09:30:00Z`.
    package let at: String
    package let by: AccountName
    package let channel: Channel
    /// Entered by the Secretariat; the state must confirm by submitting.
    package let isOnBehalf: Bool
    /// Sheet and address of a workbook's cell.
    package let place: String?

    package init(
        number: Int, content: CellContent, at: String, by: AccountName, channel: Channel,
        isOnBehalf: Bool = false, place: String? = nil
    ) {
        self.number = number
        self.content = content
        self.at = at
        self.by = by
        self.channel = channel
        self.isOnBehalf = isOnBehalf
        self.place = place
    }
}

/// A sign-off, or its opposite, on one entry of a cell; never changed.
package struct CellAct: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case submitted
        case accepted
        /// With a reason.
        case returned
        case released
        /// With a reason: a released value taken back.
        case withdrawn
    }

    package let kind: Kind
    /// Number of the entry that it speaks of.
    package let entry: Int
    package let at: String
    /// Of a release without objection: the system's own name.
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

/// Where a cell stands on its way from the agency to the public.
package enum CellStage: String, Hashable, Sendable, CaseIterable {
    case empty
    case draft
    case submitted
    case returned
    case accepted
    case released
    case withdrawn

    /// Whether something may be entered: what waits for the Secretariat stays
    /// as it was handed in.
    package var isOpen: Bool { self != .submitted }
}

/// All that happened to a cell of a return, oldest first.
package struct CellRecord: Hashable, Sendable {
    package let key: CellKey
    package private(set) var entries: [CellEntry]
    package private(set) var acts: [CellAct]

    package init(key: CellKey, entries: [CellEntry] = [], acts: [CellAct] = []) {
        self.key = key
        self.entries = entries
        self.acts = acts
    }

    /// What stands there now.
    package var current: CellEntry? { entries.last }

    /// 0 where nothing was entered.
    package var number: Int { current?.number ?? 0 }

    package var stage: CellStage {
        guard let current else { return .empty }
        // What was cleared before it was handed in is as if nothing had been entered.
        guard let last = acts.last(where: { $0.entry == current.number }) else {
            return current.content.isEmpty ? .empty : .draft
        }
        return switch last.kind {
        case .submitted: .submitted
        case .accepted: .accepted
        case .returned: .returned
        case .released: .released
        case .withdrawn: .withdrawn
        }
    }

    /// The last entry that was accepted; beside a newer current one, the
    /// difference is what remains to be accepted.
    package var accepted: CellEntry? { lastEntry(.accepted) }
    /// The last entry that was released, whether or not it was withdrawn since.
    package var released: CellEntry? { lastEntry(.released) }
    package var submitted: CellEntry? { lastEntry(.submitted) }

    /// Why the current entry was returned.
    package var reasonForReturn: String? {
        stage == .returned ? acts.last { $0.kind == .returned }?.reason : nil
    }

    package mutating func append(_ entry: CellEntry) { entries.append(entry) }
    package mutating func append(_ act: CellAct) { acts.append(act) }

    private func lastEntry(_ kind: CellAct.Kind) -> CellEntry? {
        guard let act = acts.last(where: { $0.kind == kind }) else { return nil }
        return entries.last { $0.number == act.entry }
    }
}
