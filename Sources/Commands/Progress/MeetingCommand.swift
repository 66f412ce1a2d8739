import ArgumentParser
import PlanModel
import UseCases
import Web

struct MeetingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting", abstract: "Keep meetings, what they decide, and their papers.",
        subcommands: [
            MeetingList.self, MeetingShow.self, MeetingAdd.self, MeetingResolve.self, MeetingClose.self,
            MeetingPaperCommand.self, MeetingCalendarCommand.self,
        ])
}

/// Which ledger is meant, and who acts.
struct MeetingOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func reading() async throws -> (desk: ProgressDesk, actor: Actor) {
        let store = try Wiring.reading(database.database)
        return (ProgressDesk(Wiring.desk(store)), try await actor.actor(in: store))
    }

    func writing() async throws -> (desk: ProgressDesk, actor: Actor) {
        let store = try Wiring.writing(database.database)
        return (ProgressDesk(Wiring.desk(store)), try await actor.actor(in: store))
    }
}

struct MeetingList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Print the meetings, and what they left open.")

    @OptionGroup var options: MeetingOptions

    func run() async throws {
        let (desk, actor) = try await options.reading()
        let answer = try await ShowMeetings(desk)(by: actor)
        guard !answer.book.meetings.isEmpty else {
            try Output(path: nil).write("No meeting was kept yet.\n")
            return
        }
        var table = TextTable(header: ["meeting", "kind", "first day", "last day", "chair", "title"])
        for meeting in answer.book.meetings {
            table.append([
                meeting.code.text, meeting.kind.rawValue, "\(meeting.first)", "\(meeting.last)",
                meeting.chair?.text ?? "", meeting.title + (meeting.isCalledOff ? " (called off)" : ""),
            ])
        }
        try Output(path: nil).write(
            (table.lines + openLines(answer.open)).joined(separator: "\n") + "\n")
    }
}

struct MeetingShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a meeting, and what earlier ones of its body left open.")

    @Argument(help: "The code of the meeting.")
    var code: MeetingCode

    @OptionGroup var options: MeetingOptions

    func run() async throws {
        let (desk, actor) = try await options.reading()
        let answer = try await ShowMeetings(desk)(code, by: actor)
        let content = answer.record.content(at: answer.record.number)
        var table = TextTable(header: ["field", "value"])
        for (name, value) in content.fields.sorted(by: { $0.key < $1.key }) { table.append([name, value]) }
        try Output(path: nil).write(
            (table.lines + openLines(answer.left)).joined(separator: "\n") + "\n")
        Talk.say(answer.warnings)
    }
}

/// Below a table of something else.
private func openLines(_ open: [OpenResolution]) -> [String] {
    guard !open.isEmpty else { return [] }
    var table = TextTable(header: ["open", "due", "days late", "by", "what"], rightAligned: [2])
    for waiting in open {
        let resolution = waiting.resolution
        table.append([
            "\(waiting.meeting.code)/\(resolution.number)", "\(resolution.due)", "\(waiting.daysLate)",
            resolution.owner, resolution.text,
        ])
    }
    return [""] + table.lines
}

struct MeetingAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a meeting.")

    @Argument(help: "A short code for addresses and files: accmsme-2026-1.")
    var code: MeetingCode

    @Option(name: .long, help: "What kind of meeting it is.")
    var kind: Meeting.Kind

    @Option(name: .long, help: "Its title.")
    var title: String

    @Option(name: .long, help: .init("The first day.", valueName: "day"))
    var from: Day

    @Option(name: .long, help: .init("The last day; else the first.", valueName: "day"))
    var to: Day?

    @Option(name: .long, help: .init("The body of the plan that meets.", valueName: "code"))
    var body: String?

    @Option(name: .long, help: "Where it takes place.")
    var place: String?

    @Option(name: .long, help: .init("The state that chairs it.", valueName: "code"))
    var chair: AreaCode?

    @Option(name: .long, help: "What it is about.")
    var topic: String?

    @Option(
        name: .long, help: .init("As of which day its papers are made; else the first.", valueName: "day"))
    var papers: Day?

    @Option(
        name: .customLong("item"),
        help: .init("An item of the agenda; repeat it, in the order of the agenda.", valueName: "text"))
    var items: [String] = []

    @OptionGroup var options: MeetingOptions

    func run() async throws {
        let (desk, actor) = try await options.writing()
        var content = MeetingContent([
            "kind": kind.rawValue, "title": title, "from": from.description, "to": to?.description ?? "",
            "body": body ?? "", "place": place ?? "", "chair": chair?.text ?? "", "topic": topic ?? "",
            "papers": papers?.description ?? "",
        ])
        for (index, item) in items.enumerated() { content["agenda/\(index + 1)/text"] = item }
        _ = try await KeepMeetings(desk).add(content, as: code, by: actor)
        try Output(path: nil).write("meeting \(code) is added\n")
        Talk.say(try await ShowMeetings(desk)(code, by: actor).warnings)
    }
}

struct MeetingResolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: "Record a decision or a recommendation of a meeting.")

    @Argument(help: "The code of the meeting.")
    var code: MeetingCode

    @Argument(help: "What was decided or recommended.")
    var text: String

    @Option(name: .long, help: "Who carries it out.")
    var owner: String

    @Option(name: .long, help: .init("By when.", valueName: "day"))
    var due: Day

    @Option(name: .long, help: "Whether it is a decision or a recommendation.")
    var kind = Resolution.Kind.decision

    @OptionGroup var options: MeetingOptions

    func run() async throws {
        let (desk, actor) = try await options.writing()
        let number = try await KeepMeetings(desk).resolve(
            kind, text, owner: owner, due: due, at: code, by: actor)
        try Output(path: nil).write("\(kind.rawValue) \(code)/\(number) is recorded, due on \(due)\n")
    }
}

struct MeetingClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a decision or a recommendation with what came of it.")

    @Argument(help: "The code of the meeting.")
    var code: MeetingCode

    @Argument(help: "Its number, as meeting list prints it after the slash.")
    var number: Int

    @Option(name: .long, help: "What came of it.")
    var outcome: String

    @Option(name: .long, help: .init("When; else today.", valueName: "day"))
    var on: Day?

    @OptionGroup var options: MeetingOptions

    func run() async throws {
        let (desk, actor) = try await options.writing()
        try await KeepMeetings(desk).close(number, of: code, outcome: outcome, on: on, by: actor)
        try Output(path: nil).write("\(code)/\(number) is closed\n")
    }
}

struct MeetingCalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Write the days of meetings as a calendar (iCalendar).")

    @OptionGroup var output: OutputOption
    @OptionGroup var database: DatabaseOption
    @OptionGroup var publicURL: PublicURLOption

    func run() async throws {
        let days = try await MeetingDays(store: try Wiring.reading(database.database))()
        let site = try publicURL.origin()?.description ?? "http://127.0.0.1:8080"
        try Output(path: output.output).write(
            MeetingCalendar(site: site).text(days, now: Wiring.clock.timestamp()))
    }
}

extension MeetingCode: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Meeting.Kind: ExpressibleByArgument {}
extension Resolution.Kind: ExpressibleByArgument {}
