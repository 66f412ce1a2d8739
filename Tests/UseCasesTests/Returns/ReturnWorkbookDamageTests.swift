import PlanModel
import Tabular
import Testing
import UseCases

@Suite("Return workbooks that were changed about")
struct ReturnWorkbookDamageTests {
    private typealias Example = WorkbookExample
    private let sheet = Example.sheet(Example.standard)

    private func read(
        against now: ReturnSheet? = nil, _ change: (inout ResavedWorkbook) -> Void
    ) throws -> ReturnWorkbookReading {
        var workbook = try ResavedWorkbook(MakeReturnWorkbook()(sheet))
        change(&workbook)
        return try ReadReturnWorkbook()(workbook.bytes, file: "lao.xlsx", against: now ?? sheet)
    }

    private let wanted = [Example.key("EMP.micro", 2022)]

    @Test("sheets in another order, sorted lines and inserted columns are read alike")
    func order() throws {
        let reading = try read { workbook in
            workbook.enter(.number(1), "EMP.micro", 2022)
            workbook.sheets.reverse()
            for name in ["Values", "Sources", "Notes"] {
                let rows = workbook[name].rows
                workbook[name].rows =
                    [[.text("Ministry of Industry")], rows[0]] + rows.dropFirst().reversed()
                workbook[name].rows = workbook[name].rows.map { [.blank, .blank] + $0 }
            }
        }
        #expect(reading.edits.map(\.cell) == wanted)
        #expect(reading.edits.first?.content.value == 1)
        #expect(reading.findings == [])
    }

    @Test("years in another order are found by their headers, as text too")
    func years() throws {
        let reading = try read { workbook in
            workbook.enter(.number(1), "EMP.micro", 2022)
            workbook["Values"].rows = workbook["Values"].rows.map { row in
                let row = row + Array(repeating: .blank, count: max(0, 9 - row.count))
                return Array(row[..<4]) + row[4...].reversed()
            }
            for column in 4..<9 {
                guard case .number(let year) = workbook["Values"].rows[0][column] else { continue }
                workbook["Values"].rows[0][column] = .text(" \(Int(year)) ")
            }
        }
        #expect(reading.edits.map(\.cell) == wanted)
        #expect(reading.findings == [])
    }

    @Test("a renamed sheet is found by its headers")
    func renamed() throws {
        let reading = try read {
            $0.enter(.number(1), "EMP.micro", 2022)
            $0["Values"].name = "Our values"
        }
        #expect(reading.edits.map(\.cell) == wanted)
        #expect(reading.edits.first?.place?.hasPrefix("Our values!") == true)
        #expect(reading.findings.map(\.code) == ["return-sheet-renamed"])
    }

    @Test("a copy of a sheet is not read, and that is told")
    func copy() throws {
        let reading = try read {
            var copy = $0["Values"]
            copy.name = "Values (2)"
            $0.sheets.insert(copy, at: 1)
            $0.enter(.number(1), "EMP.micro", 2022)
        }
        #expect(reading.edits.map(\.cell) == wanted)
        #expect(reading.findings.map(\.code) == ["return-sheet-not-read"])
    }

    @Test("a sheet that is gone, or its header, leaves its cells as they are")
    func missing() throws {
        let gone = try read { workbook in workbook.sheets.removeAll { $0.name == "Values" } }
        #expect(gone.edits == [])
        #expect(gone.findings.map(\.code) == ["return-sheet-missing"])
        let headless = try read { $0["Values"].rows.removeFirst() }
        #expect(headless.edits == [])
        #expect(headless.findings.map(\.code) == ["return-header-missing"])
        let other = try read { $0["Notes"].rows[0][2] = .text("State") }
        #expect(other.edits == [])
        #expect(other.findings.map(\.code) == ["return-column-missing"])
    }

    @Test("a line or a year that is gone leaves its cells as they are")
    func missingLines() throws {
        let line = try read { $0["Values"].rows.remove(at: $0.line(of: "EMP.micro")) }
        #expect(line.edits == [])
        #expect(line.findings.map(\.code) == ["return-item-missing"])
        let year = try read { $0["Values"].rows[0][$0["Values"].column("2022")] = .text("Year") }
        #expect(year.edits == [])
        #expect(year.findings.map(\.code) == ["return-year-missing", "return-column-not-read"])
    }

