import Charts
import PlanModel

/// A small invented plan of every kind of row.
enum GanttSample {
    static func day(_ text: String) -> Day { Day(text)! }

    static let behind = ChartClass("behind", tone: .away)
    static let onTime = ChartClass("on time", tone: .onCourse)
    static let finished = ChartClass("finished late", tone: .ended)
    static let unknown = ChartClass("not reported", tone: .notAssessed)

    static let late = GanttChart.Row(
        code: "A-1-1.1", label: "Set up a guide to productivity for small firms",
        address: "/action-lines/A-1-1.1", starts: day("2017-01-01"), due: day("2018-06-30"),
        finish: .forecast(day("2019-02-14")),
        milestones: [
            .init("M1 Outline agreed", due: day("2017-06-30"), reached: day("2017-09-15")),
            .init("M2 Guide printed", due: day("2018-01-31")),
            .init("M3 Trainers trained", due: day("2018-06-30")),
        ], classification: behind, note: "229 days late")

    static let done = GanttChart.Row(
        code: "A-1-1.2", label: "Collect good practice", starts: day("2016-01-01"), isStartAssumed: true,
        due: day("2016-12-31"), finish: .actual(day("2017-02-10")),
        milestones: [.init("M1 Collected", due: day("2016-12-31"), reached: day("2017-02-10"))],
        classification: finished, note: "41 days late")

    static let silent = GanttChart.Row(
        code: "B-1-1.1", label: "Build a platform", starts: day("2016-01-01"), isStartAssumed: true,
        due: day("2019-12-31"), finish: .unknown("no report"), classification: unknown,
        note: "not reported")

    static let going = GanttChart.Row(
        code: "B-1-1.2", label: "Train & certify", starts: day("2018-01-01"), due: day("2019-06-30"),
        finish: .forecast(day("2019-06-30")),
        milestones: [
            .init("M1 First class", due: day("2018-03-31"), reached: day("2018-03-20")),
            .init("M2 Second class", due: day("2019-06-30")),
        ], classification: onTime, note: "in time")

    static func chart(_ items: [GanttChart.Item], today: String = "2018-08-31") -> GanttChart {
        GanttChart(
            heading: ChartHeading(
                title: "One of four action lines is behind and will end 229 days late",
                subtitle: "Action lines against their plan", foot: "An invented plan.",
                alternative: "A-1-1.1 is forecast to end 229 days after it is due."),
            items: items, today: day(today))
    }

    static let full = chart([
        .group("A Productivity", depth: 0), .group("A-1 Capabilities", depth: 1), .row(late, depth: 1),
        .row(done, depth: 1), .group("B Finance", depth: 0), .row(silent, depth: 0), .row(going, depth: 0),
    ])
}
