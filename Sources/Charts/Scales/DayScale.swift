import PlanModel

/// Days to places, with lines at the beginnings of years and quarters.
struct DayScale {
    let start: Double
    let end: Double
    private let first: Int
    private let last: Int
    private let years: ClosedRange<Int>

    /// From the first day of a quarter to the last of another, so that all days
    /// lie within.
    init(from earliest: Day, to latest: Day, start: Double, end: Double) {
        let lastMonth = (latest.month - 1) / 3 * 3 + 3
        let begin = Day(year: earliest.year, month: (earliest.month - 1) / 3 * 3 + 1, day: 1) ?? earliest
        let close = max(begin, Day.last(ofMonth: lastMonth, year: latest.year) ?? latest)
        first = begin.daysSince1970
        last = close.daysSince1970 + 1
        years = begin.year...close.year
        self.start = start
        self.end = end
    }

    /// Where a day begins; days outside of the scale stand at its end.
    func callAsFunction(beginOf day: Day) -> Double { place(day.daysSince1970) }
    /// Where a day ends.
    func callAsFunction(endOf day: Day) -> Double { place(day.daysSince1970 + 1) }

    func holds(_ day: Day) -> Bool { (first..<last).contains(day.daysSince1970) }

    private func place(_ day: Int) -> Double {
        start + Double(min(max(day, first), last) - first) / Double(last - first) * (end - start)
    }

    private var perYear: Double { (end - start) / Double(last - first) * 365.25 }

    /// A span of the axis with its text in the middle; nil where there is no room.
    struct Span {
        let from: Double
        let to: Double
        let text: String?
    }

    /// As many years together as a label needs.
    func yearSpans(textSize: Double) -> [Span] {
        let room = TextWidth.of("2000", size: textSize) + 8
        let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { Double($0) * perYear >= room } ?? 1000
        let begin = years.lowerBound / step * step
        return stride(from: begin, through: years.upperBound, by: step).map { year in
            let next = Day(year: year + step, month: 1, day: 1)
            let from = Day(year: max(1, year), month: 1, day: 1).map { self(beginOf: $0) } ?? start
            let to = next.map { self(beginOf: $0) } ?? end
            let width = TextWidth.of("\(year)", size: textSize)
            return Span(from: from, to: to, text: to - from >= width + 2 ? "\(year)" : nil)
        }
    }

    /// None where years have no room for them.
    func quarterSpans(prefix: String, textSize: Double) -> [Span] {
        guard perYear >= 4 * (TextWidth.of("\(prefix)4", size: textSize) + 6) else { return [] }
        return years.flatMap { year in
            (0..<4).compactMap { quarter in
                guard let from = Day(year: year, month: quarter * 3 + 1, day: 1), holds(from),
                    let to = Day.last(ofMonth: quarter * 3 + 3, year: year)
                else { return nil }
                return Span(from: self(beginOf: from), to: self(endOf: to), text: "\(prefix)\(quarter + 1)")
            }
        }
    }
}
