import Pages
import PlanModel
import Routes

extension Sample {
    static let states = ListPage.Model(
        lead: ["How much is known of each state."],
        table: DataTable(
            caption: "Member states", columns: [.init("State"), .init("Code"), .number("KPIs with a value")],
            rows: [
                [
                    .inline([
                        .link(Link("Lao PDR", Address(.state(lao)))),
                        Texts.english.nationalName(of: lao, shown: "Lao PDR"),
                    ]), .code("LAO"), "6 of 11",
                ]
            ]))

    static let state = StatePage.Model(
        facts: [
            Fact("Groups", "ASEAN, CLMV")
        ],
        indicators: DataTable(
            caption: "Lao PDR: key policy indicators",
            columns: [
                .init("Indicator"), .number("Latest"), .init("Class"), .init("Look closer"),
                .init("Published"),
            ],
            groups: [
                .init(
                    "Goal D: Enhance Policy and Regulatory Environment",
                    [
                        .init([
                            .link(Link("Time to start a business", Address(.stateIndicator(lao, days)))),
                            .lines([value("173", 2019), .muted("2019")]), .tag(slow), .tag(ended),
                            "about 16 December 2019",
                        ])
                    ])
            ]),
        others: DataTable(
            caption: "Series that fill no KPI", columns: [.init("Indicator"), .number("Latest")],
            rows: [["GDP (constant 2015 US$)", "20,303,702,352.295"]]))

    static let stateIndicator = StateIndicatorPage.Model(
        headline: .init(
            value: value("173", 2019), unit: "days", period: "2019", change: "−1 since 2016 (−0.6 %)",
            tags: [slow]),
        notices: [Notice(ended, "The source ended with 2019."), Notice(depends, "The table says which.")],
        facts: [
            Fact(
                "Baseline",
                .lines([value("174 (2016)", 2016), .muted("Agreed and frozen on 21 November 2026")]))
        ],
        methods: DataTable(
            caption: "What each method says", columns: [.init("Method"), .init("Class"), .init("Figures")],
            rows: [
                [
                    .link(Link("Eurostat", Address(.method("eurostat")))), .tag(slow),
                    .lines(["CAGR = −0.1919 %", "d × CAGR = 0.1919 %"]),
                ],
                [
                    .link(Link("ESCAP", Address(.method("escap-status")))),
                    .lines([.tag(Tag(.notAssessed, "not assessed")), .muted("The method needs a target.")]),
                    .nothing,
                ],
            ]), methodNotes: ["The same two points may get different classes."],
        baselineYears: DataTable(
            caption: "The class under each baseline year",
            columns: [.init("Baseline"), .number("Value"), .init("Eurostat")],
            rows: [
                ["2016", "174", .tag(slow)], ["2014", "88", .tag(Tag(.away, "significant movement away"))],
            ]),
        values: DataTable(
            caption: "Every value with its place",
            columns: [.init("Year"), .number("Value"), .init("File"), .init("Place")],
            rows: [
                [
                    "2019", value("173", 2019), .link(Link("time.csv", Address(.source(hash: "07b65d39")))),
                    "line 129, column 2019",
                ]
            ]),
        revisions: DataTable(
            caption: "Values that a later vintage changed", columns: [.init("Year"), .init("Statements")],
            rows: [["2016", .lines(["67 (December 2017)", "174 (October 2019)"])]]),
        claims: [
            .init(
                title: "OECD, micro, small and medium (MSME)", facts: [Fact("Source", "OECD")],
                values: DataTable(
                    caption: "Values of another series", columns: [.init("Year"), .number("Value")],
                    rows: [["2014", "65"]]))
        ])
}
