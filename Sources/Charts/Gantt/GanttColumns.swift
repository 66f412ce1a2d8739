/// Where the columns of a Gantt chart lie. Wide: words left of the bars, notes
/// right of them. Narrow: both above the bars, which have the whole width.
struct GanttColumns {
    let isStacked: Bool
    /// The bars.
    let start: Double
    let end: Double
    let width: Double
    /// How wide notes may be.
    let note: Double

    static let sign = 20.0

    init(_ rows: [GanttChart.Row], _ style: ChartStyle) {
        isStacked = style.isNarrow
        width = style.width
        let notes = rows.lazy.map { TextWidth.of($0.note, size: 11.5) }.max() ?? 0
        note = min(notes, isStacked ? 110 : 86)
        start = isStacked ? 0 : 236
        end = style.width - (isStacked || note == 0 ? 4 : note + 10)
    }

    func indent(_ depth: Int) -> Double { Double(min(max(depth, 0), 3)) * (isStacked ? 6 : 10) }

    func labelWidth(_ depth: Int) -> Double {
        let end = isStacked ? width - (note == 0 ? 0 : note + 8) : start - 10
        return end - indent(depth) - Self.sign
    }

    func labelLines(_ row: GanttChart.Row, depth: Int) -> [String] {
        TextWrap.lines(row.name, width: labelWidth(depth), size: 12)
    }

    func noteLines(_ row: GanttChart.Row) -> [String] { TextWrap.lines(row.note, width: note, size: 11.5) }

    func groupLines(_ title: String, depth: Int, width: Double) -> [String] {
        TextWrap.lines(
            title, width: (isStacked ? width : start - 10) - indent(depth), size: 12, isBold: true)
    }
}
