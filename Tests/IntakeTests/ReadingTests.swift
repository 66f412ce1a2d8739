import PlanModel
import Tabular
import Testing

@testable import Intake

@Suite("Reading")
struct ReadingTests {
    private struct Fact: Hashable {
        let code: String
        let area: String
        let period: Period
        let value: Double?
        let text: String
    }

    private func facts(_ reading: Reading) -> Set<Fact> {
        Set(
            reading.drafts.flatMap { draft in
                draft.values.map {
                    Fact(
                        code: draft.subject.sourceCode, area: draft.subject.area.text, period: $0.period,
                        value: $0.value, text: $0.text)
                }
            })
    }

    @Test("the order of rows does not matter", arguments: 1...5)
    func orderOfRows(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let lines = String(
            decoding: try Fixtures.bytes("Data/worldbank/wdi_asean_vintage2013.csv"), as: UTF8.self
        )
        .split(separator: "\n")
        let shuffled = lines[1...].shuffled(using: &random)
        let text = ([lines[0]] + shuffled).joined(separator: "\n") + "\n"
        let inOrder = try Reading(lines.joined(separator: "\n") + "\n")
        #expect(try facts(Reading(text)) == facts(inOrder), "seed \(seed)")
    }

    @Test("a table says the same wide, tidy, long and in a workbook")
    func layoutsAgree() throws {
        let values = ["LAO": ["88", "187.50", ".."], "THA": ["27.5", "", "4.5"]]
        var tidy = "indicator,iso3,year,value\n"
        var long = "iso3,year,value\n"
        var wide = "iso3,indicator,2014,2015,2016\n"
        var rows = [["iso3", "indicator", "2014", "2015", "2016"]]
        for (area, cells) in values.sorted(by: { $0.key < $1.key }) {
            wide += "\(area),IC.REG.DURS,\(cells.joined(separator: ","))\n"
            rows.append([area, "IC.REG.DURS"] + cells)
            for (index, cell) in cells.enumerated() {
                tidy += "IC.REG.DURS,\(area),\(2014 + index),\(cell)\n"
                long += "\(area),\(2014 + index),\(cell)\n"
            }
        }
        let expected = try facts(Reading(wide))
        #expect(expected.count == 6)
        #expect(try facts(Reading(tidy)) == expected)
        #expect(try facts(Reading(long) { $0.indicator = "IC.REG.DURS" }) == expected)
        let workbook = TestWorkbook.bytes(sheet: "Data", rows: rows)
        #expect(try facts(Reading(Fixtures.request("wide.xlsx"), workbook)) == expected)
    }

    @Test("the World Bank's CSV and JSON of one series say the same")
    func csvAndJSONAgree() throws {
        let json = "Data/worldbank/json/constructed_api_v2_layout_SL.TLF.CACT.FE.ZS_asean.json"
        let csv = "Data/worldbank/original/API_SL.TLF.CACT.FE.ZS_DS2_en_csv_v2_13361.csv"
        let found = try facts(Reading(Fixtures.request(json), Fixtures.bytes(json))).filter {
            $0.value != nil
        }
        #expect(try found.isSubset(of: facts(Reading(Fixtures.request(csv), Fixtures.bytes(csv)))))
    }

    @Test(
        "the layout of a file is named with the reason",
        arguments: [
            ("iso3,indicator,2014\nLAO,A,1\n", Layout.wideCSV, "each year has a column"),
            (
                "[{\"page\":1},[]]", .worldBankAPIJSON,
                "it is JSON, and the World Bank's API is what sends such"
            ),
            (
                "indicator,iso3,year,value\n", .tidyCSV,
                "each row has an indicator, an area, a period and a value"
            ),
        ])
    func detects(_ text: String, _ layout: Layout, _ why: String) throws {
        var log = FindingLog()
        let found = try detectLayout(
            of: ByteArrayStore(Array(text.utf8)), Fixtures.request("returns"), findings: &log)
        #expect(found?.layout == layout)
        #expect(found?.why == why)
        #expect(log.isEmpty)
    }

    @Test("a layout that is asked for does not change what is found out")
    func detectsWhatIsThere() throws {
        var log = FindingLog()
        var request = Fixtures.request("returns")
        request.layout = .tidyCSV
        let store = ByteArrayStore(Array("iso3,indicator,2014\nLAO,A,1\n".utf8))
        #expect(try detectLayout(of: store, request, findings: &log)?.layout == .wideCSV)
    }

