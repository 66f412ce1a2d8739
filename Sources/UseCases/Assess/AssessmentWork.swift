import Assessment
import PlanModel

/// One assessment on one reading of the ledger.
///
/// A class because each of its parts works on all of it.
final class AssessmentWork {
    let references: LedgerReferences
    let request: AssessKPIs.Request
    let today: Day
    let plan: Plan?
    let kpis: [KPI]
    let findings: [Finding]
    let book: LineBook
    let agreed: [String: AgreedBaseline]
    let methods: [any AchievementMethod]
    private let depth: ReadingDepth
    private let dataVersion: String

    init(
        _ reader: any LedgerReader, references: LedgerReferences, request: AssessKPIs.Request, today: Day,
        depth: ReadingDepth = .whole
    ) throws {
        self.references = references
        self.request = request
        self.today = today
        self.depth = depth
        plan = references.plan
        let choice = RequestCheck(references: references, request: request)
        let day = request.clock.asOf ?? today
        kpis = depth == .whole ? choice.kpis : choice.kpis.filter { $0.isValid(on: day) }
        findings = choice.findings
        methods = references.methods
        var agreed: [String: AgreedBaseline] = [:]
        let baselines = try reader.agreedBaselines(at: request.clock)
        agreed.reserveCapacity(baselines.count)
        for baseline in baselines {
            if let known = agreed[baseline.series], known.agreedOn > baseline.agreedOn { continue }
            agreed[baseline.series] = baseline
        }
        self.agreed = agreed
        let lines = LineReading(reader, references, request, kpis)
        let first = depth == .whole ? nil : lines.firstShown(agreed.values.map(\.period))
        book = try first.flatMap { try lines.book(since: $0) } ?? lines.wholeBook()
        dataVersion = try reader.dataVersion()
    }

    func report() -> AchievementReport {
        AchievementReport(
            references: references, request: request, dataVersion: dataVersion, today: today,
            kpis: findings.hasErrors ? [] : kpis.map { answer($0) }, findings: findings)
    }

    private func answer(_ kpi: KPI) -> KPIAnswer {
        let indicator = references.indicators[kpi.indicator]
        let ended = ended(kpi, indicator)
        // Targets may rest on all states, also where one is asked for.
        let lines = book.lines(kpi.indicator)
        var states = references.states.flatMap { answers(kpi, $0.code, lines, ended: ended) }
        let targets = targets(kpi, states)
        if let targets {
            states = references.states.flatMap {
                answers(kpi, $0.code, lines, ended: ended, target: targets.targets[$0.code])
            }
        }
        let regional = RegionalWork(self, kpi: kpi)
        let ranking = ImprovementRanking(of: states.filter { !$0.isSeparateClaim }.compactMap(\.assessment))
        return KPIAnswer(
            kpi: kpi, indicator: indicator, ended: isCut(before: ended) ? nil : ended,
            states: states.filter { wants($0.state) }.map { shown($0) },
            aggregates: regional.aggregates, gap: regional.gap, ranking: ranking, targets: targets)
    }

    /// Only the method asked for; whether the methods agree stays as it is.
    private func shown(_ answer: StateAnswer) -> StateAnswer {
        guard let method = request.method else { return answer }
        return answer.showing(method: method)
    }

    private func wants(_ state: AreaCode) -> Bool {
        request.states.isEmpty || request.states.contains(state)
    }

    /// A source has ended once the day of the reading is past its end.
    private func ended(_ kpi: KPI, _ indicator: Indicator?) -> SourceLife? {
        guard let life = kpi.ended ?? indicator?.ended else { return nil }
        return life.isKnown(asOf: request.clock.asOf) ? life : nil
    }

    /// Whether the aggregates of a group are told: a page of all KPIs has those
    /// of all states alone.
    func shows(_ group: AreaGroup) -> Bool { depth == .whole || group.code == region }

    private lazy var region = plan?.region?.code

    // MARK: States

    private func answers(
        _ kpi: KPI, _ state: AreaCode, _ all: IndicatorLines, ended: SourceLife?, target: Target? = nil
    ) -> [StateAnswer] {
        var lines = valued(all[state, kpi.sizeClass])
        // Where a state publishes only `sme`, that is a claim of its own.
        var isSeparate = false
        if lines.isEmpty, kpi.sizeClass == .msme {
            lines = valued(all[state, .sme])
            isSeparate = !lines.isEmpty
        }
        if kpi.sizeClass == .none, lines.count > 1 { lines = [lines[0]] }
        let stated = StatedAvailability(
            kpi, state, profile: references.profiles[ProfileKey(state, kpi.indicator)])
        guard !lines.isEmpty else {
            return [
                StateAnswer(
                    state: state, sizeClass: kpi.sizeClass, line: nil, assessment: nil, freshness: nil,
                    stated: stated, isSeparateClaim: false, parallelLines: [])
            ]
        }
        let answers = lines.map { line in
            let assessment = question(line, kpi, ended: ended, target: target).answer()
            let others = ParallelLines(of: line, among: lines, until: request.year)
            return StateAnswer(
                state: state, sizeClass: line.series.sizeClass, line: line.until(request.year),
                assessment: assessment, freshness: assessment.latest?.publication, stated: stated,
                isSeparateClaim: isSeparate, parallelLines: others.names,
                isParted: assessment.obstacle.map { others.hold(what: $0) } ?? false,
                newerElsewhere: others.newest(after: assessment.latest?.period))
        }
        return answers.sorted { speaksFirst($0, $1) }
    }

