import ArgumentParser
import Assessment
import Markup
import PlanModel
import UseCases

struct ReturnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Answer a collection round, judge answers, release values.",
        discussion: """
            What is a state's own act (hand in, release, withdraw) needs --as NAME of an account of that state. Cells are \
            named by item and year: EMP_N.micro@2024.
            """,
        subcommands: [
            ReturnShow.self, ReturnWorkbookCommand.self, ReturnUpload.self, ReturnSave.self,
            ReturnSubmit.self, ReturnAccept.self, ReturnSendBack.self,
            ReturnRelease.self, ReturnWithdraw.self, ReturnDue.self,
        ])
}

/// Which return is meant.
struct ReturnOptions: ParsableArguments {
    @Option(name: .long, help: .init("The state.", valueName: "code"))
    var state: AreaCode

    @Option(name: .long, help: .init("The round.", valueName: "code"))
    var round: RoundCode

    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    var key: ReturnKey { ReturnKey(round, state) }

    func open() async throws -> (desk: ReturnDesk, actor: Actor) {
        let store = try Wiring.writing(database.database)
        return (Wiring.desk(store), try await actor.actor(in: store))
    }
}

struct ReturnShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print what was entered, and what the checks say.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case csv
        case json
    }

    @OptionGroup var options: ReturnOptions
    @OptionGroup var output: OutputOption

    @Option(name: .long, help: "How to print.")
    var format = Format.text

    func run() async throws {
        let (desk, actor) = try await options.open()
        let answer = try await ShowReturn(desk)(options.key, by: actor)
        if format != .text {
            try await RecordExport(desk)(
                "return \(options.key)", as: format.rawValue, by: actor)
        }
        switch format {
        case .csv: try Output(path: output.output).write(csv(answer.records))
        case .json:
            let body = JSON.array(answer.records.map { .object($0) }).document()
            try Output(path: output.output).write(body)
        case .text:
            var table = TextTable(header: ["cell", "value", "stage", "source"])
            for (cell, record) in answer.sheet.cells.sorted(by: { $0.key < $1.key }) {
                let content = record.current?.content
                table.append([
                    cell.description, content?.absence?.rawValue ?? content?.text ?? "",
                    record.stage.rawValue, content?.source ?? "",
                ])
            }
            try Output(path: output.output).write(table.lines.joined(separator: "\n") + "\n")
            for (cell, findings) in answer.findings.sorted(by: { $0.key < $1.key }) {
                for finding in findings { Talk.say("\(cell): \(finding.line)") }
            }
            if answer.unanswered > 0 {
                Talk.say("\(answer.unanswered) cells have neither a value nor a reason.")
            }
        }
    }
}

struct ReturnSave: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Enter values: EMP_N.micro@2024=12345, or =not-collected.")

    @OptionGroup var options: ReturnOptions

    @Option(
        name: .long,
        help: .init("The publication, register or survey that the values are from.", valueName: "text"))
    var source: String?

    @Option(name: .long, help: .init("Why the values are right although a check warns.", valueName: "text"))
    var justification: String?

    @Argument(help: "Cells with what stands in them.")
    var cells: [String]

    func run() async throws {
        let (desk, actor) = try await options.open()
        let known = try await ShowReturn(desk)(options.key, by: actor).sheet.cells
        let edits = try cells.map { text -> CellEdit in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let cell = CellKey(parts[0]) else {
                throw ValidationError("\"\(text)\" is no cell with a value. Write EMP_N.micro@2024=12345.")
            }
            let current = known[cell]
            var content = current?.current?.content ?? CellContent()
            content.absence = nil
            content.value = nil
            content.text = ""
            switch parseCellText(String(parts[1]), decimalMark: ".") {
            case .empty: break
            case .number(let figure):
                content.value = figure.value
                content.decimals = figure.decimals
                content.text = String(parts[1])
            case .absence(let reason): content.absence = reason
            case .unclear(let finding): throw ValidationError("\(cell): \(finding.line)")
            }
            if let source { content.source = source }
            content.justification = justification
            return CellEdit(cell: cell, base: current?.number ?? 0, content: content)
        }
        let answer = try await SaveCells(desk)(edits, of: options.key, channel: .terminal, by: actor)
        try Output(path: nil).write("\(answer.saved.count) cells saved\n")
    }
}

