import ArgumentParser
import PlanModel
import UseCases

struct AssessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Say whether the KPIs move as the plan wants, by every method side by side.",
        discussion: """
            Without options: all KPIs, all states, all methods. A class is given only where two values are comparable; \
            else the reason is. "depends on the baseline year" marks a class that another baseline year would change.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

    @OptionGroup var database: DatabaseOption
    @OptionGroup var clock: ClockOptions
    @OptionGroup var held: PlanVersionOption
    @OptionGroup var output: OutputOption

    @Option(
        name: .long, help: .init("Only this state, by its alpha-3 code; may be repeated.", valueName: "code"))
    var state: [AreaCode] = []

    @Option(
        name: .long,
        help: .init(
            "Only this KPI, by indicator id, source code or number; may be repeated.", valueName: "code"))
    var indicator: [String] = []

    @Option(name: .long, help: .init("One method, or all.", valueName: "name"))
    var method = "all"

    @Option(
        name: .long,
        help: .init("Assess against this year instead of the agreed baseline.", valueName: "year"))
    var baseline: Period?

    @Option(name: .long, help: "Leave out later reference periods.")
    var year: Period?

    @Option(name: .long, help: "Targets: plan (its own, if any), champion-area (a rule), none.")
    var target = AssessKPIs.Request.TargetChoice.plan

    @Option(name: .long, help: "text, csv or json.")
    var format = Format.text

    func run() async throws {
        let store = try Wiring.reading(database.database)
        let report = try await AssessKPIs(store: store, clock: Wiring.clock)(
            .init(
                indicators: indicator, states: state, method: method == "all" ? nil : method,
                baseline: baseline,
                year: year, clock: clock.clock, target: target, plan: held.planVersion))
        Talk.say(report.findings)
        try exitOnErrors(report.findings)
        let output = Output(path: output.output)
        switch format {
        case .text: try output.write(AssessmentText(report).text)
        case .csv: try output.write(csv(report.records))
        case .json: try output.write(json(report.records))
        }
    }
}

extension AssessKPIs.Request.TargetChoice: ExpressibleByArgument {}
