package import PlanModel

/// What is asked of a series: everything that an assessment depends on.
package struct AchievementQuestion: Sendable {
    package var line: SeriesLine
    package var direction: Direction
    package var target: Target?
    package var baselineRule: BaselineRule
    /// The baseline years that are marked "before the plan".
    package var yearsBeforePlan: Set<Period>
    package var frozenBaseline: FrozenBaseline?
    /// Set where the source has stopped: assessed to the last year, never
    /// projected.
    package var ended: SourceLife?
    /// Later reference periods are left out (`--year`).
    package var yearLimit: Period?
    /// The year to project to: the end of the plan.
    package var projectionYear: Period?
    /// The day of the assessment; years that are over by then are not
    /// projected to. Nil where nothing is past but what has been observed.
    package var day: Day?
    /// Nil: read from the unit and the values.
    package var projectionScale: ProjectionScale?
    package var projectionRule: ProjectionRule
    package var methods: [any AchievementMethod]

    package init(
        line: SeriesLine, direction: Direction, target: Target? = nil,
        baselineRule: BaselineRule = .standard,
        yearsBeforePlan: Set<Period> = BaselineRule.standardYearsBeforePlan,
        frozenBaseline: FrozenBaseline? = nil, ended: SourceLife? = nil, yearLimit: Period? = nil,
        projectionYear: Period? = nil, day: Day? = nil, projectionScale: ProjectionScale? = nil,
        projectionRule: ProjectionRule = .standard,
        methods: [any AchievementMethod] = AchievementMethods.all
    ) {
        self.line = line
        self.direction = direction
        self.target = target
        self.baselineRule = baselineRule
        self.yearsBeforePlan = yearsBeforePlan
        self.frozenBaseline = frozenBaseline
        self.ended = ended
        self.yearLimit = yearLimit
        self.projectionYear = projectionYear
        self.day = day
        self.projectionScale = projectionScale
        self.projectionRule = projectionRule
        self.methods = methods
    }
}
