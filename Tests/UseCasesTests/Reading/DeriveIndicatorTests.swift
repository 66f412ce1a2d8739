import Assessment
import PlanModel
import TestKit
import Testing
import UseCases

@Suite("Formulas of a person")
struct DeriveIndicatorTests {
    private func derive(
        _ formula: String, _ state: String, size: SizeClass? = nil
    ) async throws -> DeriveIndicator.Answer {
        try await DeriveIndicator(store: try await TestLedger.bundled())(
            .init(formula: formula, states: [AreaCode(state)!], sizeClass: size))
    }

    @Test("an indicator of one size class is read by that")
    func oneSize() async throws {
        let answer = try await derive("EMP_SHARE / 100", "MYS")
        #expect(answer.lines.flatMap(\.line.observations).contains { $0.value != nil })
        #expect(answer.missing.isEmpty)
    }

    @Test("where there are several size classes, it is asked which")
    func severalSizes() async throws {
        let answer = try await derive("EMP_SHARE / 100", "VNM")
        #expect(answer.findings.map(\.code) == ["several-size-classes"])
        #expect(answer.lines.isEmpty)
    }

    @Test("a size class that was asked for leaves indicators without any as they are")
    func mixed() async throws {
        let answer = try await derive("NY.GDP.MKTP.KD / SL.TLF.TOTL.IN", "LAO", size: .msme)
        #expect(answer.lines.flatMap(\.line.observations).isEmpty == false)
    }

    @Test("a state without a series of an input is told")
    func missing() async throws {
        let answer = try await derive("EMP_SHARE / 100", "VNM", size: .micro)
        #expect(answer.missing == [AreaCode("VNM")!: ["EMP_SHARE, size class micro"]])
    }
}
