package import Markup
import PlanModel

/// From baseline to latest value: a line for each pair that may be compared.
package struct SlopeChart: Chart {
    package struct Row: Hashable, Sendable {
        package let name: String
        package let short: String
        package let hue: Hue
        package let emphasis: ChartLine.Emphasis
        package let from: ChartPoint
        package let to: ChartPoint
        /// Why the two can't be compared; nil where they can.
        package let obstacle: String?

        /// Nil unless the second value is of a later year. A break at it is an
        /// obstacle even where none is named.
        package init?(
            name: String, short: String, hue: Hue, from: ChartPoint, to: ChartPoint, obstacle: String? = nil,
            emphasis: ChartLine.Emphasis = .plain
        ) {
            guard from.period < to.period else { return nil }
            self.name = name
            self.short = short
            self.hue = hue
            self.emphasis = emphasis
            self.from = from
            self.to = to
            self.obstacle = obstacle ?? (to.isBreak ? to.breakNote ?? "" : nil)
        }
    }

    package let heading: ChartHeading
    package let axis: ValueAxis
    package let rows: [Row]
    /// Where short names stand at the lines, the key says what they are short for.
    package let isNamedInKey: Bool

    package init(heading: ChartHeading, axis: ValueAxis, rows: [Row], isNamedInKey: Bool = false) {
        self.heading = heading
        self.axis = axis
        self.rows = rows
        self.isNamedInKey = isNamedInKey
    }

    package var table: ChartTable {
        typealias Cell = ChartTable.Cell
        let words = heading.words
        let rows = rows.map { row in
            let note = row.obstacle.map { $0.isEmpty ? words.notComparable : "\(words.notComparable): \($0)" }
            return [
                Cell(row.name), Cell(row.from.period), Cell(row.from.value), Cell(row.to.period),
                Cell(row.to.value), Cell(note ?? ""),
            ]
        }
        let columns: [ChartTable.Column] = [
            .init(words.state), .init("\(words.baseline), \(words.year)", isNumber: true),
            .init(words.baseline, isNumber: true), .init("\(words.latest), \(words.year)", isNumber: true),
            .init(words.latest, isNumber: true), .init(words.note),
        ]
        return ChartTable(caption: heading.tableCaption, columns: columns, rows: rows)
    }

    package func svg(style: ChartStyle) -> HTML {
        ChartFrame(heading: heading, style: style).document(drawing(style))
    }

    private func drawing(_ style: ChartStyle) -> Drawing {
        let words = heading.words
        let columns = SlopeLabels(rows: rows, style: style, words: words)
        let (left, right) = (columns.leftWidth + 12, style.width - columns.rightWidth - 12)
        let top = 34.0
        let bottom = top + max(style.isNarrow ? 240 : 300, Double(rows.count) * columns.lineHeight)
        let numbers = rows.flatMap { [$0.from.value.number, $0.to.value.number] }
        let scale = ValueScale(numbers, axis: axis, count: 5, words: words).placed(from: bottom, to: top)

        var html = heads(left: left, right: right, bottom: bottom)
        var key = ChartKey()
        if scale.isCut {
            html += LinePlot.cutMark(x: left, bottom: bottom)
            key.add(words.notFromZero, sign: KeySign.cut)
        }
        if isNamedInKey, columns.isShort {
            for row in rows {
                let sign = Shape.marker(row.hue, at: Spot(11, 6), isHollow: false)
                key.add("\(row.short) \(row.name)", sign: Draw.group(row.className, sign))
            }
        }
        let order = rows.filter { $0.emphasis == .muted } + rows.filter { $0.emphasis != .muted }
        for row in order {
            let from = Spot(left, scale(row.from.value.number))
            let to = Spot(right, scale(row.to.value.number))
            html += Draw.group(row.className, pair(row, from: from, to: to), Readout.series(row.name))
            if let obstacle = row.obstacle {
                let text = obstacle.isEmpty ? words.notComparable : "\(words.notComparable): \(obstacle)"
                key.add(text, sign: KeySign.apart)
            } else if row.from.value.isHollow || row.to.value.isHollow {
                key.add(words.notFinal, sign: KeySign.hollow)
            }
        }
        let starts = rows.map { scale($0.from.value.number) }
        let ends = rows.map { scale($0.to.value.number) }
        html += columns.html(starts: starts, ends: ends, left: left, right: right, bottom: bottom)
        return Drawing(height: bottom + (scale.isCut ? 20 : 8), html: html, key: key)
    }

    private func pair(_ row: Row, from: Spot, to: Spot) -> HTML {
        let isApart = row.obstacle != nil
        var html = isApart ? HTML() : Draw.line(from, to, "ln")
        for (spot, point) in [(from, row.from), (to, row.to)] {
            let readout = Readout.point(x: "\(point.period)", y: point.value.text)
            html += Shape.marker(
                row.hue, at: spot, isHollow: isApart || point.value.isHollow, readout)
        }
        return html
    }

    private func heads(left: Double, right: Double, bottom: Double) -> HTML {
        let words = heading.words
        func head(_ word: String, _ periods: [Period]) -> String {
            let years = Set(periods)
            return years.count == 1 ? "\(word) \(years.map(\.description).joined())" : word
        }
        let before = head(words.baseline, rows.map(\.from.period))
        let after = head(words.latest, rows.map(\.to.period))
        return Draw.line(Spot(left, 24), Spot(left, bottom + 4), "ax")
            + Draw.line(Spot(right, 24), Spot(right, bottom + 4), "ax")
            + Draw.text(before, at: Spot(left, 16), "cb", anchor: .end)
            + Draw.text(after, at: Spot(right, 16), "cb")
    }
}

extension SlopeChart.Row {
    fileprivate var className: HTML { emphasis == .muted ? "mu" : hue.className }
}
