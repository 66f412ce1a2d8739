import Pages
import PlanModel
import Routes

extension Sample {
    private static let action = PlanCode("D-3-1")!
    private static let notReported = Content.tag(Tag(.notAssessed, "not reported"))

    private static let line: Content = .link(
        .english("D-3-1.1", Address(.actionLine(PlanCode("D-3-1.1")!))))

    static let goals = GoalsPage.Model(
        lead: ["The plan has 1 strategic goal."],
        table: DataTable(
            caption: "Strategic goals",
            columns: [.init("Goal"), .init("Champions"), .number("KPIs")],
            rows: [
                [
                    .sentence([
                        "Goal D: ", .link(.english("Enhance Policy", Address(.goal(PlanCode("D")!)))),
                    ]), .link(Link("Lao PDR", Address(.state(lao)))), "2",
                ]
            ]),
        notes: ["Each KPI in each state counts as one."])

    static let goal = GoalPage.Model(
        facts: [
            Fact("Champions", .link(Link("Lao PDR", Address(.state(lao))))),
            Fact("Why", .english("Permits take long.")), Fact("Note", .nothing),
        ],
        outcomes: [
            GoalPage.Outcome(
                title: .english("D-3 Permits will be streamlined"),
                actions: [
                    GoalPage.Action(
                        title: .link(.english("D-3-1 Establish a sound system", Address(.action(action)))),
                        lines: [.inline([line, .english("Simplify <registration>")])]),
                    GoalPage.Action(title: .english("D-3-2 Another")),
                ])
        ], noLine: "No action line is published.",
        achievementLead: ["In how many states each indicator moves as the plan wants."],
        standing: standing, matrix: matrix, achievementNotes: ["What the marks mean is told elsewhere."],
        progressLead: ["No report is recorded."], progress: lines,
        progressNotes: ["Appendix B is left out."])

    private static let standing = DataTable(
        caption: "Number of states by how they stand",
        columns: [
            .init("Indicator"), .init(.tag(onCourse), .number), .init(.tag(slow), .number),
        ], rows: [[.link(Link("Time to start a business", Address(.indicator(days)))), "7", "3"]])

    private static let matrix: OverviewPage.Model = {
        var model = overview
        model.caption = "The KPIs of goal D, by state"
        model.groups = overview.groups.prefix(1).map { group in
            OverviewPage.Group(
                id: "kpis", title: "Key policy indicators", detail: .nothing, rows: group.rows)
        }
        return model
    }()

    private static let lines = DataTable(
        caption: "Goal D: action lines",
        columns: [.code("Line"), .init("Wording"), .init("When"), .init("Status")],
        rows: [
            [
                line, .english("Simplify <registration>"),
                .lines([.english("By 2020"), .muted("by 31 December 2020")]), notReported,
            ]
        ])

    static let actionWithoutLine = PlanItemPage.Model(
        facts: [Fact("Goal", "Goal D: Enhance Policy"), Fact("Outcome", .english("D-3 Permits"))],
        parts: [
            .init(
                .lines, title: "Action lines", lead: ["No line of this action is published."],
                notes: ["Appendix B is left out."]),
            .init(.achievement, title: "The indicators it serves", table: standing),
        ])

    static let actionLine = PlanItemPage.Model(
        lead: [.english("Simplify <registration>")],
        facts: [Fact("When", .lines(["By 2020", "1 January 2016 to 31 December 2020"]))],
        parts: [
            .init(
                .progress, title: "Progress", lead: ["No report is recorded."],
                table: DataTable(
                    caption: "What the plan wants to have watched",
                    columns: [.init("Aspect"), .init("Reported")],
                    rows: [[.english("budget cost"), notReported]])),
            .init(.errata, title: "Errata", table: DataTable(caption: "Errata", columns: [], rows: [])),
        ])
}