    /// A line that can be assessed speaks first, since the plan asks for the
    /// change; among equals the one with the latest value, then the preferred
    /// claim.
    private func speaksFirst(_ left: StateAnswer, _ right: StateAnswer) -> Bool {
        let (isAssessed, isOther) = (left.standing == .assessed, right.standing == .assessed)
        if isAssessed != isOther { return isAssessed }
        return (left.assessment?.latest?.period.year ?? 0) > (right.assessment?.latest?.period.year ?? 0)
    }

    private func valued(_ lines: [SeriesLine]) -> [SeriesLine] {
        lines.allSatisfy { hasValue($0) } ? lines : lines.filter { hasValue($0) }
    }

    private func hasValue(_ line: SeriesLine) -> Bool {
        line.observations.contains { observation in
            observation.value != nil && (request.year.map { observation.period <= $0 } ?? true)
        }
    }

    private func question(
        _ line: SeriesLine, _ kpi: KPI, ended: SourceLife?, target: Target?
    ) -> AchievementQuestion {
        let rule = baselineRule(for: line)
        let isUsual = request.baseline == nil
        var frozen = isUsual ? agreed[line.series.name] : nil
        if let limit = request.year, let period = frozen?.period, period > limit { frozen = nil }
        let isCut = isCut(before: ended)
        let isProjected = !isCut && depth == .whole
        return AchievementQuestion(
            line: line, direction: kpi.direction, target: target, baselineRule: rule,
            yearsBeforePlan: isUsual ? usualYearsBeforePlan : yearsBeforePlan(rule),
            frozenBaseline: frozen?.baseline(of: line.series),
            ended: isCut ? nil : ended, yearLimit: request.year,
            projectionYear: isProjected ? plan.flatMap { Period(year: $0.ends.year) } : nil,
            day: request.clock.asOf ?? today, methods: methods)
    }

    /// A reading that stops before the source did knows no end.
    private func isCut(before ended: SourceLife?) -> Bool {
        guard let year = request.year, let ended else { return false }
        return year < ended.lastPeriod
    }

    private lazy var usualYearsBeforePlan = yearsBeforePlan(plan?.baseline ?? .standard)

    private func yearsBeforePlan(_ rule: BaselineRule) -> Set<Period> {
        Set(rule.years.filter { plan?.isBeforePlan($0) ?? false })
    }

    /// The plan's rule; where a year was asked for, that year first, and
    /// alone where the line has no value for it.
    private func baselineRule(for line: SeriesLine) -> BaselineRule {
        let rule = plan?.baseline ?? .standard
        guard let asked = request.baseline else { return rule }
        guard line.observation(in: asked)?.value != nil else { return BaselineRule(years: [asked]) }
        return BaselineRule(years: [asked] + rule.years.filter { $0 != asked })
    }

    // MARK: Targets

    /// Nil where no target is wanted, or the plan sets none.
    private func targetRule(_ kpi: KPI) -> TargetRule? {
        switch request.target {
        case .none: return nil
        case .plan:
            guard !kpi.targets.isEmpty else { return nil }
            let values = kpi.targets.map { ($0.area, DatedValue(period: $0.by, value: $0.value.value)) }
            return .values(Dictionary(values) { first, _ in first })
        case .championArea:
            return plan.flatMap { Period(year: $0.ends.year) }.map { .championArea(by: $0) }
        }
    }

    private func targets(_ kpi: KPI, _ states: [StateAnswer]) -> TargetSet? {
        guard let plan, let rule = targetRule(kpi) else { return nil }
        let starts = states.compactMap { answer -> TargetStart? in
            guard !answer.isSeparateClaim, let assessment = answer.assessment, assessment.obstacle == nil,
                let baseline = assessment.baseline, let latest = assessment.latest, let value = latest.value
            else { return nil }
            return TargetStart(
                area: answer.state, baseline: baseline.datedValue,
                latest: DatedValue(period: latest.period, value: value))
        }
        return TargetSet(
            rule: rule, areas: references.states.map(\.code), groups: plan.areaGroups,
            direction: kpi.direction, starts: starts, areShares: kpi.unit.hasPrefix("percent"))
    }
}

extension AgreedBaseline {
    func baseline(of series: Series) -> FrozenBaseline {
        FrozenBaseline(
            period: period, value: value, seriesName: self.series, source: series.source,
            vintage: publication, agreedOn: agreedOn, status: status)
    }
}
