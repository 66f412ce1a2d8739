package import PlanModel

/// All that can be said of one implementation as of a day, and why the rest
/// can't.
package struct ProgressAssessment: Hashable, Sendable {
    package let key: ImplementationKey
    package let asOf: Day
    package let timeFrame: TimeFrame
    package let verdict: ProgressVerdict
    package let report: ReportStanding
    /// The last one's words; nil where there are none.
    package let status: ReportedStatus?
    package let lastAcceptedOn: Day?
    /// A reason where there are no milestones.
    package let schedule: Result<ScheduleHealth, NotComputedReason>
    /// Nil where there is neither a budget nor spending.
    package let budget: BudgetHealth?
    /// Nil where nothing was planned or reported.
    package let personnel: PersonnelHealth?
    /// Nil where there are neither outputs nor ratings.
    package let quality: QualityHealth?
    package let operational: [OperationalHealth]
    package let risks: RiskHealth
    package let decisions: DecisionHealth

    package var progressClass: ProgressClass { verdict.progressClass }
    /// Nil where there are no milestones.
    package var scheduleHealth: ScheduleHealth? { try? schedule.get() }
    /// SPI(t).
    package var index: ComputedFigure {
        ComputedFigure { () throws(NotComputedReason) in try schedule.get().index.get() }
    }
}

/// What all implementations are assessed with.
package struct AssessProgress: Sendable {
    /// The as-of day: nothing that happened later counts.
    package let today: Day
    package let thresholds: ProgressThresholds
    package let rates: CurrencyRates
    /// How many days after the end of a period its report may take.
    package let reportGraceDays: Int

    package init(
        on today: Day, thresholds: ProgressThresholds, rates: CurrencyRates,
        reportGraceDays: Int = ReportStanding.graceDays
    ) {
        self.today = today
        self.thresholds = thresholds
        self.rates = rates
        self.reportGraceDays = reportGraceDays
    }

    /// - Parameters:
    ///   - state: nil for a line that is implemented once.
    ///   - reported: what the accepted updates say as of the day; nil: there
    ///     are none.
    package func callAsFunction(
        _ line: ActionLine, in state: AreaCode? = nil, work: WorkPlan, timeFrame: TimeFrame,
        reported: ReportedProgress?
    ) -> ProgressAssessment {
        let report = ReportStanding(
            lastPeriod: reported?.lastPeriod, on: today, graceDays: reportGraceDays)
        let told = report == .none ? ReportedProgress() : reported ?? ReportedProgress()
        let schedule = ScheduleHealth.of(
            work.milestones, timeFrame: timeFrame, reached: told.reached, report: report, asOf: today)
        return ProgressAssessment(
            key: ImplementationKey(line.code, state), asOf: today, timeFrame: timeFrame,
            verdict: ProgressVerdict(
                schedule: schedule, timeFrame: timeFrame, report: report, status: told.status,
                thresholds: thresholds, asOf: today),
            report: report, status: told.status, lastAcceptedOn: told.lastAcceptedOn, schedule: schedule,
            budget: BudgetHealth(
                budget: work.budget, spending: told.spending, schedule: schedule, report: report,
                rates: rates, asOf: today),
            personnel: PersonnelHealth(planned: work.personnel, actual: told.personnel, asOf: today),
            quality: QualityHealth(outputs: work.outputs, ratings: told.ratings, asOf: today),
            operational: OperationalHealth.all(
                work.operationalIndicators, actuals: told.actuals, asOf: today),
            risks: RiskHealth(told.risks, asOf: today),
            decisions: DecisionHealth(told.decisions, asOf: today))
    }

    /// Every implementation of a line: one, or one for each state.
    package func callAsFunction(
        _ line: ActionLine, states: [AreaCode], reported: (ImplementationKey) -> ReportedProgress?
    ) -> [ProgressAssessment] {
        line.implementationKeys(states: states).map { key in
            self(
                line, in: key.state, work: line.work(in: key.state),
                timeFrame: line.timeFrame(in: key.state), reported: reported(key))
        }
    }
}
