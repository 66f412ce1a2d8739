/// How much of a publication day is known.
package enum DayPrecision: String, Hashable, Sendable, CaseIterable {
    /// The source states the day.
    case day
    /// The source states the month; the day is its last, so that a value is
    /// never shown too early.
    case month
    /// Only the year is known.
    case year
    /// A day near it, mostly the day on which a copy was kept.
    case about
}

/// The day on which a source made a vintage public, with its precision.
package struct PublicationDay: Hashable, Sendable {
    package let day: Day
    package let precision: DayPrecision

    package init(day: Day, precision: DayPrecision) {
        self.day = day
        self.precision = precision
    }
}
