import Assessment
import PlanModel
import Testing

@Suite("Limits that a plan sets")
struct PlanThresholdsTests {
    private func thresholds(_ methods: [MethodThresholds]) -> AssessmentThresholds {
        AssessmentThresholds(
            methods: methods, progress: ProgressThresholds(green: 0.95, amber: 0.85), coverage: .standard)
    }

    private func statcan(
        _ hasTarget: Bool, _ values: [Double], method: String = "statcan", version: Int = 1,
        lastClass: String = "deterioration"
    ) -> MethodThresholds {
        let names = ["on track", "acceleration needed", "limited progress"]
        return MethodThresholds(
            method: method, version: version, hasTarget: hasTarget, measure: "",
            limits: zip(names, values).map { ClassLimit(name: $0, bound: .atLeast, value: $1) },
            lastClass: lastClass)
    }

    @Test("limits of growth are written in percent, limits of ratios as they are")
    func units() throws {
        let plan = thresholds([statcan(false, [1.5, 0.5, 0]), statcan(true, [0.95, 0.6, 0])])
        let adjusted = AchievementMethods.adjusted(by: plan)
        #expect(adjusted.findings.isEmpty)
        let method = try #require(adjusted.methods.first { $0.name == "statcan" })
        #expect(method.scaleWithoutTarget == .statcanWithoutTarget)
        #expect(method.scaleWithTarget == .statcanWithTarget)
    }

    @Test("another limit gives another class, and the other methods keep theirs")
    func otherLimit() throws {
        let adjusted = AchievementMethods.adjusted(by: thresholds([statcan(true, [0.9, 0.5, 0])]))
        let method = try #require(adjusted.methods.first { $0.name == "statcan" })
        #expect(method.scaleWithTarget.classify(0.92).name == "on track")
        #expect(StatcanMethod().scaleWithTarget.classify(0.92).name == "acceleration needed")
        #expect(adjusted.methods.map(\.name) == AchievementMethods.all.map(\.name))
        #expect(method.scaleWithTarget.thresholds.first == Figure("on track from", 0.9))
    }

    @Test("the weather symbols' limits are written in percent too")
    func weather() throws {
        let limits = [
            ClassLimit(name: "sun", bound: .below, value: 5),
            ClassLimit(name: "sun and cloud", bound: .atMost, value: 20),
            ClassLimit(name: "cloud", bound: .below, value: 100),
        ]
        let plan = MethodThresholds(
            method: "destatis", version: 1, hasTarget: true, measure: "", limits: limits,
            lastClass: "thunderstorm")
        let adjusted = AchievementMethods.adjusted(by: thresholds([plan]))
        #expect(adjusted.findings.isEmpty)
        #expect(try #require(adjusted.methods.last).scaleWithTarget == .destatis)
    }

    @Test("limits that do not fit their method are found, and the method keeps its own")
    func misfits() {
        let plan = thresholds([
            statcan(true, [1, 1, 1], method: "statcn"), statcan(true, [1, 1, 1], version: 2),
            statcan(true, [1, 1, 1], lastClass: "regression"),
        ])
        let adjusted = AchievementMethods.adjusted(by: plan)
        #expect(
            adjusted.findings.map(\.code) == ["unknown-method", "thresholds-misfit", "thresholds-misfit"])
        #expect(adjusted.findings[0].remedy == "Did you mean \"statcan\"?")
        #expect(adjusted.findings[1].remedy == "The method is of version 1.")
        #expect(
            adjusted.findings[2].remedy
                == "Its classes are on track, acceleration needed, limited progress, deterioration.")
        #expect(adjusted.methods[1].scaleWithTarget == .statcanWithTarget)
    }
}
