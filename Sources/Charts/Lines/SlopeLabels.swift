import Markup

/// Names and values on both sides of a slope chart.
struct SlopeLabels {
    private let rows: [SlopeChart.Row]
    private let starts: [String]
    private let ends: [String]
    /// Whether the lines bear the short names.
    let isShort: Bool
    let leftWidth: Double
    let rightWidth: Double

    /// The year stands at a value where the column has several. Where the
    /// longer texts leave too little between, states are named by their codes.
    init(rows: [SlopeChart.Row], style: ChartStyle, words: ChartWords) {
        self.rows = rows
        let hasManyStarts = Set(rows.map(\.from.period)).count > 1
        let hasManyEnds = Set(rows.map(\.to.period)).count > 1
        func value(_ point: ChartPoint, isDated: Bool) -> String {
            isDated ? "\(point.value.label) (\(point.period))" : point.value.label
        }
        func before(_ name: (SlopeChart.Row) -> String) -> [String] {
            rows.map { "\(name($0)) \(value($0.from, isDated: hasManyStarts))" }
        }
        func after(_ name: (SlopeChart.Row) -> String, _ apart: String) -> [String] {
            rows.map { row in
                let text = "\(value(row.to, isDated: hasManyEnds)) \(name(row))"
                return row.obstacle == nil ? text : text + apart
            }
        }
        let room = style.isNarrow ? 120.0 : 235.0
        func hasRoom(_ texts: (starts: [String], ends: [String])) -> Bool {
            EndLabels.width(of: texts.starts) <= room && EndLabels.width(of: texts.ends) <= room
        }
        var chosen = (starts: before(\.name), ends: after(\.name, ", \(words.notComparable)"))
        if !hasRoom(chosen) { chosen.ends = after(\.name, " \u{2260}") }
        isShort = !hasRoom(chosen)
        if isShort { chosen = (before(\.short), after(\.short, " \u{2260}")) }
        (starts, ends) = chosen
        leftWidth = EndLabels.width(of: starts + [words.baseline + " 0000"])
        rightWidth = EndLabels.width(of: ends + [words.latest + " 0000"])
    }

    var lineHeight: Double { EndLabels.lineHeight(of: starts + ends) }

    func html(
        starts heights: [Double], ends endHeights: [Double], left: Double, right: Double, bottom: Double
    ) -> HTML {
        column(starts, at: heights, x: left, side: -1, bottom: bottom)
            + column(ends, at: endHeights, x: right, side: 1, bottom: bottom)
    }

    private func column(
        _ texts: [String], at heights: [Double], x: Double, side: Double, bottom: Double
    ) -> HTML {
        let height = lineHeight
        let places = LabelPlacement.spread(heights, height: height, top: 24, bottom: bottom + 8)
        var html = HTML()
        for (index, text) in texts.enumerated() {
            let (wanted, y) = (heights[index], places[index])
            if abs(wanted - y) > 3 {
                html += Draw.path(Draw.steps([Spot(x + side * 6, wanted), Spot(x + side * 11, y)]), "ld")
            }
            let row = rows[index]
            let name: HTML = row.emphasis == .muted ? "mu" : row.hue.className
            let spot = Spot(x + side * 12, y + 4)
            html += Draw.group(name, Draw.text(text, at: spot, "cl", anchor: side < 0 ? .end : .start))
        }
        return html
    }
}
