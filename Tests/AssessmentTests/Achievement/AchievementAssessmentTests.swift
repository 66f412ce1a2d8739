import Assessment
import PlanModel
import Testing

@Suite("Assessment of a series")
struct AchievementAssessmentTests {
    private func reason(_ question: AchievementQuestion) -> NotAssessedReason? {
        question.answer().result(of: "eurostat")?.reason
    }

    @Test("baseline, latest value, change and all methods stand side by side")
    func sideBySide() throws {
        let line = Example.line([2015: 40, 2016: 42, 2018: 44, 2020: 45])
        let answer = AchievementQuestion(
            line: line, direction: .increase, target: Target(period: Example.year(2025), value: 55)
        ).answer()
        #expect(answer.baseline?.datedValue == Example.point(2016, 42))
        #expect(answer.latest?.period == Example.year(2020))
        #expect(answer.change?.absolute == 3)
        let percent = try #require(answer.change?.percent)
        #expect(abs(percent - 7.142857142857143) < 1e-12)
        #expect(answer.change?.years == 4)
        #expect(answer.methods.map(\.method) == AchievementMethods.all.map(\.name))
        #expect(answer.result(of: "statcan")?.achievementClass?.name == "limited progress")
        #expect(answer.obstacle == nil)
    }

    @Test("no value at all is no data")
    func noData() {
        #expect(reason(.init(line: Example.line([:]), direction: .increase)) == .noData)
        let missing = Example.line([:], statuses: [2016: .missing, 2017: .missing])
        #expect(reason(.init(line: missing, direction: .increase)) == .noData)
    }

    @Test("one value is too few, and in a baseline year it is the baseline only")
    func onePoint() {
        let late = Example.line([2018: 4])
        #expect(reason(.init(line: late, direction: .increase)) == .fewerThanTwoPoints(Example.year(2018)))
        let baseline = Example.line([2015: 4])
        #expect(reason(.init(line: baseline, direction: .increase)) == .baselineOnly(Example.year(2015)))
    }

    @Test("a latest value of a city in the state's place is labelled; a note of another kind is not")
    func city() {
        func labels(_ note: String) -> [AssessmentLabel] {
            let line = Example.line([2008: 60, 2012: 47])
            let noted = line.observations.map { one in
                Observation(
                    period: one.period, value: one.value, publication: one.publication, note: note)
            }
            let city = SeriesLine(series: line.series, observations: noted)
            return AchievementQuestion(line: city, direction: .decrease).answer().labels
        }
        #expect(labels("Doing Business 2013; Indonesia Jakarta") == [.cityValue("Indonesia Jakarta")])
        #expect(labels("Doing Business 2013").isEmpty)
        #expect(labels("Survey of 2013; Jakarta").isEmpty)
    }

    @Test("values without one in a baseline year have no baseline")
    func noBaseline() {
        let years = [2016, 2015, 2014].map(Example.year)
        let line = Example.line([2012: 1, 2017: 2, 2018: 3])
        #expect(reason(.init(line: line, direction: .increase)) == .noBaseline(years))
    }

