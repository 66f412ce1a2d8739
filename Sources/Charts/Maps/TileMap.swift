package import Markup

/// Ten tiles of one size, placed as the states lie: Singapore and Brunei are
/// as large as Indonesia.
package struct TileMap: Chart {
    package let heading: ChartHeading
    package let figures: [StateFigure]
    /// For the key, in their order.
    package let classes: [ChartClass]

    /// States without a figure are drawn as having no data.
    package init(heading: ChartHeading, figures: [StateFigure], classes: [ChartClass]) {
        self.heading = heading
        self.figures = figures
        self.classes = classes
    }

    package var table: ChartTable { figures.table(heading: heading) }

    package func svg(style: ChartStyle) -> HTML {
        let figures = figures.complete(words: heading.words)
        let gap = style.isNarrow ? 6.0 : 10.0
        let width = (style.width - 3 * gap) / 4
        let isLarge = figures.compactMap(\.reading.value).allSatisfy { value in
            TextWidth.of(value.label, size: 17, isBold: true) <= width - 14
        }
        let texts = figures.map { lines($0, width: width - 14, isLarge: isLarge) }
        let height = 34 + Double(texts.map(\.count).max() ?? 1) * 16 + 6
        var html = HTML()
        for (figure, lines) in zip(figures, texts) {
            let place = figure.state.tile
            let corner = Spot(Double(place.column) * (width + gap), Double(place.row) * (height + gap))
            html += Draw.moved(corner, tile(figure, lines: lines, width: width, height: height))
        }
        var key = ChartKey()
        key.add(classes + figures.map(\.classification))
        let drawing = Drawing(height: 4 * height + 3 * gap, html: html, key: key)
        return ChartFrame(heading: heading, style: style).document(drawing)
    }

    /// Value and year below the code. Values are large where each has room.
    private func lines(
        _ figure: StateFigure, width: Double, isLarge: Bool
    ) -> [(text: String, isValue: Bool)] {
        let isValue = figure.reading.value != nil && isLarge
        let text = figure.reading.label
        let value = isValue ? [text] : TextWrap.lines(text, width: width, size: 12)
        let year = figure.period.map { ["\($0)"] } ?? []
        let remark = figure.remark.map { TextWrap.lines($0, width: width, size: 12) } ?? []
        return value.map { ($0, isValue) } + (year + remark).map { ($0, false) }
    }

    private func tile(
        _ figure: StateFigure, lines: [(text: String, isValue: Bool)], width: Double, height: Double
    ) -> HTML {
        var html = Draw.box(Spot(0, 0), width: width, height: height, "sh", round: 4)
        html += Draw.text(figure.state.code, at: Spot(8, 19), "cc")
        html += Shape.sign(figure.classification.tone, at: Spot(width - 24, 7), size: 16)
        var y = 42.0
        for line in lines {
            html += Draw.text(line.text, at: Spot(8, y), line.isValue ? "cv" : "cw")
            y += 17
        }
        let linked = Draw.linked(figure.reading.value?.address, html)
        return Draw.group(figure.classification.tone.className, linked, figure.readout.attributes)
    }
}

extension MapState {
    /// Column and row of its tile, from the north-west.
    var tile: (column: Int, row: Int) {
        switch self {
        case .mmr: (0, 0)
        case .lao: (1, 0)
        case .vnm: (2, 0)
        case .tha: (1, 1)
        case .khm: (2, 1)
        case .phl: (3, 1)
        case .mys: (1, 2)
        case .brn: (2, 2)
        case .sgp: (1, 3)
        case .idn: (2, 3)
        }
    }
}
