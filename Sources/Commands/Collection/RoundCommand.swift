import ArgumentParser
import Markup
import PlanModel
import UseCases
import Web

struct RoundCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "round", abstract: "Open collection rounds, and see who owes what.",
        subcommands: [
            RoundOpen.self, RoundList.self, RoundShow.self, RoundClose.self, RoundExtend.self,
            RoundDecide.self, RoundCalendarCommand.self, RoundRemind.self,
        ])
}

struct RoundOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: "Open a round.")

    @Argument(help: "A short code for addresses and files: 2026-1.")
    var code: RoundCode

    @Option(name: .long, help: "Its title.")
    var title: String

    @Option(name: .long, help: .init("The first year that is asked.", valueName: "year"))
    var from: Period

    @Option(name: .long, help: .init("The last year that is asked.", valueName: "year"))
    var to: Period

    @Option(name: .long, help: .init("The day on which returns are due.", valueName: "day"))
    var due: Day

    @Option(name: .long, help: .init("The day on which it opens; else today.", valueName: "day"))
    var opens: Day?

    @Option(
        name: .customLong("kpi"),
        help: .init(
            "A KPI of the plan by its number; repeat it; none for all that are valid.", valueName: "number"))
    var kpis: [String] = []

    @Option(
        name: .customLong("state"),
        help: .init("A state that is asked; repeat it; none for all.", valueName: "code"))
    var states: [AreaCode] = []

    @Option(
        name: .long,
        help: .init(
            "Release accepted values after so many days without objection; else only the state releases.",
            valueName: "days"))
    var objectionDays: Int?

    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        let numbers = try kpis.map { text in
            guard let number = PlanCode(text) else {
                throw ValidationError("\"\(text)\" is no number of a KPI.")
            }
            return number
        }
        let store = try Wiring.writing(database.database)
        let round = try await OpenRound(store: store, clock: Wiring.clock, questions: Wiring.questions)(
            .init(
                code: code, title: title, kpis: numbers, states: states, from: from, to: to, opensOn: opens,
                dueOn: due, objectionDays: objectionDays), by: actor.actor(in: store))
        try Output(path: nil).write(
            "round \(round.code): \(round.items.count) items for \(round.periods.lowerBound) to "
                + "\(round.periods.upperBound), asked of \(round.states.map(\.text).joined(separator: ", ")), "
                + "due on \(round.dueOn)\n")
    }
}

struct RoundList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Print the rounds.")

    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        let store = try Wiring.reading(database.database)
        let answer = try await ShowRounds(store: store, clock: Wiring.clock)(by: actor.actor(in: store))
        var table = TextTable(header: ["round", "title", "years", "opens", "due", "phase"])
        for standing in answer.rounds {
            let round = standing.round
            table.append([
                round.code.text, round.title, "\(round.periods.lowerBound)–\(round.periods.upperBound)",
                "\(round.opensOn)", "\(round.dueOn)", standing.phase.rawValue,
            ])
        }
        try Output(path: nil).write(
            answer.rounds.isEmpty
                ? "There is no round yet.\n" : table.lines.joined(separator: "\n") + "\n")
    }
}

struct RoundShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Print who owes what.")

    @Argument(help: "The code of the round.")
    var code: RoundCode

    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        let store = try Wiring.reading(database.database)
        let answer = try await ShowRounds(store: store, clock: Wiring.clock)(code, by: actor.actor(in: store))
        var table = TextTable(header: ["state", "due", "next", "cells"])
        for state in answer.rounds[0].states {
            let cells = CellStage.allCases.compactMap { stage in
                state.stages?[stage].map { "\($0) \(stage.rawValue)" }
            }
            table.append([
                answer.names[state.state] ?? state.state.text, "\(state.dueOn)",
                state.next.rawValue + (state.isOverdue ? ", overdue" : ""), cells.joined(separator: ", "),
            ])
        }
        try Output(path: nil).write(table.lines.joined(separator: "\n") + "\n")
        for asked in answer.rounds[0].extensions {
            Talk.say(
                "extension \(asked.id): \(asked.key.state) until \(asked.until), "
                    + "\(asked.decision?.rawValue ?? "waits"): \(asked.reason)")
        }
    }
}

