package import Markup
import PlanModel

/// A small panel for each line, all over the same years.
package struct SmallMultiples: Chart {
    package enum Scale: Hashable, Sendable {
        /// One for all panels: levels may be compared.
        case shared
        /// One for each: only shapes may be compared, and the key says so.
        case own
    }

    package let heading: ChartHeading
    package let axis: ValueAxis
    package let scale: Scale
    /// Each with the baseline that holds for it.
    package let lines: [ChartLine]
    /// Panels in a row where the chart is wide; nil for as many as suit their
    /// number.
    private let columns: Int?

    package init(
        heading: ChartHeading, axis: ValueAxis, scale: Scale, lines: [ChartLine], columns: Int? = nil
    ) {
        self.heading = heading
        self.axis = axis
        self.scale = scale
        self.lines = lines
        self.columns = columns
    }

    package var table: ChartTable { lines.table(caption: heading.tableCaption, words: heading.words) }

    package func svg(style: ChartStyle) -> HTML {
        ChartFrame(heading: heading, style: style).document(drawing(style))
    }

    private func drawing(_ style: ChartStyle) -> Drawing {
        let columns = style.isNarrow ? 2 : self.columns ?? (lines.count <= 6 ? 3 : 5)
        let gap = 16.0
        let width = (style.width - gap * Double(columns - 1)) / Double(columns)
        let height = 134.0
        var html = HTML()
        var key = ChartKey()
        if scale == .own { key.add(heading.words.ownScales, sign: KeySign.axes) }
        for (index, line) in lines.enumerated() {
            let x = Double(index % columns) * (width + gap)
            let y = Double(index / columns) * (height + 10)
            html += Draw.moved(Spot(x, y), panel(line, width: width, height: height, key: &key))
        }
        let baselines = Set(lines.compactMap(\.baseline)).sorted().map(\.description)
        if !baselines.isEmpty {
            key.add(
                "\(heading.words.baseline) \(baselines.joined(separator: ", "))",
                sign: Draw.line(Spot(11, -1), Spot(11, 13), "rf"))
        }
        let rows = (lines.count + columns - 1) / columns
        return Drawing(height: Double(rows) * (height + 10) - 10, html: html, key: key)
    }

    private func panel(_ line: ChartLine, width: Double, height: Double, key: inout ChartKey) -> HTML {
        let (top, bottom) = (42.0, height - 20)
        let extent = scale == .shared ? lines.extent : [line].extent
        let values = ValueScale(extent, axis: axis, count: 3, words: heading.words)
            .placed(from: bottom, to: top)
        let left = values.widestText(size: 12) + 6
        let periods = lines.flatMap(\.all).map(\.period) + lines.compactMap(\.baseline)
        let years = YearScale(periods, start: left + 4, end: width - 8)

        let name =
            TextWrap.lines(line.name, width: width, size: 12, isBold: true).count < 2 ? line.name : line.short
        var html = Draw.text(name, at: Spot(0, 14), "cb")
        let latest = line.lastObserved.map { "\($0.value.label), \($0.period)" } ?? heading.words.noData
        html += Draw.text(latest, at: Spot(0, 29), "cq")
        for (index, mark) in values.marks.enumerated() {
            html += Draw.line(Spot(left, mark.place), Spot(width, mark.place), index == 0 ? "ax" : "gr")
            html += Draw.text(mark.text, at: Spot(left - 5, mark.place + 4), "ca", anchor: .end)
        }
        html += ends(of: years, left: left, bottom: bottom)
        if values.isCut {
            html += LinePlot.cutMark(x: left, bottom: bottom)
            key.add(heading.words.notFromZero, sign: KeySign.cut)
        }
        if let baseline = line.baseline {
            let x = years(baseline)
            html += Draw.line(Spot(x, top - 6), Spot(x, bottom), "rf")
        }
        let drawing = LineDrawing(
            line: line, years: years, values: values, words: heading.words, isSmall: true)
        html += Draw.group(line.className, drawing.html(), Readout.series(line.name))
        drawing.explain(in: &key)
        if let note = line.endingNote { key.add(note, sign: KeySign.ended) }
        return html
    }

    private func ends(of years: YearScale, left: Double, bottom: Double) -> HTML {
        let first = Draw.text(String(years.first), at: Spot(left, bottom + 16), "ca")
        guard years.last > years.first else { return first }
        // In a narrow panel the two would run into each other.
        let isRoomy = years.end + 8 - left > 64
        return (isRoomy ? first : "")
            + Draw.text(String(years.last), at: Spot(years.end + 8, bottom + 16), "ca", anchor: .end)
    }
}
