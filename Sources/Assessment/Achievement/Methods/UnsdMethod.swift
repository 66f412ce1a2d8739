import PlanModel
import Statistics

/// The method of the United Nations Progress Chart: where growth as it was
/// would lead by the target year.
package struct UnsdMethod: AchievementMethod {
    package let name = "unsd"
    package let version = 1
    package let title = "United Nations Progress Chart"
    package let form =
        "with target: v_e = yi (1 + CAGR)^(tT - ti), q = (v_e - y0) / (yT - y0); without target: d x CAGR"
    package let provenance = MethodProvenance(
        source: "UNSD Progress Chart 2023, as restated by EUSTAT", standing: .seen)
    package var scaleWithoutTarget: ClassScale? = .unsdWithoutTarget
    package var scaleWithTarget: ClassScale = .unsdWithTarget

    package init() {}

    package func figures(of course: Course) throws(NotAssessedReason) -> [Figure] {
        guard course.target != nil else {
            let growth = try course.growth()
            return [Figure("CAGR", growth), Figure("d x CAGR", course.sign * growth)]
        }
        let target = try course.reachableTarget()
        guard course.latest.period <= target.period else {
            throw NotAssessedReason.targetYearPassed(target.period)
        }
        try course.refuseExtension()
        let growth = try course.growth()
        let years = target.period.year - course.latest.period.year
        let expected = years == 0 ? course.latest.value : grown(course.latest.value, by: growth, years: years)
        let share = (expected - course.baseline.value) / (target.value - course.baseline.value)
        return [Figure("CAGR", growth), Figure("v_e", expected), Figure("q", share)]
    }
}

extension ClassScale {
    package static let unsdWithoutTarget = unsd("d x CAGR", onTrack: 0.02, acceleration: 0.005)
    package static let unsdWithTarget = unsd("q", onTrack: 0.95, acceleration: 0.10)

    private static func unsd(_ figure: String, onTrack: Double, acceleration: Double) -> ClassScale {
        ClassScale(
            figure: figure, isWrittenInPercent: figure == "d x CAGR",
            steps: [
                Step(AchievementClass("on track", readings: [.onCourse]), .atLeast(onTrack)),
                Step(AchievementClass("acceleration needed", readings: [.slow]), .atLeast(acceleration)),
            ], last: AchievementClass("stagnation or regression", readings: [.slow, .away]))
    }
}
