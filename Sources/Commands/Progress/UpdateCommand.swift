import ArgumentParser
import Assessment
import Markup
import PlanModel
import Tabular
import UseCases

struct UpdateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Report on action lines, and judge reports.",
        discussion: """
            An update is named by its line, for a national-level line the state, and the period: A-2-2.1:LAO@2018-S1. Its \
            fields have names: status=in-progress, done="…", reached/M1=2018-05-02, spent/USD/ASEAN fund=12000.
            """,
        subcommands: [
            UpdateOwed.self, UpdateShow.self, UpdateSave.self, UpdateSubmit.self, UpdateAccept.self,
            UpdateSendBack.self, UpdateLoad.self,
        ])
}

extension UpdateKey: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension ReportingPeriod: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

/// The ledger and who works on it.
struct ProgressOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func open() async throws -> (desk: ProgressDesk, actor: Actor) {
        let store = try Wiring.writing(database.database)
        return (ProgressDesk(Wiring.desk(store)), try await actor.actor(in: store))
    }
}

struct UpdateOwed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "owed", abstract: "Print who owes which update.")

    @Option(name: .long, help: .init("2020-S1; else the last that is over.", valueName: "period"))
    var period: ReportingPeriod?

    @OptionGroup var options: ProgressOptions
    @OptionGroup var output: OutputOption

    func run() async throws {
        let (desk, actor) = try await options.open()
        let answer = try await OwedUpdates(desk)(period, by: actor)
        var table = TextTable(header: ["update", "stage", "", "line"])
        for row in answer.rows + answer.others {
            table.append([
                row.key.description, row.stage.rawValue, row.isOverdue ? "overdue" : "",
                row.line.paraphrase ?? row.line.text,
            ])
        }
        let others = answer.others.isEmpty ? "" : "; below them \(answer.others.count) of other periods"
        Talk.say("updates for \(answer.period), owed until \(answer.dueOn)\(others)")
        if !answer.isFrequencyStated {
            Talk.say("The plan does not say how often it wants to hear: half-years are assumed.")
        }
        try Output(path: output.output).write(table.lines.joined(separator: "\n") + "\n")
    }
}

struct UpdateShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print an update, and what the checks say.")

    @Argument(help: "A-2-2.1:LAO@2018-S1")
    var key: UpdateKey

    @OptionGroup var options: ProgressOptions
    @OptionGroup var output: OutputOption

    func run() async throws {
        let (desk, actor) = try await options.open()
        let answer = try await ShowUpdate(desk)(key, by: actor)
        var table = TextTable(header: ["field", "value"])
        for (name, value) in (answer.record.current?.content.fields ?? [:]).sorted(by: { $0.key < $1.key }) {
            table.append([name, value])
        }
        Talk.say("\(key): \(answer.record.stage.rawValue), entry \(answer.record.number)")
        if let reason = answer.record.reasonForReturn { Talk.say("returned: \(reason)") }
        try Output(path: output.output).write(table.lines.joined(separator: "\n") + "\n")
        Talk.say(answer.reading.findings)
    }
}

struct UpdateSave: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Write fields of an update; an empty value takes a field away.")

    @Argument(help: "A-2-2.1:LAO@2018-S1")
    var key: UpdateKey

    @Argument(help: "Fields with what stands in them: done=…, reached/M1=2018-05-02.")
    var fields: [String]

    @OptionGroup var options: ProgressOptions

    func run() async throws {
        let (desk, actor) = try await options.open()
        let record = try await ShowUpdate(desk)(key, by: actor).record
        var content = record.current?.content ?? UpdateContent()
        for field in fields {
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else {
                throw ValidationError("\"\(field)\" is no field. Write it like done=\"The law was drafted.\"")
            }
            content[String(parts[0])] = String(parts[1])
        }
        switch try await SaveUpdate(desk)(content, of: key, base: record.number, by: actor) {
        case .saved(let entry, _): Talk.say("\(key): saved as entry \(entry.number)")
        case .unchanged: Talk.say("\(key): nothing changed")
        case .conflict(let theirs, _, let fields):
            Talk.say(
                "\(key): \(theirs.by) changed \(fields.joined(separator: ", ")) just now; nothing stored")
            throw ExitCode(1)
        }
    }
}

struct UpdateSubmit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "submit", abstract: "Hand an update in.")

    @Argument(help: "A-2-2.1:LAO@2018-S1")
    var key: UpdateKey

    @OptionGroup var options: ProgressOptions

    func run() async throws {
        let (desk, actor) = try await options.open()
        try await SubmitUpdate(desk)(key, by: actor)
        Talk.say("\(key): handed in")
    }
}

struct UpdateAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accept an update: it is history then, and public.")

    @Argument(help: "A-2-2.1:LAO@2018-S1")
    var key: UpdateKey

    @OptionGroup var options: ProgressOptions

    func run() async throws {
        let (desk, actor) = try await options.open()
        let number = try await ShowUpdate(desk)(key, by: actor).record.number
        try await JudgeUpdate(desk)(key, entry: number, .accept, by: actor)
        Talk.say("\(key): accepted")
    }
}

struct UpdateSendBack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Return an update with a reason.")

    @Argument(help: "A-2-2.1:LAO@2018-S1")
    var key: UpdateKey

    @Option(name: .long, help: "What is to be mended.")
    var reason: String

    @OptionGroup var options: ProgressOptions

    func run() async throws {
        let (desk, actor) = try await options.open()
        let number = try await ShowUpdate(desk)(key, by: actor).record.number
        try await JudgeUpdate(desk)(key, entry: number, .return(reason: reason), by: actor)
        Talk.say("\(key): returned")
    }
}

struct UpdateLoad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Bring updates in from a table of fields (CSV).",
        discussion: "Columns: ACTION_LINE, REF_AREA, TIME_PERIOD, FIELD, VALUE, as /updates/….csv gives them."
    )

    @Argument(help: "The file.", completion: .file(extensions: ["csv"]))
    var file: String

    @Option(name: .long, help: "How far each is taken: save, submit, accept.")
    var reach = LoadUpdates.Reach.save

    @OptionGroup var options: ProgressOptions

    func run() async throws {
        let (desk, actor) = try await options.open()
        let rows = try CSVReader(ByteArrayStore(Array(try ImportCommand.text(of: file).utf8)))
        let report = try await LoadUpdates(desk)(rows, file: file, reach: reach, by: actor)
        Talk.say(report.findings)
        try exitOnErrors(report.findings)
        Talk.say("\(report.updates) updates loaded")
    }
}

extension LoadUpdates.Reach: ExpressibleByArgument {}
