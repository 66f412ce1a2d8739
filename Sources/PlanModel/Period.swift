/// A reference period: a calendar year (SDMX frequency A).
///
/// Years from 1900 to 2199 are accepted: a plan's indicators lie within, and
/// a slip of the keyboard such as 20205 does not.
package struct Period: Hashable, Comparable, Sendable, CustomStringConvertible {
    @usableFromInline let number: Int16

    @inlinable package var year: Int { Int(number) }

    package static let years = 1900...2199

    package init?(year: Int) {
        guard Period.years.contains(year) else { return nil }
        number = Int16(year)
    }

    /// Reads `2016` and nothing else.
    package init?(_ text: Substring) { self.init(String(text)) }

    /// Reads `2016` and nothing else.
    package init?(_ text: String) {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(text)
        else { return nil }
        self.init(year: year)
    }

    package var description: String { String(year) }

    /// The last day of the period.
    package var lastDay: Day { Day(year: year, month: 12, day: 31)! }

    // Inlined, because lines are searched by period all the time.
    @inlinable package static func == (left: Period, right: Period) -> Bool { left.number == right.number }
    @inlinable package static func < (left: Period, right: Period) -> Bool { left.number < right.number }
}
