import Markup

/// Rows of marks along one horizontal axis: the drawing of dot plots and of
/// claims.
struct RowPlot {
    struct Row {
        let title: String
        /// Below the title, smaller: a definition, a source and a year.
        let note: String
        /// Right of the plot: the value, or why there is none.
        let text: String
        let hue: Hue
        /// One value, or the ends of a range; none where there is nothing to draw.
        let values: [ChartValue]
        let readout: Readout
    }

    struct Reference {
        let value: Double
        let label: String
    }

    let rows: [Row]
    let axis: ValueAxis
    let reference: Reference?
    let words: ChartWords

    func drawing(_ style: ChartStyle, key: ChartKey) -> Drawing {
        var key = key
        let columns = Columns(rows, style)
        let heights = rows.map { height($0, columns) }
        let top = reference == nil ? 6.0 : 24.0
        let bottom = top + heights.reduce(0, +)
        let values = ValueScale(numbers, axis: axis, count: style.isNarrow ? 3 : 6, words: words)
        // A mark at an end of the axis has half its words beyond it.
        let half = values.widestText(size: 12) / 2
        let scale = values.placed(
            from: max(columns.start, half), to: min(columns.end, style.width - half))

        var html = grid(scale, top: top, bottom: bottom)
        if scale.isCut {
            html += Draw.moved(Spot(scale.start - 16, bottom - 6), KeySign.cut)
            key.add(words.notFromZero, sign: KeySign.cut)
        }
        if let reference { html += rule(reference, scale: scale, top: top, bottom: bottom) }
        var y = top
        for (row, height) in zip(rows, heights) {
            html += drawing(row, scale: scale, y: y, columns: columns, width: style.width)
            for value in row.values {
                if value.isHollow { key.add(words.notFinal, sign: KeySign.hollow) }
                if let interval = value.interval { key.add(interval.name, sign: KeySign.interval) }
            }
            y += height
        }
        return Drawing(height: bottom + 22, html: html, key: key)
    }

    private var numbers: [Double] {
        rows.flatMap(\.values).flatMap { value in
            [value.number] + (value.interval.map { [$0.low, $0.high] } ?? [])
        } + (reference.map { [$0.value] } ?? [])
    }

    /// Wide: titles left of the plot, texts right of it. Narrow: both above it,
    /// so that the plot has the whole width.
    private struct Columns {
        let isStacked: Bool
        let label: Double
        let text: Double
        let start: Double
        let end: Double

        init(_ rows: [Row], _ style: ChartStyle) {
            let titles = rows.map { TextWidth.of($0.title, size: 12, isBold: true) }.max() ?? 0
            let notes = rows.map { TextWidth.of($0.note, size: 11.5) }.max() ?? 0
            let texts = rows.map { TextWidth.of($0.text, size: 12, isBold: true) }.max() ?? 0
            isStacked = style.isNarrow
            text = min(texts + 1, isStacked ? 130 : 150)
            label = isStacked ? style.width - text - 12 : min(max(titles, notes), 230)
            start = isStacked ? 14 : label + 16
            end = style.width - (isStacked ? 18 : text + 16)
        }
    }

    private func titleLines(_ row: Row, _ width: Double) -> [String] {
        TextWrap.lines(row.title, width: width, size: 12, isBold: true)
    }

    private func noteLines(_ row: Row, _ width: Double) -> [String] {
        TextWrap.lines(row.note, width: width, size: 11.5)
    }

    private func height(_ row: Row, _ columns: Columns) -> Double {
        let lines = titleLines(row, columns.label).count
        let notes = noteLines(row, columns.label).count
        return Double(lines) * 15 + Double(notes) * 14 + (columns.isStacked ? 25 : 11)
    }

    private func grid(_ scale: ValueScale, top: Double, bottom: Double) -> HTML {
        var html = HTML()
        for mark in scale.marks {
            html += Draw.line(Spot(mark.place, top), Spot(mark.place, bottom), "gr")
            html += Draw.text(mark.text, at: Spot(mark.place, bottom + 16), "ca", anchor: .middle)
        }
        return html + Draw.line(Spot(scale.start, bottom), Spot(scale.end, bottom), "ax")
    }

    private func rule(_ reference: Reference, scale: ValueScale, top: Double, bottom: Double) -> HTML {
        let x = scale(reference.value)
        let half = TextWidth.of(reference.label, size: 12) / 2
        let middle = min(max(x, half), max(half, scale.end + 16 - half))
        return Draw.line(Spot(x, top - 4), Spot(x, bottom), "rf")
            + Draw.text(reference.label, at: Spot(middle, top - 9), "cq", anchor: .middle)
    }

    private func drawing(
        _ row: Row, scale: ValueScale, y: Double, columns: Columns, width: Double
    ) -> HTML {
        let titles = titleLines(row, columns.label)
        let notes = noteLines(row, columns.label)
        let base = y + 16
        let noteBase = base + Double(titles.count) * 15 - 1
        let below = noteBase + Double(notes.count) * 14 - 2
        let middle = columns.isStacked ? below : y + 11.5
        var html = Draw.line(Spot(scale.start, middle), Spot(scale.end, middle), "gr")
        html += Draw.lines(titles, at: Spot(0, base), "cb ch", lineHeight: 15)
        html += Draw.lines(notes, at: Spot(0, noteBase), "ck ch", lineHeight: 14)
        let texts = TextWrap.lines(row.text, width: columns.text, size: 12, isBold: true)
        let name: HTML = row.values.isEmpty ? "cq ch" : "cb ch"
        let side = columns.isStacked ? Spot(width, base) : Spot(width - columns.text, base)
        html += Draw.lines(
            texts, at: side, name, lineHeight: 14, anchor: columns.isStacked ? .end : .start)
        let marks = marks(row, scale: scale, y: middle)
        return html + Draw.group(row.hue.className, marks, Readout.series(row.readout.series))
    }

    private func marks(_ row: Row, scale: ValueScale, y: Double) -> HTML {
        var html = HTML()
        if let low = row.values.first, let high = row.values.last, row.values.count > 1 {
            html += Draw.line(Spot(scale(low.number), y), Spot(scale(high.number), y), "rb")
        }
        for value in row.values {
            if let interval = value.interval {
                html += Draw.whisker(Spot(scale(interval.low), y), Spot(scale(interval.high), y), cap: 4)
            }
            let text = row.values.count > 1 ? row.readout.y : value.text
            let readout = Readout.point(x: row.readout.x, y: text)
            let dot = Draw.circle(
                Spot(scale(value.number), y), radius: 5, value.isHollow ? "po" : "pf", readout)
            html += Draw.linked(value.address, dot)
        }
        return html
    }
}
