/// One collection: which items are asked, for which years, of which states,
/// and until when.
package struct CollectionRound: Hashable, Sendable {
    /// How an accepted value becomes public.
    package enum ReleaseRule: Hashable, Sendable {
        /// When the state releases it, and not before.
        case byState
        /// Also when the state has not objected within so many days of
        /// acceptance.
        case noObjection(days: Int)
    }

    package let code: RoundCode
    package let title: String
    package let items: [ReturnItem]
    package let periods: ClosedRange<Period>
    package let states: [AreaCode]
    package let opensOn: Day
    package let dueOn: Day
    package let release: ReleaseRule
    /// Nil while it is open.
    package let closedOn: Day?

    package init(
        code: RoundCode, title: String, items: [ReturnItem], periods: ClosedRange<Period>,
        states: [AreaCode], opensOn: Day, dueOn: Day, release: ReleaseRule = .byState, closedOn: Day? = nil
    ) {
        self.code = code
        self.title = title
        self.items = items
        self.periods = periods
        self.states = states
        self.opensOn = opensOn
        self.dueOn = dueOn
        self.release = release
        self.closedOn = closedOn
    }

    package func item(_ code: ItemCode) -> ReturnItem? { items.first { $0.code == code } }

    /// The years that are asked, oldest first.
    package var years: [Period] {
        (periods.lowerBound.year...periods.upperBound.year).compactMap { Period(year: $0) }
    }

    package enum Phase: String, Hashable, Sendable {
        case planned
        case open
        case overdue
        case closed
    }

    package func phase(on day: Day) -> Phase {
        if let closedOn, closedOn <= day { return .closed }
        return day < opensOn ? .planned : day > dueOn ? .overdue : .open
    }
}

/// Names a return: what one state answers in one round.
package struct ReturnKey: Hashable, Sendable, CustomStringConvertible {
    package let round: RoundCode
    package let state: AreaCode

    package init(_ round: RoundCode, _ state: AreaCode) {
        self.round = round
        self.state = state
    }

    /// `2026-1/LAO`
    package var description: String { "\(round)/\(state)" }
}

/// Names a cell within a return.
package struct CellKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let item: ItemCode
    package let period: Period

    package init(_ item: ItemCode, _ period: Period) {
        self.item = item
        self.period = period
    }

    /// Reads `EMP_N.micro@2024`.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let item = ItemCode(parts[0]), let period = Period(String(parts[1])) else {
            return nil
        }
        self.init(item, period)
    }

    /// `EMP_N.micro@2024`
    package var description: String { "\(item)@\(period)" }

    package static func < (left: CellKey, right: CellKey) -> Bool {
        left.item == right.item ? left.period < right.period : left.item < right.item
    }
}
