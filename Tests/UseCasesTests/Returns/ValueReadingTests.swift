import Assessment
import PlanModel
import Tabular
import Testing

@testable import UseCases

@Suite("Cells of values in return workbooks")
struct ValueReadingTests {
    private func code(_ kind: SheetCellKind, _ text: String) -> String? {
        let cell = SheetCell(kind: kind, text: text, isFormula: kind == .uncomputed)
        guard case .unclear(let finding) = ValueReading(cell, given: "12") else { return nil }
        return finding.code
    }

    @Test("days, truths, errors and formulas without a result are told, never guessed")
    func unclear() {
        #expect(code(.day, "2026-02-01") == "return-day-in-cell")
        #expect(code(.boolean, "TRUE") == "cell-not-a-number")
        #expect(code(.error, "#DIV/0!") == "return-error-in-cell")
        #expect(code(.uncomputed, "") == "formula-without-value")
        #expect(code(.text, "1,234") == "cell-ambiguous-number")
    }

    @Test("a number of a program is read as it is, with an exponent too")
    func numbers() {
        let cell = SheetCell(kind: .number, text: "1.2E+6", isFormula: false)
        #expect(
            ValueReading(cell, given: "")
                == .number(CellFigure(value: 1_200_000, decimals: 0), text: "1200000"))
        #expect(ValueReading(cell, given: "1200000") == .untouched)
    }

    @Test("a blank in an empty cell is untouched, in a filled one it empties")
    func blanks() {
        let blank = SheetCell(kind: .text, text: " ", isFormula: false)
        #expect(ValueReading(blank, given: "") == .untouched)
        #expect(ValueReading(nil, given: "") == .untouched)
        #expect(ValueReading(blank, given: "12") == .emptied)
        #expect(ValueReading(nil, given: "not-collected") == .emptied)
    }

    @Test("a note that is a formula without a result does not pass for an emptied one")
    func noteFormula() throws {
        func row(_ line: Int, _ cells: [SheetCell]) -> SheetTable.Row {
            SheetTable.Row(
                line: line, cells: Array(cells.enumerated()).map { (column: $0.offset, cell: $0.element) })
        }
        func text(_ text: String, _ kind: SheetCellKind = .text) -> SheetCell {
            SheetCell(kind: kind, text: text, isFormula: kind == .uncomputed)
        }
        let columns = ReturnFormSheet.notes.columns
        let headers = Dictionary(uniqueKeysWithValues: columns.map { ($0, $0.rawValue) })
        for (kind, shown, code) in [
            (SheetCellKind.uncomputed, "", "formula-without-value"),
            (.error, "#NAME?", "return-error-in-cell"),
        ] {
            let rows = [
                row(1, columns.map { text($0.rawValue) }),
                row(2, [text("EMP.micro"), text("2022"), text("P"), text("1"), text(shown, kind)]),
                row(3, [text(""), text("")]),
            ]
            let table = try #require(SheetTable(name: "Notes", rows: rows, headers: headers))
            var findings = WorkbookFindings(file: "lao.xlsx")
            let lines = NotesReading(table, WorkbookExample.sheet([:])).read(&findings)
            #expect(lines.count == 1)
            #expect(lines[WorkbookExample.key("EMP.micro", 2022)]?.isUnclear == true)
            #expect(findings.all.map(\.code) == [code])
            #expect(findings.all.first?.location?.field == "E2")
        }
    }
}
