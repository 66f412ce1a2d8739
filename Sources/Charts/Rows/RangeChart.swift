package import Markup
import PlanModel

/// What sources claim, one row each: a value, or from least to most.
package struct RangeChart: Chart {
    /// From the lower to the higher value; they may be the same.
    package struct Extent: Hashable, Sendable {
        package let low: ChartValue
        package let high: ChartValue

        package init(_ value: ChartValue) { (low, high) = (value, value) }

        /// Nil unless the values stand in order.
        package init?(from low: ChartValue, to high: ChartValue) {
            guard low.number <= high.number else { return nil }
            (self.low, self.high) = (low, high)
        }

        var values: [ChartValue] { low == high ? [low] : [low, high] }
        var text: String { values.map(\.text).joined(separator: "\u{2013}") }
    }

    package struct Row: Hashable, Sendable {
        package let label: String
        package let source: String
        /// The year that it speaks of, or that none is stated.
        package let period: String
        package let extent: Extent
        /// A claim of one kind has one hue: of the region, of a state.
        package let hue: Hue
        /// What was claimed, in words where the ends do not say it: `more than 96 %`.
        package let text: String

        package init(
            label: String, source: String, period: String, extent: Extent, hue: Hue = .blue,
            text: String? = nil
        ) {
            self.label = label
            self.source = source
            self.period = period
            self.extent = extent
            self.hue = hue
            self.text = text ?? extent.text
        }
    }

    package enum Scale: Hashable, Sendable {
        /// 0 to 100.
        case share
        case fromZero
    }

    package let heading: ChartHeading
    package let scale: Scale
    package let suffix: String
    package let rows: [Row]

    /// The suffix follows each number of the axis: ` %`.
    package init(heading: ChartHeading, scale: Scale, suffix: String = "", rows: [Row]) {
        self.heading = heading
        self.scale = scale
        self.suffix = suffix
        self.rows = rows
    }

    package var table: ChartTable {
        typealias Cell = ChartTable.Cell
        let words = heading.words
        let rows = rows.map { row in
            [
                Cell(row.label), Cell(row.period), Cell(row.extent.low), Cell(row.extent.high),
                Cell(row.source), Cell(row.text == row.extent.text ? "" : row.text),
            ]
        }
        let columns: [ChartTable.Column] = [
            .init(words.claim), .init(words.year, isNumber: true), .init(words.low, isNumber: true),
            .init(words.high, isNumber: true), .init(words.source), .init(words.note),
        ]
        return ChartTable(caption: heading.tableCaption, columns: columns, rows: rows)
    }

    package func svg(style: ChartStyle) -> HTML {
        let axis = ValueAxis(scale == .share ? .share : .fromZero, suffix: suffix)
        let drawn = rows.map { row in
            RowPlot.Row(
                title: row.label,
                note: [row.source, row.period].filter { !$0.isEmpty }.joined(separator: ", "),
                text: row.text, hue: row.hue,
                values: row.extent.values,
                readout: Readout(
                    series: "\(row.label), \(row.source)", x: row.period, y: row.text))
        }
        let plot = RowPlot(rows: drawn, axis: axis, reference: nil, words: heading.words)
        return ChartFrame(heading: heading, style: style).document(plot.drawing(style, key: ChartKey()))
    }
}
