import Assessment
import PlanModel
import Testing

@Suite("Comparability of levels across states")
struct LevelComparabilityTests {
    private static let known = SeriesAttributes(
        statisticalUnit: "enterprise", coverage: "registered", sourceType: "register")

    private func share(
        _ area: String, definition: String? = "asean-2020", attributes: SeriesAttributes = known,
        sizeClass: SizeClass = .msme
    ) -> Series {
        Example.series(
            area, indicator: "EMP_SHARE", sizeClass: sizeClass, source: area, definition: definition,
            unit: "percent", attributes: attributes)
    }

    @Test("an indicator of one source without a size class is comparable")
    func oneSource() {
        #expect(Example.series("LAO").levelGaps(to: Example.series("KHM")).isEmpty)
    }

    @Test("shares of enterprises known to be of one making are comparable")
    func knownAlike() {
        #expect(share("MYS").levelGaps(to: share("THA")).isEmpty)
        #expect(LevelView(of: [share("MYS"), share("THA"), share("VNM")]).isCompared)
    }

    @Test("another definition is not comparable, and the two are named")
    func definitions() {
        let gaps = share("MYS", definition: "mys-2014").levelGaps(to: share("THA", definition: "tha-2019"))
        #expect(gaps == [.different(.definition, left: "mys-2014", right: "tha-2019")])
        #expect(gaps[0].sentence == "The definition differs: \"mys-2014\" and \"tha-2019\".")
        #expect(gaps[0].code == "different-definition")
    }

    @Test("what is not known is not comparable, even where neither is known")
    func unknown() {
        let vague = SeriesAttributes(
            statisticalUnit: "unknown", coverage: "registered", sourceType: "register")
        let gaps = share("MYS", attributes: vague).levelGaps(to: share("THA", attributes: vague))
        #expect(gaps == [.unknown(.statisticalUnit, [Example.area("MYS"), Example.area("THA")])])
    }

    struct Difference: Sendable, CustomTestStringConvertible {
        let aspect: LevelGap.Aspect
        let attributes: SeriesAttributes
        var testDescription: String { aspect.rawValue }
    }

    @Test(
        "unit, coverage and source type each decide",
        arguments: [
            Difference(
                aspect: .statisticalUnit,
                attributes: .init(
                    statisticalUnit: "establishment", coverage: "registered", sourceType: "register")),
            Difference(
                aspect: .coverage,
                attributes: .init(statisticalUnit: "enterprise", coverage: "formal", sourceType: "register")),
            Difference(
                aspect: .sourceType,
                attributes: .init(statisticalUnit: "enterprise", coverage: "registered", sourceType: "survey")
            ),
        ])
    func attributes(difference: Difference) {
        let gaps = share("MYS").levelGaps(to: share("THA", attributes: difference.attributes))
        #expect(gaps.map(\.aspect) == [difference.aspect])
    }

    @Test("shares of different things are not comparable; one that is not stated is no difference")
    func denominators() {
        func part(_ area: String, of denominator: String?) -> Series {
            share(
                area,
                attributes: SeriesAttributes(
                    statisticalUnit: "enterprise", coverage: "registered", denominator: denominator,
                    sourceType: "register"))
        }
        let all = part("MYS", of: "total employment")
        let gaps = all.levelGaps(to: part("THA", of: "private-sector employment"))
        #expect(gaps.map(\.aspect) == [.denominator])
        #expect(all.levelGaps(to: part("THA", of: "total employment")).isEmpty)
        #expect(all.levelGaps(to: part("THA", of: "unknown")).isEmpty)
        let some = [part("KHM", of: nil), all, part("THA", of: "private-sector employment")]
        #expect(LevelView(of: some).gaps.map(\.aspect) == [.denominator])
        #expect(all.measure("percent of workers") == "percent of total employment")
        #expect(part("THA", of: nil).measure("percent of workers") == "percent")
        #expect(Example.series("LAO").measure("working days") == "working days")
    }

    @Test("totals over all sizes need no definition of size")
    func totals() {
        let totals = ["MYS", "THA"].map { share($0, definition: nil, sizeClass: .total) }
        #expect(totals[0].levelGaps(to: totals[1]).isEmpty)
    }

    @Test("two sources of one indicator are known to be alike or not compared")
    func twoSources() {
        let gaps = Example.series("LAO").levelGaps(to: Example.series("KHM", source: "NIS"))
        #expect(gaps.map(\.aspect) == [.statisticalUnit, .coverage, .sourceType])
    }

    @Test("what is unknown in several states is told once, in any order of the states")
    func view() {
        let series = ["THA", "MYS", "VNM"].map { share($0, definition: nil) }
        let view = LevelView(of: series)
        #expect(view.gaps == [.unknown(.definition, ["MYS", "THA", "VNM"].map(Example.area))])
        #expect(view == LevelView(of: series.reversed()))
    }
}

@Suite("Most and least improved")
struct ImprovementRankingTests {
    private func answer(_ area: String, _ values: [Int: Double], statuses: [Int: ObservationStatus] = [:])
        -> AchievementAssessment
    {
        AchievementQuestion(
            line: Example.line(values, statuses: statuses, of: Example.series(area)), direction: .decrease
        ).answer()
    }

    @Test("states are ranked by growth in the wanted direction, ties by code")
    func ranking() {
        let ranking = ImprovementRanking(of: [
            answer("LAO", [2016: 174, 2019: 173]), answer("KHM", [2016: 99, 2019: 99]),
            answer("THA", [2016: 27.5, 2019: 6]), answer("BRN", [2016: 5, 2019: 5]),
        ])
        #expect(ranking.entries.map(\.area.text) == ["THA", "LAO", "BRN", "KHM"])
        #expect(ranking.mostImproved(1).map(\.area.text) == ["THA"])
        #expect(ranking.leastImproved(2).map(\.area.text) == ["KHM", "BRN"])
    }

    @Test("pairs that are not comparable are left out, with the reason")
    func leftOut() {
        let ranking = ImprovementRanking(of: [
            answer("MYS", [2016: 9, 2019: 3], statuses: [2018: .breakInSeries]),
            answer("MMR", [2016: 0, 2019: 3]), answer("PHL", [2016: 30, 2019: 20]),
        ])
        #expect(ranking.entries.map(\.area.text) == ["PHL"])
        #expect(ranking.leftOut.map(\.area.text) == ["MMR", "MYS"])
        #expect(
            ranking.leftOut.map(\.reason)
                == [.baseZero(Example.year(2016)), .breakInSeries(Example.year(2018))])
    }

    @Test("the order in which states come does not matter")
    func order() {
        let answers = [
            answer("LAO", [2016: 174, 2019: 173]), answer("KHM", [2016: 99, 2019: 90]),
            answer("THA", [2016: 27.5, 2019: 6]),
        ]
        #expect(ImprovementRanking(of: answers) == ImprovementRanking(of: answers.reversed()))
    }
}
