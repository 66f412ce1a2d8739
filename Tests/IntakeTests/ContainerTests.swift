import PlanModel
import Tabular
import Testing

@testable import Intake

@Suite("Archives and workbooks")
struct ContainerTests {
    static let api = """
        "Data Source","World Development Indicators",
        "Last Updated Date","2025-03-24",
        "Country Name","Country Code","Indicator Name","Indicator Code","2014",
        "Lao PDR","LAO","GDP","NY.GDP.MKTP.CD","2.50",

        """

    private func request(_ name: String) -> IntakeRequest { Fixtures.request(name) }

    @Test("of an archive of the World Bank only the values are read")
    func worldBankArchive() throws {
        let archive = TestZip.bytes([
            ("Metadata_Indicator_API_NY.csv", "INDICATOR_CODE,INDICATOR_NAME\nX,Y\n"),
            ("API_NY.csv", Self.api), ("Metadata_Country_API_NY.csv", "Country Code,Region\nLAO,East\n"),
        ])
        let reading = try Reading(request("API_NY.zip"), archive)
        #expect(reading.values.map(\.text) == ["2.50"])
        #expect(reading.summary.entry == "API_NY.csv")
        #expect(reading.findings.isEmpty)
    }

    @Test("of a bulk archive of the World Bank only the values are read", arguments: ["CSV", "Data"])
    func bulkArchive(_ name: String) throws {
        let companions = ["Country", "Series", "country-series", "Series-Time", "FootNote"].map {
            ("in/WDI\($0).csv", "CountryCode,SeriesCode,Year,DESCRIPTION\nLAO,X,YR2016,x\n")
        }
        let table = "Country Name,Country Code,Indicator Name,Indicator Code,2014\n"
        let archive = TestZip.bytes(
            companions + [("in/WDI\(name).csv", table + "Lao PDR,LAO,GDP,NY.GDP.MKTP.CD,2.50\n")])
        let reading = try Reading(request("WDI_CSV.zip"), archive)
        #expect(reading.values.map(\.text) == ["2.50"])
        #expect(reading.summary.entry == "in/WDI\(name).csv")
        #expect(reading.findings.isEmpty)
    }

    @Test("tables of one beginning without one of values are several")
    func companionsAlone() throws {
        let archive = TestZip.bytes([("WDICountry.csv", Self.api), ("WDISeries.csv", Self.api)])
        #expect(try Reading(request("a.zip"), archive).codes == ["several-tables-in-archive"])
    }

    @Test("findings name the file inside the archive")
    func placeInArchive() throws {
        let archive = TestZip.bytes([("a.csv", "indicator,iso3,year,value\nENT_N,LAO,2014,x\n")])
        let reading = try Reading(request("a.zip"), archive)
        #expect(reading.findings.map(\.location?.file) == ["a.zip/a.csv"])
    }

    @Test("an answer of the API may be packed too")
    func packedJSON() throws {
        let path = "Data/worldbank/json/constructed_api_v2_layout_SL.TLF.CACT.FE.ZS_asean.json"
        let text = String(decoding: try Fixtures.bytes(path), as: UTF8.self)
        #expect(try Reading(request("a.zip"), TestZip.bytes([("answer.json", text)])).summary.values == 240)
    }

    @Test(
        "an archive must hold one table",
        arguments: [
            (["a.csv", "b.csv"], "several-tables-in-archive"), (["readme.pdf"], "no-table-in-archive"),
            (["Metadata_Country.csv"], "no-table-in-archive"), ([], "no-table-in-archive"),
        ])
    func oneTable(_ names: [String], _ code: String) throws {
        let reading = try Reading(request("a.zip"), TestZip.bytes(names.map { ($0, Self.api) }))
        #expect(reading.codes == [code])
        #expect(reading.summary.layout == nil)
    }

    @Test("an archive that is cut off anywhere is a finding", arguments: [10, 30, 60, 90, 99])
    func cutArchive(_ percent: Int) throws {
        let archive = TestZip.bytes([("API_NY.csv", Self.api)])
        let reading = try Reading(request("a.zip"), Array(archive.prefix(archive.count * percent / 100)))
        #expect(reading.codes == ["broken-zip"])
    }

    @Test("a tidy workbook comes in with the addresses of its cells")
    func tidyWorkbook() throws {
        let workbook = TestWorkbook.bytes(
            sheet: "Data",
            rows: [
                ["INDICATOR", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "COMMENT"],
                ["EMP_SHARE", "LAO", "2019", "4.5999999999999996", "printed as 4.6"],
                ["EMP_SHARE", "LAO", "2020", "", ""], ["EMP_SHARE", "LAO", "2021", "..", ""],
            ])
        let reading = try Reading(request("returns.xlsx"), workbook)
        #expect(reading.summary.layout == .tidyXLSX)
        #expect(reading.drafts.map(\.sheet) == ["Data"])
        #expect(reading.values.map(\.cell) == ["D2", "D3", "D4"])
        #expect(reading.values.map(\.value) == [4.6, nil, nil])
        #expect(reading.values[0].decimals == 1)
        #expect(reading.values[0].text == "4.5999999999999996")
    }

