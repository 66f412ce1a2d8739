import Foundation
import PlanFiles
import PlanModel
import Testing

/// The plans in the repository's folder, read once.
enum BundledPlan {
    static let folder = PlanCase.testsFolder.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Plans")

    static func files(_ code: String) throws -> [(path: String, text: String)] {
        let folder = folder.appending(path: code)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            (path: $0, text: try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
        }
    }

    static func plan(_ code: String) throws -> Plan {
        try #require(readPlan(files: files(code)).plan)
    }
}

@Suite("Bundled plans")
struct BundledPlanTests {
    @Test("they have no finding", arguments: ["sap-smed-2025", "sap-2010-2015"])
    func findings(code: String) throws {
        let (plan, findings) = readPlan(files: try BundledPlan.files(code))
        #expect(findings.map(\.line) == [])
        #expect(plan?.code.text == code)
    }

    @Test("they are written as they stand, byte for byte", arguments: ["sap-smed-2025", "sap-2010-2015"])
    func exact(code: String) throws {
        let files = try BundledPlan.files(code)
        let written = writePlan(try BundledPlan.plan(code))
        #expect(written.map(\.path).sorted() == files.map(\.path))
        for (path, text) in files { #expect(written.first { $0.path == path }?.text == text, "\(path)") }
    }

    @Test("the plan has the parts that its documents count")
    func counts() throws {
        let plan = try BundledPlan.plan("sap-smed-2025")
        #expect(plan.goals.count == 5)
        #expect(plan.outcomes.count == 12)
        #expect(plan.actions.count == 24)
        #expect(plan.actionLines.count == 12)
        #expect(plan.kpis.count == 12)
        #expect(plan.phases.count == 2)
        #expect(plan.pathways.count == 2)
        #expect(plan.measureTypes.count == 7)
        #expect(plan.crossCuttingGroups.count == 3)
        #expect(plan.claims.count == 15)
        #expect(plan.actionLines.count(where: \.isNationalLevel) == 3)
    }

    @Test(
        "champions are those of Table 3-1",
        arguments: [
            ("A", "THA VNM"), ("B", "MYS LAO"), ("C", "SGP THA"), ("D", "KHM IDN"), ("E", "BRN PHL MMR"),
        ])
    func champions(goal: String, states: String) throws {
        let plan = try BundledPlan.plan("sap-smed-2025")
        let champions = plan.goals.first { $0.code.text == goal }?.champions ?? []
        #expect(champions.map(\.text).joined(separator: " ") == states)
    }

    @Test(
        "area groups are data",
        arguments: [
            ("ASEAN", "BRN IDN KHM LAO MMR MYS PHL SGP THA VNM"), ("ASEAN-6", "BRN IDN MYS PHL SGP THA"),
            ("CLMV", "KHM LAO MMR VNM"),
        ])
    func areaGroups(code: String, members: String) throws {
        let plan = try BundledPlan.plan("sap-smed-2025")
        let group = plan.areaGroups.first { $0.code.text == code }
        #expect(group?.members.map(\.text).joined(separator: " ") == members)
    }

    @Test(
        "time frames are days, starts that nobody printed are assumed",
        arguments: [
            ("A-1-3.1", "By 2017", "2017-12-31"), ("D-3-1.1", "By 2016", "2016-12-31"),
            ("E-1-1.5", "2025", "2025-12-31"),
        ])
    func timeFrames(code: String, printed: String, due: String) throws {
        let line = try #require(
            try BundledPlan.plan("sap-smed-2025").actionLines.first { $0.code.text == code })
        #expect(line.timeFrame.printed == printed)
        #expect(line.timeFrame.due.description == due)
        #expect(line.timeFrame.starts.description == "2016-01-01")
        #expect(line.timeFrame.isStartAssumed)
    }

