import Assessment
import PlanFiles
import PlanModel
import TestKit
import Testing
import UseCases

@Suite("Limits of the bundled plan")
struct PlanThresholdsTests {
    private func thresholds() throws -> AssessmentThresholds {
        let files = TestLedger.bundledPlan("sap-smed-2025")
        let plan = try #require(readPlan(files: files.map { ($0.path, $0.text) }).plan)
        return try #require(plan.thresholds)
    }

    @Test("they fit the methods: nothing is found")
    func noFinding() throws {
        let adjusted = AchievementMethods.adjusted(by: try thresholds())
        #expect(adjusted.findings.map(\.line) == [])
        #expect(adjusted.methods.map(\.name) == AchievementMethods.all.map(\.name))
    }

    @Test("the plan sets them for every form that has limits, and for no other")
    func forms() throws {
        let set = try thresholds().methods.map { Form(method: $0.method, hasTarget: $0.hasTarget) }
        #expect(set == PlanThresholdsTests.limits.map(\.form))
    }

    @Test("each method classes by the limits of its source", arguments: PlanThresholdsTests.limits)
    func classes(_ expected: Limits) throws {
        let adjusted = AchievementMethods.adjusted(by: try thresholds())
        let method = try #require(adjusted.methods.first { $0.name == expected.form.method })
        let scale = try #require(method.scale(hasTarget: expected.form.hasTarget))
        #expect(scale.classes.map(\.name) == expected.classes)
        #expect(scale.steps.map(\.bound) == expected.bounds + [.allElse])
    }

    /// A method with or without a target.
    struct Form: Hashable, Sendable {
        let method: String
        let hasTarget: Bool
    }

    struct Limits: Sendable, CustomTestStringConvertible {
        let form: Form
        /// The last class has no bound.
        let classes: [String]
        let bounds: [ClassScale.Bound]

        var testDescription: String { "\(form.method) \(form.hasTarget ? "with" : "without") target" }

        init(_ method: String, hasTarget: Bool, _ classes: [String], _ bounds: [ClassScale.Bound]) {
            form = Form(method: method, hasTarget: hasTarget)
            self.classes = classes
            self.bounds = bounds
        }
    }

    // Rates of growth and the part that is missed are shares: 0.015 is 1.5 %.
    static let limits: [Limits] = [
        Limits(
            "eurostat", hasTarget: false,
            [
                "significant progress", "moderate progress", "no change", "moderate movement away",
                "significant movement away",
            ], [.atLeast(0.01), .above(0), .exactly(0), .atLeast(-0.01)]),
        Limits(
            "eurostat", hasTarget: true,
            ["significant progress", "moderate progress", "insufficient progress", "movement away"],
            [.atLeast(0.95), .atLeast(0.6), .atLeast(0)]),
        Limits(
            "statcan", hasTarget: false,
            ["on track", "acceleration needed", "limited progress", "deterioration"],
            [.atLeast(0.015), .atLeast(0.005), .atLeast(0)]),
        Limits(
            "statcan", hasTarget: true,
            ["on track", "acceleration needed", "limited progress", "deterioration"],
            [.atLeast(0.95), .atLeast(0.6), .atLeast(0)]),
        Limits(
            "unsd", hasTarget: false, ["on track", "acceleration needed", "stagnation or regression"],
            [.atLeast(0.02), .atLeast(0.005)]),
        Limits(
            "unsd", hasTarget: true, ["on track", "acceleration needed", "stagnation or regression"],
            [.atLeast(0.95), .atLeast(0.1)]),
        Limits(
            "escap-anticipated", hasTarget: true, ["maintain", "accelerate", "reverse"],
            [.atMost(10), .atMost(100)]),
        Limits(
            "destatis", hasTarget: true, ["sun", "sun and cloud", "cloud", "thunderstorm"],
            [.below(0.05), .atMost(0.2), .below(1)]),
    ]
}