    @Test("findings in a workbook name the sheet and the row")
    func placeInWorkbook() throws {
        let workbook = TestWorkbook.bytes(
            sheet: "Data", rows: [["indicator", "iso3", "year", "value"], ["ENT_N", "LAO", "2019", "many"]])
        let finding = try #require(try Reading(request("returns.xlsx"), workbook).findings.first)
        #expect(finding.location == Location(file: "returns.xlsx", sheet: "Data", line: 2, field: "value"))
    }

    @Test("years may be columns of a workbook")
    func wideWorkbook() throws {
        let workbook = TestWorkbook.bytes(
            sheet: "Data",
            rows: [["iso3", "indicator", "2014", "2015"], ["LAO", "IC.REG.DURS", "88", "187"]])
        let reading = try Reading(request("wide.xlsx"), workbook)
        #expect(reading.summary.layout == .wideCSV)
        #expect(reading.values.map(\.value) == [88, 187])
    }

    @Test("a row of a workbook that ends with its last filled cell states no value for the years behind it")
    func shortWorkbookRow() throws {
        let workbook = TestWorkbook.bytes(
            sheet: "Data", rows: [["iso3", "indicator", "2014", "2015"], ["LAO", "IC.REG.DURS", "88", ""]])
        let reading = try Reading(request("wide.xlsx"), workbook)
        #expect(reading.values.map(\.value) == [88, nil])
        #expect(reading.findings.isEmpty)
    }

    private static let tidyRows = [
        ["INDICATOR", "REF_AREA", "TIME_PERIOD", "OBS_VALUE"], ["EMP_SHARE", "LAO", "2019", "4.6"],
    ]

    @Test("a workbook may be packed too, beside metadata")
    func packedWorkbook() throws {
        let workbook = TestWorkbook.bytes(sheet: "Data", rows: Self.tidyRows)
        let archive = TestZip.packing([
            ("Metadata.csv", Array("a,b\n".utf8)), ("2019/returns.xlsx", workbook),
        ])
        let reading = try Reading(request("returns.zip"), archive)
        #expect(reading.summary.layout == .tidyXLSX)
        #expect(reading.summary.entry == "2019/returns.xlsx")
        #expect(reading.drafts.map(\.sheet) == ["Data"])
        #expect(reading.values.map(\.cell) == ["D2"])
        #expect(reading.values.map(\.value) == [4.6])
        #expect(reading.findings.isEmpty)
    }

    @Test("findings name the workbook inside the archive, its sheet and its row")
    func placeInPackedWorkbook() throws {
        let workbook = TestWorkbook.bytes(
            sheet: "Data", rows: [["indicator", "iso3", "year", "value"], ["ENT_N", "LAO", "2019", "many"]])
        let reading = try Reading(request("a.zip"), TestZip.packing([("returns.xlsx", workbook)]))
        let place = Location(file: "a.zip/returns.xlsx", sheet: "Data", line: 2, field: "value")
        #expect(reading.findings.map(\.location) == [place])
    }

    @Test("of two packed workbooks none is read")
    func twoPackedWorkbooks() throws {
        let workbook = TestWorkbook.bytes(sheet: "Data", rows: Self.tidyRows)
        let archive = TestZip.packing([("a.xlsx", workbook), ("b.xlsx", workbook)])
        #expect(try Reading(request("a.zip"), archive).codes == ["several-tables-in-archive"])
    }

    @Test("an archive in an archive is refused, whatever its name", arguments: ["a.xlsx", "a.csv"])
    func archiveInArchive(_ name: String) throws {
        let archive = TestZip.packing([(name, TestZip.bytes([("API_NY.csv", Self.api)]))])
        #expect(try Reading(request("a.zip"), archive).codes == ["nested-zip"])
    }

    @Test("a formula without a stored value withdraws nothing: it is a finding at its cell")
    func formulaWithoutValue() throws {
        let rows = [
            ["INDICATOR", "REF_AREA", "TIME_PERIOD", "OBS_VALUE"], ["EMP_SHARE", "LAO", "2019", "4.6"],
            ["EMP_SHARE", "LAO", "2020", "=1+1"],
        ]
        let reading = try Reading(request("returns.xlsx"), TestWorkbook.bytes(sheet: "Data", rows: rows))
        #expect(reading.values.allSatisfy { $0.value != nil })
        #expect(reading.codes == ["formula-without-value"])
        let place = Location(file: "returns.xlsx", sheet: "Data", line: 3, field: "D3")
        #expect(reading.findings.map(\.location) == [place])
    }
}
