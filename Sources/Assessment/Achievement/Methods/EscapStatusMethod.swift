/// ESCAP's current status index: how much of the way to the target is done,
/// as a score of which 10 is all.
///
/// ESCAP gives the score alone, shown as a bar; the three words for its sign
/// are Pantau's.
package struct EscapStatusMethod: AchievementMethod {
    package let name = "escap-status"
    package let version = 1
    package let title = "ESCAP current status index"
    package let form = "10 if met, else 10 d (yi - y0) / |yT - y0|"
    package let provenance = MethodProvenance(
        source: "ESCAP Statistics Division, working papers SD/WP/04 and SD/WP/05, 2017", standing: .named)
    package var scaleWithoutTarget: ClassScale? = nil
    package var scaleWithTarget: ClassScale = .escapStatus
    package let figuresWhenMet = [Figure("score", 10)]

    package init() {}

    package func figures(of course: Course) throws(NotAssessedReason) -> [Figure] {
        let target = try course.reachableTarget()
        let done = course.sign * (course.latest.value - course.baseline.value)
        let whole = abs(target.value - course.baseline.value)
        return [Figure("score", 10 * (done / whole))]
    }
}

extension ClassScale {
    package static let escapStatus = ClassScale(
        figure: "score",
        steps: [
            Step(AchievementClass("ahead of the baseline", readings: [.onCourse, .slow]), .above(0)),
            Step(AchievementClass("at the baseline", readings: [.slow]), .exactly(0)),
        ], last: AchievementClass("behind the baseline", readings: [.away]))
}
