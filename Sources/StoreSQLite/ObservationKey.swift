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

    // MARK: The same in SQL

    /// `BETWEEN …` all keys of a series.
    static func isOf(series: String) -> String {
        let all = periods * statements
        return "BETWEEN \(series) * \(all) AND \(series) * \(all) + \(all - 1)"
    }

    /// The number of the next statement of the cell in which a key stands.
    static func next(after key: String) -> String {
        let first = "\(key) - \(key) % \(statements)"
        return "(SELECT max(n.id) + 1 FROM observation n WHERE n.id BETWEEN \(first) AND \(first) + \(limit))"
    }

    static let series = "id / \(periods * statements)"
    static let period = "id / \(statements) % \(periods)"
    /// The statement after the last possible one has no number.
    static let isNumbered = "id % \(statements) > 0"

    static func period(of key: Int64) -> Period { Period(year: Int(key / statements % periods))! }
}
