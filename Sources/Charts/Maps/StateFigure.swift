package import PlanModel

/// What a map says of a state: a value, its year and its class.
package struct StateFigure: Hashable, Sendable {
    package let state: MapState
    package let name: String
    package let period: Period?
    package let reading: ChartReading
    package let classification: ChartClass
    /// What must be said with the value in a word or two: `SME only`.
    package let remark: String?

    package init(
        _ state: MapState, name: String, period: Period?, reading: ChartReading, classification: ChartClass,
        remark: String? = nil
    ) {
        self.state = state
        self.name = name
        self.period = period
        self.reading = reading
        self.classification = classification
        self.remark = remark
    }
}

extension [StateFigure] {
    /// One for each of the ten states: the first that is given, else none.
    func complete(words: ChartWords) -> [StateFigure] {
        MapState.allCases.map { state in
            first { $0.state == state }
                ?? StateFigure(
                    state, name: state.code, period: nil, reading: .absent(words.noData),
                    classification: ChartClass(words.noData, tone: .noData))
        }
    }

    func table(heading: ChartHeading) -> ChartTable {
        typealias Cell = ChartTable.Cell
        let words = heading.words
        let rows = complete(words: words).map { figure in
            let value = figure.reading.value
            return [
                Cell(figure.name), figure.period.map { Cell($0) } ?? Cell(""), Cell(figure.reading),
                Cell(value.map { words.status($0.status) } ?? ""), Cell(figure.classification.name),
                Cell(figure.remark ?? ""),
            ]
        }
        let columns: [ChartTable.Column] = [
            .init(words.state), .init(words.year, isNumber: true), .init(words.value, isNumber: true),
            .init(words.status), .init(words.classification), .init(words.note),
        ]
        return ChartTable(caption: heading.tableCaption, columns: columns, rows: rows)
    }
}

extension StateFigure {
    var readout: Readout {
        let parts = [
            reading.text, remark ?? "", classification.name == reading.text ? "" : classification.name,
        ]
        return Readout(
            series: name, x: period?.description ?? "",
            y: parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
}