    @Test("a header changed to a year that is there already makes neither readable")
    func sameYearTwice() throws {
        let reading = try read {
            $0.enter(.number(1), "EMP.micro", 2022)
            $0["Values"].rows[0][$0["Values"].column("2022")] = .number(2021)
        }
        #expect(reading.edits == [])
        #expect(reading.findings.map(\.code) == ["return-year-twice", "return-year-missing"])
    }

    @Test("a year that is not asked is not read")
    func otherYear() throws {
        let reading = try read { $0["Values"].rows[0][$0["Values"].column("2022")] = .number(2019) }
        #expect(reading.edits == [])
        #expect(reading.findings.map(\.code) == ["return-year-not-asked", "return-year-missing"])
    }

    @Test("two lines of an item that say different things count as neither")
    func twice() throws {
        let reading = try read {
            var row = $0["Values"].rows[$0.line(of: "EMP.micro")]
            row[$0["Values"].column("2022")] = .number(5)
            $0["Values"].rows.append(row)
        }
        #expect(reading.edits == [])
        #expect(reading.findings.map(\.code) == ["return-item-twice"])
        #expect(
            try read { $0["Values"].rows.append($0["Values"].rows[$0.line(of: "EMP.micro")]) }.findings == [])
    }

    @Test("values beside no item, or an unknown one, are told")
    func unknownItem() throws {
        let none = try read { $0["Values"].rows[$0.line(of: "EMP.micro")][0] = .blank }
        #expect(none.edits == [])
        #expect(none.findings.map(\.code) == ["return-line-without-item", "return-item-missing"])
        let other = try read { $0["Values"].rows[$0.line(of: "EMP.micro")][0] = .text("EMP.mikro") }
        #expect(other.edits == [])
        #expect(other.findings.first?.remedy == "Did you mean EMP.micro?")
    }

    @Test("a value in the line of what is public is not read, and that is told")
    func publicLine() throws {
        let reading = try read {
            $0["Values"].rows[$0.line(of: "EMP.micro", called: "public")][$0["Values"].column("2020")] =
                .number(5)
        }
        #expect(reading.edits == [])
        #expect(reading.findings.map(\.code) == ["return-public-line-changed"])
    }

    @Test("a workbook of another round, state, version or database is refused")
    func otherReturn() throws {
        let state = try read(against: Example.sheet([:], state: "KHM")) { _ in }
        #expect(state.findings.map(\.code) == ["return-of-other-state"])
        let round = CollectionRound(
            code: RoundCode("2027-1")!, title: "", items: Example.items, periods: Example.round.periods,
            states: [], opensOn: Example.round.opensOn, dueOn: Example.round.dueOn)
        #expect(
            try read(against: Example.sheet([:], round: round)) { _ in }.findings.map(\.code)
                == ["return-of-other-round"])
        #expect(
            try read(against: Example.sheet([:])) { _ in }.findings.map(\.code) == ["return-of-other-ledger"])
        let newer = try read { $0["pantau"].rows[0][1] = .text("2") }
        #expect(newer.findings.map(\.code) == ["return-of-newer-form"])
        let copied = try read { workbook in workbook.sheets.removeAll { $0.name == "pantau" } }
        #expect(copied.findings.map(\.code) == ["not-a-return"])
        for reading in [state, newer, copied] { #expect(reading.edits == []) }
    }

    @Test(
        "a file that is no workbook is told",
        arguments: [
            ([], "empty-file"), (Array("a,b\n".utf8), "not-a-spreadsheet"),
            ([0x50, 0x4B, 0x03, 0x04], "broken-zip"),
        ] as [([UInt8], String)])
    func otherFiles(_ bytes: [UInt8], _ code: String) throws {
        let reading = try ReadReturnWorkbook()(bytes, file: "lao.xlsx", against: sheet)
        #expect(reading.edits == [])
        #expect(reading.findings.map(\.code) == [code])
    }

    @Test("a file that is too large is not looked at")
    func largeFile() throws {
        let bytes = [UInt8](repeating: 0x50, count: ReadReturnWorkbook.maximumBytes + 1)
        let codes = try ReadReturnWorkbook()(bytes, file: "lao.xlsx", against: sheet).findings.map(\.code)
        #expect(codes == ["return-too-large"])
    }

    @Test("a workbook of far too many cells is refused in bounded memory")
    func manyCells() throws {
        let reading = try read { workbook in
            let row = Array(repeating: FormCell.Content.number(1), count: 400)
            workbook["Notes"].rows += Array(repeating: row, count: 400)
        }
        #expect(reading.edits == [])
        #expect(reading.findings.map(\.code) == ["return-too-large"])
    }
}
