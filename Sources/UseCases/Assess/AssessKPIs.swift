package import Assessment
package import PlanModel

/// Assesses the plan's KPIs: every state, every method, side by side, with
/// regional aggregates and the development gap.
package struct AssessKPIs: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf = ReferenceShelf()) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
    }

    /// What is asked; empty lists and nil mean all, or the usual.
    package struct Request: Hashable, Sendable {
        package enum TargetChoice: String, Hashable, Sendable, CaseIterable {
            case none
            /// The plan's own targets, where it has some.
            case plan
            case championArea = "champion-area"
        }

        package var indicators: [String]
        package var states: [AreaCode]
        package var method: String?
        package var baseline: Period?
        /// The last reference period.
        package var year: Period?
        package var clock: LedgerClock
        package var target: TargetChoice
        /// The version of the plan that values are held against.
        package var plan: PlanChoice

        package init(
            indicators: [String] = [], states: [AreaCode] = [], method: String? = nil,
            baseline: Period? = nil,
            year: Period? = nil, clock: LedgerClock = .now, target: TargetChoice = .plan,
            plan: PlanChoice = .amended
        ) {
            self.indicators = indicators
            self.states = states
            self.method = method
            self.baseline = baseline
            self.year = year
            self.clock = clock
            self.target = target
            self.plan = plan
        }
    }

    /// - Throws: `Failure`. What is wrong with the request comes as findings,
    ///   and then there are no KPIs.
    package func callAsFunction(_ request: Request) async throws -> AchievementReport {
        let today = clock.today
        let shelf = shelf
        return try await store.read { reader in
            let references = try shelf.references(reader, at: request.clock, plan: request.plan)
            return try AssessmentWork(reader, references: references, request: request, today: today).report()
        }
    }
}

/// The answer: one entry for each KPI.
package struct AchievementReport: Sendable {
    package let references: LedgerReferences
    package let request: AssessKPIs.Request
    package let dataVersion: String
    package let today: Day
    package let kpis: [KPIAnswer]
    package let findings: [Finding]

    package var plan: Plan? { references.plan }

    /// The KPIs in force on the day of the reading, in the plan's order.
    package var current: [KPIAnswer] {
        let day = request.clock.asOf ?? today
        return kpis.filter { $0.kpi.isValid(on: day) }
    }

    /// The same of one state, as if it had been asked for alone.
    package func of(_ state: AreaCode) -> AchievementReport {
        var request = request
        request.states = [state]
        return AchievementReport(
            references: references, request: request, dataVersion: dataVersion, today: today,
            kpis: kpis.map { $0.of(state) }, findings: findings)
    }
}

/// All that is known of a KPI.
///
/// A class, as its parts: much is said, and a page reads it many times.
package final class KPIAnswer: Sendable {
    package let kpi: KPI
    package let indicator: Indicator?
    /// Set where the source has ended by the day of the reading.
    package let ended: SourceLife?
    /// In the plan's order of states; a state may have several lines, which
    /// stand together.
    package let states: [StateAnswer]
    package let aggregates: [GroupAggregate]
    package let gap: DevelopmentGap?
    package let ranking: ImprovementRanking
    package let targets: TargetSet?

    init(
        kpi: KPI, indicator: Indicator?, ended: SourceLife?, states: [StateAnswer],
        aggregates: [GroupAggregate], gap: DevelopmentGap?, ranking: ImprovementRanking, targets: TargetSet?
    ) {
        self.kpi = kpi
        self.indicator = indicator
        self.ended = ended
        self.states = states
        self.aggregates = aggregates
        self.gap = gap
        self.ranking = ranking
        self.targets = targets
    }

    fileprivate func of(_ state: AreaCode) -> KPIAnswer {
        KPIAnswer(
            kpi: kpi, indicator: indicator, ended: ended, states: answers(of: state), aggregates: aggregates,
            gap: gap, ranking: ranking, targets: targets)
    }

    package func answers(of state: AreaCode) -> [StateAnswer] { states.filter { $0.state == state } }

    /// The line that speaks first for a state: one that can be assessed, else the
    /// one with the latest value.
    package func main(of state: AreaCode) -> StateAnswer? { states.first { $0.state == state } }
}

/// What one series says of a KPI in a state; without a series, that there is
/// none.
package final class StateAnswer: Sendable {
    package let state: AreaCode
    package let sizeClass: SizeClass
    package let line: SeriesLine?
    package let assessment: AchievementAssessment?
    /// The publication day of the newest value.
    package let freshness: PublicationDay?
    package let stated: StatedAvailability
    /// A separate claim (`sme` for an `msme` KPI): not in aggregates.
    package let isSeparateClaim: Bool
    /// Values of other series lie beside this one.
    package let parallelLines: [String]
    /// The value that is missing here for a change lies in another series.
    private let isParted: Bool
    /// The newest value of another series, where it is newer than any here.
    package let newerElsewhere: Observation?

    init(
        state: AreaCode, sizeClass: SizeClass, line: SeriesLine?, assessment: AchievementAssessment?,
        freshness: PublicationDay?, stated: StatedAvailability, isSeparateClaim: Bool,
        parallelLines: [String],
        isParted: Bool = false, newerElsewhere: Observation? = nil
    ) {
        self.state = state
        self.sizeClass = sizeClass
        self.line = line
        self.assessment = assessment
        self.freshness = freshness
        self.stated = stated
        self.isSeparateClaim = isSeparateClaim
        self.parallelLines = parallelLines
        self.isParted = isParted
        self.newerElsewhere = newerElsewhere
    }

    func showing(method: String) -> StateAnswer {
        StateAnswer(
            state: state, sizeClass: sizeClass, line: line, assessment: assessment?.showing(method: method),
            freshness: freshness, stated: stated, isSeparateClaim: isSeparateClaim,
            parallelLines: parallelLines, isParted: isParted, newerElsewhere: newerElsewhere)
    }

    /// How the cell of a matrix reads.
    package enum Standing: String, Hashable, Sendable {
        case assessed
        case notComparable = "not comparable"
        case noBaseline = "no baseline"
        case baselineOnly = "baseline only"
        case oneValueOnly = "one value only"
        case forecastsOnly = "forecasts only"
        case notAssessed = "not assessed"
        case noData = "no data"
    }

    package var standing: Standing {
        guard let assessment, assessment.latest != nil else { return .noData }
        switch assessment.obstacle {
        case nil: return .assessed
        case .breakInSeries, .definitionDiffers, .baselineOfAnotherSeries: return .notComparable
        case .noBaseline: return isParted ? .notComparable : .noBaseline
        case .baselineOnly: return isParted ? .notComparable : .baselineOnly
        case .fewerThanTwoPoints: return isParted ? .notComparable : .oneValueOnly
        case .onlyForecastsAfterBaseline: return isParted ? .notComparable : .forecastsOnly
        default: return .notAssessed
        }
    }
}

/// A group's aggregate at the baseline year and at the latest.
package final class GroupAggregate: Sendable {
    package let group: AreaGroup
    package let atBaseline: AggregateOutcome
    package let atLatest: AggregateOutcome
    /// States whose series breaks between the two: the levels may be shown,
    /// their difference is no change.
    package let brokenStates: [AreaCode]

    package init(
        group: AreaGroup, atBaseline: AggregateOutcome, atLatest: AggregateOutcome,
        brokenStates: [AreaCode] = []
    ) {
        self.group = group
        self.atBaseline = atBaseline
        self.atLatest = atLatest
        self.brokenStates = brokenStates
    }
}
