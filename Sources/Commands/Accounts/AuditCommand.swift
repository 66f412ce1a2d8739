import ArgumentParser
import Markup
import PlanModel
import UseCases

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Read the audit trail, and prove that nothing of it was changed.",
        subcommands: [AuditList.self, AuditVerify.self])
}

struct AuditList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Print entries, the newest first.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case csv
        case json
    }

    @Option(name: .long, help: .init("Only what this account did.", valueName: "account"))
    var by: String?

    @Option(name: .long, help: .init("Only this act: signed-in, file-imported, …", valueName: "act"))
    var act: String?

    @Option(name: .long, help: .init("Only where the subject contains this.", valueName: "text"))
    var subject: String?

    @Option(name: .long, help: .init("From this day on.", valueName: "day"))
    var from: Day?

    @Option(name: .long, help: .init("To this day.", valueName: "day"))
    var to: Day?

    @Option(name: .long, help: .init("Only entries before this number.", valueName: "number"))
    var before: Int64?

    @Option(name: .long, help: "How many at most; what is left out is said.")
    var limit = 100

    @Option(name: .long, help: "How to print.")
    var format = Format.text

    @OptionGroup var output: OutputOption
    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes a number from 1 on.") }
    }

    func run() async throws {
        let isExport = format != .text
        let store: any LedgerStore =
            if isExport { try Wiring.writing(database.database) } else {
                try Wiring.reading(database.database)
            }
        let filter = AuditFilter(by: by, act: act, subject: subject, from: from, to: to, before: before)
        let actor = try await actor.actor(in: store)
        let answer = try await ShowAudit(store: store)(filter, limit: limit, by: actor)
        if isExport {
            try await RecordExport(store: store, clock: SystemClock())(
                "audit trail", as: format.rawValue, by: actor)
        }
        try Output(path: output.output).write(printed(answer.entries))
        if answer.hasMore, let last = answer.entries.last {
            Talk.say("There are older entries: --before \(last.entry.id), or a larger --limit.")
        }
    }

    private func printed(_ entries: [ShowAudit.Seen]) -> [UInt8] {
        switch format {
        case .csv: return csv(entries.map(\.record))
        case .json: return JSON.array(entries.map { .object($0.record) }).document()
        case .text:
            var table = TextTable(header: ["no.", "at", "by", "act", "subject", "after"], rightAligned: [0])
            for seen in entries {
                let entry = seen.entry
                let after = seen.isCovered ? "(not shown)" : entry.event.after ?? ""
                table.append(["\(entry.id)", entry.at, entry.by, entry.event.act, entry.event.subject, after])
            }
            return Array((table.lines.joined(separator: "\n") + "\n").utf8)
        }
    }
}

struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Go through the whole chain: names each entry that was altered, moved or taken out.",
        discussion: """
            Prints number and hash of the last entry. Note them elsewhere: who rewrites the whole file can make a whole
            new chain, but not one that holds the hash that you noted (--head).
            """)

    @Option(
        name: .long,
        help: .init("The hash that was noted earlier; the chain must still hold it.", valueName: "hash"))
    var head: String?

    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        let store = try Wiring.reading(database.database)
        let verdict = try await ShowAudit(store: store).verify(hash: head, by: actor.actor(in: store))
        for damage in verdict.damage {
            Talk.say("\(database.database): error: entry \(damage.id): \(damage.kind.sentence)")
        }
        try Output(path: nil).write("\(verdict.headID) \(verdict.headHash)\n")
        if let head {
            guard let entry = verdict.entryOfHash else {
                Talk.say(
                    "\(database.database): error: no entry has the hash \(head): the trail is not the one of then."
                )
                throw ExitCode(1)
            }
            Talk.say("entry \(entry) has the hash that was noted; \(verdict.headID - entry) came after it")
        }
        guard verdict.damage.isEmpty else { throw ExitCode(1) }
        Talk.say("\(verdict.headID) entries, none altered, missing or moved")
    }
}

extension AuditDamage.Kind {
    fileprivate var sentence: String {
        switch self {
        case .altered: "it is not what was written."
        case .missing: "it is missing."
        case .reordered: "it stands in another place than it was written."
        case .cutOff: "it is missing at the end."
        }
    }
}

extension ShowAudit.Seen {
    fileprivate var record: [JSON.Member] {
        let event = entry.event
        return [
            .init("ID", .integer(Int(entry.id))), .init("AT", .string(entry.at)),
            .init("BY", .string(entry.by)),
            .init("WAY", .string(entry.way)), .init("ORIGIN", .string(entry.origin)),
            .init("ACT", .string(event.act)), .init("SUBJECT", .string(event.subject)),
            .init("STATE", .optional(event.state?.text)), .init("BEFORE", .optional(event.before)),
            .init("AFTER", .optional(event.after)), .init("IS_COVERED", .bool(isCovered)),
            .init("HASH", .string(entry.hash)),
        ]
    }
}
