import PlanModel

/// The key of a statement: series, year and number of the statement, one after
/// the other as decimal digits. Series 12, 2019, first statement is
/// `12 2019 0001`.
///
/// The rows of a series so lie together in the order of their years, and a
/// series is read in one go without an index.
enum ObservationKey {
    private static let periods: Int64 = 10_000
    private static let statements: Int64 = 10_000

    /// Statements that one year of one series can have.
    static let limit = 9_999

    static func key(series: Int64, period: Period, number: Int64) -> Int64 {
        (series * periods + Int64(period.year)) * statements + number
    }

    /// All keys of a series.
    static func range(ofSeries series: Int64) -> ClosedRange<Int64> {
        let first = series * periods * statements
        return first...(first + periods * statements - 1)
    }

    /// The keys of a series from one year to another, both included.
    static func range(ofSeries series: Int64, _ periods: ClosedRange<Period>) -> ClosedRange<Int64> {
        key(
            series: series, period: periods.lowerBound, number: 0)...key(
                series: series, period: periods.upperBound, number: statements - 1)
    }

    static func period(of key: Int64) -> Period { Period(year: Int(key / statements % periods))! }
}
