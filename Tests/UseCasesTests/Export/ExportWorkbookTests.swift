import PlanModel
import Tabular
import TestKit
import Testing

@testable import UseCases

@Suite struct ExportWorkbookTests {
    /// Rows of a sheet by the names of its columns.
    private func rows(_ sheet: String, _ indicator: String) async throws -> [[String: String]] {
        let export = ExportWorkbook(store: try await TestLedger.bundled(), clock: TestLedger.clock)
        let bytes = try await export(IndicatorCode(indicator)!, address: nil)
        let reader = try XLSXReader(ByteArrayStore(try #require(bytes)), sheet: sheet)
        var names: [String] = []
        var found: [[String: String]] = []
        while try reader.next() {
            let texts = (0..<reader.fieldCount).map { reader.text($0) }
            if names.isEmpty { names = texts } else { found.append(Dictionary(zip(names, texts)) { $1 }) }
        }
        return found
    }

    @Test("from each row of values its publication is found by series and year")
    func sources() async throws {
        let values = try await rows("KPI 8 EMP_SHARE", "EMP_SHARE")
        let sources = try await rows("Sources", "EMP_SHARE")
        #expect(values.count > 20)
        for value in values {
            let own = sources.filter { source in
                source["SERIES"] == value["SERIES"]
                    && years(source["YEARS"] ?? "").contains(Int(value["TIME_PERIOD"] ?? "") ?? 0)
            }
            #expect(own.count == 1, "\(value["SERIES"] ?? "") \(value["TIME_PERIOD"] ?? "")")
            #expect(own.first?["SOURCE"] == value["SOURCE"])
            #expect(own.first?["PUBLICATION"]?.isEmpty == false && own.first?["LICENCE"]?.isEmpty == false)
        }
        #expect(sources.contains { $0["LOCATOR"]?.hasPrefix("https://") == true })
    }

    private func years(_ spans: String) -> [Int] {
        spans.split(separator: ", ").flatMap { span -> [Int] in
            let ends = span.split(separator: "-").compactMap { Int($0) }
            return Array(ends[0]...ends[ends.count - 1])
        }
    }

    @Test("a computed series names its formula and what it is computed from")
    func computed() async throws {
        let sources = try await rows("Sources", "LABOUR_PRODUCTIVITY")
        let text = try #require(sources.first { $0["SOURCE"] == "DERIVED" }?["PUBLICATION"])
        #expect(text.hasPrefix("Computed by Pantau: NY.GDP.MKTP.KD / "))
        #expect(text.hasSuffix("; from World Bank, World Development Indicators"))
    }

    @Test(
        "the notes that a report prints beside a KPI stand in its workbook",
        arguments: [
            ("SL_TLF_ACTI_1524_ZS", "The direction is contested"),
            ("LOAN_SHARE_BUSINESS", "The share of all bank loans is a different measure and never fills"),
            ("IC_REG_DURS", "The source ended with 2019"), ("EMP_SHARE", "Levels may not be compared"),
        ])
    func notes(indicator: String, words: String) async throws {
        let notes = try await rows("Notes", indicator)
        #expect(notes.contains { $0["NOTE"]?.contains(words) == true && $0["KPI"]?.isEmpty == false })
    }

    @Test("years are told as spans")
    func spans() {
        #expect(WorkbookSources.spans([2015, 2003, 2004, 2005]) == "2003-2005, 2015")
        #expect(WorkbookSources.spans([]) == "")
    }
}
