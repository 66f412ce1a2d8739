/// The method that Statistics Canada and Open SDG use.
package struct StatcanMethod: AchievementMethod {
    package let name = "statcan"
    package let version = 1
    package let title = "Statistics Canada, as in Open SDG"
    package let form = "without target: d x CAGR; with target: R = d x CAGR / |CAGR required|"
    package let provenance = MethodProvenance(
        source: "open-sdg/open-sdg, docs/progress-methodology.md", standing: .seen)
    package var scaleWithoutTarget: ClassScale? = .statcanWithoutTarget
    package var scaleWithTarget: ClassScale = .statcanWithTarget

    package init() {}

    package func figures(of course: Course) throws(NotAssessedReason) -> [Figure] {
        guard course.target != nil else {
            let growth = try course.growth()
            return [Figure("CAGR", growth), Figure("d x CAGR", course.sign * growth)]
        }
        let required = try course.requiredGrowth(to: course.reachableTarget())
        let growth = try course.growth()
        let ratio = course.sign * growth / abs(required)
        return [Figure("CAGR", growth), Figure("CAGR required", required), Figure("R", ratio)]
    }
}

extension ClassScale {
    package static let statcanWithoutTarget = statcan("d x CAGR", onTrack: 0.015, acceleration: 0.005)
    package static let statcanWithTarget = statcan("R", onTrack: 0.95, acceleration: 0.60)

    private static func statcan(_ figure: String, onTrack: Double, acceleration: Double) -> ClassScale {
        ClassScale(
            figure: figure, isWrittenInPercent: figure == "d x CAGR",
            steps: [
                Step(AchievementClass("on track", readings: [.onCourse]), .atLeast(onTrack)),
                Step(AchievementClass("acceleration needed", readings: [.slow]), .atLeast(acceleration)),
                Step(AchievementClass("limited progress", readings: [.slow]), .atLeast(0)),
            ], last: AchievementClass("deterioration", readings: [.away]))
    }
}
