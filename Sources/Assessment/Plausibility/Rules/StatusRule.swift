import PlanModel

/// A status against the value, its year and its note.
func statusFindings(_ cell: CheckedCell) -> [Finding] {
    guard let figure = cell.figure else { return [] }
    let (status, period, year) = (cell.content.status, cell.key.period, cell.evidence.year)
    let code = status.rawValue
    switch status {
    case .existsNotCollected, .cannotExist, .missing, .suppressed:
        return [
            Finding(
                .error, code: "status-against-value",
                "The status \(code) says that there is no value, and \(figure.text) stands there.",
                remedy: "Choose A, B, D, E, F, I, P or U, or remove the value.")
        ]
    case .forecast where period < year:
        return [
            Finding(
                .warning, code: "forecast-of-past-year",
                "\(figure.text) is given as a forecast (F), and \(period) is over.",
                remedy: "Choose E for an estimate or P for a provisional value. " + CheckedCell.justify)
        ]
    case .provisional where period.year < year.year - 5:
        return [
            Finding(
                .warning, code: "provisional-of-old-year",
                "\(figure.text) is still provisional (P) more than five years after \(period).",
                remedy: "Choose A where it is final. " + CheckedCell.justify)
        ]
    case .breakInSeries where isBlank(cell.content.note):
        return [
            Finding(
                .warning, code: "break-without-note",
                "The series breaks at \(period) (B), and no note says what changed.",
                remedy: "Say it in the public note.")
        ]
    default: break
    }
    guard period > year, status != .forecast else { return [] }
    return [
        Finding(
            .error, code: "future-without-forecast",
            "\(figure.text) is of \(period), which has not begun, and is no forecast.",
            remedy: "Correct the year, or choose the status F.")
    ]
}