    @Test("forecasts are never the latest value nor the baseline")
    func forecasts() {
        let line = Example.line([2016: 4, 2017: 5, 2018: 6], statuses: [2018: .forecast])
        #expect(AchievementQuestion(line: line, direction: .increase).answer().latest?.period.year == 2017)
        let only = Example.line([2016: 4, 2017: 5], statuses: [2017: .forecast])
        #expect(
            reason(.init(line: only, direction: .increase))
                == .onlyForecastsAfterBaseline(Example.year(2016)))
        let base = Example.line([2015: 3, 2016: 4, 2017: 5], statuses: [2016: .forecast])
        #expect(AchievementQuestion(line: base, direction: .increase).answer().baseline?.period.year == 2015)
    }

    @Test("missing values are passed over, estimated ones count and are labelled")
    func missingAndEstimated() {
        let line = Example.line([2016: 4, 2019: 5], statuses: [2019: .estimated, 2020: .missing])
        let answer = AchievementQuestion(line: line, direction: .increase).answer()
        #expect(answer.latest?.period.year == 2019)
        #expect(answer.labels == [.latestStatus(.estimated)])
        #expect(answer.labelLine == "latest value estimated")
    }

    @Test("a limit on the year leaves later values out")
    func yearLimit() {
        let line = Example.line([2014: 3, 2016: 4, 2017: 5, 2018: 9])
        let until2017 = AchievementQuestion(
            line: line, direction: .increase, yearLimit: Example.year(2017)
        ).answer()
        #expect(until2017.latest?.value == 5)
        let until2015 = AchievementQuestion(
            line: line, direction: .increase, yearLimit: Example.year(2015)
        ).answer()
        #expect(until2015.baseline?.period.year == 2014)
        #expect(until2015.obstacle == .baselineOnly(Example.year(2014)))
    }

    @Test("across a break there is no class and no change figure")
    func breakBetween() {
        let line = Example.line([2016: 4, 2018: 5, 2019: 6], statuses: [2018: .breakInSeries])
        let answer = AchievementQuestion(line: line, direction: .increase).answer()
        #expect(answer.obstacle == .breakInSeries(Example.year(2018)))
        #expect(answer.change == nil)
        #expect(answer.methods.allSatisfy { $0.result.reason == .breakInSeries(Example.year(2018)) })
    }

    @Test("a break counts on a missing value, and not in the baseline year itself")
    func breakPlace() {
        let missing = Example.line([2016: 4, 2019: 6], statuses: [2018: .breakInSeries])
        #expect(
            reason(.init(line: missing, direction: .increase)) == .breakInSeries(Example.year(2018)))
        let atBaseline = Example.line([2014: 1, 2016: 4, 2019: 6], statuses: [2016: .breakInSeries])
        #expect(reason(.init(line: atBaseline, direction: .increase)) == nil)
        let later = Example.line([2016: 4, 2017: 5, 2019: 6], statuses: [2019: .breakInSeries])
        let limited = AchievementQuestion(line: later, direction: .increase, yearLimit: Example.year(2018))
        #expect(reason(limited) == nil)
    }

    @Test("a value of another definition forms no change with one of the series' own")
    func definition() {
        let line = Example.line([2016: 4, 2019: 6], statuses: [2019: .definitionDiffers])
        #expect(
            reason(.init(line: line, direction: .increase)) == .definitionDiffers(Example.year(2019)))
        let both = Example.line(
            [2016: 4, 2019: 6], statuses: [2016: .definitionDiffers, 2019: .definitionDiffers])
        #expect(reason(.init(line: both, direction: .increase)) == nil)
    }

    @Test("a target that is met needs neither baseline nor comparable points")
    func met() {
        let target = Target(period: Example.year(2025), value: 5)
        let lines = [
            Example.line([2020: 6]),
            Example.line([2016: 4, 2020: 6], statuses: [2018: .breakInSeries]),
        ]
        for line in lines {
            let answer = AchievementQuestion(line: line, direction: .increase, target: target).answer()
            #expect(answer.methods.allSatisfy { $0.result.achievementClass == .met })
        }
    }

    @Test("a series that has ended is assessed to its last year and never projected")
    func ended() {
        let values = [2013: 9.0, 2014: 8, 2015: 8, 2016: 7, 2017: 6, 2018: 6, 2019: 5]
        let answer = AchievementQuestion(
            line: Example.line(values), direction: .decrease,
            target: Target(period: Example.year(2025), value: 2), ended: Example.doingBusinessEnd,
            projectionYear: Example.year(2025)
        ).answer()
        #expect(answer.labels.first == .seriesEnded(asOf: Example.year(2019)))
        #expect(answer.labels.first?.text == "as of 2019, series ended")
        #expect(answer.projection == .none(.seriesEnded(Example.year(2019))))
        #expect(answer.result(of: "eurostat")?.achievementClass?.name == "moderate progress")
        #expect(
            answer.result(of: "unsd")?.reason == .noPrediction(.seriesEnded(Example.year(2019))))
    }

    @Test("a value after the registered end is not called the series' end")
    func valueAfterEnd() {
        let answer = AchievementQuestion(
            line: Example.line([2016: 7, 2019: 5, 2020: 4]), direction: .decrease,
            ended: Example.doingBusinessEnd
        ).answer()
        #expect(
            answer.labels.first == .valueAfterEnd(of: Example.year(2020), ended: Example.year(2019)))
        #expect(
            answer.labels.first?.text == "value of 2020, though the series is registered as ended with 2019")
    }

    @Test("methods that read a course differently are flagged")
    func disagreement() {
        // 1.2 percent a year: significant for eurostat, too slow for statcan and unsd.
        let line = Example.line([2016: 100, 2017: 101.2])
        let answer = AchievementQuestion(line: line, direction: .increase).answer()
        #expect(answer.agreement.isDisagreement)
        #expect(answer.labels.contains(.methodsDisagree))
        #expect(answer.agreement.voices.map(\.method) == ["eurostat", "statcan", "unsd"])
    }

    @Test("stagnation or regression agrees with slow progress and with movement away")
    func agreement() {
        let slow = AchievementQuestion(line: Example.line([2016: 100, 2017: 100.3]), direction: .increase)
            .answer()
        #expect(slow.agreement.commonReadings == [.slow])
        let away = AchievementQuestion(line: Example.line([2016: 100, 2017: 99]), direction: .increase)
            .answer()
        #expect(away.agreement.commonReadings == [.away])
        #expect(!away.agreement.isDisagreement)
    }

    @Test("the prediction for the target year feeds ESCAP's anticipated progress")
    func anticipated() throws {
        let line = Example.line([2016: 42, 2017: 42.5, 2018: 43.2, 2019: 44, 2020: 45])
        let question = AchievementQuestion(
            line: line, direction: .increase, target: Target(period: Example.year(2024), value: 55),
            projectionYear: Example.year(2024))
        let answer = question.answer()
        let predicted = try #require(answer.result(of: "escap-anticipated")?.figure("y_pred"))
        #expect(predicted == answer.projection.projection?.value)
    }

    @Test("a year that is over by the day of the assessment is not projected to")
    func pastYear() {
        let line = Example.line([2016: 42, 2017: 42.5, 2018: 43.2, 2019: 44, 2020: 45, 2023: 47])
        var question = AchievementQuestion(
            line: line, direction: .increase, projectionYear: Example.year(2025))
        #expect(question.answer().projection.projection != nil)
        question.day = Day(year: 2026, month: 11, day: 21)
        #expect(question.answer().projection == .none(.yearPast(Example.year(2025))))
        question.day = Day(year: 2025, month: 12, day: 31)
        #expect(question.answer().projection.projection != nil)
    }
}
