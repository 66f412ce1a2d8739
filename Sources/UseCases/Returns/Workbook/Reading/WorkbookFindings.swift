import PlanModel

/// Findings of a workbook with the sheet and the address of their cells.
struct WorkbookFindings {
    private let file: String
    private(set) var all: [Finding] = []

    init(file: String) { self.file = file }

    mutating func add(
        _ severity: Finding.Severity, _ code: String, _ message: String, _ remedy: String? = nil,
        sheet: String? = nil, line: Int? = nil, cell: String? = nil
    ) {
        all.append(
            Finding(
                severity, code: code, message, remedy: remedy,
                at: Location(file: file, sheet: sheet, line: line, field: cell)))
    }

    /// The same finding, placed at a cell.
    mutating func add(_ finding: Finding, sheet: String, line: Int, cell: String) {
        add(
            finding.severity, finding.code, finding.message, finding.remedy, sheet: sheet, line: line,
            cell: cell)
    }
}
