/// Eurostat's annual growth rate, or its ratio to the growth that a target
/// requires.
package struct EurostatMethod: AchievementMethod {
    package let name = "eurostat"
    package let version = 1
    package let title = "Eurostat, with five or four classes"
    package let form = "without target: d x CAGR; with target: R = CAGR actual / CAGR required"
    package let provenance = MethodProvenance(
        source: "Eurostat, Sustainable development in the European Union, annex on assessment",
        standing: .fieldKnowledge)
    package var scaleWithoutTarget: ClassScale? = .eurostatWithoutTarget
    package var scaleWithTarget: ClassScale = .eurostatWithTarget

    package init() {}

    package func figures(of course: Course) throws(NotAssessedReason) -> [Figure] {
        guard course.target != nil else {
            let growth = try course.growth()
            return [Figure("CAGR", growth), Figure("d x CAGR", course.sign * growth)]
        }
        let required = try course.requiredGrowth(to: course.reachableTarget())
        let growth = try course.growth()
        return [Figure("CAGR", growth), Figure("CAGR required", required), Figure("R", growth / required)]
    }
}

extension ClassScale {
    package static let eurostatWithoutTarget = ClassScale(
        figure: "d x CAGR", isWrittenInPercent: true,
        steps: [
            Step(AchievementClass("significant progress", readings: [.onCourse]), .atLeast(0.01)),
            Step(AchievementClass("moderate progress", readings: [.slow]), .above(0)),
            Step(AchievementClass("no change", readings: [.slow]), .exactly(0)),
            Step(AchievementClass("moderate movement away", readings: [.away]), .atLeast(-0.01)),
        ], last: AchievementClass("significant movement away", readings: [.away]))

    package static let eurostatWithTarget = ClassScale(
        figure: "R",
        steps: [
            Step(
                AchievementClass("significant progress", readings: [.onCourse]),
                .atLeast(0.95)),
            Step(
                AchievementClass("moderate progress", readings: [.slow]), .atLeast(0.60)),
            Step(
                AchievementClass("insufficient progress", readings: [.slow]),
                .atLeast(0)),
        ], last: AchievementClass("movement away", readings: [.away]))
}