struct ReturnSubmit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Hand in what was entered; needs --as.")

    @OptionGroup var options: ReturnOptions

    @Argument(help: "Cells; none for all drafts.")
    var cells: [CellKey] = []

    func run() async throws {
        let (desk, actor) = try await options.open()
        let done = try await SubmitReturn(desk)(options.key, cells: cells.isEmpty ? nil : cells, by: actor)
        try Output(path: nil).write("\(done.count) cells handed in\n")
    }
}

struct ReturnAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accept cells that were handed in.")

    @OptionGroup var options: ReturnOptions

    @Argument(help: "Cells; none for all that wait.")
    var cells: [CellKey] = []

    func run() async throws {
        let (desk, actor) = try await options.open()
        let waiting = try await ShowReturn(desk)(options.key, by: actor).sheet.cells
            .filter { cells.isEmpty ? $0.value.stage == .submitted : cells.contains($0.key) }
        let verdicts = waiting.mapValues { (entry: $0.number, verdict: JudgeReturn.Verdict.accept) }
        try await JudgeReturn(desk)(options.key, verdicts, by: actor)
        try Output(path: nil).write("\(verdicts.count) cells accepted\n")
    }
}

struct ReturnSendBack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send-back", abstract: "Return cells to the state with a reason.")

    @OptionGroup var options: ReturnOptions

    @Option(name: .long, help: "What is wrong, for each of the cells.")
    var reason: String

    @Argument(help: "Cells.")
    var cells: [CellKey]

    func run() async throws {
        let (desk, actor) = try await options.open()
        let known = try await ShowReturn(desk)(options.key, by: actor).sheet.cells
        let verdicts = cells.reduce(into: [:]) { verdicts, cell in
            verdicts[cell] = (
                entry: known[cell]?.number ?? 0, verdict: JudgeReturn.Verdict.return(reason: reason)
            )
        }
        try await JudgeReturn(desk)(options.key, verdicts, by: actor)
        try Output(path: nil).write("\(verdicts.count) cells returned\n")
    }
}

struct ReturnRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Make accepted values public; needs --as.")

    @OptionGroup var options: ReturnOptions

    @Option(
        name: .long,
        help: .init("At this moment, such as 2026-12-01T09:00:00Z; else now.", valueName: "moment"))
    var at: String?

    @Argument(help: "Cells; none for all that are accepted.")
    var cells: [CellKey] = []

    func run() async throws {
        let (desk, actor) = try await options.open()
        let report = try await ReleaseReturn(desk)(
            options.key, cells: cells.isEmpty ? nil : cells, at: at, by: actor)
        if let due = report.due {
            try Output(path: nil).write("\(report.cells.count) cells will be public at \(due)\n")
        } else {
            let counts = report.counts ?? ImportCounts()
            try Output(path: nil).write(
                "\(report.cells.count) cells released: \(counts.new) new, \(counts.revised) revised, "
                    + "\(counts.unchanged) unchanged\n")
        }
    }
}

struct ReturnWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take released values back; needs --as.")

    @OptionGroup var options: ReturnOptions

    @Option(name: .long, help: "Why; it is public.")
    var reason: String

    @Argument(help: "Cells.")
    var cells: [CellKey]

    func run() async throws {
        let (desk, actor) = try await options.open()
        try await WithdrawValues(desk)(options.key, cells: cells, reason: reason, by: actor)
        try Output(path: nil).write("\(cells.count) cells withdrawn\n")
    }
}

struct ReturnDue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "Carry out releases whose moment has come; a running server does so every minute.")

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let store = try Wiring.writing(database.database)
        let released = try await ReleaseDue(Wiring.desk(store))()
        try Output(path: nil).write(
            released.isEmpty
                ? "nothing was due\n"
                : released.map { "\($0) released\n" }.joined())
    }
}

extension CellKey: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