struct RoundClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "End a round; what is accepted can still be released.")

    @Argument(help: "The code of the round.")
    var code: RoundCode

    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        let store = try Wiring.writing(database.database)
        try await CloseRound(store: store, clock: Wiring.clock)(code, by: actor.actor(in: store))
        try Output(path: nil).write("round \(code) is closed\n")
    }
}

struct RoundExtend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend", abstract: "Ask for more time for a return; needs --as.")

    @Argument(help: "The code of the round.")
    var code: RoundCode

    @Option(name: .long, help: .init("The state.", valueName: "code"))
    var state: AreaCode

    @Option(name: .long, help: .init("Until when.", valueName: "day"))
    var until: Day

    @Option(name: .long, help: "Why.")
    var reason: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        let store = try Wiring.writing(database.database)
        let id = try await Extensions(store: store, clock: Wiring.clock).ask(
            ReturnKey(code, state), until: until, reason: reason, by: actor.actor(in: store))
        try Output(path: nil).write("extension \(id) is asked\n")
    }
}

struct RoundDecide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Grant or refuse more time.")

    enum Decision: String, ExpressibleByArgument, CaseIterable {
        case grant
        case refuse
    }

    @Argument(help: "The code of the round.")
    var code: RoundCode

    @Argument(help: "The number of the request, as round show prints it.")
    var request: Int64

    @Argument(help: "grant or refuse.")
    var decision: Decision

    @Option(name: .long, help: "A word to the state.")
    var answer: String?

    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        let store = try Wiring.writing(database.database)
        try await Extensions(store: store, clock: Wiring.clock).decide(
            request, of: code, decision == .grant ? .granted : .refused, answer: answer,
            by: actor.actor(in: store))
        try Output(path: nil).write("extension \(request) is \(decision == .grant ? "granted" : "refused")\n")
    }
}

struct RoundCalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Write the days of rounds as a calendar (iCalendar).")

    @OptionGroup var output: OutputOption
    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption
    @OptionGroup var publicURL: PublicURLOption

    func run() async throws {
        let store = try Wiring.reading(database.database)
        let answer = try await ShowRounds(store: store, clock: Wiring.clock)(by: actor.actor(in: store))
        let site = try publicURL.origin()?.description ?? "http://127.0.0.1:8080"
        try Output(path: output.output).write(
            RoundCalendar(site: site).text(
                answer.rounds, names: answer.names, now: Wiring.clock.timestamp()))
    }
}

struct RoundRemind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "Print what waits for whom; with --send, mail it to those concerned."
    )

    @Flag(name: .long, help: "Send mail to each account that has an address; needs PANTAU_SMTP_URL.")
    var send = false

    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption
    @OptionGroup var publicURL: PublicURLOption

    func run() async throws {
        let store = send ? try Wiring.serving(database.database).store : try Wiring.reading(database.database)
        let actor = try await actor.actor(in: store)
        let reminders = try await ShowReminders(store: store, clock: Wiring.clock)(by: actor)
        var table = TextTable(header: ["due", "days left", "state", "task", "round"], rightAligned: [1])
        for reminder in reminders {
            table.append([
                "\(reminder.dueOn)", "\(reminder.daysLeft)", reminder.stateName, reminder.task.rawValue,
                reminder.roundTitle,
            ])
        }
        try Output(path: nil).write(
            reminders.isEmpty ? "Nothing waits.\n" : table.lines.joined(separator: "\n") + "\n")
        guard send else { return }
        guard let post = try Wiring.post() else {
            throw Failure(
                code: "no-mail", message: "No mail was sent: PANTAU_SMTP_URL is not set.",
                remedy: "Set it as Documentation/deploying.md says, or hand the list over.")
        }
        let site = try publicURL.origin()?.description ?? "http://127.0.0.1:8080"
        let sent = try await SendReminders(store: store, clock: Wiring.clock, post: post, site: site)(
            by: actor)
        Talk.say("\(sent) messages sent")
    }
}

extension RoundCode: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
