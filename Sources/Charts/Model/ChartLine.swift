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
    package let absences: [ChartAbsence]
    package let ending: Ending

    /// Points may come in any order. Of two points of one year the later given
    /// stays; projected years that are not after the last point are left out,
    /// and so is the projection of an ended series.
    package init(
        name: String, short: String, hue: Hue, points: [ChartPoint], projection: [ChartPoint] = [],
        absences: [ChartAbsence] = [], ending: Ending = .running, emphasis: Emphasis = .plain
    ) {
        self.name = name
        self.short = short
        self.hue = hue
        self.emphasis = emphasis
        self.points = Self.ordered(points)
        self.absences = absences.sorted { $0.period < $1.period }
        self.ending = ending
        let last = self.points.last?.period
        let isRunning = ending == .running
        self.projection = Self.ordered(projection).filter { point in
            isRunning && last.map { point.period > $0 } ?? false
        }
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

    var all: [ChartPoint] { points + projection }
    var endingNote: String? { if case .ended(let note) = ending { note } else { nil } }
}
