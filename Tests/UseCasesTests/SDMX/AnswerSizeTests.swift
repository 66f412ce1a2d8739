import PlanModel
import SDMX
import TestKit
import Testing

@testable import UseCases

/// What a refused answer says of its size, against what would be sent.
@Suite struct AnswerSizeTests {
    private static func filter(_ year: String) -> ComponentFilter {
        ComponentFilter("TIME_PERIOD", [[.init(.equal, year)]])
    }

    private func sdmx(_ largestAnswer: Int) async throws -> AnswerSDMX {
        AnswerSDMX(
            store: try await TestLedger.bundled(), clock: TestLedger.clock, largestAnswer: largestAnswer)
    }

    /// Rows of the answer in SDMX-CSV.
    private func sent(_ query: DataQuery) async throws -> Int {
        let sdmx = try await sdmx(.max)
        let message = try await sdmx.data(query, .csv2, CSVOptions(), try await sdmx.catalogue())
        var lines = 0
        while let piece = try await message.next() { lines += piece.count { $0 == UInt8(ascii: "\n") } }
        return max(0, lines - 1)
    }

    /// The refusal of the same where a single value would be too much.
    private func refusal(_ query: DataQuery) async throws -> SDMXRefusal {
        let sdmx = try await sdmx(1)
        let catalogue = try await sdmx.catalogue()
        return try #require(
            await #expect(throws: SDMXRefusal.self) {
                _ = try await sdmx.data(query, .csv2, CSVOptions(), catalogue)
            })
    }

    private func estimate(_ refusal: SDMXRefusal) throws -> Int {
        try #require(
            refusal.message.split(separator: " ").first { $0.allSatisfy(\.isNumber) }.flatMap { Int($0) })
    }

    @Test(
        "the size that is told is about that of the answer, whatever the query chooses",
        arguments: [
            { _ in },
            { $0.includesHistory = true },
            {
                $0.includesHistory = true; $0.filters = [filter("2019")]
            },
            { $0.filters = [filter("2019")] },
            { $0.lastObservations = 1 },
            { $0.shape.hasObservations = false },
            { $0.keys = [[["A"], nil, ["IC_REG_DURS"], nil, nil, ["_T"], ["_T"]]] },
        ] as [@Sendable (inout DataQuery) -> Void])
    func honest(change: @Sendable (inout DataQuery) -> Void) async throws {
        var query = DataQuery()
        change(&query)
        let told = try estimate(try await refusal(query))
        let sent = try await sent(query)
        #expect(Double(sent) <= Double(told) * 1.1 && told <= sent * 2)
    }

    @Test("what the refusal advises makes the answer smaller, also of a history")
    func advice() async throws {
        var history = DataQuery()
        history.includesHistory = true
        let refused = try await refusal(history)
        #expect(refused.status == 413 && refused.remedy.contains("without includeHistory"))
        let whole = try estimate(refused)
        let advised: [(inout DataQuery) -> Void] = [
            { $0.filters = [Self.filter("2019")] }, { $0.shape.hasObservations = false },
            { $0.keys = [[nil, ["LAO"]]] }, { $0.keys = [[nil, nil, ["IC_REG_DURS"]]] },
            { $0.includesHistory = false },
        ]
        for change in advised {
            var query = history
            change(&query)
            #expect(try estimate(try await refusal(query)) < whole * 9 / 10)
        }
    }
}
