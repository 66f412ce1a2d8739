import Charts
import Foundation
import Markup
import PlanModel
import Testing

@Suite("Gantt chart")
struct GanttTests {
    private func svg(
        _ rows: [GanttChart.Row], today: String = "2018-08-31", _ style: ChartStyle = ChartStyle()
    ) -> String {
        GanttSample.chart(rows.map { .row($0, depth: 0) }, today: today).svg(style: style).string
    }

    @Test("what is forecast is dashed, what was done is solid, what was planned is an outline")
    func honest() {
        let late = svg([GanttSample.late])
        #expect(count("class=\"ln-f\"", in: late) == 2, "the bar and its key")
        #expect(count("class=\"iv\"", in: late) == 2)
        let done = svg([GanttSample.done])
        #expect(count("class=\"ln-f\"", in: done) == 0)
        #expect(count("class=\"en\"", in: done) == 2, "the finish and its key")
    }

    @Test("of work without a report only the plan is drawn")
    func unknown() {
        let svg = svg([GanttSample.silent])
        #expect(count("class=\"ln-f\"", in: svg) == 0 && count("class=\"pf\"", in: svg) == 0)
        #expect(svg.contains(">not reported</text>"))
    }

    @Test("the outline is open where the start is only assumed, and the key says so")
    func assumed() {
        let assumed = svg([GanttSample.silent])
        #expect(assumed.contains(">planned, its start only assumed</text>"))
        #expect(!assumed.contains(">planned, from start to due day</text>"))
        #expect(svg([GanttSample.late]).contains(">planned, from start to due day</text>"))
    }

    @Test("a class has its sign and its name, so that colour is never alone")
    func signs() {
        let svg = svg([GanttSample.late, GanttSample.going])
        for name in ["behind", "on time"] { #expect(svg.contains(">\(name)</text>")) }
        // Each row, and the key.
        #expect(count("class=\"sg\"", in: svg) == 4)
    }

    @Test("each milestone has its planned place, and its real one where it was reached")
    func milestones() throws {
        let svg = svg([GanttSample.late])
        #expect(count("milestone, planned\"", in: svg) == 3)
        #expect(count("milestone, reached\"", in: svg) == 1)
        #expect(svg.contains("data-x=\"2017-09-15\" data-y=\"M1 Outline agreed, milestone, reached\""))
    }

    @Test("today is a line where it lies near the plan, and left out where it would squeeze it")
    func today() {
        #expect(svg([GanttSample.late]).contains(">Today 2018-08-31</text>"))
        #expect(svg([GanttSample.done], today: "2017-06-30").contains(">Today 2017-06-30</text>"))
        #expect(!svg([GanttSample.done], today: "2030-01-01").contains("Today"))
    }

    @Test("a forecast far beyond the plan is cut at the end of the axis and marked")
    func beyond() {
        let far = GanttChart.Row(
            label: "Slow", starts: GanttSample.day("2017-01-01"), due: GanttSample.day("2018-06-30"),
            finish: .forecast(GanttSample.day("2090-01-01")), classification: GanttSample.behind)
        let svg = svg([far])
        #expect(svg.contains(">goes on beyond the axis</text>"))
        #expect(svg.contains("data-x=\"2090-01-01\""))
        #expect(!svg.contains(">2030</text>"))
        #expect(!self.svg([GanttSample.late]).contains("beyond the axis"))
    }

    @Test("the axis has quarters where there is room for them")
    func quarters() {
        #expect(count(">Q3</text>", in: svg([GanttSample.done], today: "2016-08-31")) == 2)
        let narrow = svg([GanttSample.silent, GanttSample.going], ChartStyle(.narrow))
        #expect(narrow.contains(">2018</text>") && !narrow.contains(">Q3</text>"))
    }

    @Test("nothing lies outside of the drawing", arguments: [ChartStyle.Size.wide, .narrow])
    func inside(size: ChartStyle.Size) throws {
        let svg = GanttSample.full.svg(style: ChartStyle(size)).string
        let width = size == .wide ? 720.0 : 360
        for match in svg.matches(of: /(?:x|x1|x2|cx)="(-?[0-9.]+)"/) {
            let x = try #require(Double(match.1))
            #expect(x >= -5 && x <= width, "\(match.0)")
        }
    }

    @Test("on a telephone the words stand above the bars")
    func narrow() {
        let svg = GanttSample.full.svg(style: ChartStyle(.narrow)).string
        #expect(svg.contains("class=\"chart narrow\""))
        #expect(svg.contains("text-anchor=\"end\">229 days late</text>"))
    }

    @Test("the table has every row and every milestone, with days, delay and group")
    func table() {
        let table = GanttSample.full.table
        #expect(table.rows.count == 4 + 6)
        let late = table.rows[0].map(\.text)
        #expect(late[0] == "A Productivity / A-1 Capabilities")
        #expect(late[4...8] == ["2017-01-01", "2018-06-30", "2019-02-14", "forecast", "229"])
        let first = table.rows[1].map(\.text)
        #expect(first[3...8] == ["milestone", "", "2017-06-30", "2017-09-15", "actual", "77"])
        #expect(table.rows[6][0].text == "B Finance")
        #expect(table.rows[6][7].text == "no report")
    }

    @Test("days are written by the caller, and for machines as ISO 8601")
    func days() {
        let chart = GanttChart(
            heading: Sample.heading, items: [.row(GanttSample.done, depth: 0)],
            today: GanttSample.day("2017-01-01"), dayText: { "\($0.day).\($0.month).\($0.year)" })
        #expect(chart.table.rows[0][5].text == "31.12.2016")
        #expect(chart.table.rows[0][5].number == "2016-12-31")
        #expect(chart.svg(style: ChartStyle()).string.contains(">Today 1.1.2017</text>"))
    }

    @Test("the finding counts what is late and names the latest")
    func finding() {
        let finding = GanttSample.full.finding
        #expect(finding.rows == 4 && finding.finished == 1 && finding.unknown == 1)
        #expect(finding.late == 2 && finding.latestDays == 229)
        #expect(finding.latest?.code == "A-1-1.1")
        #expect(GanttSample.chart([]).finding.latest == nil)
    }

    @Test("no rows are an empty axis")
    func empty() {
        #expect(svg([]).contains(">2018</text>"))
        #expect(GanttSample.chart([]).table.rows.isEmpty)
    }

    @Test("a row costs the same in a long chart as in a short one")
    func linear() {
        func bytes(_ count: Int) -> Int {
            svg((0..<count).map { _ in GanttSample.late }).utf8.count
        }
        let (few, some, many) = (bytes(10), bytes(20), bytes(2010))
        let row = Double(some - few) / 10
        #expect(abs(Double(many - some) / 1990 - row) < row * 0.02)
    }
}
