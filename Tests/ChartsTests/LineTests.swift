import Markup
import PlanModel
import Testing

@testable import Charts

/// What lines show and what they keep apart.
@Suite struct LineTests {
    private func runs(_ figures: [(Int, Double, ObservationStatus)]) -> LineRuns {
        let points = figures.map { ChartPoint(Sample.period($0.0), Sample.value($0.1, $0.2)) }
        return LineRuns(points, observed: points.count)
    }

    @Test("a break interrupts the line")
    func breaks() {
        let runs = runs([
            (2013, 92, .normal), (2014, 88, .normal), (2015, 187, .breakInSeries), (2016, 174, .normal),
        ])
        #expect(runs.runs.map(\.indices) == [0...1, 2...3])
        #expect(runs.breaks == [2])
    }

    @Test("a break is marked with its reason")
    func breakMark() {
        let svg = Sample.full.svg(style: ChartStyle()).string
        #expect(svg.contains("<title>another method</title>"))
        #expect(svg.contains(">break in the series</text>"))
    }

    @Test("the label of a line is what was observed last; a projection is called one")
    func projected() {
        let line = Sample.line(
            [(2019, 51), (2023, 52)],
            projection: [ChartPoint(Sample.period(2025), Sample.value(53, .forecast))])
        let svg = Sample.lineChart([line]).svg(style: ChartStyle()).string
        #expect(svg.contains(">Lao PDR 52 days (2023)</text>"))
        #expect(svg.contains(">53 days projected 2025</text>"))
    }

    @Test("an old value carries its year, and no line leads from it across the plot")
    func old() {
        let lines = [
            Sample.line([(2006, 42)], name: "Singapore"),
            Sample.line([(2019, 51), (2023, 39)], name: "Malaysia"),
        ]
        let svg = Sample.lineChart(lines).svg(style: ChartStyle()).string
        #expect(svg.contains(">Singapore 42 days (2006)</text>"))
        #expect(svg.contains(">Malaysia 39 days</text>"))
        #expect(svg.contains("class=\"ld far\""))
    }

    @Test("a missing year leaves a gap that only dots cross")
    func gap() {
        let runs = runs([(2014, 1, .normal), (2015, 2, .normal), (2017, 3, .normal), (2018, 4, .normal)])
        #expect(runs.runs.map(\.kind) == [.solid, .gap, .solid])
    }

    @Test("a break after missing years is not crossed even by dots")
    func breakAfterGap() {
        #expect(runs([(2009, 32, .normal), (2014, 36, .breakInSeries)]).runs.isEmpty)
    }

    @Test(
        "estimates are drawn thinner, forecasts dashed",
        arguments: [
            (ObservationStatus.estimated, LineRuns.Kind.estimated), (.imputed, .estimated),
            (.forecast, .forecast), (.provisional, .solid),
        ])
    func statuses(status: ObservationStatus, kind: LineRuns.Kind) {
        #expect(runs([(2018, 1, .normal), (2019, 2, status)]).runs.map(\.kind) == [kind])
    }

    @Test("a projection is dashed, has its band and is said to be one")
    func projection() {
        let svg = Sample.full.svg(style: ChartStyle()).string
        #expect(svg.contains("class=\"ln-f\"") && svg.contains("class=\"bd\""))
        #expect(svg.contains("data-x=\"2020\" data-y=\"170 days, forecast or projection"))
    }

    @Test("an ended series ends with a mark and a word, and is not projected")
    func ended() {
        let next = [ChartPoint(Sample.period(2020), Sample.value(170))]
        let line = Sample.line([(2018, 174), (2019, 173)], projection: next, ending: .ended("ended 2019"))
        let svg = Sample.lineChart([line]).svg(style: ChartStyle()).string
        #expect(svg.contains("class=\"en\"") && svg.contains(">ended 2019</text>"))
        #expect(line.projection.isEmpty)
    }

    @Test("an axis that leaves out zero says so, one that has it does not")
    func cut() {
        let line = Sample.line([(2018, 174), (2019, 173)])
        let free = Sample.lineChart([line], axis: ValueAxis(.free)).svg(style: ChartStyle()).string
        let zero = Sample.lineChart([line]).svg(style: ChartStyle()).string
        #expect(free.contains("axis does not begin at zero"))
        #expect(!zero.contains("axis does not begin at zero"))
    }

    @Test("points are put in order, the later given of a year stays")
    func order() {
        let line = Sample.line([(2019, 3), (2016, 1), (2019, 4)])
        #expect(line.points.map(\.period.year) == [2016, 2019])
        #expect(line.points.last?.value.number == 4)
    }

    @Test("a pair that can't be compared has no line and says so")
    func slope() {
        let svg = Sample.slope.svg(style: ChartStyle()).string
        #expect(count("class=\"ln\"", in: svg) == 1)
        #expect(svg.contains("not comparable: another definition"))
        #expect(count("<path class=\"po\"", in: svg) == 2)
    }

    @Test("a small line lifts its pen at a break and at a missing year")
    func spark() {
        let svg = Sample.spark.svg(style: ChartStyle()).string
        #expect(count("h0", in: svg) == 2)
    }

    @Test("a chart without a single value is still a document")
    func empty() {
        #expect(Sample.lineChart([]).svg(style: ChartStyle()).string.hasSuffix("</svg>\n"))
        #expect(Sample.lineChart([Sample.line([])]).table.rows.isEmpty)
    }
}
