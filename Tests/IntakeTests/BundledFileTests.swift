import Foundation
import PlanModel
import Testing

@testable import Intake

@Suite("Bundled files")
struct BundledFileTests {
    @Test(
        "a bundled file is recognised as the layout that the bundle names", arguments: try BundleEntry.all())
    func isRecognised(_ entry: BundleEntry) throws {
        let reading = try entry.reading()
        #expect(reading.summary.layout == entry.layout)
    }

    @Test("a bundled file has no error and no warning", arguments: try BundleEntry.all())
    func isClean(_ entry: BundleEntry) throws {
        let reading = try entry.reading()
        let expected = entry.series.allSatisfy { $0.values == 0 } && !entry.series.isEmpty ? ["no-value"] : []
        #expect(reading.findings.filter { $0.severity > .note }.map(\.code) == expected)
    }

    @Test(
        "the years and the number of values of each series are those of the bundle",
        arguments: try BundleEntry.all())
    func hasAllValues(_ entry: BundleEntry) throws {
        let reading = try entry.reading()
        let drafts = Dictionary(grouping: reading.drafts, by: \.subject.sourceCode)
        let found = entry.series.map { series in
            let values = (drafts[series.code] ?? []).flatMap(\.values).filter { $0.value != nil }
            let years = values.map(\.period.year)
            return "\(series.code) \(years.min().map { "\($0)-\(years.max()!)" } ?? "") \(values.count)"
        }
        #expect(found == entry.series.map { "\($0.code) \($0.years == "null" ? "" : $0.years) \($0.values)" })
    }

    @Test(
        "no value of a bundled file lies after the publication day that the bundle gives",
        arguments: try BundleEntry.all().filter { $0.publication != nil })
    func isOfThePast(_ entry: BundleEntry) throws {
        var request = entry.request
        request.publishedOn = entry.publication
        let reading = try Reading(request, Fixtures.bytes("Data/" + entry.path))
        #expect(reading.findings.filter { $0.code.hasPrefix("future-") }.isEmpty)
    }

    @Test("a series carries the base that the bundle or its column names", arguments: try BundleEntry.all())
    func hasBase(_ entry: BundleEntry) throws {
        let reading = try entry.reading()
        for series in entry.series {
            let bases = Set(
                reading.drafts.filter { $0.subject.sourceCode == series.code }.map(\.subject.base))
            #expect(bases.isSubset(of: [series.base]), "\(series.code)")
        }
    }

    @Test("asking for what is found out anyway changes nothing", arguments: try BundleEntry.all())
    func askingForTheLayout(_ entry: BundleEntry) throws {
        var request = entry.request
        request.layout = entry.layout
        let asked = try Reading(request, Fixtures.bytes("Data/" + entry.path))
        #expect(try asked.drafts == entry.reading().drafts)
    }

    @Test(
        "the publication day is the one that the file states",
        arguments: [
            ("worldbank/original/API_SL.TLF.CACT.FE.ZS_DS2_en_csv_v2_13361.csv", "2025-03-24", "line 3"),
            ("worldbank/original/API_SL.TLF.TOTL.IN_DS2_en_csv_v2_73823.csv", "2025-06-05", "line 3"),
            ("worldbank/original/databank_extract_2014-2019.csv", "2023-03-01", "line 6656"),
            ("worldbank/json/api_v2_recorded_NY.GDP.MKTP.CD_4rows.json", "2026-07-13", "line 1"),
            ("worldbank/wdi_asean.csv", "2026-07-13", "column \"published_on\""),
        ])
    func statesItsDay(_ path: String, _ day: String, _ place: String) throws {
        let entry = try #require(try BundleEntry.all().first { $0.path == path })
        let summary = try entry.reading().summary
        #expect(summary.publication == PublicationDay(day: Day(day)!, precision: .day))
        #expect(summary.publicationReadFrom == place)
    }

    @Test("all rows of the SME indicators come in, with the rows of ASEAN")
    func msmeIndicators() throws {
        let reading = try Reading(
            Fixtures.request("msme_indicators.csv"), Fixtures.bytes("Data/msme_indicators.csv"))
        #expect(reading.summary.values == 367)
        #expect(reading.values.count == 367)
        #expect(reading.drafts.filter { $0.subject.area.text == "ASEAN" }.flatMap(\.values).count == 10)
        #expect(Set(reading.drafts.map { $0.subject.seriesName }).count == 259)
        #expect(
            reading.values.allSatisfy { $0.sourceTitle != nil && $0.sourceGrade != nil && $0.note != nil })
        #expect(reading.drafts.allSatisfy { $0.subject.attributes.coverage != "unknown" })
    }

    @Test("the extract of start-up cost repeats the Doing Business file but for Indonesia")
    func doingBusinessAgrees() throws {
        let extract = try cost("Data/worldbank/wdi_asean.csv", until: 2013)
        let original = try cost(
            "Data/worldbank/original/doing_business_startup_cost_DB2004-2020.csv", until: 2013)
        #expect(extract == original.filter { !$0.key.hasPrefix("IDN") })
    }

    private func cost(_ path: String, until year: Int) throws -> [String: Double] {
        let reading = try Reading(Fixtures.request(path), Fixtures.bytes(path))
        var cost: [String: Double] = [:]
        for draft in reading.drafts where draft.subject.sourceCode == "IC.REG.COST.PC.ZS" {
            for value in draft.values where value.value != nil && value.period.year <= year {
                cost["\(draft.subject.area) \(value.period)"] = value.value
            }
        }
        return cost
    }

    @Test("every text of a value is the cell of its line, to the letter")
    func textIsTheCell() throws {
        let path = "Data/worldbank/original/API_NY.GDP.MKTP.KD_DS2_en_csv_v2_213435.csv"
        let lines = String(decoding: try Fixtures.bytes(path), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let reading = try Reading(Fixtures.request(path), Fixtures.bytes(path))
        #expect(reading.values.allSatisfy { lines[$0.line - 1].contains("\"\($0.text)\"") })
    }
}
