import ArgumentParser
import Foundation
import PlanModel
import UseCases
import Web

struct ReportDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say which figures of the monitoring report changed between two editions, and why.",
        discussion: """
            An edition is a JSON file of pantau report monitoring, or a day: then the report as of that day. Causes: revision \
            (the source states another value of the same period), new data (another period or series), withdrawn (no longer \
            given), method (the same data, and another plan, threshold or method).
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

    @OptionGroup var options: ReportOptions

    @Argument(help: .init("The earlier edition: a file, or a day.", valueName: "earlier"))
    var first: String

    @Argument(help: .init("The later edition: a file, or a day.", valueName: "later"))
    var second: String

    @Option(name: .long, help: "The last reference period of editions that are named by a day.")
    var year: Period?

    @Option(name: .long, help: "text, csv or json.")
    var format = Format.text

    func run() async throws {
        let (before, after) = (try await edition(first), try await edition(second))
        guard before.plan == after.plan else {
            throw Refusal(
                .invalid, code: "other-plan",
                "The editions are of two plans, \(before.plan) and \(after.plan).",
                remedy: "Give two editions of one plan.")
        }
        guard !before.isLater(than: after) else {
            throw Refusal(
                .invalid, code: "later-edition-first",
                "The edition named first, as of \(before.asOf), is later than the second, as of \(after.asOf).",
                remedy: "Name the earlier edition first.")
        }
        let difference = EditionDifference(from: before, to: after)
        let output = Output(path: options.output.output)
        switch format {
        case .text: try output.write(text(difference))
        case .csv: try output.write(csv(difference.records, columns: EditionDifference.columns))
        case .json: try output.write(json(difference.records))
        }
        let counts = EditionDifference.Cause.allCases.map { "\(difference.count($0)) \($0.rawValue)" }
        Talk.say("\(difference.changes.count) figures changed: \(counts.joined(separator: ", "))")
    }

    private func text(_ difference: EditionDifference) -> String {
        let (before, after) = (difference.before, difference.after)
        func named(_ edition: Edition) -> String {
            "as of \(edition.asOf)" + (edition.year.map { ", to \($0)" } ?? "")
        }
        var lines = ["From the edition \(named(before)) to the edition \(named(after)):"]
        if before.planSince != after.planSince {
            lines.append(
                "The plan's version changed: in effect since \(before.planSince ?? "?"), now \(after.planSince ?? "?")."
            )
        }
        lines += difference.changes.map(\.line)
        if difference.changes.isEmpty { lines.append("No figure changed.") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A day is read from the ledger, everything else from a file.
    private func edition(_ name: String) async throws -> Edition {
        if let day = Day(name) {
            let clock = LedgerClock(asOf: day, knownOn: options.clock.knownOn)
            let request = MonitoringReportRequest(year: year, clock: clock)
            let places = SitePlaces(base: options.address, clock: clock, year: year)
            let (report, findings) = try await options.writer(request, places: places)
            Talk.say(findings)
            try exitOnErrors(findings)
            if let report { return report.edition }
        }
        return try EditionFile.read(name)
    }
}
