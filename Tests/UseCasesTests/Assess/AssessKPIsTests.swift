import Assessment
import Markup
import PlanModel
import TestKit
import Testing
import UseCases

@Suite struct AssessKPIsTests {
    private func assess(_ request: AssessKPIs.Request) async throws -> AchievementReport {
        try await AssessKPIs(store: try await TestLedger.bundled(), clock: TestLedger.clock)(request)
    }

    @Test(
        "time to start a business in Lao PDR: 173 days in 2019, series ended, class depends on the baseline year"
    )
    func laoStartUpTime() async throws {
        let report = try await assess(.init(indicators: ["IC.REG.DURS"], states: [AreaCode("LAO")!]))
        let answer = try #require(report.kpis.first)
        let state = try #require(answer.main(of: AreaCode("LAO")!))
        let assessment = try #require(state.assessment)
        #expect(assessment.baseline?.value == 174)
        #expect(assessment.latest?.value == 173)
        #expect(assessment.latest?.period == Period(year: 2019))
        #expect(answer.ended?.lastPeriod == Period(year: 2019))
        #expect(assessment.result(of: "eurostat")?.achievementClass?.name == "moderate progress")
        let check = try #require(assessment.methods.first { $0.method == "eurostat" }?.baselineCheck)
        #expect(check.years.map(\.period.year) == [2016, 2015, 2014])
        #expect(check.years.map(\.value) == [174, 187, 88])
        #expect(check.depends)
    }

    @Test("a report of all states, cut to one, is the report of that state")
    func ofOneState() async throws {
        for indicator in ["IC.REG.DURS", "EMP_SHARE", "GDP_SHARE"] {
            let whole = try await assess(.init(indicators: [indicator]))
            for state in ["LAO", "MYS", "VNM"].compactMap({ AreaCode($0) }) {
                let alone = try await assess(.init(indicators: [indicator], states: [state]))
                #expect(whole.of(state).records == alone.records)
                #expect(!alone.records.isEmpty)
            }
        }
    }

    @Test("before the source ended, its series had not ended")
    func beforeTheEnd() async throws {
        let report = try await assess(
            .init(indicators: ["IC_REG_DURS"], clock: LedgerClock(asOf: Day("2020-12-31"))))
        #expect(report.kpis.first?.ended == nil)
    }

    @Test("a state without any value has no data, and a claim of availability is told")
    func noData() async throws {
        let report = try await assess(.init(indicators: ["3"], states: [AreaCode("VNM")!]))
        let state = try #require(report.kpis.first?.states.first)
        #expect(state.standing == .noData)
        #expect(state.stated == .claimedByPlan)
    }

    @Test("values of different series form no change: the cell is not comparable")
    func notComparable() async throws {
        let report = try await assess(.init(indicators: ["EMP_SHARE"], states: [AreaCode("MYS")!]))
        let states = try #require(report.kpis.first?.states)
        #expect(states.count == 2)
        #expect(states[0].standing == .notComparable)
        #expect(states[0].assessment?.latest?.period == Period(year: 2022))
        #expect(states.allSatisfy { $0.assessment?.change == nil })
    }

    @Test("where a state publishes SMEs only, that is a separate claim and in no aggregate")
    func separateClaim() async throws {
        let report = try await assess(.init(indicators: ["GDP_SHARE"], states: [AreaCode("VNM")!]))
        let state = try #require(report.kpis.first?.states.first)
        #expect(state.sizeClass == .sme)
        #expect(state.isSeparateClaim)
    }

