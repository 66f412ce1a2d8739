import Assessment
import PlanModel
import TestKit
import Testing
import UseCases

@Suite struct ShowOverviewTests {
    struct Reading: CustomTestStringConvertible, Sendable {
        var asOf: String?
        var baseline: Int?
        var year: Int?
        var target = AssessKPIs.Request.TargetChoice.plan

        var testDescription: String { "\(asOf ?? "today"), \(baseline ?? 0), \(year ?? 0), \(target)" }
        var request: AssessKPIs.Request {
            .init(
                baseline: baseline.flatMap { Period(year: $0) }, year: year.flatMap { Period(year: $0) },
                clock: LedgerClock(asOf: asOf.flatMap { Day($0) }), target: target)
        }
    }

    static let readings = [
        Reading(), Reading(asOf: "2017-06-30"), Reading(asOf: "2019-12-31"), Reading(asOf: "2022-12-31"),
        Reading(baseline: 2015), Reading(baseline: 2005), Reading(year: 2018), Reading(target: .championArea),
    ]

    @Test("what a page shows is the same, read in its last years or whole", arguments: readings)
    func sameAsWhole(reading: Reading) async throws {
        let show = ShowOverview(
            store: try await TestLedger.bundled(), clock: TestLedger.clock, shelf: ReferenceShelf())
        let whole = try await show(reading.request).report.current
        let page = try await show(reading.request, isForPage: true).report.current
        #expect(page.map(\.kpi) == whole.map(\.kpi))
        for (page, whole) in zip(page, whole) {
            #expect(page.states.map(Shown.init) == whole.states.map(Shown.init))
            #expect(page.ranking == whole.ranking)
            #expect(page.gap?.isNarrower == whole.gap?.isNarrower)
            #expect(page.gap?.atLatest.ratio == whole.gap?.atLatest.ratio)
            guard whole.states.contains(where: { $0.assessment?.latest != nil }) else { continue }
            #expect(page.gap == whole.gap)
            // Of the groups, a page shows the one of all states; the gap has the others.
            let region = whole.aggregates.filter { $0.group.code.text == "ASEAN" }
            #expect(region.count == 1)
            #expect(page.aggregates.map(\.group) == region.map(\.group))
            #expect(page.aggregates.map(\.atBaseline) == region.map(\.atBaseline))
            #expect(page.aggregates.map(\.atLatest) == region.map(\.atLatest))
            #expect(page.aggregates.map(\.brokenStates) == region.map(\.brokenStates))
        }
    }

    /// What of a state's answer a page shows.
    private struct Shown: Equatable {
        let state: AreaCode
        let series: Series?
        let latest: [String?]
        let baseline: DatedValue?
        let revised: Double?
        let change: Change?
        let methods: [MethodAssessment]
        let labels: [AssessmentLabel]
        let standing: StateAnswer.Standing
        let freshness: PublicationDay?
        let parallel: [String]
        /// Since the year with which small lines begin.
        let drawn: [DatedValue]

        init(_ answer: StateAnswer) {
            let assessment = answer.assessment
            state = answer.state
            series = answer.line?.series
            latest = [
                assessment?.latest.map { "\($0.period) \($0.value ?? 0) \($0.decimals) \($0.status)" }
            ]
            baseline = assessment?.baseline?.datedValue
            revised = assessment?.baseline?.revisedValue
            change = assessment?.change
            methods = assessment?.methods ?? []
            // Notes are not read with the last years: a city is told on the indicator's page.
            labels = (assessment?.labels ?? []).filter { $0.code != "city-value" }
            standing = answer.standing
            freshness = answer.freshness
            parallel = answer.parallelLines
            drawn = (answer.line?.observations ?? []).filter { $0.period.year >= 2010 }.compactMap {
                observation in
                observation.value.map { DatedValue(period: observation.period, value: $0) }
            }
        }
    }
}
