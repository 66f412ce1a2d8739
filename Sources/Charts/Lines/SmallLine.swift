package import Markup
package import PlanModel

/// What a line as small as a word is drawn from: values and no words, because
/// it stands beside figures that say the same.
package struct SmallLine: Hashable, Sendable {
    package struct Point: Hashable, Sendable {
        let period: Period
        let number: Double
        /// The value can't be compared with the one before.
        let isBreak: Bool
    }

    /// By period.
    let points: [Point]
    /// The year that a tick marks; nil where there is none.
    let baseline: Period?

    init(points: [Point], baseline: Period?) {
        self.points = points
        self.baseline = baseline
    }

    /// The values of a series from a year on; those that can't be drawn are
    /// left out.
    package init(_ line: SeriesLine, since first: Period?, baseline: Period? = nil) {
        var points: [Point] = []
        points.reserveCapacity(line.observations.count)
        for observation in line.observations {
            if let first, observation.period < first { continue }
            guard let number = observation.value, ChartValue.canBeDrawn(number, observation.status) else {
                continue
            }
            points.append(
                Point(
                    period: observation.period, number: number,
                    isBreak: observation.status == .breakInSeries))
        }
        self.init(points: points, baseline: baseline)
    }

    /// In a page 96 units wide, whatever the size.
    package func draw(into html: inout HTML) {
        html.append(
            """
            <svg class="spark" width="96" height="24" viewBox="0 0 192 48" aria-hidden="true" focusable="false">
            """)
        drawPaths(into: &html)
        html.append("</svg>")
    }

    /// Whole steps in a field of 192 by 48, relative: short. A break or a
    /// missing year lifts the pen; a point that stands alone is a dot.
    func drawPaths(into html: inout HTML) {
        guard let start = points.first, let last = points.last else { return }
        let years = YearScale(
            first: min(start.period, baseline ?? start.period),
            last: max(last.period, baseline ?? last.period),
            start: 4, end: 184)
        var (low, high) = (start.number, start.number)
        for point in points { (low, high) = (min(low, point.number), max(high, point.number)) }
        func place(_ point: Point) -> (x: Int, y: Int) {
            let share = high > low ? (point.number - low) / (high - low) : 0.5
            return (Int(years(point.period).rounded()), Int((42 - share * 36).rounded()))
        }
        if let baseline {
            html.append("<path class=\"bt\" d=\"M")
            html.append(number: Int(years(baseline).rounded()))
            html.append(" 2v44\"/>")
        }
        html.append("<path d=\"")
        var before: (point: Point, x: Int, y: Int)?
        for point in points {
            let (x, y) = place(point)
            if let before, !point.isBreak, point.period.year - before.point.period.year == 1 {
                html.append("l")
                html.append(number: x - before.x)
                if y >= before.y { html.append(" ") }
                html.append(number: y - before.y)
            } else {
                html.append("M")
                html.append(number: x)
                html.append(" ")
                html.append(number: y)
                html.append("h0")
            }
            before = (point, x, y)
        }
        let end = place(last)
        html.append("\"/><circle cx=\"")
        html.append(number: end.x)
        html.append("\" cy=\"")
        html.append(number: end.y)
        html.append("\" r=\"5\"/>")
    }
}
