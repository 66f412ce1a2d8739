package import PlanModel

/// A value of a year on a line.
package struct ChartPoint: Hashable, Sendable {
    package let period: Period
    package let value: ChartValue
    /// Why the value can't be compared with the one before; nil where it can.
    /// A status of `breakInSeries` alone makes a break too.
    package let breakNote: String?

    package init(_ period: Period, _ value: ChartValue, breakNote: String? = nil) {
        self.period = period
        self.value = value
        self.breakNote = breakNote
    }

    var isBreak: Bool { breakNote != nil || value.status == .breakInSeries }
}

/// A year for which the source says that there is no value.
package struct ChartAbsence: Hashable, Sendable {
    package let period: Period
    package let reason: String

    package init(_ period: Period, reason: String) {
        self.period = period
        self.reason = reason
    }
}

/// One series as a line.
package struct ChartLine: Hashable, Sendable {
    package enum Ending: Hashable, Sendable {
        case running
        /// The source has ended it; the words say so: `ended 2019`.
        case ended(String)
    }

    package enum Emphasis: Hashable, Sendable {
        case highlighted
        case plain
        /// Grey, behind the others.
        case muted
    }

    package let name: String
    /// Where there is little room: `LAO`.
    package let short: String
    package let hue: Hue
    package let emphasis: Emphasis
    /// Observed, one for each year, in the order of years.
    package let points: [ChartPoint]
    /// Computed, later than every point.
    package let projection: [ChartPoint]
    /// The points with the projection.
    let all: [ChartPoint]
    package let absences: [ChartAbsence]
    package let ending: Ending
    /// The year that its values are held against; panels mark it.
    package let baseline: Period?
    /// What must be said of all its values; the table says it at each.
    package let remark: String?

    /// Points may come in any order. Of two points of one year the later given
    /// stays; projected years that are not after the last point are left out,
    /// and so is the projection of an ended series.
    package init(
        name: String, short: String, hue: Hue, points: [ChartPoint], projection: [ChartPoint] = [],
        absences: [ChartAbsence] = [], ending: Ending = .running, emphasis: Emphasis = .plain,
        baseline: Period? = nil, remark: String? = nil
    ) {
        self.name = name
        self.short = short
        self.hue = hue
        self.emphasis = emphasis
        self.points = Self.ordered(points)
        self.absences = absences.sorted { $0.period < $1.period }
        self.ending = ending
        self.baseline = baseline
        self.remark = remark
        let last = self.points.last?.period
        let isRunning = ending == .running
        self.projection = Self.ordered(projection).filter { point in
            isRunning && last.map { point.period > $0 } ?? false
        }
        all = self.points + self.projection
    }

    private static func ordered(_ points: [ChartPoint]) -> [ChartPoint] {
        // As the ledger gives them.
        if zip(points, points.dropFirst()).allSatisfy({ $0.period < $1.period }) { return points }
        var kept: [ChartPoint] = []
        for (_, point) in points.enumerated().sorted(by: {
            ($0.element.period, $0.offset) < ($1.element.period, $1.offset)
        }) {
            if kept.last?.period == point.period { kept.removeLast() }
            kept.append(point)
        }
        return kept
    }

    /// The last value that was not forecast: what a label may call the state's.
    var lastObserved: ChartPoint? { points.last { $0.value.status != .forecast } }
    /// The last forecast or projected value after it.
    var lastProjected: ChartPoint? {
        all.last.flatMap { last in lastObserved.map { last.period > $0.period } ?? true ? last : nil }
    }
    var endingNote: String? { if case .ended(let note) = ending { note } else { nil } }
}
