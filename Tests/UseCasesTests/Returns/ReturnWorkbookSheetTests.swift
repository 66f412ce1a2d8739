import PlanModel
import Tabular
import Testing
import UseCases

@Suite("Sources, notes and answers in return workbooks")
struct ReturnWorkbookSheetTests {
    private typealias Example = WorkbookExample
    private let sheet = Example.sheet(Example.standard)

    private func read(
        of sheet: ReturnSheet? = nil, _ change: (inout ResavedWorkbook) -> Void
    ) throws -> ReturnWorkbookReading {
        let sheet = sheet ?? self.sheet
        var workbook = try ResavedWorkbook(MakeReturnWorkbook()(sheet))
        change(&workbook)
        return try ReadReturnWorkbook()(workbook.bytes, file: "lao.xlsx", against: sheet)
    }

    @Test("a changed source goes to the values that had the old one, and to no other")
    func source() throws {
        let reading = try read { $0.enter(.text("Census"), on: "Sources", "EMP.micro", "Source") }
        #expect(reading.edits.map(\.cell) == [Example.key("EMP.micro", 2023)])
        #expect(reading.edits.first?.content.source == "Census")
        #expect(reading.edits.first?.content.value == 107_003)
        #expect(reading.edits.first?.place == "Sources!A2")
    }

    @Test("a definition where there was none goes to every value of the item")
    func definition() throws {
        let reading = try read {
            $0.enter(.text("LAO-2017"), on: "Sources", "EMP.micro", "Definition of size")
        }
        #expect(reading.edits.map(\.cell.period.year) == [2021, 2022, 2023])
        #expect(reading.edits.allSatisfy { $0.content.definition == "LAO-2017" })
        #expect(Set(reading.edits.map { $0.content.source ?? "" }) == ["LFS 2022", "Register 2023"])
    }

    @Test("values that wait for the Secretariat keep their source, with a note")
    func waiting() throws {
        let waiting = Example.sheet(Example.standard, submitted: [Example.key("EMP.micro", 2023)])
        let reading = try read(of: waiting) {
            $0.enter(.text("Census"), on: "Sources", "EMP.micro", "Source")
        }
        #expect(reading.edits == [])
        #expect(reading.findings.map(\.code) == ["return-source-kept"])
    }

    @Test("an emptied source is taken from the values that had it")
    func emptiedSource() throws {
        let reading = try read { $0.enter(.blank, on: "Sources", "EMP.micro", "Source") }
        #expect(reading.edits.map(\.content.source) == [nil])
    }

    @Test("a line of notes says what belongs to one value")
    func note() throws {
        let reading = try read {
            $0.note([
                .text("EMP.micro"), .number(2022), .text("P: provisional"), .text("1,5"), .text("Public"),
                .text("Right"),
            ])
        }
        let content = try #require(reading.edits.first?.content)
        #expect(reading.edits.count == 1)
        #expect(content.status == .provisional)
        #expect(content.standardError == 1.5)
        #expect(content.note == "Public")
        #expect(content.justification == "Right")
        #expect(content.value == 105_220)
        #expect(reading.edits.first?.place?.hasPrefix("Notes!A") == true)
    }

    @Test("emptied fields of a line are taken back; without the line they stay")
    func emptiedNotes() throws {
        let emptied = try read {
            for header in ["Status", "Standard error", "Public note", "Justification"] {
                $0.enter(.blank, on: "Notes", "CREDIT.msme", header)
            }
        }
        let content = try #require(emptied.edits.first?.content)
        #expect(content.status == .normal)
        #expect(content.standardError == nil)
        #expect(content.note == nil)
        #expect(content.justification == nil)
        let removed = try read { $0["Notes"].rows.remove(at: 1) }
        #expect(removed.edits == [])
        #expect(removed.findings.map(\.code) == ["return-note-kept"])
    }

    @Test(
        "a line of notes that cannot be read keeps its cell out",
        arguments: [
            ([.text("EMP.mikro"), .number(2022), .blank, .blank, .text("x")], "return-item-unknown"),
            ([.text("EMP.micro"), .number(2019), .blank, .blank, .text("x")], "return-year-not-asked"),
            ([.blank, .number(2022), .blank, .blank, .text("x")], "return-line-without-item"),
            ([.text("EMP.micro"), .number(2022), .text("Z"), .blank, .text("x")], "unknown-status"),
            ([.text("EMP.micro"), .number(2022), .blank, .text("5%"), .text("x")], "cell-percent-sign"),
            ([.text("EMP.micro"), .number(2022), .blank, .text("confidential")], "cell-not-a-number"),
            ([.text("EMP.total"), .number(2022), .blank, .blank, .text("x")], "return-note-without-value"),
            ([.text("CREDIT.msme"), .number(2022), .blank, .blank, .text("x")], "return-item-twice"),
        ] as [([NoteCell], String)])
    func brokenNotes(_ cells: [NoteCell], _ code: String) throws {
        let reading = try read { $0.note(cells.map(\.content)) }
        #expect(reading.edits == [])
        #expect(reading.findings.map(\.code) == [code])
        #expect(reading.findings.first?.location?.sheet == "Notes")
    }

    @Test("international values are confirmed, disputed, and left again")
    func verdicts() throws {
        let reading = try read {
            $0["International"].set(.text("confirmed"), row: 1, column: 6)
            $0["International"].set(.blank, row: 2, column: 6)
            $0["International"].set(.blank, row: 2, column: 7)
        }
        #expect(reading.edits.map(\.cell.period.year) == [2020, 2021])
        #expect(reading.edits.map(\.content.verdict) == [.confirmed, nil])
        #expect(reading.edits.map(\.base) == [0, 1])
        #expect(reading.edits.last?.content == CellContent())
    }

    @Test("a changed international value is not read, a wrong answer is told")
    func wrongAnswers() throws {
        #expect(try read { $0["International"].set(.number(1), row: 1, column: 4) }.edits == [])
        let reading = try read { $0["International"].set(.text("yes"), row: 1, column: 6) }
        #expect(reading.edits == [])
        #expect(reading.findings.map(\.code) == ["return-unknown-verdict"])
    }
}

/// What a test writes into a line of notes.
enum NoteCell: Sendable {
    case text(String)
    case number(Double)
    case blank
}

extension NoteCell {
    var content: FormCell.Content {
        switch self {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .blank: .blank
        }
    }
}
