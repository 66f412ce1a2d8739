package import Markup

/// Rows by columns of classes: availability of data, judgements, steps.
package struct HeatMatrix: Chart {
    package struct Cell: Hashable, Sendable {
        package let classification: ChartClass
        /// Short; left to the table where cells are too narrow for any of them.
        package let text: String
        package let address: String?

        package init(_ classification: ChartClass, text: String = "", address: String? = nil) {
            self.classification = classification
            self.text = text
            self.address = address
        }

        /// Class and text: `there: 2019`.
        var words: String {
            if text.isEmpty { return classification.name }
            return classification.name.isEmpty ? text : "\(classification.name): \(text)"
        }
    }

    package struct Row: Hashable, Sendable {
        package let name: String
        /// In the order of the columns; missing ones have no data, further ones
        /// are left out.
        package let cells: [Cell]

        package init(name: String, cells: [Cell]) {
            self.name = name
            self.cells = cells
        }
    }

    package struct Column: Hashable, Sendable {
        package let name: String
        /// Over the cells: `LAO`.
        package let short: String

        package init(name: String, short: String) {
            self.name = name
            self.short = short
        }
    }

    package let heading: ChartHeading
    package let columns: [Column]
    package let rows: [Row]
    /// For the key, in their order.
    package let classes: [ChartClass]

    package init(heading: ChartHeading, columns: [Column], rows: [Row], classes: [ChartClass]) {
        self.heading = heading
        self.columns = columns
        let nothing = Cell(ChartClass(heading.words.noData, tone: .noData))
        self.rows = rows.map { row in
            let cells = columns.indices.map { $0 < row.cells.count ? row.cells[$0] : nothing }
            return Row(name: row.name, cells: cells)
        }
        self.classes = classes
    }

    package var table: ChartTable {
        let heads = [ChartTable.Column(heading.words.item)] + columns.map { ChartTable.Column($0.name) }
        let rows = rows.map { row in
            [ChartTable.Cell(row.name)]
                + row.cells.map { cell in
                    ChartTable.Cell(cell.words, address: cell.address)
                }
        }
        return ChartTable(caption: heading.tableCaption, columns: heads, rows: rows)
    }

    package func svg(style: ChartStyle) -> HTML {
        ChartFrame(heading: heading, style: style).document(drawing(style))
    }

    private func drawing(_ style: ChartStyle) -> Drawing {
        let longest = rows.map { TextWidth.of($0.name, size: 12) }.max() ?? 0
        let left = min(longest + 10, style.isNarrow ? 116 : 230)
        let width = (style.width - left) / Double(max(1, columns.count))
        let texts = rows.flatMap(\.cells).map(\.text)
        let isTextShown = texts.allSatisfy { TextWidth.of($0, size: 11.5) <= width - 6 }
        let hasText = isTextShown && texts.contains { !$0.isEmpty }
        let cellHeight = hasText ? 36.0 : 25.0
        let isTurned = columns.contains { TextWidth.of($0.short, size: 12, isBold: true) > width - 2 }
        let longestHead = columns.map { TextWidth.of($0.short, size: 12, isBold: true) }.max() ?? 0

        var y = isTurned ? longestHead + 8 : 20
        var html = heads(left: left, width: width, bottom: y, isTurned: isTurned)
        var drawn = DrawnCells(width: width - 2, hasText: hasText)
        for row in rows {
            let lines = TextWrap.lines(row.name, width: left - 8, size: 12)
            let height = max(cellHeight, Double(lines.count) * 14 + 4)
            let start = y + height / 2 + 4 - Double(lines.count - 1) * 7
            html += Draw.lines(lines, at: Spot(0, start), "cw", lineHeight: 14)
            let series = Readout.series(row.name)
            for (index, cell) in row.cells.enumerated() {
                let corner = Spot(left + Double(index) * width, y)
                let shape = Draw.moved(corner, drawn(cell, height: height - 2))
                let readout = series + Readout.point(x: columns[index].name, y: cell.words)
                html += Draw.group(
                    cell.classification.tone.className, Draw.linked(cell.address, shape), readout)
            }
            y += height
        }
        var key = ChartKey()
        key.add(classes + rows.flatMap(\.cells).map(\.classification))
        return Drawing(height: y, html: html, key: key)
    }

    private func heads(left: Double, width: Double, bottom: Double, isTurned: Bool) -> HTML {
        var html = HTML()
        for (index, column) in columns.enumerated() {
            let x = left + (Double(index) + 0.5) * width - 1
            guard isTurned else {
                html += Draw.text(column.short, at: Spot(x, bottom - 6), "cb", anchor: .middle)
                continue
            }
            let text = Draw.text(column.short, at: Spot(0, 4), "cb")
            html += "<g transform=\"translate(\(px(x)) \(px(bottom - 5))) rotate(-90)\">\(text)</g>"
        }
        return html
    }

}

/// The insides of cells, each drawn once: most are like another.
private struct DrawnCells {
    let width: Double
    let hasText: Bool
    private var drawn: [Inside: HTML] = [:]

    private struct Inside: Hashable {
        let tone: Tone
        let text: String
        let height: Double
    }

    init(width: Double, hasText: Bool) {
        self.width = width
        self.hasText = hasText
    }

    mutating func callAsFunction(_ cell: HeatMatrix.Cell, height: Double) -> HTML {
        let inside = Inside(
            tone: cell.classification.tone, text: hasText ? cell.text : "", height: height)
        if let html = drawn[inside] { return html }
        let html = draw(inside)
        drawn[inside] = html
        return html
    }

    private func draw(_ inside: Inside) -> HTML {
        let (width, height) = (width, inside.height)
        let box = Draw.box(Spot(0, 0), width: width, height: height, "sh", round: 2)
        let sign = Shape.sign(inside.tone, at: Spot(width / 2 - 6, height / 2 - (hasText ? 14 : 6)))
        guard !inside.text.isEmpty else { return box + sign }
        return box + sign
            + Draw.text(inside.text, at: Spot(width / 2, height / 2 + 12), "ce", anchor: .middle)
    }
}
