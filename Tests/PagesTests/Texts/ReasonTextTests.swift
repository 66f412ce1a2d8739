import Assessment
import Enterprises
import PlanModel
import Routes
import Testing

@testable import Pages

/// What `Assessment` says, in words.
@Suite struct ReasonTextTests {
    private static let year = Period(year: 2019)!

    static let notAssessed: [NotAssessedReason] = [
        .noData, .fewerThanTwoPoints(year), .noBaseline([year, Period(year: 2016)!]), .baselineOnly(year),
        .onlyForecastsAfterBaseline(year), .baselineOfAnotherSeries("LAO.X"), .breakInSeries(year),
        .definitionDiffers(year), .baseZero(year), .signChange, .negativeValues, .noTarget,
        .requiredGrowthZero, .requiredGrowthAway, .targetChangesSign, .targetNotAfterBaseline(year),
        .targetYearPassed(year), .noPrediction(.noData), .tooFewAnnualChanges(found: 2, needed: 4),
        .figureTooLarge,
    ]

    static let refusals: [ProjectionRefusal] = [
        .notAsked, .noData, .seriesEnded(year), .yearObserved(year), .yearPast(year),
        .tooFewPoints(found: 2, needed: 4), .horizonTooLong(years: 7, observed: 3), .notAboveZero,
        .notAShare, .beyondWhole(117.25),
    ]

    static let notPublished: [NotPublishedReason] = [
        .notAggregated, .noValues, .tooFewStates(found: 3, needed: 7, of: 10),
        .tooLittleWeight(share: 0.473, needed: Fraction(2, 3)!), .weightUnknown([AreaCode("LAO")!]),
        .weightMissing([AreaCode("LAO")!], of: "SP.POP.TOTL"),
        .notComparable([
            .different(.sizeClass, left: "sme", right: "msme"), .unknown(.coverage, [AreaCode("LAO")!]),
        ]), .meanNotAboveZero,
    ]

    static let noTarget: [NoTargetReason] = [
        .noneSet, .noComparableChange, .growthUndefined, .tooFewChampions(found: 3, needed: 5),
        .championsDoNotImprove(rate: -0.01), .beyondWhole(104), .targetNotAfterBaseline(year),
    ]

    @Test("in English a reason is what the commands print", arguments: notAssessed)
    func english(reason: NotAssessedReason) { #expect(Texts.english(reason) == reason.sentence) }

    @Test("in English a refusal to project is what the commands print", arguments: refusals)
    func english(refusal: ProjectionRefusal) { #expect(Texts.english(refusal) == refusal.sentence) }

    @Test("in English the reason for no aggregate is what the commands print", arguments: notPublished)
    func english(reason: NotPublishedReason) { #expect(Texts.english(reason) == reason.sentence) }

    @Test("in English the reason for no target is what the commands print", arguments: noTarget)
    func english(reason: NoTargetReason) { #expect(Texts.english(reason) == reason.sentence) }

    @Test("every reason is told in every language, with its values", arguments: Texts.all.dropFirst())
    func translated(texts: Texts) {
        let said =
            Self.notAssessed.map { (texts($0), $0.sentence) } + Self.refusals.map { (texts($0), $0.sentence) }
            + Self.notPublished.map { (texts($0), $0.sentence) }
            + Self.noTarget.map { (texts($0), $0.sentence) }
        for (text, english) in said {
            #expect(text != english)
            #expect(!text.contains("{}"))
            for number in english.matches(of: /[0-9]{4}/) { #expect(text.contains(number.output), "\(text)") }
        }
        #expect(Texts.indonesian(ProjectionRefusal.beyondWhole(117.25)).contains("117,3 persen"))
    }

    @Test(
        "every class of every method has words in every language",
        arguments: AchievementMethods.all.map(\.name))
    func classes(name: String) throws {
        let method = try #require(AchievementMethods.named(name))
        let scales = [method.scaleWithoutTarget, method.scaleWithTarget].compactMap(\.self)
        for achievementClass in scales.flatMap({ $0.steps.map(\.achievementClass) }) + [.met] {
            #expect(Texts.english(achievementClass) == achievementClass.name)
            #expect(Texts.indonesian(achievementClass) != achievementClass.name)
        }
    }

    @Test("in English an aspect and a verdict are called as in the records")
    func names() {
        for aspect in LevelGap.Aspect.allCases { #expect(Texts.english(aspect) == aspect.rawValue) }
        for verdict in [BaselineCheck.Verdict.holdsUnderAll, .holdsUnderSome, .depends, .unchecked] {
            #expect(Texts.english(verdict) == verdict.rawValue)
        }
        for kind in Erratum.Kind.allCases { #expect(Texts.english(kind) == kind.rawValue) }
        for verification in Verification.allCases {
            #expect(Texts.english(verification) == verification.text)
        }
    }
}
