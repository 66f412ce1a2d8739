package import PlanModel

/// States by how much an indicator has improved in each of them.
///
/// Changes within a state may be ranked where levels may not. Only comparable
/// pairs count; the measure is the growth per year in the wanted direction,
/// so that different spans of years can stand side by side.
package struct ImprovementRanking: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let area: AreaCode
        /// d x CAGR: above zero is an improvement.
        package let growth: Double
        package let baseline: Period
        package let latest: Period

        package init(area: AreaCode, growth: Double, baseline: Period, latest: Period) {
            self.area = area
            self.growth = growth
            self.baseline = baseline
            self.latest = latest
        }
    }

    package struct LeftOut: Hashable, Sendable {
        package let area: AreaCode
        package let reason: NotAssessedReason

        package init(area: AreaCode, reason: NotAssessedReason) {
            self.area = area
            self.reason = reason
        }
    }

    /// Most improved first; ties by area.
    package let entries: [Entry]
    /// By area.
    package let leftOut: [LeftOut]

    package init(of assessments: [AchievementAssessment]) {
        var entries: [Entry] = []
        var leftOut: [LeftOut] = []
        for assessment in assessments {
            let area = assessment.series.area
            guard let change = assessment.change, let baseline = assessment.baseline,
                let latest = assessment.latest
            else {
                leftOut.append(LeftOut(area: area, reason: assessment.obstacle ?? .noData))
                continue
            }
            guard let growth = change.annualGrowth else {
                let reason: NotAssessedReason =
                    baseline.value == 0 ? .baseZero(baseline.period) : assessment.growthRefusal
                leftOut.append(LeftOut(area: area, reason: reason))
                continue
            }
            entries.append(
                Entry(
                    area: area, growth: assessment.direction.sign * growth, baseline: baseline.period,
                    latest: latest.period))
        }
        self.entries = entries.sorted { (-$0.growth, $0.area) < (-$1.growth, $1.area) }
        self.leftOut = leftOut.sorted { $0.area < $1.area }
    }

    package func mostImproved(_ count: Int) -> [Entry] { Array(entries.prefix(count)) }

    /// Least improved first.
    package func leastImproved(_ count: Int) -> [Entry] { Array(entries.suffix(count).reversed()) }
}

extension AchievementAssessment {
    /// Why the two points of a change have no growth rate.
    fileprivate var growthRefusal: NotAssessedReason {
        guard let baseline, let last = latest?.value else { return .noData }
        return (baseline.value < 0) != (last < 0) ? .signChange : .negativeValues
    }
}
