import ArgumentParser
import Foundation
import PlanModel
import UseCases

struct AmendmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "amendment", abstract: "Propose changes of the plan, hear the states, adopt.",
        discussion: """
            An amendment is a piece of the plan's own YAML: the records that change, by code. ASEAN decides \
            by consensus: every member state has to agree to the version that stands there, or the \
            Secretariat says why it goes on without. What a state says needs --as NAME of its focal point.
            """,
        subcommands: [
            AmendmentList.self, AmendmentShow.self, AmendmentPropose.self, AmendmentOpine.self,
            AmendmentAdopt.self, AmendmentWithdraw.self,
        ])
}

/// The ledger, and who acts on it.
struct AmendmentOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func open() async throws -> (desk: AmendmentDesk, actor: Actor) {
        let store = try Wiring.writing(database.database)
        return (AmendmentDesk(store: store, clock: Wiring.clock), try await actor.actor(in: store))
    }
}

struct AmendmentList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Print the amendments with how they stand, the newest first.")

    @OptionGroup var options: AmendmentOptions

    func run() async throws {
        let (desk, actor) = try await options.open()
        let list = try await ShowAmendments(desk).list(by: actor)
        var table = TextTable(header: ["number", "stage", "effective", "title"], rightAligned: [0])
        for record in list.records {
            guard let content = record.current?.content else { continue }
            table.append([
                String(record.number), record.stage.rawValue, content.effectiveOn.description, content.title,
            ])
        }
        try Output(path: nil).write(table.lines.joined(separator: "\n") + "\n")
    }
}

struct AmendmentShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print an amendment: reasons, what states say, what it changes.")

    @Argument(help: "The number of the amendment.")
    var number: Int

    @OptionGroup var options: AmendmentOptions

    func run() async throws {
        let (desk, actor) = try await options.open()
        let answer = try await ShowAmendments(desk)(number, by: actor)
        let content = answer.version.content
        var lines = [
            "\(number)  \(content.title)",
            "\(answer.record.stage.rawValue), version \(answer.version.number), effective \(content.effectiveOn)",
            "Reasons: \(content.reasons)",
        ]
        let standing = answer.record.standing
        for state in answer.states {
            let opinion = standing[state]
            let comment = opinion?.comment.map { ": " + $0 } ?? ""
            lines.append("  \(state)  \(opinion?.word.rawValue ?? "nothing said")\(comment)")
        }
        for act in answer.record.acts {
            let words = [act.note, act.exception.map { "without all states: " + $0 }].compactMap(\.self)
            let end = words.isEmpty ? "" : ": " + words.joined(separator: "; ")
            lines.append(
                "\(act.kind.rawValue) on \(act.at.prefix(10)) by \(act.by), version \(act.version)\(end)")
        }
        lines += answer.reading.difference?.lines ?? []
        try Output(path: nil).write(lines.joined(separator: "\n") + "\n")
        Talk.say(answer.reading.findings)
    }
}

