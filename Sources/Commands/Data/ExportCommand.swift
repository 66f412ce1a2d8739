import ArgumentParser
import Markup
import PlanModel
import UseCases

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the ledger's values as a tidy table, or the plan as an IATI file.",
        discussion: """
            Columns are named by SDMX concepts. SOURCE and DEFINITION are _T for the preferred claim of a cell.

            --format iati prints the action lines of the plan with their accepted progress as an IATI activity \
            file 2.03; options that choose values mean nothing to it.
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json, iati }

    @OptionGroup var database: DatabaseOption
    @OptionGroup var clock: ClockOptions
    @OptionGroup var output: OutputOption
    @OptionGroup var reporting: ReportingOptions

    @Option(name: .long, help: "csv, json or iati.")
    var format = Format.csv

    @Option(name: .long, help: "all claims, or the preferred one of each cell.")
    var claims = ExportObservations.Request.Claims.all

    @Option(
        name: .long,
        help: .init("Only this indicator, by id or source code; may be repeated.", valueName: "code"))
    var indicator: [String] = []

    @Option(name: .long, help: .init("Only this state or area; may be repeated.", valueName: "code"))
    var state: [AreaCode] = []

    func run() async throws {
        let store = try Wiring.reading(database.database)
        if format == .iati {
            try await writeIATI(store)
            return
        }
        let answer = try await ExportObservations(store: store)(
            .init(indicators: indicator, areas: state, claims: claims, clock: clock.clock))
        Talk.say(answer.findings)
        try exitOnErrors(answer.findings)
        switch format {
        case .csv:
            try Output(path: output.output).write(csv(answer.records, columns: ExportObservations.columns))
        case .json: try Output(path: output.output).write(json(answer.records))
        case .iati: preconditionFailure("written before")
        }
    }

    private func writeIATI(_ store: some LedgerStore) async throws {
        let answer = try await ExportIATI(store: store, clock: Wiring.clock)(
            reporting.reporter, at: clock.clock)
        Talk.say(answer.findings)
        try exitOnErrors(answer.findings)
        try Output(path: output.output).write(answer.bytes)
    }
}

extension ExportObservations.Request.Claims: ExpressibleByArgument {}

/// Records as a JSON array, one record a line.
func json(_ records: [[JSON.Member]]) -> [UInt8] {
    var bytes = Array("[".utf8)
    for (index, record) in records.enumerated() {
        bytes += (index == 0 ? "\n" : ",\n").utf8
        JSON.object(record).write(to: &bytes)
    }
    bytes += "\n]\n".utf8
    return bytes
}
