import ArgumentParser
import Markup
import PlanModel
import UseCases

struct PlanDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Print what distinguishes the plan as it stood on two days.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case csv
    }

    @Option(name: .long, help: .init("The first day.", valueName: "day"))
    var from: Day

    @Option(name: .long, help: .init("The second day.", valueName: "day"))
    var to: Day

    @Option(
        name: .long,
        help: .init("Read what this ledger had recorded by the end of this day.", valueName: "day"))
    var knownOn: Day?

    @Option(name: .long, help: "How to print.")
    var format = Format.text

    @OptionGroup var database: DatabaseOption
    @OptionGroup var output: OutputOption

    func run() async throws {
        let store = try Wiring.reading(database.database)
        let answer = try await ShowPlanHistory(store: store).difference(from: from, to: to, knownOn: knownOn)
        let output = Output(path: output.output)
        let records = answer.records
        switch format {
        case .text:
            let lines = answer.difference.isEmpty ? ["no difference"] : answer.difference.lines
            try output.write(lines.joined(separator: "\n") + "\n")
        case .csv:
            try output.write(csv(records, columns: ShowPlanHistory.Difference.columns))
        case .json:
            let body: [JSON.Member] = [
                .init("plan", .string(answer.new.code.text)), .init("from", .string(from.description)),
                .init("to", .string(to.description)),
                .init("records", .array(records.map { .object($0) })),
            ]
            try output.write(JSON.object(body).document())
        }
    }
}
