package import PlanModel

/// Against which version of the plan reports are held.
package enum PlanChoice: Hashable, Sendable, CustomStringConvertible {
    /// The version in force on the day of the reading.
    case amended
    /// The first version.
    case original
    /// The version in force on a day.
    case asOf(Day)

    /// Reads `amended`, `original` or a day.
    package init?(_ text: String) {
        switch text {
        case "amended": self = .amended
        case "original": self = .original
        default:
            guard let day = Day(text) else { return nil }
            self = .asOf(day)
        }
    }

    package var description: String {
        switch self {
        case .amended: "amended"
        case .original: "original"
        case .asOf(let day): day.description
        }
    }

    /// Nil where no plan is in force on that day.
    func version(_ reader: any LedgerReader, at clock: LedgerClock) throws -> DocumentVersion? {
        switch self {
        case .amended: try reader.document(.plan, at: clock)
        case .asOf(let day):
            try reader.document(.plan, at: LedgerClock(asOf: day, knownOn: clock.knownOn))
        case .original:
            try reader.documentVersions(.plan).filter { version in
                Day(version.recordedAt.prefix(10)).map { $0 <= clock.knownOn ?? .latest } ?? false
            }.min { ($0.effectiveOn, $0.id) < ($1.effectiveOn, $1.id) }
        }
    }
}

/// A version of the plan that is not the one in force.
package struct HeldAgainst: Hashable, Sendable {
    package let since: Day
    package let reason: String
}
