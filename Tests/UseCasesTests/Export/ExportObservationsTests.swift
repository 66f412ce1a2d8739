import Markup
import PlanModel
import TestKit
import Testing
import UseCases

@Suite struct ExportObservationsTests {
    private func export(_ request: ExportObservations.Request) async throws -> [[String: JSON]] {
        let answer = try await ExportObservations(store: try await TestLedger.bundled())(request)
        return answer.records.map { record in
            Dictionary(uniqueKeysWithValues: record.map { ($0.key, $0.value) })
        }
    }

    @Test("records begin with the columns that the tidy table is known by")
    func columns() async throws {
        let answer = try await ExportObservations(store: try await TestLedger.bundled())(
            .init(indicators: ["IC.REG.DURS"], areas: [AreaCode("LAO")!]))
        let names = try #require(answer.records.first).map(\.key)
        #expect(
            names.prefix(10) == [
                "INDICATOR", "SOURCE_CODE", "REF_AREA", "SIZE_CLASS", "SECTOR", "SOURCE", "DEFINITION",
                "TIME_PERIOD",
                "OBS_VALUE", "OBS_STATUS",
            ])
        #expect(answer.records.count == 17)
    }

    @Test("the preferred claim of a cell carries _T, and parallel claims their source")
    func claims() async throws {
        let all = try await export(.init(indicators: ["NY.GDP.MKTP.KD"], areas: [AreaCode("LAO")!]))
        let preferred = try await export(
            .init(indicators: ["NY.GDP.MKTP.KD"], areas: [AreaCode("LAO")!], claims: .preferred))
        #expect(preferred.allSatisfy { $0["SOURCE"] == .string("_T") && $0["DEFINITION"] == .string("_T") })
        #expect(all.count > preferred.count)
        #expect(all.filter { $0["SOURCE"] == .string("_T") }.count == preferred.count)
        #expect(Set(preferred.map { $0["TIME_PERIOD"] }).count == preferred.count)
    }

    @Test("no two records of an export have the same key")
    func keys() async throws {
        let keys = try await export(.init()).map { record in
            ["INDICATOR", "REF_AREA", "SIZE_CLASS", "SECTOR", "SERIES", "TIME_PERIOD"].map { record[$0] }
        }
        #expect(Set(keys).count == keys.count)
        #expect(keys.count > 8000)
    }

    @Test("nothing is exported that was published after the day asked for")
    func asOf() async throws {
        let records = try await export(.init(clock: LedgerClock(asOf: Day("2019-12-31"))))
        let days = records.compactMap { record -> String? in
            if case .string(let day) = record["PUBLISHED_ON"] { day } else { nil }
        }
        #expect(!days.isEmpty)
        #expect(days.allSatisfy { $0 <= "2019-12-31" })
    }
}
