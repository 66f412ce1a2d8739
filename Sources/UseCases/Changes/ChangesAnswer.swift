package import Assessment
package import PlanModel

/// What changed between two days.
package struct ChangesAnswer: Sendable {
    package let request: ShowChanges.Request
    /// Of the later day; names indicators and states.
    package let references: LedgerReferences
    /// Those that fill a KPI of the plan first, in its order; then the others
    /// by code. Only those with a change of a value or an assessment.
    package let indicators: [IndicatorChange]
    /// Of all values that changed, shown or not.
    package let counts: ChangeCounts
    /// Series that changed and are counted only.
    package let seriesLeftOut: Int
    /// By the day from which they hold.
    package let amendments: [PlanAmendment]
    /// What is wrong with the request; then there is nothing else.
    package let findings: [Finding]
    package let dataVersion: String

    /// Assessments that changed, over all KPIs.
    package var assessments: Int {
        indicators.reduce(0) { $0 + $1.kpis.reduce(0) { $0 + $1.states.count } }
    }

    package var isEmpty: Bool { indicators.isEmpty && amendments.isEmpty }
}

/// What changed of one indicator.
package struct IndicatorChange: Sendable {
    package let code: IndicatorCode
    /// Nil where the registry doesn't have it.
    package let indicator: Indicator?
    /// The KPIs that it fills and that are in force on one of the days.
    package let kpis: [KPIChange]
    /// In the plan's order of states, area groups last.
    package let series: [SeriesChange]
    /// Of all its values that changed, shown or not.
    package let counts: ChangeCounts
    package let seriesLeftOut: Int
}

/// What changed in the assessment of a KPI.
package struct KPIChange: Sendable {
    package let kpi: KPI
    /// Whether the plan has the KPI in force on the earlier and the later day.
    package let wasInForce: Bool
    package let isInForce: Bool
    /// Only states whose standing or class is another.
    package let states: [KPIStateChange]
}

/// A state's assessment on both days; nil where the KPI was not in force.
package struct KPIStateChange: Hashable, Sendable {
    package let state: AreaCode
    package let before: KPIReading?
    package let after: KPIReading?
}

/// What the method says of the line that speaks first for a state.
package struct KPIReading: Hashable, Sendable {
    package let standing: StateAnswer.Standing
    package let achievementClass: AchievementClass?
    package let reason: NotAssessedReason?
    /// The name of the series that speaks.
    package let series: String?
    package let latest: Observation?

    init(_ answer: StateAnswer, method: String) {
        standing = answer.standing
        let result = answer.assessment?.result(of: method)
        achievementClass = result?.achievementClass
        reason = result?.reason
        series = answer.line?.series.name
        latest = answer.assessment?.latest
    }

    /// Whether people would see another cell: a newer value alone is none.
    func isAnother(than other: KPIReading) -> Bool {
        standing != other.standing || achievementClass != other.achievementClass
    }
}

/// A version of the plan that came into effect.
package struct PlanAmendment: Hashable, Sendable {
    package let document: Int64
    package let effectiveOn: Day
    package let reason: String
    package let recordedAt: String
    package let recordedBy: String
}
