import PlanModel
import Testing

@testable import Enterprises

/// What can be seen of a query without an engine; the engines themselves are
/// asked in UseCasesTests and Conformance.
@Suite("A tabulation as SQL")
struct EngineQueryTests {
    static func query(
        _ by: String, _ definitions: [TabulationPlan.DefinitionChoice] = [.national],
        dialect: EngineDialect = .postgresql, table: String = "register"
    ) -> EngineQuery {
        let plan = TabulationPlan(
            registry: DefinitionRegistry([sampleDefinition], compiled: Day("2025-01-02")),
            definitions: definitions, dimensions: by.split(separator: ",").map { .init(String($0)) })
        return EngineQuery(plan, dialect: dialect, table: table)
    }

    /// Without comments.
    static func statement(_ text: String) -> [Substring] {
        text.split(separator: "\n").filter { !$0.contains(/^ *--/) }
    }

    @Test("a query says that its result is not protected, what it asks and by which registry")
    func head() {
        let head = Self.query("country,size").text.split(separator: "\n").prefix(5)
        #expect(
            head == [
                "-- A register of enterprises added up by Pantau's rules, for PostgreSQL.",
                "-- NOT PROTECTED: its small cells can tell of single enterprises. Keep the result in the office.",
                "-- By: country, size", "-- Definitions: national", "-- Registry of definitions: 2025-01-02",
            ])
    }

    @Test("a query is one SELECT, in every dialect", arguments: EngineDialect.allCases)
    func one(dialect: EngineDialect) {
        let lines = Self.statement(Self.query("country,size", dialect: dialect).text)
        #expect(lines.first?.hasPrefix("WITH ") == true)
        #expect(lines.last?.hasSuffix(";") == true)
        #expect(lines.count { $0.contains(";") } == 1)
    }

    @Test("a name with a line end leaves no comment", arguments: ["a\nb", "a\rb", "a\u{2028}b", "a\u{0B}b"])
    func lineEnds(name: String) {
        let lines = Self.query(name).text.split(whereSeparator: \.isNewline)
        #expect(lines.contains("-- By: a b"))
        let after = lines.drop { $0 != "-- Rows that are left out, by reason; a query of its own:" }
        #expect(after.count > 10)
        #expect(after.allSatisfy { $0.hasPrefix("--") })
    }

    @Test("only the columns that are asked for are read, and the states, so that no two currencies are added")
    func columns() {
        let totals = Self.query("year").text
        #expect(totals.contains("COUNT(DISTINCT money)"))
        #expect(!Self.query("country,year").text.contains("COUNT(DISTINCT money)"))
        #expect(!totals.contains("r.\"sector\""))
        #expect(totals.contains("r.\"year\""))
        let sized = Self.query("size", [.one(sampleDefinition)]).text
        #expect(sized.contains("r.\"sector\""))
        #expect(!sized.contains("r.\"year\""))
        let national = Self.query("size").text
        #expect(national.contains("r.\"country\""))
        #expect(national.contains("r.\"year\""))
    }

    @Test(
        "no step of the query hides the register",
        arguments: ["pantau_units", "Pantau_Units", "pantau__cells"])
    func hidden(table: String) {
        let query = Self.query("size", table: table)
        #expect(query.rowSteps.allSatisfy { $0.name != table.lowercased() })
        #expect(query.countingSteps.allSatisfy { $0.name != table.lowercased() })
        #expect(query.text.contains("FROM \"\(table)\" AS r"))
    }

    @Test("a state's definition holds for its years alone")
    func years() {
        let text = Self.query("size").text
        #expect(text.contains("WHEN country = 'LAO' AND year BETWEEN 2010 AND 2018 THEN -- LAO-X"))
    }

    @Test("a group takes the activities that may fall into it, and no others")
    func shares() {
        let shares = sampleDefinition.groupShares
        #expect(shares.compactMap { $0.group?.id } == ["others", "manufacturing", "wholesale"])
        for sector in (0..<Sector.indexCount).compactMap({ Sector(index: $0) }) {
            let held = shares.filter {
                $0.activities.contains(sector.description) || $0.sections.contains(sector.section.rawValue)
            }
            let candidates = sampleDefinition.candidateGroups(for: sector).compactMap(\.self)
            let names = candidates.map { sampleDefinition.groups[$0].id }
            #expect(Set(held.map { $0.group?.id }) == Set(names))
        }
        #expect(shares.allSatisfy { $0.sections.contains("") && !$0.isWhole })
    }

    @Test("every set of classes that a unit may have has a name in the query")
    func reachable() {
        let known: [Double?] = [nil, 0, 5, 10, 19, 20, 49, 50, 99, 100, 1000, 1001, 50_000, 50_001]
        let sectors = [nil] + (0..<Sector.indexCount).compactMap { Sector(index: $0) }
        var seen: Set<PossibleClasses> = []
        for persons in known {
            for turnover in known {
                let unit = EnterpriseUnit(persons: persons, turnover: turnover)
                for sector in sectors { seen.insert(sampleDefinition.classify(unit, sector: sector).classes) }
            }
        }
        #expect(seen.count > 5)
        #expect(sampleDefinition.reachableClasses.isSuperset(of: seen))
    }
}
