import PlanModel
import Statistics

/// The table behind a chart, in finished texts: a page prints it as HTML,
/// other rooms as CSV or JSON.
package struct ChartTable: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package let title: String
        /// Set flush right.
        package let isNumber: Bool

        package init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    package struct Cell: Hashable, Sendable {
        /// As readers see it; empty where there is nothing to say.
        package let text: String
        /// The same for machines, with a point and no grouping: `1234.5`.
        package let number: String?
        package let address: String?

        package init(_ text: String, number: String? = nil, address: String? = nil) {
            self.text = text
            self.number = number
            self.address = address
        }
    }

    package let caption: String
    package let columns: [Column]
    /// As many cells in each row as there are columns.
    package let rows: [[Cell]]

    package init(caption: String, columns: [Column], rows: [[Cell]]) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row has another width than its table")
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }
}

extension ChartTable.Cell {
    init(_ value: ChartValue) {
        let number = DecimalText.fixed(value.number, decimals: value.decimals)
        self.init(value.text, number: number, address: value.address)
    }

    init(_ reading: ChartReading) {
        switch reading {
        case .value(let value): self.init(value)
        case .absent(let reason): self.init(reason)
        }
    }

    init(_ period: Period) { self.init("\(period)", number: "\(period)") }

    /// The ends of a value's interval, empty where it has none.
    static func ends(of value: ChartValue?) -> [ChartTable.Cell] {
        guard let interval = value?.interval else { return [.init(""), .init("")] }
        return [
            .init(interval.lowText, number: DecimalText.shortest(interval.low)),
            .init(interval.highText, number: DecimalText.shortest(interval.high)),
        ]
    }
}
