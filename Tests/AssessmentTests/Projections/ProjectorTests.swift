import Assessment
import PlanModel
import Statistics
import Testing

@Suite("Projections")
struct ProjectorTests {
    private let history = Example.points([2015: 41.3, 2016: 42, 2017: 42.5, 2018: 43.2, 2019: 44, 2020: 45])

    private func refusal(_ values: [Int: Double], _ year: Int, scale: ProjectionScale = .logarithmic)
        -> ProjectionRefusal?
    {
        Projector(history: Example.points(values), scale: scale).outcome(for: Example.year(year)).refusal
    }

    private func projection(_ scale: ProjectionScale) throws -> Projection {
        try #require(Projector(history: history, scale: scale).outcome(for: Example.year(2025)).projection)
    }

    // The point and both intervals: mpmath to forty digits.
    @Test("the point grows the latest value by the weighted growth, on either scale")
    func point() throws {
        #expect(abs(try projection(.logarithmic).value - 49.1757667582878) < 1e-11)
        #expect(try projection(.logistic).value == projection(.logarithmic).value)
        #expect(try projection(.logistic).points == history)
    }

    @Test("levels have an interval on the logarithmic scale, shares on the logistic one")
    func intervals() throws {
        let levels = try projection(.logarithmic).interval
        #expect(abs(levels.low - 47.7681331228112) < 1e-11)
        #expect(abs(levels.centre - 48.7216301127879) < 1e-11)
        #expect(abs(levels.high - 49.6941598019819) < 1e-11)
        let shares = try projection(.logistic).interval
        #expect(abs(shares.low - 47.5099657986666) < 1e-11)
        #expect(abs(shares.centre - 48.4567075375592) < 1e-11)
        #expect(abs(shares.high - 49.4045582562629) < 1e-11)
        #expect(shares.level == 0.95)
    }

    @Test("a series of constant growth is reproduced, with an interval of no width")
    func constantGrowth() throws {
        let values = Dictionary(uniqueKeysWithValues: (2010...2020).map { ($0, 80 * power(1.03, $0 - 2010)) })
        let projector = Projector(history: Example.points(values))
        let projection = try #require(projector.outcome(for: Example.year(2025)).projection)
        let expected = 80 * power(1.03, 15)
        #expect(abs(projection.value / expected - 1) < 1e-12)
        #expect(abs(projection.interval.low / expected - 1) < 1e-9)
        #expect(abs(projection.interval.high / expected - 1) < 1e-9)
        #expect(projection.points.count == 11)
    }

    @Test("the scale follows from the unit and the values")
    func scales() {
        let share = Example.points([2016: 42, 2017: 99.5])
        let large = Example.points([2016: 42, 2017: 142])
        #expect(ProjectionScale(unit: "percent of GNI per capita", values: share) == .logistic)
        #expect(ProjectionScale(unit: "percent of GNI per capita", values: large) == .logarithmic)
        #expect(ProjectionScale(unit: "days", values: share) == .logarithmic)
    }

    @Test("nothing is projected without enough points, years ahead or positive values")
    func refusals() {
        #expect(refusal([2018: 1, 2019: 2, 2020: 3], 2021) == .tooFewPoints(found: 3, needed: 4))
        #expect(refusal([2016: 1, 2017: 1, 2018: 1, 2020: 3], 2020) == .yearObserved(Example.year(2020)))
        #expect(refusal([2016: 1, 2017: 1, 2018: 1, 2020: 3], 2019) == .yearPast(Example.year(2019)))
        #expect(refusal([2016: 0, 2017: 1, 2018: 1, 2020: 3], 2021) == .notAboveZero)
        #expect(refusal([:], 2021) == .noData)
        #expect(
            refusal([2016: 90, 2017: 93, 2018: 96, 2019: 99], 2022, scale: .logistic)?.code
                == "projection-beyond-whole")
        #expect(refusal([2016: 120, 2017: 90, 2018: 80, 2019: 70], 2020, scale: .logistic) == .notAShare)
        #expect(Projector(history: history).outcome(for: nil) == .none(.notAsked))
    }

    @Test("a horizon as long as the observed span is allowed, one year more is not")
    func horizon() {
        let values = [2016: 1.0, 2017: 1, 2018: 1, 2020: 3]
        #expect(refusal(values, 2024) == nil)
        #expect(refusal(values, 2025) == .horizonTooLong(years: 5, observed: 4))
    }

    @Test("growth and span rest on all values, the interval on the last ten")
    func allValues() throws {
        var values = Dictionary(uniqueKeysWithValues: (2004...2013).map { ($0, 100 + Double($0 % 3)) })
        let ten = Projector(history: Example.points(values))
        #expect(refusal(values, 2023) == .horizonTooLong(years: 10, observed: 9))
        values[1990] = 50
        #expect(refusal(values, 2023) == nil)
        let all = Projector(history: Example.points(values))
        let (short, long) = (
            try #require(ten.outcome(for: Example.year(2020)).projection),
            try #require(all.outcome(for: Example.year(2020)).projection)
        )
        #expect(short.interval == long.interval)
        #expect(long.growth > short.growth)
    }

    @Test("values before a break take no part")
    func afterBreak() {
        let line = Example.line(
            [2010: 1, 2011: 1, 2012: 1, 2016: 10, 2017: 11, 2018: 12, 2019: 13],
            statuses: [2016: .breakInSeries])
        #expect(
            line.comparableHistory(upTo: Example.year(2019)).map(\.period.year) == [2016, 2017, 2018, 2019])
    }

    private func power(_ base: Double, _ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { product, _ in product * base }
    }
}
