import PlanModel
import Statistics

/// The weather symbols of the German sustainability indicators: the mean of
/// the last annual changes, extended to the target year.
///
/// A change is annual when both years have a value. The last five years are
/// looked at, and four of their changes must be known. Of the way that is left
/// today, `miss` is the share that would still be left: 0 or less when the
/// target is reached, 1 when the indicator stands still, more when it moves
/// the wrong way; the last two are not "moving in the right direction".
package struct DestatisMethod: AchievementMethod {
    package let name = "destatis"
    package let version = 1
    package let title = "German sustainability indicators"
    package let form =
        "mean of the last five annual changes (at least four), extended linearly to tT; "
        + "miss = what is left of yT - yi"
    package let provenance = MethodProvenance(
        source: "German sustainability indicators, page on status", standing: .seen)
    package var scaleWithoutTarget: ClassScale? = nil
    package var scaleWithTarget: ClassScale = .destatis
    package let usesBaseline = false

    /// Years looked back, and changes needed in them.
    package static let years = 5
    package static let leastChanges = 4

    package init() {}

    package func figures(of course: Course) throws(NotAssessedReason) -> [Figure] {
        guard let target = course.target else { throw NotAssessedReason.noTarget }
        let latest = course.latest
        guard latest.period < target.period else { throw NotAssessedReason.targetYearPassed(target.period) }
        try course.refuseExtension()
        let changes = annualChanges(of: course)
        guard changes.count >= Self.leastChanges, let change = mean(of: changes) else {
            throw NotAssessedReason.tooFewAnnualChanges(found: changes.count, needed: Self.leastChanges)
        }
        let years = Double(target.period.year - latest.period.year)
        let way = target.value - latest.value
        let miss = (way - change * years) / way
        return [
            Figure("annual changes", Double(changes.count)), Figure("mean annual change", change),
            Figure("extended value", latest.value + change * years), Figure("miss", miss),
        ]
    }

    private func annualChanges(of course: Course) -> [Double] {
        let lastYear = course.latest.period.year
        return zip(course.history, course.history.dropFirst()).compactMap { earlier, later in
            guard later.period.year == earlier.period.year + 1, later.period.year > lastYear - Self.years,
                later.period.year <= lastYear
            else { return nil }
            return later.value - earlier.value
        }
    }
}

extension ClassScale {
    package static let destatis = ClassScale(
        figure: "miss", isWrittenInPercent: true,
        steps: [
            Step(AchievementClass("sun", readings: [.onCourse]), .below(0.05)),
            Step(AchievementClass("sun and cloud", readings: [.slow]), .atMost(0.20)),
            Step(AchievementClass("cloud", readings: [.slow]), .below(1)),
        ], last: AchievementClass("thunderstorm", readings: [.away]))
}
