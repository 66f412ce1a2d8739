import Assessment
import PlanModel
import Testing

@Suite("Edges of the classes")
struct MethodEdgeTests {
    struct Edge: Sendable, CustomTestStringConvertible {
        let method: String
        let hasTarget: Bool
        let figure: Double
        let name: String
        var testDescription: String { "\(method), \(figure): \(name)" }

        init(_ method: String, _ hasTarget: Bool, _ figure: Double, _ name: String) {
            self.method = method
            self.hasTarget = hasTarget
            self.figure = figure
            self.name = name
        }
    }

    private static let nudge = 1e-9

    /// Each bound from below, on it and from above.
    static let edges: [Edge] = {
        var edges: [Edge] = []
        func bound(
            _ method: String, _ hasTarget: Bool, _ value: Double, below: String, at: String, above: String
        ) {
            edges.append(Edge(method, hasTarget, value - nudge, below))
            edges.append(Edge(method, hasTarget, value, at))
            edges.append(Edge(method, hasTarget, value + nudge, above))
        }
        func up(_ method: String, _ hasTarget: Bool, _ value: Double, _ worse: String, _ better: String) {
            bound(method, hasTarget, value, below: worse, at: better, above: better)
        }
        up("eurostat", false, -0.01, "significant movement away", "moderate movement away")
        bound(
            "eurostat", false, 0, below: "moderate movement away", at: "no change",
            above: "moderate progress")
        up("eurostat", false, 0.01, "moderate progress", "significant progress")
        up("eurostat", true, 0, "movement away", "insufficient progress")
        up("eurostat", true, 0.60, "insufficient progress", "moderate progress")
        up("eurostat", true, 0.95, "moderate progress", "significant progress")
        up("statcan", false, 0, "deterioration", "limited progress")
        up("statcan", false, 0.005, "limited progress", "acceleration needed")
        up("statcan", false, 0.015, "acceleration needed", "on track")
        up("statcan", true, 0, "deterioration", "limited progress")
        up("statcan", true, 0.60, "limited progress", "acceleration needed")
        up("statcan", true, 0.95, "acceleration needed", "on track")
        up("unsd", false, 0.005, "stagnation or regression", "acceleration needed")
        up("unsd", false, 0.02, "acceleration needed", "on track")
        up("unsd", true, 0.10, "stagnation or regression", "acceleration needed")
        up("unsd", true, 0.95, "acceleration needed", "on track")
        bound("escap-anticipated", true, 10, below: "maintain", at: "maintain", above: "accelerate")
        bound("escap-anticipated", true, 100, below: "accelerate", at: "accelerate", above: "reverse")
        bound(
            "escap-status", true, 0, below: "behind the baseline", at: "at the baseline",
            above: "ahead of the baseline")
        bound("destatis", true, 0.05, below: "sun", at: "sun and cloud", above: "sun and cloud")
        bound("destatis", true, 0.20, below: "sun and cloud", at: "sun and cloud", above: "cloud")
        bound("destatis", true, 1, below: "cloud", at: "thunderstorm", above: "thunderstorm")
        return edges
    }()

    @Test("a figure on a bound belongs where the method says", arguments: edges)
    func edge(edge: Edge) throws {
        let method = try #require(AchievementMethods.named(edge.method))
        let scale = try #require(method.scale(hasTarget: edge.hasTarget))
        #expect(scale.classify(edge.figure).name == edge.name)
    }

    @Test(
        "growth of exactly one percent over some years is significant, whatever the binary digits",
        arguments: [(100.0, 101.0, 1), (100.0, 102.01, 2), (100.0, 103.0301, 3), (1000.0, 1040.604_01, 4)])
    func decimalBound(first: Double, last: Double, years: Int) {
        let course = Course(
            baseline: Example.point(2016, first), latest: Example.point(2016 + years, last),
            direction: .increase)
        #expect(EurostatMethod().assess(course).achievementClass?.name == "significant progress")
    }

    @Test("no change at all is limited for statcan and stagnation for unsd")
    func noChange() {
        let course = Course(
            baseline: Example.point(2016, 5), latest: Example.point(2020, 5), direction: .decrease)
        #expect(EurostatMethod().assess(course).achievementClass?.name == "no change")
        #expect(StatcanMethod().assess(course).achievementClass?.name == "limited progress")
        #expect(UnsdMethod().assess(course).achievementClass?.name == "stagnation or regression")
    }

    @Test("a target that is met comes first in every method, even from a base of zero")
    func met() {
        let course = Course(
            baseline: Example.point(2016, 0), latest: Example.point(2020, 7), direction: .increase,
            target: Example.point(2025, 7))
        for method in AchievementMethods.all {
            #expect(method.assess(course).achievementClass == .met, "\(method.name)")
        }
        #expect(EscapStatusMethod().assess(course).figure("score") == 10)
    }

    @Test("a prediction that meets the target leaves nothing")
    func predictionMeets() {
        let course = Course(
            baseline: Example.point(2016, 40), latest: Example.point(2020, 45), direction: .increase,
            target: Example.point(2025, 55), prediction: .value(60))
        #expect(EscapAnticipatedMethod().assess(course).figure("P") == 0)
    }

    @Test("every method names its version, its form and where they come from")
    func identity() {
        #expect(
            AchievementMethods.all.map(\.name)
                == ["eurostat", "statcan", "unsd", "escap-status", "escap-anticipated", "destatis"])
        for method in AchievementMethods.all {
            #expect(method.version == 1)
            #expect(method.provenance.text.contains(": "))
            #expect(!method.form.isEmpty)
        }
        #expect(EurostatMethod().provenance.standing == .fieldKnowledge)
        #expect(StatcanMethod().provenance.standing == .seen)
    }
}
