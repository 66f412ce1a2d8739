import ArgumentParser
import Markup
import PlanModel
import Reports
import Tabular
import UseCases
import Web

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the monitoring report, a page on a state or an indicator; compare editions.",
        discussion: """
            The ending of --output chooses the format. The same vintage gives the same report: name it with --as-of. \
            PDF is printed by Chromium; everything else needs nothing more.
            """,
        subcommands: [
            ReportMonitoring.self, ReportState.self, ReportIndicator.self, ReportDiff.self,
        ])
}

/// What every report is asked for.
struct ReportOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOption
    @OptionGroup var clock: ClockOptions
    @OptionGroup var held: PlanVersionOption
    @OptionGroup var output: OutputOption

    @Option(
        name: .long,
        help: .init(
            "Address of the portal that figures lead to, such as https://pantau.example.org.",
            valueName: "address"))
    var address = "http://127.0.0.1:8080"

    func validate() throws {
        guard address.hasPrefix("http://") || address.hasPrefix("https://") else {
            throw ValidationError("--address begins with http:// or https://, and \"\(address)\" does not.")
        }
    }

    func places(year: Period?) -> SitePlaces {
        SitePlaces(base: address, clock: clock.clock, year: year)
    }

    var writer: WriteMonitoringReport {
        get throws {
            WriteMonitoringReport(store: try Wiring.reading(database.database), clock: Wiring.clock)
        }
    }

    /// By the ending of the file; what standard output gets is HTML.
    func format(_ known: [ReportFormat]) throws -> ReportFormat {
        guard let path = output.output, path != "-" else { return .html }
        let ending = path.split(separator: "/").last?.split(separator: ".").last.map(String.init) ?? ""
        guard let format = ReportFormat(rawValue: ending.lowercased()), known.contains(format) else {
            throw ValidationError(
                "\(path) ends in no format of this report. Endings that it has: "
                    + known.map { "." + $0.rawValue }.joined(separator: ", ") + ".")
        }
        return format
    }

    /// Writes a document of a few pages as HTML or PDF; findings are told.
    func printPages(
        year: Period?,
        _ write: (WriteMonitoringReport, MonitoringReportRequest, SitePlaces) async throws -> (
            document: ReportDocument?, findings: [Finding]
        )
    ) async throws {
        let format = try format([.html, .pdf])
        if format == .pdf { _ = try PaperPrinter.program() }
        let request = MonitoringReportRequest(year: year, clock: clock.clock, plan: held.planVersion)
        let (document, findings) = try await write(try writer, request, places(year: year))
        Talk.say(findings)
        try exitOnErrors(findings)
        guard let document else { return }
        try await format.print(document, to: Output(path: output.output))
    }
}

/// How a report is written, by the ending of its file.
enum ReportFormat: String, CaseIterable {
    case html, pdf, docx, xlsx, json, csv

    /// - Throws: `Failure`. Nothing is written then.
    func print(_ document: ReportDocument, to output: Output) async throws {
        switch self {
        case .html: try output.write(HTMLReportPrinter().html(document).bytes)
        case .pdf: try output.write(try await PaperPrinter.pdf(document))
        case .docx, .xlsx, .json, .csv: preconditionFailure("only the monitoring report has \(self)")
        }
    }
}

struct ReportMonitoring: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitoring",
        abstract: "Write \"Achievement at …\", the KPI monitoring report.",
        discussion: """
            Ending .html, .pdf or .docx: the whole report. Ending .xlsx: its tables as sheets. Ending .json or .csv: every \
            figure with its address; keep the JSON, pantau report diff compares editions by it.
            """)

    @OptionGroup var options: ReportOptions

    @Option(name: .long, help: "The last reference period.")
    var year: Period

    @Option(
        name: .long,
        help: .init("Day of the last report: an annex says what was revised since.", valueName: "day"))
    var since: Day?

    @Option(
        name: .long,
        help: .init("The method whose classes are counted in sentences; tables have all.", valueName: "name"))
    var method = "eurostat"

    func run() async throws {
        let format = try options.format(ReportFormat.allCases)
        if format == .pdf { _ = try PaperPrinter.program() }
        let request = MonitoringReportRequest(
            year: year, clock: options.clock.clock, since: since, method: method,
            plan: options.held.planVersion)
        let (report, findings) = try await options.writer(request, places: options.places(year: year))
        Talk.say(findings)
        try exitOnErrors(findings)
        guard let report else { return }
        let output = Output(path: options.output.output)
        switch format {
        case .html, .pdf: try await format.print(report.document, to: output)
        case .docx: try output.write(try WordPrinter(rasterise: Rasteriser.ifHere).docx(report.document))
        case .xlsx: try output.writeWorkbook(report.sheets)
        case .json: try output.write(report.edition.json.document())
        case .csv: try output.write(csv(report.edition.records))
        }
    }
}

struct ReportState: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state", abstract: "Write one A4 page on a state: .html or .pdf.")

    @OptionGroup var options: ReportOptions

    @Argument(help: "The state's alpha-3 code.")
    var state: AreaCode

    @Option(name: .long, help: "The last reference period.")
    var year: Period?

    func run() async throws {
        try await options.printPages(year: year) { try await $0.state(state, $1, places: $2) }
    }
}

struct ReportIndicator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicator", abstract: "Write the section on one KPI by itself: .html or .pdf.")

    @OptionGroup var options: ReportOptions

    @Argument(help: "Indicator id, source code or number of the KPI.")
    var indicator: String

    @Option(name: .long, help: "The last reference period.")
    var year: Period?

    func run() async throws {
        try await options.printPages(year: year) { try await $0.indicator(indicator, $1, places: $2) }
    }
}
