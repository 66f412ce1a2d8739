import Enterprises
import PlanFiles
import PlanModel
import Testing

@Suite("Bundled definitions against an independent checker")
struct DefinitionsOracleTests {
    @Test("the bundled definitions have no error")
    func sound() throws {
        #expect(try !BundledDefinitions.findings().hasErrors)
        #expect(try BundledDefinitions.registry().definitions.count == 24)
    }

    @Test("the same rules are proved to give each unit exactly one class")
    func review() throws {
        let review = DefinitionReview(try BundledDefinitions.registry())
        let oracle = try OracleOutput().summary
        let counts = oracle[0].split(separator: ", ").prefix(2).joined(separator: ", ")
        #expect(counts == "23 national and 1 harmonised definitions, 66 rules")
        #expect(review.lines[0].hasPrefix(counts))
        #expect(review.lines[0].hasSuffix(": each unit gets exactly one class"))
        #expect(oracle[0].hasSuffix(": each unit gets exactly one class"))
        #expect(review.lines[1] == oracle[1])
    }

    @Test("the same definition is primary in each year from 2010 to 2025")
    func primary() throws {
        let registry = try BundledDefinitions.registry()
        let lines = registry.states.map { registry.primaryLine(state: $0, years: 2010...2025) }
        #expect(lines == (try OracleOutput().primary))
    }

    @Test("the same figures, rules and dates are unverified")
    func unverified() throws {
        #expect(try BundledDefinitions.registry().unverifiedLines == OracleOutput().unverified)
    }

    @Test("every warning is one finding, and there is no other")
    func warnings() throws {
        // The other checker looks at each criterion for itself.
        let together = ["criteria-gap", "criteria-overlap"]
        let messages = try BundledDefinitions.findings().filter { !together.contains($0.code) }.map(\.message)
        let warnings = try OracleOutput().warnings
        #expect(warnings.count == 73)
        #expect(messages.count == warnings.count)
        for warning in warnings {
            let beginning = try #require(OracleOutput.beginning(of: warning), "\(warning)")
            #expect(messages.count { $0.hasPrefix(beginning) } == 1, "\(warning)")
        }
    }

    @Test("a unit that two criteria put into two printed classes is shown")
    func criteria() throws {
        let overlaps = try BundledDefinitions.findings().filter { $0.code == "criteria-overlap" }
        #expect(
            overlaps.contains {
                $0.message == "IDN-2008/all: net_worth 25,000,000 with turnover 1,400,000,000 is printed in "
                    + "micro and in small; the rule says micro."
            })
        let gaps = try BundledDefinitions.findings().filter { $0.code == "criteria-gap" }
        #expect(
            gaps.contains { $0.message.hasPrefix("KHM-2005/all: assets 25,000 with employees 11 is in no") })
    }

    @Test("689 units have the same possible classes under every definition and reading")
    func classes() throws {
        let registry = try BundledDefinitions.registry()
        let lines = try repositoryFile("Tests/EnterprisesTests/Oracle/classes.csv").split(separator: "\n")
            .dropFirst()
        var differing: [String] = []
        for line in lines {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            let unit = EnterpriseUnit(
                persons: Double(cells[2]), turnover: Double(cells[3]), assets: Double(cells[4]))
            let answer = registry.classify(unit, sector: Sector(cells[1]), under: String(cells[0]))
            let seen = answer?.classes.classes.map(\.rawValue).joined(separator: " ") ?? "no such definition"
            if seen != cells[5] { differing.append("\(line), seen \(seen)") }
        }
        #expect(lines.count == 689)
        #expect(differing == [])
    }
}
