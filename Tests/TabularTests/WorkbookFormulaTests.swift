import Tabular
import Testing

@Suite("Formulas of a workbook")
struct WorkbookFormulaTests {
    private func reader(_ cell: String) throws -> XLSXReader {
        let rows = #"<row r="1"><c r="A1"><v>1</v></c></row><row r="14">\#(cell)</row>"#
        return try XLSXReader(ByteArrayStore(TestWorkbook(rows).bytes))
    }

    @Test(
        "a formula without a stored result is a problem at its cell, and no empty cell",
        arguments: [
            #"<c r="E14"><f>1+1</f></c>"#, #"<c r="E14"><f>1+1</f><v></v></c>"#,
            #"<c r="E14"><f>1+1</f><v/></c>"#, #"<c r="E14"><v/><f>1+1</f></c>"#,
            #"<c r="E14" t="str"><f>A1&amp;"x"</f></c>"#, #"<c r="E14"><f t="shared" si="0"/></c>"#,
            #"<c r="E14" t="b"><f>1=1</f><v/></c>"#, #"<c r="E14" t="s"><f>A1</f><v/></c>"#,
            #"<c r="A14"><f>1</f><v>1</v></c><c r="E14"><f>2</f></c>"#,
        ])
    func withoutResult(_ cell: String) throws {
        let thrown = problem { _ = try rows(of: reader(cell)) }
        #expect(thrown?.code == "formula-without-value")
        #expect(thrown?.message == "The formula in E14 has no stored value.")
        #expect(thrown?.remedy == "Open the workbook in a spreadsheet program and save it again.")
        #expect(thrown?.sheet == "Data")
        #expect(thrown?.line == 14)
        #expect(thrown?.cell == "E14")
    }

    @Test(
        "a formula with a stored result reads as that",
        arguments: [
            (#"<c r="A14"><f>1+1</f><v>2</v></c>"#, "2"),
            (#"<c r="A14" t="str"><f>"a"</f><v>a</v></c>"#, "a"),
            (#"<c r="A14" t="e"><f>1/0</f><v>#DIV/0!</v></c>"#, "#DIV/0!"),
            (#"<c r="A14" t="b"><f>1=1</f><v>1</v></c>"#, "TRUE"),
        ])
    func withResult(_ cell: String, _ field: String) throws {
        #expect(try rows(of: reader(cell)) == [SeenRow(1, ["1"]), SeenRow(14, [field])])
    }

    @Test("an empty text is a result like any other")
    func emptyText() throws {
        let cells = #"<c r="A14" t="str"><f>""</f><v></v></c><c r="B14"><v>2</v></c>"#
        #expect(try rows(of: reader(cells)) == [SeenRow(1, ["1"]), SeenRow(14, ["", "2"])])
    }
}
