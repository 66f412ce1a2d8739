import Assessment
import PlanModel

/// What other series of a quantity hold beside the one that is assessed.
struct ParallelLines {
    let names: [String]
    private let values: [Observation]

    /// - Parameter limit: the last year that counts.
    init(of line: SeriesLine, among lines: [SeriesLine], until limit: Period?) {
        let others = lines.filter { $0.series.name != line.series.name }
        names = others.map(\.series.name)
        values = others.flatMap { $0.until(limit).observations }.filter { $0.observedValue != nil }
    }

    /// Whether the value that a series lacks for a change is there, but in
    /// another series.
    func hold(what reason: NotAssessedReason) -> Bool {
        switch reason {
        case .noBaseline(let years): values.contains { years.contains($0.period) }
        case .baselineOnly(let period), .onlyForecastsAfterBaseline(let period):
            values.contains { $0.period > period }
        case .fewerThanTwoPoints(let period): values.contains { $0.period != period }
        default: false
        }
    }

    /// The newest value after a period.
    func newest(after period: Period?) -> Observation? {
        guard let period, let newest = values.max(by: { $0.period < $1.period }) else { return nil }
        return newest.period > period ? newest : nil
    }
}

extension SeriesLine {
    /// Without the values of later years; nil leaves all.
    func until(_ limit: Period?) -> SeriesLine {
        guard let limit, observations.contains(where: { $0.period > limit }) else { return self }
        return SeriesLine(series: series, observations: observations.filter { $0.period <= limit })
    }
}
