package import PlanModel
import Tabular

/// What a filled-in workbook wants changed, and what is unclear in it.
package struct ReturnWorkbookReading: Sendable {
    /// By cell. Each names the entry that the workbook was made with, so that
    /// one which came in since is a conflict.
    package let edits: [CellEdit]
    package let findings: [Finding]
    /// Cells that say what they said when the workbook was made.
    package let untouched: Int
}

/// Reads a return workbook that somebody has filled in, with whatever program
/// it was saved.
///
/// Lines are found by the codes of their items, columns by their headers,
/// sheets by their names: none by its position. What is not found is told and
/// leaves its cells as they are.
package struct ReadReturnWorkbook: Sendable {
    /// A larger file is not looked at: a return has some hundred kilobytes.
    package static let maximumBytes = 8 << 20

    package init() {}

    /// - Parameters:
    ///   - file: the name under which it was sent, for findings.
    ///   - sheet: the return as it stands now.
    package func callAsFunction(
        _ bytes: [UInt8], file: String, against sheet: ReturnSheet
    ) throws -> ReturnWorkbookReading {
        var findings = WorkbookFindings(file: file)
        guard bytes.count <= Self.maximumBytes else {
            findings.add(
                .error, "return-too-large",
                "The file has \(bytes.count >> 20) MB, and a return workbook at most \(Self.maximumBytes >> 20).",
                "Remove pictures and other sheets, or download the workbook anew and copy the values into it."
            )
            return ReturnWorkbookReading(edits: [], findings: findings.all, untouched: 0)
        }
        do {
            let limits = ExpansionLimits(
                ratioFloor: 16 << 20, maximumBytes: 128 << 20, maximumDirectoryBytes: 1 << 20)
            let workbook = try XLSXWorkbook(
                ByteArrayStore(bytes), limits: limits, maximumTextBytes: 32 << 20, maximumRowBytes: 4 << 20)
            var reading = ReturnWorkbookSheets(workbook, sheet, findings)
            return try reading.read()
        } catch let problem as TabularProblem {
            findings.add(
                .error, problem.code, problem.message, problem.remedy, sheet: problem.sheet,
                line: problem.line, cell: problem.cell)
            return ReturnWorkbookReading(edits: [], findings: findings.all, untouched: 0)
        }
    }
}
