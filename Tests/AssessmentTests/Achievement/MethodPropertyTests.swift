import Assessment
import PlanModel
import Testing

@Suite("Properties of the methods")
struct MethodPropertyTests {
    private static let seed: UInt64 = 2016

    /// A course of eight years with a target that is not met.
    private func course(_ generator: inout ExampleGenerator, direction: Direction, factor: Double = 1)
        -> Course
    {
        let values = (0..<9).map { _ in Double.random(in: 40...60, using: &generator) * factor }
        let points = values.enumerated().map { Example.point(2016 + $0.offset, $0.element) }
        let target = direction == .increase ? 80 * factor : 20 * factor
        return Course(
            baseline: points[0], latest: points[8], direction: direction, target: Example.point(2030, target),
            history: points, prediction: .value(Double.random(in: 30...90, using: &generator) * factor))
    }

    @Test(
        "another unit leaves every class, with and without a target",
        arguments: [Direction.increase, .decrease])
    func scaling(direction: Direction) {
        var plain = ExampleGenerator(seed: Self.seed)
        var scaled = ExampleGenerator(seed: Self.seed)
        for _ in 0..<200 {
            let small = course(&plain, direction: direction)
            let large = course(&scaled, direction: direction, factor: 1000)
            for method in AchievementMethods.all {
                let classes = (method.assess(small), method.assess(large))
                #expect(
                    classes.0.achievementClass == classes.1.achievementClass,
                    "seed \(Self.seed), \(method.name), \(small)")
                let free = (method.assess(small.withoutTarget), method.assess(large.withoutTarget))
                #expect(free.0.achievementClass == free.1.achievementClass)
            }
        }
    }

    @Test("the other direction mirrors eurostat's classes without a target")
    func mirrored() {
        let mirror = [
            "significant progress": "significant movement away",
            "moderate progress": "moderate movement away",
            "no change": "no change", "moderate movement away": "moderate progress",
            "significant movement away": "significant progress",
        ]
        var generator = ExampleGenerator(seed: Self.seed)
        for _ in 0..<300 {
            let up = course(&generator, direction: .increase).withoutTarget
            let down = Course(baseline: up.baseline, latest: up.latest, direction: .decrease)
            let classes = (EurostatMethod().assess(up), EurostatMethod().assess(down))
            #expect(
                classes.0.achievementClass.flatMap { mirror[$0.name] } == classes.1.achievementClass?.name,
                "seed \(Self.seed), \(up)")
        }
    }

    @Test("a target mirrored at the baseline mirrors the status score")
    func mirroredScore() throws {
        var generator = ExampleGenerator(seed: Self.seed)
        for _ in 0..<200 {
            let up = course(&generator, direction: .increase)
            let target = try #require(up.target)
            func mirrored(_ point: DatedValue) -> DatedValue {
                DatedValue(period: point.period, value: 2 * up.baseline.value - point.value)
            }
            let down = Course(
                baseline: up.baseline, latest: mirrored(up.latest), direction: .decrease,
                target: mirrored(target))
            let scores = (
                EscapStatusMethod().assess(up).figure("score"),
                EscapStatusMethod().assess(down).figure("score")
            )
            #expect(abs(try #require(scores.0) - #require(scores.1)) < 1e-12)
        }
    }

    @Test("a better latest value never gets a worse class")
    func monotonous() throws {
        for method in AchievementMethods.all
        where method.name != "destatis" && method.name != "escap-anticipated" {
            let scale = method.scaleWithTarget
            var last = scale.classes.count
            for step in 0...400 {
                let course = Course(
                    baseline: Example.point(2016, 40), latest: Example.point(2020, 30 + Double(step) * 0.05),
                    direction: .increase, target: Example.point(2025, 55))
                let found = try #require(method.assess(course).achievementClass)
                let rank = try #require(scale.classes.firstIndex(of: found))
                #expect(rank <= last, "\(method.name), \(course.latest.value)")
                last = rank
            }
        }
    }
}

extension Course {
    fileprivate var withoutTarget: Course {
        Course(baseline: baseline, latest: latest, direction: direction, history: history)
    }
}
