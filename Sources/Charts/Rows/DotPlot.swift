package import Markup
package import PlanModel

/// A value of each state with its interval, one row each.
///
/// Only values that may be compared are ordered by size and have a rule
/// through them; where definitions differ, each row names its own, and the
/// rows are alphabetical (`methods.md` 3). Neither has bars.
package struct DotPlot: Chart {
    package struct Row: Hashable, Sendable {
        package let name: String
        /// Nil where there is no value.
        package let period: Period?
        package let reading: ChartReading

        package init(name: String, period: Period?, reading: ChartReading) {
            self.name = name
            self.period = period
            self.reading = reading
        }
    }

    package struct DefinedRow: Hashable, Sendable {
        package let row: Row
        /// What the value counts: definition, statistical unit, coverage.
        package let definition: String

        package init(_ row: Row, definition: String) {
            self.row = row
            self.definition = definition
        }
    }

    /// The region's median or aggregate.
    package struct Reference: Hashable, Sendable {
        package let value: ChartValue
        package let label: String

        package init(_ value: ChartValue, label: String) {
            self.value = value
            self.label = label
        }
    }

    package enum Order: Hashable, Sendable {
        case largestFirst
        case smallestFirst
    }

    package enum Rows: Hashable, Sendable {
        case comparable([Row], order: Order, reference: Reference?)
        case notComparable([DefinedRow])
    }

    package let heading: ChartHeading
    package let axis: ValueAxis
    package let rows: Rows

    package init(heading: ChartHeading, axis: ValueAxis, rows: Rows) {
        self.heading = heading
        self.axis = axis
        self.rows = rows
    }

    /// In the order in which they are drawn, each with its definition.
    private var ordered: [DefinedRow] {
        switch rows {
        case .comparable(let rows, let order, _):
            let sign: Double = order == .largestFirst ? -1 : 1
            return rows.enumerated().sorted { left, right in
                let (first, second) = (left.element.reading.value, right.element.reading.value)
                let keys = [first, second].map { $0.map { $0.number * sign } ?? .infinity }
                return (keys[0], left.offset) < (keys[1], right.offset)
            }.map { DefinedRow($0.element, definition: "") }
        case .notComparable(let rows):
            return rows.sorted { ($0.row.name, $0.definition) < ($1.row.name, $1.definition) }
        }
    }

    /// In the order in which rows are drawn; the reference is the last row.
    package var table: ChartTable {
        typealias Cell = ChartTable.Cell
        let words = heading.words
        var rows = ordered.map { defined in
            let (row, value) = (defined.row, defined.row.reading.value)
            let start = [
                Cell(row.name), row.period.map { Cell($0) } ?? Cell(""), Cell(row.reading),
                Cell(value.map { words.status($0.status) } ?? ""),
            ]
            return start + Cell.ends(of: value) + [
                Cell(value?.interval?.name ?? ""), Cell(defined.definition),
            ]
        }
        if case .comparable(_, _, let reference?) = self.rows {
            let row = [Cell(reference.label), Cell(""), Cell(reference.value)]
            rows.append(row + [Cell](repeating: Cell(""), count: 5))
        }
        let columns: [ChartTable.Column] = [
            .init(words.state), .init(words.year, isNumber: true), .init(words.value, isNumber: true),
            .init(words.status), .init(words.low, isNumber: true), .init(words.high, isNumber: true),
            .init(words.interval), .init(words.definition),
        ]
        return ChartTable(caption: heading.tableCaption, columns: columns, rows: rows)
    }

    package func svg(style: ChartStyle) -> HTML {
        var key = ChartKey()
        var reference: RowPlot.Reference?
        switch rows {
        case .comparable(_, _, let given):
            reference = given.map { .init(value: $0.value.number, label: "\($0.label) \($0.value.label)") }
        case .notComparable: key.add(heading.words.notComparableStates, sign: KeySign.apart)
        }
        let plot = RowPlot(
            rows: ordered.map(drawn), axis: axis, reference: reference, words: heading.words)
        return ChartFrame(heading: heading, style: style).document(plot.drawing(style, key: key))
    }

    private func drawn(_ defined: DefinedRow) -> RowPlot.Row {
        let row = defined.row
        let year = row.period.map(\.description) ?? ""
        let text = [row.reading.label] + (row.reading.value == nil || year.isEmpty ? [] : ["(\(year))"])
        return RowPlot.Row(
            title: row.name, note: defined.definition, text: text.joined(separator: " "), hue: .blue,
            values: row.reading.value.map { [$0] } ?? [],
            readout: Readout(series: row.name, x: year, y: row.reading.text))
    }
}
