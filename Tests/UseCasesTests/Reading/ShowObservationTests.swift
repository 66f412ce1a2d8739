import Assessment
import PlanModel
import StoreSQLite
import TestKit
import Testing
import UseCases

@Suite struct ShowObservationTests {
    private func show(_ series: String, _ year: Int) async throws -> ObservationAnswer? {
        try await ShowObservation(store: try await TestLedger.bundled(), shelf: ReferenceShelf())(
            series: series, period: Period(year: year)!, at: .now)
    }

    @Test("a value leads to its cell: file, line, column and the letters in it")
    func cell() async throws {
        let answer = try #require(try await show("LAO.IC_REG_DURS", 2019))
        let current = try #require(answer.statements.last)
        #expect(current.file.name.hasSuffix("IC.REG.DURS_wide_2003-2019.csv"))
        #expect(current.column == "2019")
        #expect(current.text == "173")
        let store = try await TestLedger.bundled()
        let content = try #require(try await store.read { try $0.content(ofSourceFile: current.file.hash) })
        let lines = String(decoding: content, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let row = lines[current.line - 1].split(separator: ",", omittingEmptySubsequences: false)
        #expect(row[1] == "LAO")
        #expect(row.last == "173")
    }

    @Test("every stored value of the World Bank's own files is what stands in its cell")
    func everyCell() async throws {
        let store = try await TestLedger.bundled()
        let lines = try await store.read { try $0.lines(.init(), at: .now) }
        let ids = lines.flatMap { $0.observations.compactMap(\.id) }
        #expect(ids.count > 8000)
        let wrong = try await store.read { reader in
            try ids.filter { id in
                guard let found = try reader.provenance(ofObservation: id),
                    let value = found.observation.value
                else { return false }
                // The mean of two columns is the one value that stands in no cell.
                return Double(found.text) != value && found.importRecord.layout != "doing-business-csv"
            }
        }
        #expect(wrong == [])
    }

    @Test("a derived value leads to its formula and to each of its inputs")
    func derived() async throws {
        let answer = try #require(try await show("LAO.LABOUR_PRODUCTIVITY", 2022))
        let derived = try #require(answer.derived)
        #expect(derived.formula.contains("NY.GDP.MKTP.KD"))
        #expect(
            derived.inputs.map(\.series) == [
                "LAO.NY_GDP_MKTP_KD", "LAO.SL_TLF_TOTL_IN", "LAO.SL_UEM_TOTL_ZS",
            ])
    }

    @Test(
        "a value that is not there is said",
        arguments: [("LAO.IC_REG_DURS", 1950), ("LAO.NOTHING", 2019), ("x", 2019)])
    func missing(series: String, year: Int) async throws {
        #expect(try await show(series, year) == nil)
    }
}
