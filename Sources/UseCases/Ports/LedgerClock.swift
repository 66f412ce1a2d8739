package import PlanModel

/// The two clocks of a reading; nil means "up to now".
package struct LedgerClock: Hashable, Sendable {
    /// Public clock: what had been published by the end of this day.
    package let asOf: Day?
    /// Recording clock: what Pantau had learnt by the end of this day.
    package let knownOn: Day?
    /// The last import of which values are read: keeps an answer that takes
    /// several readings to one state of the ledger.
    package let lastImport: Int64?

    package init(asOf: Day? = nil, knownOn: Day? = nil, lastImport: Int64? = nil) {
        self.asOf = asOf
        self.knownOn = knownOn
        self.lastImport = lastImport
    }

    /// The same without the bound on imports.
    var open: LedgerClock { LedgerClock(asOf: asOf, knownOn: knownOn) }

    package static let now = LedgerClock()
}

/// Time as an argument.
package protocol WallClock: Sendable {
    /// The present moment, UTC, as `2026-11-21T09:30:00Z`.
    func timestamp() -> String
}

extension WallClock {
    /// The present day, UTC.
    package var today: Day { Day(timestamp().prefix(10))! }
}
