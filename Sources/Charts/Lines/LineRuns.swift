import PlanModel

/// A line cut into stretches that are drawn alike.
struct LineRuns {
    enum Kind: Hashable {
        case solid
        /// Estimated or imputed by the source: thinner.
        case estimated
        /// Forecast by the source, or projected: dashed.
        case forecast
        /// Across missing years: a thin dotted line. The eye can follow the
        /// series of a survey that comes every four years, and no value is
        /// claimed between; a solid line would claim them.
        case gap
    }

    struct Run {
        let kind: Kind
        /// Indices into the points, at least two.
        var indices: ClosedRange<Int>
    }

    private(set) var runs: [Run] = []
    /// Where nothing is drawn: between the point before the index and the one at it.
    private(set) var breaks: [Int] = []

    /// Points that follow the first `observed` are projected ones.
    init(_ points: [ChartPoint], observed: Int) {
        for index in points.indices.dropFirst() {
            let (before, point) = (points[index - 1], points[index])
            if point.isBreak {
                breaks.append(index)
                continue
            }
            let kind: Kind
            if index >= observed || point.value.status == .forecast {
                kind = .forecast
            } else if point.period.year - before.period.year > 1 {
                kind = .gap
            } else if point.value.status == .estimated || point.value.status == .imputed {
                kind = .estimated
            } else {
                kind = .solid
            }
            if let last = runs.last, last.kind == kind, last.indices.upperBound == index - 1 {
                runs[runs.count - 1].indices = last.indices.lowerBound...index
            } else {
                runs.append(Run(kind: kind, indices: index - 1...index))
            }
        }
    }

    /// Whether a line other than a dotted one touches the point.
    func isJoined(_ index: Int) -> Bool {
        runs.contains { $0.kind != .gap && $0.indices.contains(index) }
    }
}