    @Test("another baseline year changes the class where it depends on it")
    func baseline() async throws {
        let report = try await assess(
            .init(indicators: ["IC_REG_DURS"], states: [AreaCode("LAO")!], baseline: Period(year: 2014)))
        let assessment = try #require(report.kpis.first?.states.first?.assessment)
        #expect(assessment.baseline?.value == 88)
        #expect(
            assessment.result(of: "eurostat")?.achievementClass?.name == "moderate movement away"
                || assessment.result(of: "eurostat")?.achievementClass?.name == "significant movement away")
    }

    @Test("a year without value as baseline is said, not replaced")
    func missingBaseline() async throws {
        let report = try await assess(
            .init(indicators: ["IC_REG_DURS"], states: [AreaCode("IDN")!], baseline: Period(year: 2005)))
        let assessment = try #require(report.kpis.first?.states.first?.assessment)
        #expect(assessment.obstacle?.code == "no-baseline")
    }

    @Test(
        "what is not known is said with the nearest that is",
        arguments: [("IC.REG.DURZ", "unknown-indicator"), ("SP.POP.TOTL", "not-a-kpi")])
    func unknown(indicator: String, code: String) async throws {
        let report = try await assess(.init(indicators: [indicator]))
        #expect(report.findings.map(\.code) == [code])
        #expect(report.kpis.isEmpty)
    }

    @Test("labour productivity is computed from its inputs, and its aggregate is a ratio of sums")
    func derived() async throws {
        let report = try await assess(.init(indicators: ["LABOUR_PRODUCTIVITY"]))
        let answer = try #require(report.kpis.first)
        let lao = try #require(answer.main(of: AreaCode("LAO")!)?.assessment)
        let expected = 5706.270168976
        #expect(abs((lao.baseline?.value ?? 0) - expected) < 1e-6)
        let region = try #require(answer.aggregates.first { $0.group.code == AreaCode("ASEAN") })
        #expect(region.atLatest.coverage.areas.count == 10)
        #expect(region.atLatest.figure != nil)
    }

    @Test("a champion area target says that a rule made it")
    func championArea() async throws {
        let report = try await assess(.init(indicators: ["SL_TLF_CACT_FE_ZS"], target: .championArea))
        let targets = try #require(report.kpis.first?.targets)
        let areRuleMade = targets.targets.values.allSatisfy(\.isRuleMade)
        #expect(areRuleMade)
        #expect(!targets.targets.isEmpty)
    }

    @Test("a rule-made target rests on all states, also where a few are asked for")
    func championAreaOfFew() async throws {
        let code = "IC_REG_DURS"
        let all = try await assess(.init(indicators: [code], target: .championArea))
        let few = try await assess(
            .init(indicators: [code], states: [AreaCode("LAO")!, AreaCode("MYS")!], target: .championArea))
        for state in ["LAO", "MYS"] {
            let area = AreaCode(state)!
            let expected = try #require(all.kpis.first?.main(of: area)?.assessment?.target?.value)
            #expect(few.kpis.first?.main(of: area)?.assessment?.target?.value == expected)
        }
    }

    @Test("one method asked for does not hide that the methods disagree")
    func disagreement() async throws {
        let lao = [AreaCode("LAO")!]
        let all = try await assess(.init(indicators: ["9"], states: lao))
        let one = try await assess(.init(indicators: ["9"], states: lao, method: "eurostat"))
        let expected: Bool? = all.kpis.first?.states.first?.assessment?.agreement.isDisagreement
        #expect(one.kpis.first?.states.first?.assessment?.agreement.isDisagreement == expected)
        #expect(one.kpis.first?.states.first?.assessment?.agreement.voices.count == 3)
        #expect(one.kpis.first?.states.first?.assessment?.methods.map(\.method) == ["eurostat"])
    }

    @Test("a reading up to a year knows neither a later baseline nor a later end")
    func yearLimit() async throws {
        let report = try await assess(
            .init(indicators: ["IC_REG_DURS"], states: [AreaCode("LAO")!], year: Period(year: 2015)))
        let assessment = try #require(report.kpis.first?.states.first?.assessment)
        #expect((assessment.baseline?.period.year ?? 0) <= 2015)
        #expect(!assessment.labels.contains { $0.code == "series-ended" })
    }

    @Test("every record has the promised keys, whatever its method")
    func promisedKeys() async throws {
        let records = try await assess(.init()).records
        let promised = [
            "INDICATOR", "REF_AREA", "SIZE_CLASS", "METHOD", "BASE_PERIOD", "BASE_VALUE", "TIME_PERIOD",
            "OBS_VALUE",
            "CLASS", "REASON",
        ]
        let incomplete = records.filter { record in
            !promised.allSatisfy { key in record.contains { $0.key == key } }
        }
        #expect(incomplete.isEmpty)
        #expect(records.count > 800)
    }

    @Test("a target that the plan sets for a state is used without being asked for")
    func planTarget() async throws {
        let store = try await TestLedger.initialised(isEmpty: false)
        var files = TestLedger.bundledPlan("sap-smed-2025")
        let index = try #require(files.firstIndex { $0.path == "kpis.yaml" })
        var lines = files[index].text.split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        let place = try #require(lines.firstIndex { $0.contains("indicator: SL_TLF_CACT_FE_ZS") })
        lines.insert(
            contentsOf: ["    targets:", "      - area: LAO", "        by: 2025", "        value: 70"],
            at: place)
        files[index] = DocumentFile(path: "kpis.yaml", text: lines.joined(separator: "\n"))
        let amended = try await ImportPlan(store: store, clock: TestLedger.clock)(
            .init(files: files, reason: "a target", by: "test"))
        #expect(amended.findings == [])
        #expect(amended.isStored)
        let report = try await AssessKPIs(store: store, clock: TestLedger.clock)(
            .init(indicators: ["SL_TLF_CACT_FE_ZS"]))
        let lao = report.kpis.first?.main(of: AreaCode("LAO")!)?.assessment
        #expect(lao?.target?.value == 70)
        #expect(lao?.target?.isRuleMade == false)
        #expect(report.kpis.first?.main(of: AreaCode("THA")!)?.assessment?.target == nil)
    }

    @Test("the first of the year 2014 knows nothing that was published later")
    func asOf() async throws {
        let report = try await assess(.init(clock: LedgerClock(asOf: Day("2014-01-01"))))
        let published = report.kpis.flatMap(\.states).compactMap(\.freshness)
        #expect(!published.isEmpty || report.plan == nil)
        #expect(published.allSatisfy { $0.day <= Day("2014-01-01")! })
    }
}
