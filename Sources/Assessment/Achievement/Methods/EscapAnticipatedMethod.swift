/// ESCAP's anticipated progress: what a prediction leaves to the target, as a
/// share of the whole way.
package struct EscapAnticipatedMethod: AchievementMethod {
    package let name = "escap-anticipated"
    package let version = 1
    package let title = "ESCAP anticipated progress"
    package let form = "P = 100 |yT - y_pred| / |yT - y0|, 0 if the prediction meets the target"
    package let provenance = MethodProvenance(
        source: "ESCAP Statistics Division, working papers SD/WP/04 and SD/WP/05, 2017", standing: .named)
    package var scaleWithoutTarget: ClassScale? = nil
    package var scaleWithTarget: ClassScale = .escapAnticipated

    package init() {}

    package func figures(of course: Course) throws(NotAssessedReason) -> [Figure] {
        let target = try course.reachableTarget()
        guard course.latest.period <= target.period else {
            throw NotAssessedReason.targetYearPassed(target.period)
        }
        try course.refuseExtension()
        switch course.prediction {
        case .none(let refusal): throw NotAssessedReason.noPrediction(refusal)
        case .value(let value):
            let predicted = DatedValue(period: target.period, value: value)
            let left = predicted.meets(target, direction: course.direction) ? 0 : abs(target.value - value)
            let whole = abs(target.value - course.baseline.value)
            return [Figure("y_pred", value), Figure("P", 100 * (left / whole))]
        }
    }
}

extension ClassScale {
    package static let escapAnticipated = ClassScale(
        figure: "P",
        steps: [
            Step(AchievementClass("maintain", readings: [.onCourse]), .atMost(10)),
            Step(AchievementClass("accelerate", readings: [.slow]), .atMost(100)),
        ], last: AchievementClass("reverse", readings: [.away]))
}
