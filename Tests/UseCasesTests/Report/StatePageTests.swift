import PlanModel
import Reports
import TestKit
import Testing
import UseCases

/// The page of A4 on a state.
@Suite struct StatePageTests {
    /// Paths that are easy to read in an expectation.
    private struct Paths: ReportPlaces {
        func address(of place: ReportPlace) -> String { "/\(place)" }
    }

    private func page(on state: String, year: Int? = 2020) async throws -> [ReportDocument.Block] {
        let writer = WriteMonitoringReport(store: try await TestLedger.bundled(), clock: TestLedger.clock)
        let request = MonitoringReportRequest(year: year.flatMap { Period(year: $0) })
        let answer = try await writer.state(AreaCode(state)!, request, places: Paths())
        let document = try #require(answer.document)
        #expect(document.isOnePage)
        return document.chapters.flatMap(\.blocks)
    }

    private func table(_ blocks: [ReportDocument.Block]) throws -> ReportTable {
        try #require(
            blocks.compactMap { block -> ReportTable? in
                if case .table(let table) = block { table } else { nil }
            }.first)
    }

    private func lists(_ blocks: [ReportDocument.Block]) -> [String] {
        blocks.flatMap { block -> [ReportText] in
            if case .list(let lines) = block { lines } else { [] }
        }.map(\.plain)
    }

    private func notes(_ blocks: [ReportDocument.Block]) -> [String] {
        blocks.compactMap { block in if case .note(let text) = block { text.plain } else { nil } }
    }

    @Test("the region stands beside each KPI, and says where the state is better or worse")
    func region() async throws {
        let blocks = try await page(on: "LAO")
        let table = try table(blocks)
        #expect(table.columns.map(\.title)[5] == "ASEAN")
        let cells = Dictionary(uniqueKeysWithValues: table.rows.map { ($0[0].text.plain, $0[5].text.plain) })
        #expect(try #require(cells["6"]).hasSuffix(", worse"))
        #expect(cells["3"] == "–")
        let sentence = try #require(lists(blocks).first { $0.hasPrefix("Beside ASEAN, ") })
        let better = cells.filter { $0.value.hasSuffix(", better") }
        #expect(!better.isEmpty)
        #expect(better.keys.allSatisfy { sentence.contains($0) })
    }

    @Test("every KPI that has a value is counted or named with its reason")
    func remainder() async throws {
        let first = try #require(lists(try await page(on: "LAO")).first)
        #expect(first.contains("; no verdict on KPI 2 (one value only)."))
    }

    @Test("vintage, signs, sources with licences, formula and citation stand on the page")
    func notes() async throws {
        let notes = notes(try await page(on: "LAO"))
        #expect(notes.first?.hasPrefix("SAP SMED 2025. Figures as published by ") == true)
        #expect(notes.contains { $0.hasPrefix("▲ on course; ● too slow") })
        let sources = try #require(notes.last)
        #expect(sources.contains("World Bank, Doing Business (licence: CC BY 4.0)"))
        #expect(sources.contains(" (licence: CC BY 4.0)."))
        #expect(sources.contains("KPI 1 is computed by Pantau as NY.GDP.MKTP.KD / "))
        #expect(sources.contains("How to cite: "))
    }

    @Test("KPIs with a course have a panel each, and the action lines that the state champions stand below")
    func parts() async throws {
        let blocks = try await page(on: "LAO")
        let figures = blocks.compactMap { block -> ReportFigure? in
            if case .figure(let figure) = block { figure } else { nil }
        }
        #expect(figures.map(\.id) == ["courses"])
        #expect(figures.first?.alternative.contains("KPI 6, Time required to start a business") == true)
        #expect(figures.first?.alternative.contains("KPI 2, ") == false)
        #expect(lists(blocks).contains { $0.hasPrefix("B-2-1.3 ") && $0.hasSuffix(", due 2018-12-31") })
    }
}
