extension TabularProblem {
    private static let saveAgain = "Open it in a spreadsheet program, save it as .xlsx and send that."

    static func notASpreadsheet(_ message: String) -> TabularProblem {
        TabularProblem("not-a-spreadsheet", message, remedy: saveAgain)
    }

    static func brokenPart(_ part: String, line: Int?) -> TabularProblem {
        let place = line.map { ", at its line \($0)" } ?? ""
        return TabularProblem(
            "broken-spreadsheet", "The part \"\(part)\" of the workbook is cut off or damaged\(place).",
            remedy: saveAgain)
    }

    static func missingPart(_ part: String) -> TabularProblem {
        TabularProblem("broken-spreadsheet", "The workbook lacks its part \"\(part)\".", remedy: saveAgain)
    }

    static func brokenCell(_ message: String, sheet: String, address: CellAddress) -> TabularProblem {
        TabularProblem(
            "broken-spreadsheet", message, remedy: saveAgain, line: address.row, sheet: sheet,
            cell: address.text)
    }

    static func formulaWithoutValue(sheet: String, address: CellAddress) -> TabularProblem {
        TabularProblem(
            "formula-without-value", "The formula in \(address.text) has no stored value.",
            remedy: "Open the workbook in a spreadsheet program and save it again.", line: address.row,
            sheet: sheet, cell: address.text)
    }

    static func entities(_ part: String) -> TabularProblem {
        TabularProblem(
            "xml-entities",
            "The part \"\(part)\" of the workbook declares a document type, as no spreadsheet does.",
            remedy: "Do not trust the file; ask its sender to save it again as .xlsx.")
    }

    static func tooMuchText(limit: Int) -> TabularProblem {
        TabularProblem(
            "too-much-text", "The texts of the workbook take more than \(amount(limit)).",
            remedy: "Save the sheet as CSV in UTF-8 and send that.")
    }

    static func rowTooLong(_ row: Int, sheet: String, limit: Int) -> TabularProblem {
        TabularProblem(
            "line-too-long", "The row holds more than \(amount(limit)) of text.",
            remedy: "Save the sheet as CSV in UTF-8 and look for a cell that holds far too much.", line: row,
            sheet: sheet)
    }

    static func unknownSheet(_ name: String, known: [String]) -> TabularProblem {
        let names = known.prefix(10).map { "\"\($0)\"" }.joined(separator: ", ")
        let more = known.count > 10 ? " and \(known.count - 10) more" : ""
        return TabularProblem(
            "unknown-sheet", "The workbook has no sheet \"\(name)\".",
            remedy: "Its sheets are \(names)\(more).")
    }
}
