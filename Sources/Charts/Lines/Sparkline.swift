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

    private func drawing() -> HTML {
        let points = line.points.map {
            SmallLine.Point(period: $0.period, number: $0.value.number, isBreak: $0.isBreak)
        }
        var html = HTML()
        SmallLine(points: points, baseline: baseline).drawPaths(into: &html)
        return html
    }
}