    @Test(
        "KPIs carry their rule, series and direction",
        arguments: [
            ("1", "ratio", "increase", "LABOUR_PRODUCTIVITY"),
            ("2", "weighted", "increase", "GB_XPD_RSDV_GD_ZS"),
            ("3", "none", "increase", "LOAN_SHARE_BUSINESS"),
            ("5b", "none", "increase", "SME_INTERNATIONAL_SHARE"),
            ("6", "simple mean", "decrease", "IC_REG_DURS"),
            ("7", "simple mean", "decrease", "IC_REG_COST_PC_ZS"),
            ("10", "weighted", "increase", "SL_TLF_ACTI_1524_ZS"), ("11", "none", "increase", "GDP_SHARE"),
        ])
    func kpis(number: String, rule: String, direction: String, indicator: String) throws {
        let plan = try BundledPlan.plan("sap-smed-2025")
        let kpi = try #require(IndicatorCode(indicator).flatMap { plan.kpi(for: $0) })
        #expect(kpi.number.text == number)
        #expect(kpi.aggregation.name == rule)
        #expect(kpi.direction.rawValue == direction)
    }

    @Test("ten KPIs hold before phase 2, eleven from June 2018")
    func phase2() throws {
        let plan = try BundledPlan.plan("sap-smed-2025")
        func valid(_ text: String) -> [String] {
            let day = Day(text)!
            return plan.kpis.filter { $0.isValid(on: day) }.map(\.number.text)
        }
        #expect(valid("2018-05-31") == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"])
        #expect(valid("2018-06-01") == ["1", "2", "3", "4", "5b", "6", "7", "8", "9", "10", "11"])
    }

    @Test("Doing Business ended in 2021 with the year 2019, for two KPIs")
    func ended() throws {
        let ended = try BundledPlan.plan("sap-smed-2025").kpis.filter { $0.ended != nil }
        #expect(ended.map(\.number.text) == ["6", "7"])
        #expect(ended.allSatisfy { $0.ended?.lastPeriod.year == 2019 && $0.ended?.endedOn == "2021" })
    }

    @Test("no target is set")
    func targets() throws {
        let kpis = try BundledPlan.plan("sap-smed-2025").kpis
        #expect(kpis.flatMap(\.targets).isEmpty)
    }

    @Test(
        "the known misprints stand beside their reading",
        arguments: [
            ("appendix-c-action", "A-2-1)", "B-2-1)"),
            ("appendix-c-goal-e", "E) Enhance Policy", "E) Promote"),
            ("kpi-6-time", "Time and cost", "Time required"),
            ("dialogue-year", "24 November 2015", "24 November 2014"),
        ])
    func errata(code: String, printed: String, reading: String) throws {
        let plan = try BundledPlan.plan("sap-smed-2025")
        let erratum = try #require(plan.errata.first { $0.code.text == code })
        #expect(erratum.printed.contains(printed))
        #expect(erratum.reading.contains(reading))
    }

    @Test("Appendix B is known to be missing")
    func appendixB() throws {
        let plan = try BundledPlan.plan("sap-smed-2025")
        #expect(plan.appendices.filter { !$0.isPublishedHere }.map(\.code.text) == ["A", "B"])
    }

    @Test("claims of SMEs are not claims of MSMEs, and a lower bound is no value")
    func claims() throws {
        let plan = try BundledPlan.plan("sap-smed-2025")
        let sme = plan.claims.filter { $0.sizeClass == .sme }
        #expect(
            sme.map(\.code.text) == [
                "before-enterprises", "before-employment", "before-gdp", "before-exports",
            ])
        #expect(sme.first?.value == ReportedNumber("96").map { .moreThan($0) })
        #expect(plan.claims.allSatisfy { $0.referencePeriod == nil })
    }

    @Test("the predecessor is data of the same kind: five deliverables with their years")
    func predecessor() throws {
        let plan = try BundledPlan.plan("sap-2010-2015")
        #expect(
            plan.actionLines.map(\.timeFrame.printed) == [
                "2008-2009", "2010-2011", "2010-2011", "2012-2013", "2014-2015",
            ])
        #expect(plan.actionLines.map(\.timeFrame.starts.description).first == "2008-01-01")
        #expect(plan.actionLines.allSatisfy { !$0.timeFrame.isStartAssumed })
        #expect(plan.kpis.isEmpty)
        #expect(try BundledPlan.plan("sap-smed-2025").predecessor == plan.code)
    }
}
