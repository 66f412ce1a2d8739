import Assessment
import PlanModel
import Testing

@Suite("Baselines")
struct BaselineTests {
    private func answer(_ values: [Int: Double], frozen: FrozenBaseline? = nil) -> AchievementAssessment {
        AchievementQuestion(
            line: Example.line(values), direction: .decrease, frozenBaseline: frozen
        ).answer()
    }

    @Test(
        "the first year of 2016, 2015 and 2014 that has a value is the baseline",
        arguments: [
            ([2014: 1.0, 2015: 2, 2016: 3, 2019: 4], 2016), ([2014: 1, 2015: 2, 2019: 4], 2015),
            ([2014: 1, 2019: 4], 2014),
        ])
    func choice(values: [Int: Double], year: Int) {
        #expect(answer(values).baseline?.period.year == year)
    }

    @Test("2014 is marked as before the plan")
    func beforePlan() {
        #expect(answer([2014: 1, 2019: 4]).labels == [.beforePlan(Example.year(2014))])
        #expect(answer([2014: 1, 2019: 4]).labelLine == "baseline 2014, before the plan")
        #expect(answer([2015: 1, 2019: 4]).labels.isEmpty)
    }

    @Test("a frozen baseline stays what it was, and the revised value stands beside it")
    func frozen() {
        let frozen = FrozenBaseline(period: Example.year(2016), value: 200, seriesName: "LAO.IC_REG_DURS")
        let answer = answer([2016: 174, 2019: 173], frozen: frozen)
        #expect(answer.baseline?.value == 200)
        #expect(answer.baseline?.revisedValue == 174)
        #expect(answer.change?.absolute == -27)
        #expect(answer.labels.contains(.baselineRevised(frozen: 200, now: 174)))
    }

    @Test("a frozen baseline that the source has not revised needs no second value")
    func frozenUnrevised() {
        let frozen = FrozenBaseline(period: Example.year(2016), value: 174)
        let answer = answer([2016: 174, 2019: 173], frozen: frozen)
        #expect(answer.baseline?.revisedValue == nil)
        #expect(answer.labels.isEmpty)
    }

    @Test("a frozen baseline counts where the source has withdrawn its value")
    func frozenWithdrawn() {
        let frozen = FrozenBaseline(period: Example.year(2016), value: 174)
        #expect(answer([2019: 173], frozen: frozen).change?.absolute == -1)
    }

    @Test(
        "a frozen baseline is not compared across a break or another definition that came on its year",
        arguments: [ObservationStatus.breakInSeries, .definitionDiffers])
    func frozenBeforeBreak(_ status: ObservationStatus) {
        func obstacle(_ value: Double, as frozen: ObservationStatus?) -> NotAssessedReason? {
            let statuses = status == .breakInSeries ? [2016: status] : [2016: status, 2019: status]
            let baseline = FrozenBaseline(period: Example.year(2016), value: 174, status: frozen)
            return AchievementQuestion(
                line: Example.line([2016: value, 2019: 140], statuses: statuses), direction: .decrease,
                frozenBaseline: baseline
            ).answer().obstacle
        }
        let expected: NotAssessedReason =
            status == .breakInSeries
            ? .breakInSeries(Example.year(2016)) : .definitionDiffers(Example.year(2016))
        #expect(obstacle(150, as: nil) == expected)
        #expect(obstacle(150, as: .normal) == expected)
        #expect(obstacle(150, as: status) == nil)
        #expect(obstacle(174, as: .normal) == nil)
    }

    @Test(
        "a change is told in percent only from above zero to zero or more",
        arguments: [
            (-1.0, 0.023, nil), (-2, -1, nil), (5, -1, nil), (0, 1, nil), (5, 0, -100), (4, 5, 25.0),
        ] as [(Double, Double, Double?)])
    func percent(first: Double, last: Double, percent: Double?) {
        #expect(answer([2016: first, 2019: last]).change?.percent == percent)
    }

    @Test("a baseline frozen from another series is not compared")
    func anotherSeries() {
        let frozen = FrozenBaseline(period: Example.year(2016), value: 174, seriesName: "LAO.OTHER")
        #expect(
            answer([2016: 174, 2019: 173], frozen: frozen).obstacle == .baselineOfAnotherSeries("LAO.OTHER"))
    }

    @Test("time to start a business in Lao PDR depends on the baseline year")
    func laoPDR() throws {
        let answer = answer([2014: 88, 2015: 187, 2016: 174, 2017: 174, 2018: 174, 2019: 173])
        let check = try #require(answer.methods.first { $0.method == "eurostat" }?.baselineCheck)
        #expect(check.verdict == .depends)
        #expect(check.years.map(\.period.year) == [2016, 2015, 2014])
        #expect(
            check.years.map(\.result.achievementClass?.name)
                == ["moderate progress", "significant progress", "significant movement away"])
        #expect(answer.dependsOnBaselineYear)
        #expect(answer.labels.contains { $0.code == "depends-on-baseline-year" })
    }

    @Test(
        "a class holds under all years, under some, or was not checked",
        arguments: [
            ([2014: 100.0, 2015: 90, 2016: 80, 2019: 60], BaselineCheck.Verdict.holdsUnderAll),
            ([2014: 100, 2016: 80, 2019: 60], .holdsUnderSome), ([2016: 80, 2019: 60], .unchecked),
        ])
    func verdicts(values: [Int: Double], verdict: BaselineCheck.Verdict) {
        #expect(answer(values).methods.first?.baselineCheck?.verdict == verdict)
        #expect(!answer(values).dependsOnBaselineYear)
    }

    @Test("a baseline year across a break is not counted")
    func acrossBreak() throws {
        let line = Example.line(
            [2014: 10, 2015: 90, 2016: 80, 2019: 60], statuses: [2015: .breakInSeries])
        let answer = AchievementQuestion(line: line, direction: .decrease).answer()
        let check = try #require(answer.methods.first?.baselineCheck)
        #expect(check.verdict == .holdsUnderSome)
        #expect(check.years[2].result.reason == .breakInSeries(Example.year(2015)))
    }

    @Test("destatis looks at the last changes only, so no baseline year matters")
    func destatis() {
        let answer = answer([2014: 88, 2015: 187, 2016: 174, 2019: 173])
        #expect(answer.methods.first { $0.method == "destatis" }?.baselineCheck == nil)
    }
}
