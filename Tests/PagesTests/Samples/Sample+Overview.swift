import Pages
import PlanModel
import Routes

extension Sample {
    static var overview: OverviewPage.Model {
        var model = matrix
        model.movements = OverviewPage.Movements(
            lead: "Two pairs may be compared.",
            sentences: [
                .sentence([
                    .link(Link("Time", Address(.indicator(days)))),
                    ": improved most in Viet Nam (24 in 2016, 16 in 2019).",
                ])
            ])
        let here = Link("2019", Address(.stateIndicator(lao, days)), context: "Lao PDR")
        model.availability = OverviewPage.Availability(
            finding: "1 of 4 cells has data", columns: [.init(code: "LAO", name: "Lao PDR")],
            rows: [
                .init(name: "6 Time", cells: [.here(.link(here))]), .init(name: "3 Loans", cells: [.claimed]),
                .init(name: "4 Exports", cells: [.nothing]),
            ],
            faces: ChartFaces(
                foot: "As published up to 1 July 2026.",
                links: [Link("SVG", Address(.overview, format: .svg))],
                embed:
                    "<a href=\"https://pantau.example/\"><img src=\"https://pantau.example/index.svg\"></a>"))
        return model
    }

    private static let matrix = OverviewPage.Model(
        lead: ["Is each indicator moving as the plan wants it to?"],
        legend: [
            .init(onCourse, "Moves as wanted and fast enough."), .init(noData, "No value is known."),
        ], caption: "Latest value, change and class by state",
        columns: [
            .init(.link(Link("Lao PDR", Address(.state(lao)))), label: "Lao PDR"),
            .init(.link(Link("Viet Nam", Address(.state(viet)))), label: "Viet Nam"),
            .init("ASEAN", label: "ASEAN", isRegion: true),
        ], groups: [goalD, goalB],
        claims: OverviewPage.ClaimTable(
            note: "Figures that do not agree stand side by side.",
            groups: [
                OverviewPage.ClaimGroup(
                    title: "Contribution to employment",
                    rows: [
                        OverviewPage.Claim(
                            document: .lines(["The plan", .muted("section 1.1.1")]),
                            figure: .strong("51.7 to 97.2"), span: .init(low: 517, high: 972),
                            period: "not stated", published: "2015",
                            words: .quote("between 51.7% and 97.2%")),
                        OverviewPage.Claim(
                            document: "A page", figure: .strong("85"), span: .init(low: 850, high: 850),
                            period: "2020", published: "about 21 November 2026", words: .quote("85%")),
                    ])
            ]))

    private static let goalD = OverviewPage.Group(
        id: "goal-D", title: "Goal D: Enhance Policy and Regulatory Environment",
        detail: "Champions: Cambodia, Indonesia",
        rows: [
            OverviewPage.Row(
                number: "6",
                name: .link(Link("Time required to start a business (days)", Address(.indicator(days)))),
                unit: "days", direction: "decrease wanted", tags: [Tag(.ended, "series ended 2019")],
                cells: [
                    OverviewPage.Cell(
                        value: .link(
                            Link("173", Address(.stateIndicator(lao, days)), context: "Lao PDR: Time")),
                        period: "2019", change: "−1 since 2016 (−0.6 %)", tags: [slow, ended, depends]),
                    OverviewPage.Cell(
                        value: .link(Link("16", Address(.stateIndicator(viet, days)))), period: "2019",
                        change: "−8 since 2016 (−33.3 %)", tags: [onCourse, ended]),
                    OverviewPage.Cell(value: "37.1", period: "2019", detail: "10 of 10 states"),
                ])
        ])

    private static let goalB = OverviewPage.Group(
        id: "goal-B", title: "Goal B: Increase Access to Finance", detail: "Champions: Malaysia, Lao PDR",
        rows: [
            OverviewPage.Row(
                number: "3", name: "Percentage of business loans to SMEs", unit: "percent of business loans",
                direction: "increase wanted",
                cells: [
                    OverviewPage.Cell(tags: [noData]),
                    OverviewPage.Cell(tags: [noData], detail: "the plan calls it available"),
                    OverviewPage.Cell(tags: [Tag(.notComparable, "not comparable")]),
                ])
        ])
}
