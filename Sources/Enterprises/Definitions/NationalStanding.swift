package import PlanModel

/// What makes a definition one of a member state: its law, its time, its money.
package struct NationalStanding: Hashable, Sendable {
    package let state: AreaCode
    /// The definition meant by "national"; at most one per state and reference
    /// year.
    package let isPrimary: Bool
    package let legalInstrument: String
    /// Nil: not known.
    package let validFrom: LegalDate?
    /// Nil: still in force.
    package let validTo: LegalDate?
    /// The dates as an earlier record had them, where an end was moved to avoid an
    /// overlap.
    package let validAsRecorded: RecordedDates?
    /// False where the dates are general knowledge; nil where nothing is said of
    /// them.
    package let datesVerified: Verification?
    /// Reference years whose statistics use it, where that differs from legal
    /// force.
    package let statisticalFrom: Int?
    package let statisticalTo: Int?
    package let statisticalNote: String?
    /// ISO 4217 code of the limits on turnover and assets.
    package let currency: String
    package let combiningRule: CombiningRule
    /// What the definition serves, where it serves one purpose only.
    package let scope: String?
    /// Units that never qualify, as text.
    package let exclusions: [String]

    package init(
        state: AreaCode, isPrimary: Bool, legalInstrument: String, validFrom: LegalDate? = nil,
        validTo: LegalDate? = nil, validAsRecorded: RecordedDates? = nil, datesVerified: Verification? = nil,
        statisticalFrom: Int? = nil, statisticalTo: Int? = nil, statisticalNote: String? = nil,
        currency: String, combiningRule: CombiningRule, scope: String? = nil, exclusions: [String] = []
    ) {
        self.state = state
        self.isPrimary = isPrimary
        self.legalInstrument = legalInstrument
        self.validFrom = validFrom
        self.validTo = validTo
        self.validAsRecorded = validAsRecorded
        self.datesVerified = datesVerified
        self.statisticalFrom = statisticalFrom
        self.statisticalTo = statisticalTo
        self.statisticalNote = statisticalNote
        self.currency = currency
        self.combiningRule = combiningRule
        self.scope = scope
        self.exclusions = exclusions
    }

    /// Whether the definition serves a reference year: its statistical years where
    /// given, else force on 31 December.
    package func applies(to year: Int) -> Bool {
        guard let end = Day(year: year, month: 12, day: 31) else { return false }
        let hasStarted = statisticalFrom.map { year >= $0 } ?? (validFrom.map { $0.day <= end } ?? false)
        let hasEnded = statisticalTo.map { year > $0 } ?? (validTo.map { $0.day < end } ?? false)
        return hasStarted && !hasEnded
    }

    /// Whether the definition is in force on a day. One without a day of its own
    /// is taken by its statistical years.
    package func isInForce(on day: Day) -> Bool {
        let hasStarted = validFrom.map { $0.day <= day } ?? statisticalFrom.map { day.year >= $0 } ?? false
        let hasEnded = validTo.map { $0.day < day } ?? statisticalTo.map { day.year > $0 } ?? false
        return hasStarted && !hasEnded
    }
}

/// The dates of legal force as first recorded, kept as text.
package struct RecordedDates: Hashable, Sendable {
    package let from: String?
    package let to: String?

    package init(from: String?, to: String?) {
        self.from = from
        self.to = to
    }
}

/// How the text combines its criteria, as first recorded; the classes are what is
/// computed.
package struct CombiningRule: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case single
        case allOf = "all_of"
        case anyOf = "any_of"
        case alternative
        case bySector = "by_sector"
        case unknown
    }

    package let kind: Kind
    package let expression: String?
    package let tieBreak: String?
    package let verified: Verification?
    package let note: String?

    package init(
        kind: Kind, expression: String? = nil, tieBreak: String? = nil, verified: Verification? = nil,
        note: String? = nil
    ) {
        self.kind = kind
        self.expression = expression
        self.tieBreak = tieBreak
        self.verified = verified
        self.note = note
    }
}