struct AmendmentPropose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Check a piece of YAML against the plan, and ask the states.")

    @Argument(help: "A file with the records that change.", completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    @Option(name: .long, help: .init("What the amendment is called.", valueName: "text"))
    var title: String

    @Option(name: .long, help: .init("Why the plan should change.", valueName: "text"))
    var reasons: String

    @Option(name: .long, help: .init("The day from which the amendment holds.", valueName: "day"))
    var effectiveOn: Day

    @Option(name: .long, help: .init("Write a new version of this amendment.", valueName: "number"))
    var number: Int?

    @Flag(name: .long, help: "Keep it a draft: the states are not asked yet.")
    var draft = false

    @Flag(name: .long, help: "Print the difference only.")
    var dryRun = false

    @OptionGroup var options: AmendmentOptions

    func run() async throws {
        guard let data = FileManager.default.contents(atPath: file),
            let text = String(data: data, encoding: .utf8)
        else {
            throw Failure(
                code: "unreadable-file", message: "\(file) cannot be read as UTF-8 text.",
                remedy: "Name a file of YAML, saved as UTF-8.")
        }
        let (desk, actor) = try await options.open()
        let content = AmendmentContent(title: title, reasons: reasons, effectiveOn: effectiveOn, text: text)
        let reading = try await ShowAmendments(desk).reading(content, by: actor)
        Talk.say(placed(reading.findings))
        if !draft || dryRun { try exitOnErrors(reading.findings) }
        let lines = reading.difference?.lines ?? []
        if !lines.isEmpty { try Output(path: nil).write(lines.joined(separator: "\n") + "\n") }
        guard !dryRun else { return Talk.say("nothing stored, as asked") }
        var base = 0
        if let number {
            base = try await ShowAmendments(desk)(number, by: actor).version.number
        }
        let answer = try await ProposeAmendment(desk)(
            .init(number: number, base: base, content: content, isProposed: !draft), by: actor)
        Talk.say("amendment \(answer.number) \(draft ? "saved as a draft" : "proposed")")
    }

    /// With the file as it was named.
    private func placed(_ findings: [Finding]) -> [Finding] {
        findings.map { finding in
            guard var place = finding.location, place.file == AmendmentDesk.file else { return finding }
            place.file = file
            return Finding(
                finding.severity, code: finding.code, finding.message, remedy: finding.remedy, at: place)
        }
    }
}

struct AmendmentOpine: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opine", abstract: "Say what a state thinks of an amendment; needs --as.")

    @Argument(help: "The number of the amendment.")
    var number: Int

    @Option(name: .long, help: .init("The state.", valueName: "code"))
    var state: AreaCode

    @Argument(help: "agrees, objects or no-comment.")
    var word: AmendmentOpinion.Word

    @Option(name: .long, help: .init("In words; an objection needs them.", valueName: "text"))
    var comment: String?

    @OptionGroup var options: AmendmentOptions

    func run() async throws {
        let (desk, actor) = try await options.open()
        let version = try await ShowAmendments(desk)(number, by: actor).version.number
        try await OpineOnAmendment(desk)(
            number, version: version, state: state, word, comment: comment, by: actor)
        Talk.say("\(state) \(word.rawValue): amendment \(number), version \(version)")
    }
}

struct AmendmentAdopt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Record the consensus and make the new version of the plan.")

    @Argument(help: "The number of the amendment.")
    var number: Int

    @Option(
        name: .long,
        help: .init(
            "Where and when the consensus was found; left out where it is recorded.", valueName: "text"))
    var consensus: String?

    @Option(
        name: .long,
        help: .init("Why it goes on without the agreement of every state.", valueName: "text"))
    var exception: String?

    @OptionGroup var options: AmendmentOptions

    func validate() throws {
        if exception != nil, consensus == nil {
            throw ValidationError("--exception goes with --consensus: it is recorded beside it.")
        }
    }

    func run() async throws {
        let (desk, actor) = try await options.open()
        let answer = try await ShowAmendments(desk)(number, by: actor)
        let difference = try await AdoptAmendment(desk)(
            number, version: answer.version.number,
            recording: consensus.map { .init(note: $0, exception: exception) }, by: actor)
        try Output(path: nil).write(difference.lines.joined(separator: "\n") + "\n")
        Talk.say("amendment \(number) holds from \(answer.version.content.effectiveOn)")
    }
}

struct AmendmentWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take an amendment back.")

    @Argument(help: "The number of the amendment.")
    var number: Int

    @Option(name: .long, help: .init("Why.", valueName: "text"))
    var reason: String

    @OptionGroup var options: AmendmentOptions

    func run() async throws {
        let (desk, actor) = try await options.open()
        try await AdoptAmendment(desk).withdraw(number, reason: reason, by: actor)
        Talk.say("amendment \(number) is withdrawn")
    }
}

extension AmendmentOpinion.Word: ExpressibleByArgument {}
