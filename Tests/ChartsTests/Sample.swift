import Charts
import Markup
import PlanModel
import Testing

/// Small charts of every kind, from figures of the bundled data.
enum Sample {
    static let heading = ChartHeading(
        title: "In Lao PDR starting a business takes 173 days", subtitle: "Time to start a business, days",
        foot: "Source: World Bank, November 2020.", alternative: "173 days in 2019 after 174 in 2016.")

    static func period(_ year: Int) -> Period { Period(year: year)! }

    static func value(
        _ number: Double, _ status: ObservationStatus = .normal, interval: ChartInterval? = nil
    ) -> ChartValue {
        ChartValue(
            number, text: "\(Int(number)) days", status: status, interval: interval,
            address: "/observations/1")!
    }

    static func interval(_ low: Double, _ high: Double) -> ChartInterval {
        ChartInterval(
            low, high, lowText: "\(Int(low))", highText: "\(Int(high))", name: "95 % confidence interval")!
    }

    static func points(_ figures: [(Int, Double)]) -> [ChartPoint] {
        figures.map { ChartPoint(period($0.0), value($0.1)) }
    }

    static func line(
        _ figures: [(Int, Double)], name: String = "Lao PDR", projection: [ChartPoint] = [],
        ending: ChartLine.Ending = .running, baseline: Period? = nil
    ) -> ChartLine {
        ChartLine(
            name: name, short: "LAO", hue: .purple, points: points(figures), projection: projection,
            ending: ending, baseline: baseline)
    }

    static func lineChart(_ lines: [ChartLine], axis: ValueAxis = ValueAxis(.fromZero)) -> LineChart {
        LineChart(heading: heading, axis: axis, lines: lines)
    }

    /// A break, a gap, a provisional value, an interval and a projection.
    static let full = LineChart(
        heading: heading, axis: ValueAxis(.free, suffix: " d"),
        lines: [
            ChartLine(
                name: "Lao PDR", short: "LAO", hue: .purple,
                points: [
                    ChartPoint(period(2013), value(92)), ChartPoint(period(2014), value(88)),
                    ChartPoint(period(2015), value(187), breakNote: "another method"),
                    ChartPoint(period(2017), value(174, interval: interval(160, 188))),
                    ChartPoint(period(2018), value(174)), ChartPoint(period(2019), value(173, .provisional)),
                ],
                projection: [ChartPoint(period(2020), value(170, interval: interval(150, 190)))],
                absences: [ChartAbsence(period(2016), reason: "suppressed")], emphasis: .highlighted),
            ChartLine(
                name: "Thailand", short: "THA", hue: .brown, points: points([(2013, 31), (2014, 31)]),
                ending: .ended("ended 2014"), emphasis: .muted),
        ],
        baseline: .init(period(2015), label: "Baseline 2015"), target: .init(value(100), label: "Target"))

    static let small = SmallMultiples(
        heading: heading, axis: ValueAxis(.fromZero), scale: .own,
        lines: [
            line([(2016, 174), (2019, 173)], baseline: period(2016)),
            line([(2016, 29), (2017, 6)], name: "Thailand"),
        ])

    static func slopeRow(_ name: String, _ from: Double, _ to: Double, obstacle: String? = nil)
        -> SlopeChart.Row
    {
        SlopeChart.Row(
            name: name, short: "LAO", hue: .purple, from: ChartPoint(period(2016), value(from)),
            to: ChartPoint(period(2019), value(to)), obstacle: obstacle)!
    }

    static let slope = SlopeChart(
        heading: heading, axis: ValueAxis(.fromZero),
        rows: [slopeRow("Lao PDR", 174, 173), slopeRow("Cambodia", 99, 90, obstacle: "another definition")])

    static func dotRow(_ name: String, _ number: Double?) -> DotPlot.Row {
        DotPlot.Row(
            name: name, period: number == nil ? nil : period(2019),
            reading: number.map { .value(value($0, interval: interval($0 - 2, $0 + 2))) }
                ?? .absent("no data"))
    }

    static let dots = DotPlot(
        heading: heading, axis: ValueAxis(.fromZero),
        rows: .comparable(
            [dotRow("Cambodia", 99), dotRow("Myanmar", nil), dotRow("Lao PDR", 173)], order: .largestFirst,
            reference: .init(value(99), label: "Median")))

    static let apart = DotPlot(
        heading: heading, axis: ValueAxis(.fromZero),
        rows: .notComparable([
            .init(dotRow("Viet Nam", 16), definition: "establishments"),
            .init(dotRow("Cambodia", 99), definition: "enterprises"),
        ]))

    static let fast = ChartClass("under 5 days", tone: .level(.one))
    static let slow = ChartClass("100 days and more", tone: .level(.five))

    static let figures: [StateFigure] = [
        StateFigure(
            .sgp, name: "Singapore", period: period(2019), reading: .value(value(2)), classification: fast),
        StateFigure(
            .lao, name: "Lao PDR", period: period(2019), reading: .value(value(173)), classification: slow),
    ]

    static let tiles = TileMap(heading: heading, figures: figures, classes: [fast, slow])
    static let map = AreaMap(heading: heading, figures: figures, classes: [fast, slow])

    static let ranges = RangeChart(
        heading: heading, scale: .share, suffix: " %",
        rows: [
            .init(
                label: "Contribution to employment", source: "SAP SMED", period: "2014",
                extent: .init(from: value(52), to: value(97))!),
            .init(
                label: "Contribution to GDP", source: "ASEAN", period: "2020",
                extent: .init(value(45))),
        ])

    static let spark = Sparkline(
        heading: heading, line: line([(2003, 135), (2004, 135), (2006, 116), (2007, 86)]),
        baseline: period(2006))

    static let matrix = HeatMatrix(
        heading: heading,
        columns: [.init(name: "Cambodia", short: "KHM"), .init(name: "Lao PDR", short: "LAO")],
        rows: [
            .init(name: "Contribution to GDP", cells: [.init(.init("there", tone: .present), text: "2018")])
        ], classes: [])

    struct Kind: Sendable, CustomTestStringConvertible {
        let name: String
        let chart: any Chart
        var testDescription: String { name }
    }

    static let kinds: [Kind] = [
        Kind(name: "line", chart: full), Kind(name: "small-multiples", chart: small),
        Kind(name: "slope", chart: slope), Kind(name: "dots", chart: dots),
        Kind(name: "dots-apart", chart: apart),
        Kind(name: "tiles", chart: tiles), Kind(name: "map", chart: map), Kind(name: "ranges", chart: ranges),
        Kind(name: "spark", chart: spark), Kind(name: "matrix", chart: matrix),
        Kind(name: "gantt", chart: GanttSample.full),
    ]
}

/// How often a part occurs in a text.
func count(_ part: String, in text: String) -> Int {
    text.split(separator: part, omittingEmptySubsequences: false).count - 1
}
