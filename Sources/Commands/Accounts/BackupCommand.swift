import ArgumentParser
import PlanModel
import StoreSQLite
import UseCases

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract:
            "Copy the ledger into one file, while it is in use; the copy is looked through before it counts.")

    @Argument(help: "The file to write.", completion: .file())
    var file: String

    @Flag(name: .long, help: "Replace the file if it is there.")
    var force = false

    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    func run() async throws {
        let (store, obstacle) = try Wiring.ledger(database.database)
        let actor = try await actor.actor(in: store)
        try actor.require(.backUp)
        let copy = try await store.copy(to: file, replacing: force)
        if obstacle == nil {
            let record = RecordBackup(store: store, clock: Wiring.clock)
            try await record.backedUp(copy.path, head: "\(copy.headID) \(copy.headHash)", by: actor)
        }
        try tell(copy)
    }
}

/// What looking through a copy gave; damage of its trail ends with exit code 1.
private func tell(_ copy: LedgerCopy) throws {
    try Output(path: nil).write("\(copy.headID) \(copy.headHash)\n")
    Talk.say("\(copy.path): \(copy.byteCount) bytes, whole; the audit trail ends with entry \(copy.headID)")
    for damage in copy.auditDamage {
        Talk.say("\(copy.path): error: entry \(damage.id) of the audit trail is \(damage.kind.rawValue).")
    }
    if !copy.auditDamage.isEmpty { throw ExitCode(1) }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the ledger's place; what was there is kept beside it.",
        discussion: "Stop pantau serve first. The backup itself is not changed.")

    @Argument(help: "The backup.", completion: .file())
    var file: String

    @Flag(name: .long, help: "Although there is a ledger.")
    var force = false

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let at = Wiring.clock.timestamp()
        let restore = LedgerRestore(backup: file, target: database.database)
        let report = try restore(replacing: force, timestamp: at)
        let store = try Wiring.writing(database.database)
        try await RecordBackup(store: store, clock: Wiring.clock)
            .restored(file, by: .operating(as: Wiring.operatorName))
        if let aside = report.keptAside { Talk.say("what was there is now \(aside)") }
        try tell(report.copy)
    }
}
