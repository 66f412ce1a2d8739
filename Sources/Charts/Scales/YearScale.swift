import PlanModel

/// Years to places.
struct YearScale {
    let first: Int
    let last: Int
    let start: Double
    let end: Double

    init(first: Period, last: Period, start: Double, end: Double) {
        self.first = first.year
        self.last = last.year
        self.start = start
        self.end = end
    }

    init(_ periods: [Period], start: Double, end: Double) {
        first = periods.min()?.year ?? 2000
        last = periods.max()?.year ?? first
        self.start = start
        self.end = end
    }

    /// A single year stands in the middle.
    func callAsFunction(_ period: Period) -> Double { place(period.year) }

    func place(_ year: Int) -> Double {
        guard last > first else { return (start + end) / 2 }
        return start + Double(year - first) / Double(last - first) * (end - start)
    }

    /// Years with a label: the first and the last, and between them round ones
    /// that keep a label's distance.
    func marks(textSize: Double) -> [Int] {
        let room = TextWidth.of("2000", size: textSize) + textSize
        let perYear = (end - start) / Double(max(1, last - first))
        let step = [1, 2, 5, 10, 20, 50, 100].first { Double($0) * perYear >= room } ?? 200
        guard last > first else { return [first] }
        let inner = (first + 1..<last).filter { year in
            year % step == 0 && Double(year - first) * perYear >= room
                && Double(last - year) * perYear >= room
        }
        return [first] + inner + [last]
    }
}
