import Markup
package import PlanModel

/// Series over years, each with its label at its end.
package struct LineChart: Chart {
    /// A year to look from: the baseline.
    package struct YearRule: Hashable, Sendable {
        package let period: Period
        package let label: String

        package init(_ period: Period, label: String) {
            self.period = period
            self.label = label
        }
    }

    /// A value to look at: a target.
    package struct ValueRule: Hashable, Sendable {
        package let value: ChartValue
        package let label: String

        package init(_ value: ChartValue, label: String) {
            self.value = value
            self.label = label
        }
    }

    package let heading: ChartHeading
    package let axis: ValueAxis
    package let lines: [ChartLine]
    package let baseline: YearRule?
    package let target: ValueRule?

    package init(
        heading: ChartHeading, axis: ValueAxis, lines: [ChartLine], baseline: YearRule? = nil,
        target: ValueRule? = nil
    ) {
        self.heading = heading
        self.axis = axis
        self.lines = lines
        self.baseline = baseline
        self.target = target
    }

    /// The target is the last row.
    package var table: ChartTable {
        let table = lines.table(caption: heading.tableCaption, words: heading.words)
        guard let target else { return table }
        let nothing = ChartTable.Cell("")
        let row = [ChartTable.Cell(target.label), nothing, ChartTable.Cell(target.value)]
        return ChartTable(
            caption: table.caption, columns: table.columns,
            rows: table.rows + [row + [nothing, nothing, nothing, nothing]])
    }
}

extension ChartHeading {
    var tableCaption: String { subtitle.isEmpty ? title : "\(title) (\(subtitle))" }
}
