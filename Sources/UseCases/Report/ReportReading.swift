import Assessment
import PlanModel

/// All that a report says, read in one transaction.
struct ReportReading: Sendable {
    let request: MonitoringReportRequest
    let achievement: AchievementReport
    let plan: Plan
    /// The day of the reading.
    let day: Day
    /// The KPIs in force at the end of the year, or on the day if that is
    /// earlier; in the plan's order.
    let kpis: [KPIAnswer]
    let board: ProgressBoard?
    /// By the name of the series.
    let origins: [String: SeriesOrigin]
    /// Nil where no earlier report was named.
    let changes: ChangesAnswer?
    /// Day from which the version of the plan holds.
    let planSince: Day?

    /// - Returns: nil with the findings that keep the report from being made.
    static func read(
        _ reader: any LedgerReader, request: MonitoringReportRequest, references: LedgerReferences,
        boards: ProgressBoards, shelf: ReferenceShelf, today: Day
    ) throws -> (reading: ReportReading?, findings: [Finding]) {
        var findings: [Finding] = []
        if let plan = references.plan { findings += request.findings(plan, today: today) }
        let asked = AssessKPIs.Request(
            indicators: request.indicators, states: request.states, year: request.year, clock: request.clock,
            plan: request.plan)
        guard !findings.hasErrors else { return (nil, findings) }
        let work = try AssessmentWork(reader, references: references, request: asked, today: today)
        let achievement = work.report()
        findings += achievement.findings
        guard !findings.hasErrors, let plan = references.plan else { return (nil, findings) }
        let day = request.clock.asOf ?? today
        let inForce = min(day, request.year?.lastDay ?? day)
        let kpis = achievement.kpis.filter { $0.kpi.isValid(on: inForce) }
        var origins: [String: SeriesOrigin] = [:]
        for line in kpis.flatMap({ $0.states.compactMap(\.line) }) {
            origins[line.series.name] = try SeriesOrigin.read(line, work.book, reader, until: request.year)
        }
        var changes: ChangesAnswer?
        if let since = request.since {
            let between = ShowChanges.Request(
                from: since, to: day, knownOn: request.clock.knownOn,
                indicators: kpis.map(\.kpi.indicator.text), states: request.states, method: request.method,
                limit: .max)
            let answer = try ChangesWork(reader, shelf: shelf, request: between, today: today).answer(reader)
            findings += answer.findings
            changes = answer
        }
        guard !findings.hasErrors else { return (nil, findings) }
        return (
            ReportReading(
                request: request, achievement: achievement, plan: plan, day: day, kpis: kpis,
                board: try boards.board(
                    reader, references, at: request.clock, today: today, against: request.plan),
                origins: origins, changes: changes,
                planSince: try request.plan.version(reader, at: request.clock)?.effectiveOn), findings
        )
    }

    // MARK: Questions that several chapters ask

    var method: String { request.method }
    var references: LedgerReferences { achievement.references }
    var states: [AreaCode] {
        plan.states.map(\.code).filter { request.states.isEmpty || request.states.contains($0) }
    }

    func name(_ area: AreaCode) -> String { references.name(of: area) }

    /// As it stands in a sentence: `the Philippines`.
    func placed(_ area: AreaCode) -> String {
        let name = name(area)
        return name == "Philippines" ? "the " + name : name
    }

    /// The line that speaks first for each state.
    func mains(_ kpi: KPIAnswer) -> [StateAnswer] { states.compactMap { kpi.main(of: $0) } }

    /// What the line says up to the year of the report.
    func shown(_ line: SeriesLine) -> [Observation] {
        line.observations.filter { observation in request.year.map { observation.period <= $0 } ?? true }
    }
}
