import ArgumentParser
import Assessment
import Bundled
import Markup
import PlanModel
import Routes
import Tabular
import UseCases
import Web

/// Which action lines are meant.
struct PortfolioOptions: ParsableArguments {
    @Option(name: .long, help: .init("Only lines of this goal.", valueName: "code"))
    var goal: String?

    @Option(name: .long, help: .init("Only lines that this state leads.", valueName: "code"))
    var champion: String?

    @Option(name: .long, help: .init("Only lines that this state implements for itself.", valueName: "code"))
    var state: String?

    @Option(name: .long, help: .init("Only lines of this measure type.", valueName: "code"))
    var measureType: String?

    @Option(name: .long, help: .init("Only lines of this pathway.", valueName: "code"))
    var pathway: String?

    @Option(name: .long, help: .init("Only lines of this cross-cutting group.", valueName: "code"))
    var group: String?

    @Option(name: .customLong("class"), help: .init("Only lines of this class: red, …", valueName: "class"))
    var progressClass: String?

    @OptionGroup var database: DatabaseOption
    @OptionGroup var clock: ClockOptions
    @OptionGroup var output: OutputOption

    /// As the page's address writes them.
    var fields: [(name: String, value: String)] {
        [
            ("goal", goal), ("champion", champion), ("state", state), ("measure-type", measureType),
            ("pathway", pathway), ("group", group), ("class", progressClass),
            ("as-of", clock.clock.asOf?.description), ("known-on", clock.clock.knownOn?.description),
        ].compactMap { name, value in value.map { (name, $0) } }
    }

    /// The lines that were chosen.
    ///
    /// - Throws: `Refusal` for a code that the plan does not have, `Failure`
    ///   where the ledger holds no plan.
    func portfolio() async throws -> PortfolioAnswer {
        let store = try Wiring.reading(database.database)
        let filter = try PortfolioFilter(fields: fields)
        guard
            let answer = try await ShowPortfolio(store: store, clock: Wiring.clock)(filter, at: clock.clock)
        else { throw noPlan(database) }
        try filter.requireKnown(in: answer.plan)
        return answer
    }

    /// What the page answers, in another format.
    func answer(_ path: String, _ more: [(name: String, value: String)] = []) async throws -> [UInt8] {
        let store = try Wiring.reading(database.database)
        let site = Site(
            store: store, clock: Wiring.clock, assets: { BundledFiles.bytes("Assets/" + $0) },
            version: Pantau.configuration.version, log: { Talk.say($0) })
        let query = (fields + more).map { "\($0.name)=\(percentEncoded($0.value))" }.joined(separator: "&")
        let answer = await site.respond(
            to: SiteRequest("GET", path: path, query: query, headers: ["accept": "application/json"]))
        guard answer.status == 200 else {
            Talk.say(answer.text)
            throw ExitCode(1)
        }
        return answer.body
    }
}

struct PlanStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Print how the action lines stand.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case csv
        case json
    }

    @OptionGroup var options: PortfolioOptions

    @Option(name: .long, help: "How to print.")
    var format = Format.text

    func run() async throws {
        let output = Output(path: options.output.output)
        guard format == .text else {
            try output.write(try await options.answer("/progress.\(format.rawValue)"))
            return
        }
        let answer = try await options.portfolio()
        var table = TextTable(
            header: ["line", "state", "class", "SPI(t)", "due", "expected", "late", "why", "waits for"],
            rightAligned: [3, 6])
        for standing in answer.lines {
            for assessment in standing.implementations {
                let (expected, late) = finish(assessment)
                table.append([
                    standing.line.code.text, assessment.key.state?.text ?? "",
                    assessment.progressClass.rawValue,
                    assessment.index.value.map { rounded($0) } ?? "–",
                    assessment.timeFrame.due.description,
                    expected, late, assessment.verdict.reasons.first?.code ?? "",
                    assessment.progressClass.isFinished ? "" : waits(standing.delay),
                ])
            }
        }
        try output.write(table.lines.joined(separator: "\n") + "\n")
        let counts = ProgressClass.allCases.compactMap { one in
            answer.counts[one].map { "\($0) \(one.rawValue)" }
        }
        Talk.say(
            (["\(answer.lines.count) lines as of \(answer.board.asOf)"]
                + (counts.isEmpty ? [] : [counts.joined(separator: ", ")])).joined(separator: ": "))
        let path = answer.board.delays.criticalPath
        let shown = Set(answer.lines.map(\.line.code))
        if path.count > 1, path.contains(where: shown.contains) {
            Talk.say("critical path: " + path.map(\.text).joined(separator: " -> "))
        }
    }

    /// Of the implementation itself, as the page of its line says: the day by
    /// which unfinished work is expected to end, and by how many days that, or
    /// the actual end, is late.
    private func finish(_ assessment: ProgressAssessment) -> (expected: String, late: String) {
        guard let health = assessment.scheduleHealth, assessment.progressClass != .notReported else {
            return ("–", "–")
        }
        let late = health.daysLate.map { "\($0)" } ?? "–"
        return switch health.finish {
        case .actual: ("–", late)
        case .forecast(let day), .planned(let day): (day.description, late)
        case .notBefore(let day, _): ("from \(day)", "–")
        case .unknown: ("–", "–")
        }
    }

    /// What keeps the whole line waiting, and by how many days.
    private func waits(_ delay: LineDelay) -> String {
        guard let through = delay.through, delay.reaching > 0 else { return "" }
        return "\(through) (\(delay.reaching) days)"
    }

    private func rounded(_ value: Double) -> String {
        let thousandths = Int((value * 1_000).rounded())
        let rest = String(thousandths % 1_000)
        return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}

struct PlanGantt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gantt",
        abstract: "Draw the action lines in time, as SVG; or their table as CSV or JSON.")

    @OptionGroup var options: PortfolioOptions

    @Option(name: .long, help: "Fifty lines are drawn on a page: which one.")
    var page = 1

    private static let formats = ["svg", "csv", "json"]

    /// What follows the last dot of the file's name; nil without one.
    private var ending: String? {
        let name = (options.output.output ?? "").split(separator: "/").last.map(String.init) ?? ""
        return name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } : nil
    }

    func validate() throws {
        if let ending, !Self.formats.contains(ending) {
            throw ValidationError(
                "A Gantt chart is written as .svg, its table as .csv or .json, and not as .\(ending).")
        }
        if page < 1 { throw ValidationError("Pages are counted from 1, and \(page) is none.") }
    }

    func run() async throws {
        let format = ending ?? "svg"
        try await requireLines()
        let drawn = try await options.answer(
            "/progress.\(format)", [("chart", "gantt"), ("page", String(page))])
        try Output(path: options.output.output).write(drawn)
    }

    /// - Throws: `Refusal` where there is nothing to draw on the page.
    private func requireLines() async throws {
        let answer = try await options.portfolio()
        guard !answer.lines.isEmpty else {
            throw Refusal(
                .notFound, code: "nothing-to-draw",
                "No action line is as you chose: there is nothing to draw.",
                remedy: "Choose less narrowly; pantau plan status lists the lines.")
        }
        let pages = (answer.lines.count + Site.linesOnPage - 1) / Site.linesOnPage
        guard page <= pages else {
            throw Refusal(
                .notFound, code: "no-such-page",
                "There is no page \(page): \(answer.lines.count) lines make \(pages) "
                    + "\(pages == 1 ? "page" : "pages").",
                remedy: "Take --page 1\(pages == 1 ? "" : " to \(pages)").")
        }
    }
}
