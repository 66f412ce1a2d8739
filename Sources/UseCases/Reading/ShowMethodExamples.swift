package import Assessment
package import PlanModel

/// What a method says of real values of the ledger, as an example of how it is
/// computed.
package struct ShowMethodExamples: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
    }

    /// An indicator of a state from a baseline year on.
    struct Case: Hashable, Sendable {
        let state: AreaCode
        let indicator: IndicatorCode
        let baseline: Period
    }

    /// The first is short to retell: days to start a business, from a source
    /// that ended. The second stands where the first has no class.
    static let cases = [
        Case(
            state: AreaCode("LAO")!, indicator: IndicatorCode("IC_REG_DURS")!, baseline: Period(year: 2016)!),
        Case(
            state: AreaCode("LAO")!, indicator: IndicatorCode("LABOUR_PRODUCTIVITY")!,
            baseline: Period(year: 2016)!),
    ]

    /// Of a series that goes on and is projected: for methods that predict.
    static let projected = [
        Case(
            state: AreaCode("MYS")!, indicator: IndicatorCode("SL_TLF_CACT_FE_ZS")!,
            baseline: Period(year: 2016)!)
    ]

    /// - Returns: without a target where the method can do without, then with
    ///   one that a rule made; empty where the ledger lacks the values.
    package func callAsFunction(
        _ method: any AchievementMethod, at clock: LedgerClock
    ) async throws -> MethodExamplesAnswer {
        let today = self.clock.today
        let shelf = shelf
        return try await store.read { reader in
            let references = try shelf.references(reader, at: clock)
            var examples: [MethodExample] = []
            func add(_ example: Case, hasTarget: Bool, at clock: LedgerClock) throws -> Bool {
                let request = AssessKPIs.Request(
                    indicators: [example.indicator.text], states: [example.state],
                    baseline: example.baseline, clock: clock, target: hasTarget ? .championArea : .none)
                let report = try AssessmentWork(
                    reader, references: shelf.references(reader, at: clock), request: request, today: today
                ).report()
                guard
                    let found = MethodExample(
                        of: report, example, method: method.name, hasTarget: hasTarget, asOf: clock.asOf)
                else { return false }
                examples.append(found)
                return found.result.achievementClass != nil
            }
            for hasTarget in method.scaleWithoutTarget == nil ? [true] : [false, true] {
                let isTold = try Self.cases.contains { try add($0, hasTarget: hasTarget, at: clock) }
                // Nothing is predicted for a year that is past: as it was read before.
                guard !isTold, hasTarget, let past = Self.beforeTheEnd(references.plan, clock, today) else {
                    continue
                }
                _ = try Self.projected.contains { try add($0, hasTarget: hasTarget, at: past) }
            }
            return MethodExamplesAnswer(references: references, examples: examples)
        }
    }

    /// A reading in the middle of the plan's last year; nil where it is not past.
    private static func beforeTheEnd(_ plan: Plan?, _ clock: LedgerClock, _ today: Day) -> LedgerClock? {
        guard let plan, let day = Day(year: plan.ends.year, month: 6, day: 30), day < clock.asOf ?? today
        else {
            return nil
        }
        return LedgerClock(asOf: day, knownOn: clock.knownOn)
    }
}

/// Examples of one method, with the names of what they speak of.
package struct MethodExamplesAnswer: Sendable {
    package let references: LedgerReferences
    package let examples: [MethodExample]
}

/// One course of real values, and what a method says of it.
package struct MethodExample: Sendable {
    package let state: AreaCode
    package let kpi: KPI
    package let assessment: AchievementAssessment
    package let baseline: BaselinePoint
    package let latest: Observation
    /// Nil for an example without one.
    package let target: Target?
    package let result: MethodResult
    /// The day of the reading; nil for the page's own.
    package let asOf: Day?

    /// Nil where the baseline year or a later value is missing, or no target
    /// could be made.
    init?(
        of report: AchievementReport, _ example: ShowMethodExamples.Case, method: String, hasTarget: Bool,
        asOf: Day?
    ) {
        guard let answer = report.current.first, let assessment = answer.main(of: example.state)?.assessment,
            let baseline = assessment.baseline, baseline.period == example.baseline,
            let latest = assessment.latest, latest.value != nil,
            let result = assessment.result(of: method), !hasTarget || assessment.target != nil
        else { return nil }
        state = example.state
        kpi = answer.kpi
        self.assessment = assessment
        self.baseline = baseline
        self.latest = latest
        target = assessment.target
        self.result = result
        self.asOf = asOf
    }
}
