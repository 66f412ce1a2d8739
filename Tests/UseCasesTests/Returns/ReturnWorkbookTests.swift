import PlanModel
import Tabular
import Testing
import UseCases

@Suite("Return workbooks")
struct ReturnWorkbookTests {
    private typealias Example = WorkbookExample

    private func read(
        _ change: (inout ResavedWorkbook) -> Void = { _ in },
        of sheet: ReturnSheet = Example.sheet(Example.standard),
        against now: ReturnSheet? = nil
    ) throws -> ReturnWorkbookReading {
        var workbook = try ResavedWorkbook(MakeReturnWorkbook()(sheet))
        change(&workbook)
        return try ReadReturnWorkbook()(workbook.bytes, file: "lao.xlsx", against: now ?? sheet)
    }

    @Test("a workbook that nobody touched says nothing new", arguments: ["english", "indonesian"])
    func untouched(_ language: String) throws {
        let sheet = Example.sheet(Example.standard)
        let texts: ReturnWorkbookTexts = language == "english" ? .english : .indonesian
        let reading = try ReadReturnWorkbook()(
            MakeReturnWorkbook(texts: texts)(sheet), file: "lao.xlsx", against: sheet)
        #expect(reading.edits == [])
        #expect(reading.findings == [])
        #expect(reading.untouched == 27)
    }

    @Test("another program may save it: texts and numbers are enough")
    func resaved() throws {
        let reading = try read()
        #expect(reading.edits == [])
        #expect(reading.findings == [])
    }

    @Test("whatever stands in a return comes back unchanged")
    func property() throws {
        let seed: UInt64 = 20_261_121
        var generator = SeededGenerator(seed: seed)
        for round in 0..<12 {
            let sheet = Example.sheet(RandomContents.contents(&generator))
            let reading = try read(of: sheet)
            #expect(reading.edits == [], "seed \(seed), round \(round)")
            #expect(reading.findings == [], "seed \(seed), round \(round)")
        }
    }

    @Test("random changes are read as they were made, and nothing else")
    func changes() throws {
        let seed: UInt64 = 77
        var generator = SeededGenerator(seed: seed)
        for round in 0..<12 {
            let sheet = Example.sheet(RandomContents.contents(&generator))
            let cells = sheet.round.items.filter { !$0.isInternational }.map(\.code.text)
            let item = cells.randomElement(using: &generator)!
            let year = Int.random(in: 2020...2024, using: &generator)
            let value = Double(Int.random(in: 1_000_000...9_999_999, using: &generator)) / 8
            let reading = try read({ $0.enter(.number(value), item, year) }, of: sheet)
            #expect(reading.edits.map(\.cell) == [Example.key(item, year)], "seed \(seed), round \(round)")
            #expect(reading.edits.first?.content.value == value, "seed \(seed), round \(round)")
        }
    }

    @Test("a new number is an edit of its cell, with the place and the entry it was made over")
    func number() throws {
        let reading = try read { $0.enter(.number(105_999.5), "EMP.micro", 2021) }
        let edit = try #require(reading.edits.first)
        #expect(reading.edits.count == 1)
        #expect(edit.cell == Example.key("EMP.micro", 2021))
        #expect(edit.base == 2)
        #expect(edit.place == "Values!F4")
        #expect(edit.content.value == 105_999.5)
        #expect(edit.content.decimals == 1)
        #expect(edit.content.text == "105999.5")
        #expect(edit.content.source == "LFS 2022")
        #expect(reading.untouched == 26)
    }

    @Test("a number in an empty cell takes the source of its item")
    func newNumber() throws {
        let reading = try read { $0.enter(.text("1 234,5"), "EMP.micro", 2024) }
        let edit = try #require(reading.edits.first)
        #expect(edit.base == 0)
        #expect(edit.content.value == 1234.5)
        #expect(edit.content.text == "1 234,5")
        #expect(edit.content.source == "Register 2023")
    }

    @Test("the same number written otherwise is no change", arguments: ["103511", "103,511.0", " 103511 "])
    func sameNumber(_ text: String) throws {
        #expect(try read { $0.enter(.text(text), "EMP.micro", 2021) }.edits == [])
    }

    @Test("what binary fractions add to a number is not taken over")
    func fractions() throws {
        let reading = try read { $0.enter(.number(0.1 + 0.2), "CREDIT.msme", 2020) }
        #expect(reading.edits.first?.content.value == 0.3)
        #expect(reading.edits.first?.content.decimals == 1)
        #expect(try read { $0.enter(.number(1234.5000000000002), "CREDIT.msme", 2022) }.edits == [])
    }

    @Test("a reason takes the place of a value, and what speaks of the value goes")
    func reason() throws {
        let reading = try read { $0.enter(.text("confidential"), "CREDIT.msme", 2022) }
        let content = try #require(reading.edits.first?.content)
        #expect(content.value == nil)
        #expect(content.absence == .confidential)
        #expect(content.status == .suppressed)
        #expect(content.standardError == nil)
        #expect(content.source == nil)
        #expect(content.note == "Preliminary;\nsee annex")
    }

    @Test("a value takes the place of a reason")
    func valueForReason() throws {
        let content = try #require(try read { $0.enter(.number(7), "EMP.msme", 2021) }.edits.first?.content)
        #expect(content.value == 7)
        #expect(content.absence == nil)
        #expect(content.status == .normal)
    }

    @Test("an emptied cell is taken back, with a note")
    func emptied() throws {
        let reading = try read { $0.enter(.blank, "EMP.micro", 2022) }
        #expect(reading.edits.map(\.content) == [CellContent()])
        #expect(reading.edits.first?.base == 1)
        #expect(reading.findings.map(\.code) == ["return-cell-emptied"])
        #expect(reading.findings.first?.severity == .note)
    }

    @Test("what can be read in two ways is asked back at its cell and stores nothing")
    func ambiguous() throws {
        let reading = try read { $0.enter(.text("1.234"), "EMP.micro", 2021) }
        #expect(reading.edits == [])
        #expect(reading.findings.map(\.code) == ["cell-ambiguous-number"])
        #expect(
            reading.findings.first?.location
                == Location(file: "lao.xlsx", sheet: "Values", line: 4, field: "F4"))
        #expect(reading.untouched == 26)
    }

    @Test("an entry that came in since does not hide the change, nor its base")
    func conflict() throws {
        var contents = Example.standard
        contents[Example.key("EMP.micro", 2022)]?.append(Example.value(111_111))
        let reading = try read(
            { $0.enter(.number(99), "EMP.micro", 2022) }, against: Example.sheet(contents))
        #expect(reading.edits.map(\.base) == [1])
        #expect(try read(against: Example.sheet(contents)).edits == [])
    }
}
