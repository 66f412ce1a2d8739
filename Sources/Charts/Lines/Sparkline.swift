package import Markup
package import PlanModel

/// A line as small as a word, for a row of a table.
package struct Sparkline: Chart {
    package let heading: ChartHeading
    package let line: ChartLine
    /// The year that a tick marks; nil where there is none.
    package let baseline: Period?

    package init(heading: ChartHeading, line: ChartLine, baseline: Period? = nil) {
        self.heading = heading
        self.line = line
        self.baseline = baseline
    }

    package var table: ChartTable { [line].table(caption: heading.tableCaption, words: heading.words) }

    /// In a page 96 units wide, whatever the size; a file brings its style with it.
    package func svg(style: ChartStyle) -> HTML {
        // Beside figures that say the same it needs no words of its own.
        let label: HTML =
            heading.alternative.isEmpty
            ? "aria-hidden=\"true\" focusable=\"false\""
            : "role=\"img\" aria-label=\"\(Draw.clean(heading.alternative))\""
        let sheet: HTML =
            switch style.colours {
            case .page: ""
            case .file: "<style>\(ChartStyleSheet.text)</style>"
            case .literal: "<style>\(ChartStyleSheet.literal)</style>"
            }
        let space: HTML = style.colours == .page ? "" : "xmlns=\"http://www.w3.org/2000/svg\" "
        return """
            <svg \(space)class="spark" width="96" height="24" viewBox="0 0 192 48" \
            \(label)>\(sheet)\(drawing())</svg>
            """
    }

    /// Whole steps in a field of 192 by 48, relative: short. A break or a
    /// missing year lifts the pen; a point that stands alone is a dot.
    private func drawing() -> HTML {
        let points = line.points
        guard let last = points.last else { return "" }
        let years = YearScale(points.map(\.period) + (baseline.map { [$0] } ?? []), start: 4, end: 184)
        let numbers = points.map(\.value.number)
        let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 0)
        func place(_ point: ChartPoint) -> (x: Int, y: Int) {
            let share = high > low ? (point.value.number - low) / (high - low) : 0.5
            return (Int(years(point.period).rounded()), Int((42 - share * 36).rounded()))
        }
        var steps = HTML()
        for (index, point) in points.enumerated() {
            let spot = place(point)
            let before = index > 0 ? points[index - 1] : nil
            let isJoined = before.map { !point.isBreak && point.period.year - $0.period.year == 1 } ?? false
            if let before, isJoined {
                let from = place(before)
                let rise = spot.y - from.y
                let space: HTML = rise < 0 ? "" : " "
                steps += "l\(spot.x - from.x)\(space)\(rise)"
            } else {
                steps += "M\(spot.x) \(spot.y)h0"
            }
        }
        var html = HTML()
        if let baseline {
            html += "<path class=\"bt\" d=\"M\(Int(years(baseline).rounded())) 2v44\"/>"
        }
        let end = place(last)
        return html + "<path d=\"\(steps)\"/><circle cx=\"\(end.x)\" cy=\"\(end.y)\" r=\"5\"/>"
    }
}
