package import PlanModel

/// A day on which legal force begins or ends, both inclusive, with its precision.
///
/// A month or year stands as its first day where force begins and as its last
/// where it ends.
package struct LegalDate: Hashable, Sendable {
    package let day: Day
    package let precision: DayPrecision

    package init(day: Day, precision: DayPrecision) {
        self.day = day
        self.precision = precision
    }

    /// As much as is known: `2018-03-11`, `2020-12` or `1990`.
    package var text: String {
        switch precision {
        case .day: day.description
        case .month: String(day.description.prefix(7))
        case .year: String(day.description.prefix(4))
        case .about: "about \(day)"
        }
    }
}
