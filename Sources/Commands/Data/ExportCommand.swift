import ArgumentParser
import Markup
import PlanModel
import UseCases

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract:
            "Print the ledger's values as a tidy table, a workbook or a data package, or the plan as an IATI file.",
        discussion: """
            Columns are named by SDMX concepts. SOURCE and DEFINITION are _T for the preferred claim of a cell.

            --format iati prints the action lines of the plan with their accepted progress as an IATI activity \
            file 2.03; options that choose values mean nothing to it.

            --format xlsx writes a workbook with a sheet for each indicator of the plan; one --indicator may be chosen.
            --format datapackage writes datapackage.json and its tables (Frictionless) into the folder of --output.
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json, iati, xlsx, datapackage }

    @OptionGroup var database: DatabaseOption
    @OptionGroup var clock: ClockOptions
    @OptionGroup var output: OutputOption
    @OptionGroup var reporting: ReportingOptions

    @Option(name: .long, help: "csv, json, iati, xlsx or datapackage.")
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
        switch format {
        case .iati: return try await writeIATI(store)
        case .xlsx: return try await writeWorkbook(store)
        case .datapackage: return try await writeDataPackage(store)
        case .csv, .json: break
        }
        let answer = try await ExportObservations(store: store)(
            .init(indicators: indicator, areas: state, claims: claims, clock: clock.clock))
        Talk.say(answer.findings)
        try exitOnErrors(answer.findings)
        switch format {
        case .csv:
            try Output(path: output.output).write(csv(answer.records, columns: ExportObservations.columns))
        case .json: try Output(path: output.output).write(json(answer.records))
        case .iati, .xlsx, .datapackage: preconditionFailure("written before")
        }
    }

    private func writeWorkbook(_ store: some LedgerStore) async throws {
        guard indicator.count <= 1, state.isEmpty, claims == .all else {
            throw ValidationError(
                "A workbook holds every state and claim, of all indicators or of one --indicator.")
        }
        let code = try indicator.first.map { text in
            guard let code = IndicatorCode(text) ?? IndicatorCode(sourceCode: text) else {
                throw ValidationError("\"\(text)\" is no code of an indicator.")
            }
            return code
        }
        let export = ExportWorkbook(store: store, clock: Wiring.clock)
        guard let bytes = try await export(code, at: clock.clock, address: nil) else {
            // Says which code was meant.
            let answer = try await ExportObservations(store: store)(.init(indicators: indicator))
            Talk.say(answer.findings)
            throw ExitCode(1)
        }
        try Output(path: output.output).write(bytes)
    }

    private func writeDataPackage(_ store: some LedgerStore) async throws {
        guard indicator.isEmpty, state.isEmpty, claims == .all else {
            throw ValidationError(
                "A data package holds every value; leave out --indicator, --state and --claims.")
        }
        guard let folder = output.output, folder != "-" else {
            throw ValidationError("A data package is a folder: name it by --output.")
        }
        let files = try await ExportDataPackage(store: store, clock: Wiring.clock)(at: clock.clock)
        try FolderOutput(path: folder).write(files.map { ($0.name, $0.bytes) })
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
