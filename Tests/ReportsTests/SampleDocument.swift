import Charts
import PlanModel
import Reports

/// A small report with every kind of block.
enum SampleDocument {
    static func document(hasCover: Bool = true, isOnePage: Bool = false) -> ReportDocument {
        ReportDocument(
            title: "Achievement at 2020", shortTitle: "Plan \"A\" & B", author: "Secretariat",
            day: "2020-12-31",
            cover: hasCover
                ? ReportDocument.Cover(
                    series: "Plan A", title: "Achievement at 2020", subtitle: "KPI Monitoring Report",
                    lines: ["Figures as published by 31 December 2020."]) : nil,
            isOnePage: isOnePage,
            chapters: [
                ReportDocument.Chapter(
                    id: "messages", title: "Key messages",
                    blocks: [
                        .lead("Read this first."),
                        .list([
                            ReportText.strong("Days fell. ")
                                + ReportText("173", address: "https://example.org/a?b=1&c=2")
                        ]),
                        .note("A note <in small>."),
                    ]),
                ReportDocument.Chapter(
                    id: "goal-D", title: "Goal D",
                    blocks: [
                        .section(id: "kpi-6", title: "Days fell in one state", beginsPage: false),
                        .paragraph("KPI 6."), .heading("Notes"), .figure(figure), .table(table),
                    ]),
            ])
    }

    private static let table = ReportTable(
        id: "kpi-6-states", caption: "Baseline and latest",
        columns: [
            .init("State", share: 40), .init("Days", isNumber: true, share: 20), .init("Class", share: 40),
        ],
        rows: [
            [.init("Lao PDR"), .init("173"), .init("moderate progress", mark: .slow)],
            [.init("Myanmar"), .init("–", mark: .quiet), .init("no data", mark: .quiet)],
        ])

    private static var figure: ReportFigure {
        let points = [(2016, 174.0), (2019, 173.0)].compactMap { year, days in
            ChartValue(days, text: "\(Int(days))").map { ChartPoint(Period(year: year)!, $0) }
        }
        let heading = ChartHeading(
            title: "Days to start a business", subtitle: "days", foot: "Source: World Bank.",
            alternative: "Lao PDR 173 (2019).")
        let line = ChartLine(name: "Lao PDR", short: "LAO", hue: .purple, points: points)
        return ReportFigure(
            id: "figure-kpi-6", chart: LineChart(heading: heading, axis: ValueAxis(.free), lines: [line]),
            caption: "Days to start a business.")
    }
}
