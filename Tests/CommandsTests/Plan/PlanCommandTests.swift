import Foundation
import Testing

@Suite("The plan as a folder")
struct PlanCommandTests {
    @Test("both bundled plans are without a mistake", arguments: ["sap-smed-2025", "sap-2010-2015"])
    func bundled(plan: String) async throws {
        let outcome = try await Program.run("plan", "check", Repository.path("Plans/" + plan), in: Folder())
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.hasPrefix("\(plan): no mistake found. "))
    }

    @Test("a file that is not UTF-8 is reported at its line, and the other files are checked too")
    func notUTF8() async throws {
        let folder = try Folder()
        try folder.copy("Plans/sap-2010-2015", to: "plan")
        let goals = URL(filePath: folder.path("plan/goals.yaml"))
        var bytes = try Data(contentsOf: goals)
        bytes.append(contentsOf: [0x23, 0x20, 0xE9, 0x0A])
        try bytes.write(to: goals)
        let line = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count - 1
        try folder.change("plan/plan.yaml", "publisher:", to: "publsher:")
        let outcome = try await Program.run("plan", "check", "plan", in: folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("plan/goals.yaml:\(line):3: error: A character here is not UTF-8."))
        #expect(outcome.errors.contains("\"publsher\" is not a key of"))
    }

    @Test("all of the plan is printed")
    func shown() async throws {
        let shown = try await Desk(.bundled).run("plan", "show").output
        for words in [
            "Post Integration Period, 2016-01-01 to 2020-12-31", "Competitive Pathway: ",
            "1  Financial Scheme",
            "Achievement Monitoring: ", "available: 6 AMSs", "88.8 to 99.9 percent of total establishments",
            "Kuala Lumpur and Langkawi", "3 out of the 10 KPIs",
        ] {
            #expect(shown.contains(words), "\(words)")
        }
    }

    @Test("what is planned for the lines of the example is printed below them")
    func example() async throws {
        let desk = try await Desk(.empty)
        try desk.folder.copy("Plans/example", to: "plan")
        #expect(try await desk.run("plan", "import", "plan").exitCode == 0)
        let shown = try await desk.run("plan", "show").output.split(separator: "\n").map(String.init)
        #expect(shown.first == "Example plan (invented)")
        for line in [
            "Progress reports: each half-year, due 30 days after", "Money: in USD, 11 rates",
            "          long term; task force tf-advice; moves A-1, 1; after A-1-1.2",
            "          partners: Example Development Bank (invented) (funding)",
            "          2 milestones, the last on 2023-11-30; 2,800,000 THB required, 2,800,000 committed; "
                + "60,000 USD required, 40,000 committed; 20 person-months; 1 output; 1 operational indicator; "
                + "skills: training of adults",
            "          PHL (2024-2027): as the line",
        ] {
            #expect(shown.contains(line), "\(line)")
        }
    }

    @Test("an action line that belongs to an outcome is printed below it")
    func lineOfOutcome() async throws {
        let desk = try await Desk(.empty)
        try desk.folder.copy("Plans/example", to: "plan")
        try desk.folder.change(
            "plan/action-lines.yaml", "belongs_to: A-2-1\n    text: Compare",
            to: "belongs_to: A-2\n    text: Compare")
        #expect(try await desk.run("plan", "import", "plan").exitCode == 0)
        let shown = try await desk.run("plan", "show").output
        let outcome = "  A-2  Small firms get loans for what they plan\n"
        #expect(shown.contains(outcome + "      A-2-1.2  Compare how five states guarantee loans"))
    }

    @Test("the example is exported as it stands, but for the line that says that it is invented")
    func exampleExported() async throws {
        let desk = try await Desk(.empty)
        try desk.folder.copy("Plans/example", to: "plan")
        #expect(try await desk.run("plan", "import", "plan").exitCode == 0)
        #expect(try await desk.run("plan", "export", "out").exitCode == 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: desk.folder.path("plan")) {
            let lines = try desk.folder.text(of: "plan/" + name).split(
                separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            #expect(lines[0].hasPrefix("# Invented"), "\(name)")
            #expect(try desk.folder.text(of: "out/" + name) == String(lines[1]), "\(name)")
        }
        #expect(try await desk.run("plan", "import", "out").output == "no difference\n")
    }

    @Test("every mistake of a folder is told as a compiler does, by file, line and column")
    func check() async throws {
        let folder = try Folder()
        try folder.copy("Plans/sap-smed-2025", to: "plan")
        try folder.change("plan/kpis.yaml", "  - number: 2\n", to: "  - number: 2\n    colour: red\n")
        try folder.change("plan/kpis.yaml", "code: GB.XPD.RSDV.GD.ZS", to: "code: GB.XPD.RSDV.GD.Z")
        try folder.change("plan/goals.yaml", "code: A-1-2", to: "code: A-1-1")
        try folder.change("plan/action-lines.yaml", "due: 2020-12-31", to: "due: 2020-02-30")
        try folder.write("goals: [", to: "plan/errata.yaml")
        let outcome = try await Program.run("plan", "check", "plan/", in: folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        let lines = outcome.errors.split(separator: "\n").map(String.init)
        let place = /plan\/[a-z-]+\.yaml:[0-9]+:[0-9]+: error: .+/
        for line in lines { #expect(line.wholeMatch(of: place) != nil, "\(line)") }
        for mistake in [
            "\"colour\" is not a key of a KPI", "Did you mean \"GB.XPD.RSDV.GD.ZS\"?",
            "action \"A-1-1\" stands twice",
            "there is no day \"2020-02-30\" in the calendar", "plan/errata.yaml:",
        ] {
            #expect(lines.contains { $0.contains(mistake) }, "\(mistake)")
        }
    }

    @Test("a folder that is not there is a failure")
    func missing() async throws {
        let outcome = try await Program.run("plan", "check", "none", in: Folder())
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("none is not a folder. Name a folder that holds a plan as YAML"))
    }

    @Test("formulas in a cycle are refused wherever a plan comes in, with the cycle and its character")
    func cycle() async throws {
        let desk = try await Desk(.empty)
        let before = try desk.content()
        try desk.folder.copy("Plans/sap-smed-2025", to: "plan")
        let kpis = try desk.folder.text(of: "plan/kpis.yaml").split(
            separator: "\n", omittingEmptySubsequences: false)
        let cyclic = Self.withFormulas(
            kpis.map(String.init),
            ["LOAN_SHARE_BUSINESS": "2 * EXP_SHARE", "EXP_SHARE": "'LOAN_SHARE_BUSINESS / 2'"])
        try desk.folder.write(cyclic.joined(separator: "\n"), to: "plan/kpis.yaml")
        let line = 1 + (cyclic.firstIndex { $0.hasSuffix("2 * EXP_SHARE") } ?? -1)
        let finding =
            "plan/kpis.yaml:\(line):20: error: \"EXP_SHARE\" closes a cycle: "
            + "EXP_SHARE -> LOAN_SHARE_BUSINESS -> EXP_SHARE. Let one of them be computed from reported values only.\n"
        let checked = try await Program.run("plan", "check", "plan", in: desk.folder)
        #expect(checked.errors == finding)
        #expect(checked.exitCode == 1)
        let imported = try await desk.run("plan", "import", "plan")
        #expect(imported.errors == finding)
        #expect(imported.exitCode == 1)
        #expect(try desk.content() == before)
        let made = try await Program.run("init", "--plan", "plan", "--database", "new.db", in: desk.folder)
        #expect(made.errors == finding)
        #expect(made.exitCode == 1)
        #expect(!desk.folder.has("new.db"))
    }

    /// The file with the series of some national KPIs computed.
    private static func withFormulas(_ lines: [String], _ formulas: [String: String]) -> [String] {
        var lines = lines
        for (indicator, formula) in formulas {
            guard let start = lines.firstIndex(of: "    indicator: \(indicator)"),
                let kind = lines[start...].firstIndex(of: "      kind: national")
            else { continue }
            lines[kind] = "      kind: formula"
            lines.insert("      formula: \(formula)", at: kind + 1)
        }
        return lines
    }

    @Test("a dry run prints the difference and changes nothing")
    func dryRun() async throws {
        let desk = try await PlanDesk()
        let before = try desk.content()
        let outcome = try await desk.run("plan", "import", "amended", "--dry-run")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == PlanDesk.difference)
        #expect(outcome.errors == "nothing stored, as asked\n")
        #expect(try desk.content() == before)
    }

    @Test(
        "an import makes an amendment; each day has its own plan, and the export is the import to the letter")
    func amendment() async throws {
        let desk = try await PlanDesk()
        let outcome = try await desk.run("plan", "import", "amended", "--effective-on", "2021-07-01")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == PlanDesk.difference)
        #expect(try await desk.run("plan", "show").output.contains("National productivity of labour"))
        let earlier = try await desk.run("plan", "show", "--as-of", "2021-06-30")
        #expect(earlier.output.contains("National labour productivity"))
        #expect(try await desk.run("plan", "export", "now").exitCode == 0)
        #expect(try await desk.run("plan", "export", "then", "--as-of", "2021-06-30").exitCode == 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: desk.folder.path("amended")) {
            #expect(
                try desk.folder.bytes(of: "now/" + name) == desk.folder.bytes(of: "amended/" + name),
                "\(name)")
            #expect(
                try desk.folder.bytes(of: "then/" + name) == desk.folder.bytes(of: "plan/" + name), "\(name)")
        }
        let again = try await desk.run("plan", "import", "amended")
        #expect(again.exitCode == 0)
        #expect(again.output == "no difference\n")
    }

    @Test("before the plan's first day there is none, and an empty ledger has none at all")
    func none() async throws {
        let desk = try await PlanDesk()
        let before = try await desk.run("plan", "show", "--as-of", "2010-01-01")
        #expect(before.exitCode == 2)
        #expect(before.errors.contains("pantau.db holds no plan for that day."))
        let empty = try await Desk(.empty).run("assess")
        #expect(empty.exitCode == 1)
        #expect(empty.errors.contains("Load one with: pantau plan import Plans/sap-smed-2025"))
    }
}

/// A desk with the bundled plan in its ledger, as the folder `plan`, and
/// amended by one name as the folder `amended`.
private struct PlanDesk {
    private let desk: Desk
    var folder: Folder { desk.folder }

    static let difference = """
        changed  KPI 1, name: "National labour productivity (GDP divided by number of labour)" -> \
        "National productivity of labour (GDP divided by number of labour)"

        """

    init() async throws {
        desk = try await Desk(.empty)
        for name in ["plan", "amended"] { try folder.copy("Plans/sap-smed-2025", to: name) }
        try folder.change(
            "amended/kpis.yaml", "name: National labour productivity (GDP",
            to: "name: National productivity of labour (GDP")
        let outcome = try await desk.run("plan", "import", "plan")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
    }

    func run(_ arguments: String...) async throws -> Program.Outcome { try await desk.run(arguments) }

    func content() throws -> LedgerContent { try desk.content() }
}
