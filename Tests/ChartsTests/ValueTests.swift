import Charts
import PlanModel
import Testing

/// What can't be said cannot be made.
@Suite struct ValueTests {
    @Test(
        "a number that can't be drawn is no value",
        arguments: [Double.nan, .infinity, -.infinity, 1e18, -1e300])
    func numbers(number: Double) {
        #expect(ChartValue(number, text: "x") == nil)
    }

    @Test(
        "missing, suppressed, impossible and uncollected have no value",
        arguments: [ObservationStatus.missing, .suppressed, .cannotExist, .existsNotCollected])
    func statuses(status: ObservationStatus) {
        #expect(ChartValue(1, text: "1", status: status) == nil)
    }

    @Test("the ends of intervals, ranges and slopes stand in order")
    func order() {
        #expect(ChartInterval(2, 1, lowText: "2", highText: "1", name: "") == nil)
        #expect(RangeChart.Extent(from: Sample.value(2), to: Sample.value(1)) == nil)
        let point = ChartPoint(Sample.period(2016), Sample.value(1))
        #expect(SlopeChart.Row(name: "", short: "", hue: .ink, from: point, to: point) == nil)
    }

    @Test("a state keeps its colour, other areas have none")
    func hues() throws {
        let codes = ["BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "VNM"]
        let hues = try codes.map { try Hue(#require(AreaCode($0))) }
        #expect(Set(hues).count == 10 && !hues.contains(nil))
        #expect(try Hue(#require(AreaCode("ASEAN"))) == nil)
    }
}
