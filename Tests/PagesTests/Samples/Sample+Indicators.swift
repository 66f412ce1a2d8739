import Pages
import PlanModel
import Routes

extension Sample {
    static let indicators = ListPage.Model(
        lead: ["The plan’s key policy indicators, and the series beside them."],
        table: DataTable(
            caption: "All indicators", columns: [.init("Indicator"), .init("Unit"), .init("Code")],
            groups: [
                .init(
                    "Key policy indicators",
                    [
                        .init([
                            .link(Link("Time to start a business", Address(.indicator(days)))), "days",
                            .code("IC.REG.DURS"),
                        ])
                    ])
            ]))

    static let indicator = IndicatorPage.Model(
        lead: ["Measured in days; decrease wanted."],
        notices: [Notice(ended, "The source ended with 2019.")],
        facts: [Fact("Code", .code("IC_REG_DURS")), Fact("Formula", .nothing)],
        states: DataTable(
            caption: "Baseline, latest value, change and class of each state",
            columns: [
                .init("State"), .number("Baseline"), .number("Latest"), .number("Change"),
                .init(.link(Link("Class by Eurostat", Address(.method("eurostat"))))), .init("Look closer"),
            ],
            rows: [
                [
                    .link(Link("Lao PDR", Address(.stateIndicator(lao, days)))),
                    .lines(["174", .muted("2016")]), .lines([value("173", 2019), .muted("2019")]),
                    "−1 (−0.6 %)", .tag(slow), .lines([.tag(ended), .tag(depends)]),
                ],
                [
                    .link(Link("Myanmar", Address(.stateIndicator(AreaCode("MMR")!, days)))), .nothing,
                    .tag(noData), .nothing, .nothing, .nothing,
                ],
            ]), stateNotes: ["Every method that needs a target is left out."],
        aggregates: DataTable(
            caption: "Aggregates", columns: [.init("Group"), .number("Latest"), .init("Coverage")],
            rows: [["ASEAN", .lines(["37.1", .muted("2019")]), "10 of 10 states"]]),
        aggregateNotes: ["Aggregated by simple mean."],
        gap: DataTable(
            caption: "How far the states lie apart",
            columns: [.init("Measure"), .number("2016"), .number("2019")],
            rows: [["CLMV as a ratio of ASEAN-6", "3.862", "5.815"]]),
        values: DataTable(
            caption: "All values by year and state",
            columns: [.init("Year"), .number("Lao PDR"), .number("Viet Nam")],
            rows: [
                ["2019", value("173", 2019), .inline(["16", .muted("P")])],
                ["2018", value("174", 2018), .nothing],
            ], narrow: .scrolls))
}
