import Assessment
import Enterprises
import Markup
import PlanModel
import Routes
import Testing

@testable import Pages

/// What pages make of values of the core.
@Suite struct CorePagesTests {
    let texts = Texts.english

    @Test("a definition says what of it was not seen in a source")
    func unverified() {
        let model = DefinitionPage.Model(
            of: Sample.definition, findings: [], names: Sample.names, texts: texts)
        #expect(model.notices.map(\.tag.kind) == [.caution])
        #expect(model.notices[0].content.words.contains("all micro (not seen in a source)"))
    }

    @Test("a class shows its rule beside its printed limits, and what was seen of both")
    func classes() {
        let model = DefinitionPage.Model(
            of: Sample.definition, findings: [], names: Sample.names, texts: texts)
        let rows = model.groups[0].classes.groups[0].rows.map { $0.cells.map(\.words) }
        #expect(
            rows[0] == [
                "micro", "persons ≤ 10 and assets < 50,000 USD", "employees up to 10", "not seen in a source",
            ])
        #expect(rows[1] == ["small", "persons ≤ 50", "not printed", "partly seen a limit was derived"])
        #expect(rows[2][1] == "not micro or small")
    }

    @Test("a group without a rule says so")
    func incomplete() {
        let group = SectorGroup(
            id: "industry", isComplete: false, rule: SizeRule([], otherwise: .undetermined))
        let definition = Definition(
            id: "MMR-1990", title: "Law", national: nil, verified: .seen, ruleVerified: .seen, bases: [],
            groups: [group])
        let model = DefinitionPage.Model(of: definition, findings: [], names: [:], texts: texts)
        #expect(model.notices.map(\.tag.text) == ["no rule"])
    }

    @Test("the primary definition of each year is told in runs of years")
    func primary() {
        let model = DefinitionsPage.Model(
            of: Sample.registry, names: Sample.names, years: 2004...2022, texts: texts)
        let row = model.primary?.groups[0].rows[0].cells.map(\.words)
        #expect(row == ["Cambodia", "2004: none known 2005–2020: KHM-2005 2021–2022: none known"])
    }

    @Test("a method says whether its source was read", arguments: AchievementMethods.all.map(\.name))
    func standing(name: String) throws {
        let method = try #require(AchievementMethods.named(name))
        let model = MethodPage.Model(of: method, texts: texts)
        #expect(model.notices.isEmpty == (method.provenance.standing == .seen))
    }

    @Test("thresholds that are shares are told in percent, others as they are")
    func thresholds() throws {
        let model = MethodPage.Model(of: EurostatMethod(), texts: texts)
        let without = try #require(model.withoutTarget).groups[0].rows.map { $0.cells[1].words }
        let with = try #require(model.withTarget).groups[0].rows.map { $0.cells[1].words }
        #expect(without[0] == "d × CAGR ≥ 1\u{a0}%")
        #expect(without.last == "all else")
        #expect(Array(with.prefix(2)) == ["the latest value meets the target", "R ≥ 0.95"])
    }

    @Test("an action shows its lines, with what is assumed of their time")
    func actionLines() throws {
        let model = PlanPage.Model(of: Sample.plan, texts: texts)
        let lines = try #require(model.goals[0].outcomes[0].actions[0].lines)
        #expect(
            lines.groups[0].rows[0].cells[2].words
                == "By 2020 no start printed; the plan’s first day is assumed")
        #expect(lines.groups[0].rows[0].cells[4].words == "The plan, Appendix C")
    }

    @Test("a problem is the same for people and for programs")
    func problem() {
        let json = Sample.problem.json(.english).text()
        #expect(json.contains("\"status\":404"))
        #expect(json.contains("\"code\":\"unknown-indicator\""))
        #expect(json.contains("\"nearest\":[\"/indicators/IC_REG_DURS\"]"))
        let indonesian = Sample.problem.json(.indonesian).text()
        #expect(indonesian.contains("\"nearest\":[\"/id/indicators/IC_REG_DURS\"]"))
    }
}
