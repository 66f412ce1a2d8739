import Markup
import PlanModel

/// The drawing of a Gantt chart.
struct GanttDrawing {
    let chart: GanttChart
    private let style: ChartStyle
    private let columns: GanttColumns
    private let scale: DayScale
    private var words: GanttWords { chart.heading.words.gantt }

    init(_ chart: GanttChart, _ style: ChartStyle) {
        self.chart = chart
        self.style = style
        let rows = chart.rows
        columns = GanttColumns(rows, style)
        let days = Self.extent(rows, today: chart.today)
        scale = DayScale(from: days.first, to: days.last, start: columns.start, end: columns.end)
    }

    /// From the first start to the last finish; but a forecast that lies far
    /// beyond the plan, and a today that does, would leave no room for the rest.
    private static func extent(_ rows: [GanttChart.Row], today: Day) -> (first: Day, last: Day) {
        let milestones = rows.lazy.flatMap(\.milestones)
        var first = rows.lazy.map(\.starts).min() ?? today
        first = min(first, milestones.map(\.due).min() ?? first)
        first = min(first, milestones.compactMap(\.reached).min() ?? first)
        var last = max(rows.lazy.map(\.due).max() ?? today, first)
        last = max(last, milestones.map(\.due).max() ?? last)
        last = max(last, milestones.compactMap(\.reached).max() ?? last)
        let span = last.days(after: first) + 1
        let actual = rows.lazy.compactMap { row -> Day? in
            if case .actual(let day) = row.finish { return day }
            return nil
        }
        last = max(last, actual.max() ?? last)
        let limit = Day(daysSince1970: last.daysSince1970 + span / 2) ?? .latest
        let forecasts = rows.lazy.compactMap(\.finish.day).map { min($0, limit) }
        last = max(last, forecasts.max() ?? last)
        return (first, today > last && today <= limit ? today : last)
    }

    func drawing() -> Drawing {
        var key = ChartKey()
        var html = HTML(capacity: chart.items.count * 1200)
        var y = top + 4
        for item in chart.items {
            switch item {
            case .group(let title, let depth):
                let lines = columns.groupLines(title, depth: depth, width: style.width)
                html += Draw.lines(
                    lines, at: Spot(columns.indent(depth), y + 17), "cb ch", lineHeight: 15)
                y += Double(lines.count) * 15 + 8
            case .row(let row, let depth):
                let bars = GanttBars(row: row, scale: scale, words: words, dayText: chart.dayText)
                let drawn = drawing(row, depth: depth, bars)
                html += Draw.moved(Spot(0, y), drawn.html)
                y += drawn.height
                bars.explain(&key)
            }
        }
        let bottom = y + 2
        key.add(chart.rows.map(\.classification))
        let ground = grid(bottom: bottom) + today(bottom: bottom) + labels(bottom: bottom)
        return Drawing(height: bottom + axisHeight, html: ground + html, key: key)
    }

    /// Sign and words of the class and the work, with the bars beside or below.
    private func drawing(
        _ row: GanttChart.Row, depth: Int, _ bars: GanttBars
    ) -> (height: Double, html: HTML) {
        let labels = columns.labelLines(row, depth: depth)
        let notes = columns.noteLines(row)
        let (left, isStacked) = (columns.indent(depth), columns.isStacked)
        let textHeight = Double(max(labels.count, notes.count)) * 14
        let lanes = isStacked ? textHeight + 4 : 2

        let tone = row.classification.tone
        let sign = Draw.group(tone.className, Shape.sign(tone, at: Spot(left, 4)))
        let text = Draw.lines(labels, at: Spot(left + GanttColumns.sign, 14), "cw ch", lineHeight: 14)
        let noteX = isStacked ? columns.width : columns.end + 8
        let note = Draw.lines(
            notes, at: Spot(noteX, 14), "ck ch", lineHeight: 14, anchor: isStacked ? .end : .start)
        let plan = Draw.group("t-none", bars.plan(y: lanes + 8))
        let done = Draw.group(tone.className, bars.done(y: lanes + 21))
        let series = Readout.series(row.name)
        let html = sign + Draw.linked(row.address, text) + note + "<g\(series)>\(plan)\(done)</g>"
        return (isStacked ? lanes + 36 : max(textHeight + 10, 34), html)
    }

    private var quarters: [DayScale.Span] { scale.quarterSpans(prefix: words.quarter, textSize: 11.5) }

    /// Years, and quarters where there is room for them.
    private var axisHeight: Double { quarters.isEmpty ? 20 : 38 }
    private var isTodayShown: Bool { scale.holds(chart.today) }
    /// Where the years begin, below the words for today.
    private var yearTop: Double { isTodayShown ? 16 : 0 }
    /// Where the rows begin.
    private var top: Double { yearTop + axisHeight }

    /// Lines from top to bottom.
    private func grid(bottom: Double) -> HTML {
        let hasQuarters = !quarters.isEmpty
        var html = HTML()
        for span in quarters {
            html += Draw.line(Spot(span.from, yearTop + 20), Spot(span.from, bottom), "gr")
        }
        for span in scale.yearSpans(textSize: 12) {
            html += Draw.line(
                Spot(span.from, yearTop + 2), Spot(span.from, bottom), hasQuarters ? "ax" : "gr")
        }
        html += Draw.line(Spot(scale.start, top), Spot(scale.end, top), "ax")
        return html + Draw.line(Spot(scale.start, bottom), Spot(scale.end, bottom), "ax")
    }

    /// Years and quarters at both ends, over the line for today.
    private func labels(bottom: Double) -> HTML {
        var html = HTML()
        func label(_ span: DayScale.Span, y: Double, _ name: HTML) {
            guard let text = span.text else { return }
            html += Draw.text(text, at: Spot((span.from + span.to) / 2, y), name, anchor: .middle)
        }
        for span in quarters {
            label(span, y: yearTop + 31, "ck ch")
            label(span, y: bottom + 13, "ck ch")
        }
        for span in scale.yearSpans(textSize: 12) {
            label(span, y: yearTop + 15, "ca ch")
            label(span, y: bottom + (quarters.isEmpty ? 14 : 28), "ca ch")
        }
        return html
    }

    /// A line through all rows, where the day lies on the axis.
    private func today(bottom: Double) -> HTML {
        guard isTodayShown else { return "" }
        let x = scale(endOf: chart.today)
        let text = "\(words.today) \(chart.dayText(chart.today))"
        let half = TextWidth.of(text, size: 12, isBold: true) / 2
        let middle = min(max(x, half), max(half, style.width - half))
        return Draw.line(Spot(x, 15), Spot(x, bottom), "rf")
            + Draw.text(text, at: Spot(middle, 11), "cb ch", anchor: .middle)
    }
}