    @Test("a file of no layout is a finding of detection too")
    func detectsNothing() throws {
        var log = FindingLog()
        let store = ByteArrayStore(Array("a,b\n1,2\n".utf8))
        #expect(try detectLayout(of: store, Fixtures.request("returns"), findings: &log) == nil)
        #expect(log.hasErrors)
    }

    @Test("what the caller throws passes through and ends the reading")
    func callerThrows() {
        struct Stop: Error {}
        var log = FindingLog()
        var count = 0
        let text = "iso3,indicator,2014\nLAO,A,1\nTHA,A,1\n"
        #expect(throws: Stop.self) {
            try readDrafts(
                Fixtures.request("returns"), from: ByteArrayStore(Array(text.utf8)), findings: &log
            ) { _ in
                count += 1
                throw Stop()
            }
        }
        #expect(count == 1)
    }

    @Test("the publication day of the request counts for more, and a different one of the file is noted")
    func requestedDay() throws {
        let day = PublicationDay(day: Day("2024-01-31")!, precision: .month)
        let reading = try Reading(ContainerTests.api) { $0.publishedOn = day }
        #expect(reading.drafts.map(\.publication) == [day])
        #expect(reading.codes == ["other-publication-day"])
    }

    @Test("an unreadable publication day is an error, unless the request gives the day")
    func unreadableDay() throws {
        let text = ContainerTests.api.replacing("2025-03-24", with: "last spring")
        let reading = try Reading(text)
        #expect(reading.codes == ["unknown-day"])
        #expect(reading.findings.map(\.severity) == [.error])
        #expect(reading.findings.first?.remedy?.contains("--published-on") == true)
        let given = try Reading(text) {
            $0.publishedOn = PublicationDay(day: Day("2024-01-31")!, precision: .day)
        }
        #expect(given.findings.map(\.severity) == [.note])
    }

    @Test(
        "a day is read as files write it",
        arguments: [
            ("2025-03-24", "2025-03-24", DayPrecision.day), ("6/5/2025", "2025-06-05", .day),
            ("03/01/2023", "2023-03-01", .day), ("24/3/2025", "2025-03-24", .day),
            ("21.02.2024", "2024-02-21", .day), ("1.2.2024", "2024-02-01", .day),
            ("2013-12", "2013-12-31", .month),
            ("2024-02", "2024-02-29", .month), ("2013", "2013-12-31", .year),
        ])
    func statedDays(_ text: String, _ day: String, _ precision: DayPrecision) {
        #expect(StatedDay(text)?.publication == PublicationDay(day: Day(day)!, precision: precision))
    }

    @Test(
        "what is no day is none",
        arguments: ["", "13/13/2025", "2025-13", "2025-3", "20250", "1/2", "1/2/25", "May"])
    func noDays(_ text: String) {
        #expect(StatedDay(text) == nil)
    }

    @Test("every code of a finding is documented, and every import case knows its codes")
    func codes() throws {
        let known = Set(IntakeCodes.all + TabularProblem.codes + ["unknown-key", "wrong-value"])
        let seen = Set(try CaseFile.all().flatMap { try $0.findingCodes() })
        #expect(seen.subtracting(known).isEmpty)
        let outsideCases: Set<String> = [
            "too-many-columns", "wrong-economy", "several-tables-in-archive", "no-table-in-archive",
            "other-publication-day",
        ]
        #expect(Set(IntakeCodes.all).subtracting(seen).subtracting(outsideCases).isEmpty)
        #expect(IntakeCodes.all == IntakeCodes.all.sorted())
    }

    @Test(
        "every key of a mapping stands in its manual",
        arguments: ColumnRole.allCases.filter { $0 != .ignored })
    func isDocumented(_ role: ColumnRole) throws {
        let manual = String(decoding: try Fixtures.bytes("Documentation/import-mapping.md"), as: UTF8.self)
        #expect(manual.contains("`\(role.rawValue)`"))
    }

    @Test(
        "a header names its role in any spelling",
        arguments: [
            ("Country Code", ColumnRole.area), ("COUNTRY_CODE", .area), ("countryiso3code", .area),
            ("geo", .area),
            ("OBS_VALUE", .value), ("obsValue", .value), ("time period", .period),
            ("definition_id", .definition),
            ("size_class", .sizeClass), ("Series Code", .indicator), ("series_id", .series),
            ("vintage", .ignored),
        ])
    func headers(_ header: String, _ role: ColumnRole) {
        #expect(ColumnRole.named(header) == role)
    }
}
