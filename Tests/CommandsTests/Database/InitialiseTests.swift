import Foundation
import Testing

@Suite("init")
struct InitialiseTests {
    @Test("a second init is refused and changes nothing", arguments: [["init"], ["init", "--empty"]])
    func twice(arguments: [String]) async throws {
        let desk = try await Desk(.empty)
        let before = try desk.folder.bytes(of: "pantau.db")
        let outcome = try await desk.run(arguments)
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("pantau.db holds a ledger already; nothing was changed."))
        #expect(try desk.folder.bytes(of: "pantau.db") == before)
    }

    @Test("the bundled ledger has the plan, the definitions, every value and frozen baselines")
    func bundled() async throws {
        let content = try await Desk(.bundled).content()
        #expect(content["document"] == 4)
        #expect(content["observation"] > 9000)
        #expect(content["frozen_baseline"] > 50)
        #expect(content["source_file"] > 15)
    }

    @Test("of two that make one ledger at once, one does, and what it made stays")
    func atOnce() async throws {
        let desk = try await Desk(.nothing)
        async let first = desk.run("init", "--empty")
        async let second = desk.run("init", "--empty")
        let codes = try await [first.exitCode, second.exitCode]
        #expect(codes.contains(0))
        #expect(codes.contains(2))
        #expect(try desk.content()["document"] == 3)
    }

    @Test("an empty ledger has the registries alone and takes a file")
    func empty() async throws {
        let desk = try await Desk(.empty)
        #expect(try desk.content()["document"] == 3)
        #expect(try desk.content()["observation"] == 0)
        let outcome = try await desk.bring("indicator,iso3,year,value\nIC.REG.DURS,LAO,2019,173\n")
        #expect(outcome.exitCode == 0)
        #expect(try await desk.export()["OBS_VALUE"] == ["173"])
    }

    @Test("another plan is a folder: that of 2010-2015")
    func anotherPlan() async throws {
        let desk = try await Desk(.nothing)
        let outcome = try await desk.run("init", "--plan", Repository.path("Plans/sap-2010-2015"))
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("plan: Strategic Action Plan for ASEAN SME Development 2010-2015\n"))
        let shown = try await desk.run("plan", "show")
        #expect(shown.output.contains("5 action lines, 0 KPIs"))
        let assessed = try await desk.run("assess")
        #expect(assessed.exitCode == 0)
        #expect(assessed.output.contains("The plan has no KPI to assess."))
    }

    @Test("a plan of five states takes its own of the bundled data, and passes over the region's figures")
    func examplePlan() async throws {
        let desk = try await Desk(.nothing)
        let outcome = try await desk.run("init", "--plan", Repository.path("Plans/example"))
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("plan: Example plan (invented)\n"))
        #expect(!outcome.errors.contains("Strategic Action Plan"))
        let areas = Set(try await desk.export()["REF_AREA"])
        #expect(areas == ["IDN", "LAO", "PHL", "THA", "VNM"])
    }

    @Test("a plan with a mistake makes no ledger")
    func brokenPlan() async throws {
        let desk = try await Desk(.nothing)
        try desk.folder.copy("Plans/sap-smed-2025", to: "plan")
        try desk.folder.change("plan/kpis.yaml", "direction: decrease", to: "direction: down")
        let outcome = try await desk.run("init", "--plan", "plan")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("plan/kpis.yaml:"))
        #expect(outcome.errors.contains("\"down\" is not known here. Known: increase, decrease."))
        #expect(desk.folder.names == ["plan"])
    }

    @Test("an empty ledger with a plan is a contradiction")
    func contradiction() async throws {
        let desk = try await Desk(.nothing)
        let outcome = try await desk.run("init", "--empty", "--plan", "plan")
        #expect(outcome.exitCode == 64)
        #expect(desk.folder.names == [])
    }
}
