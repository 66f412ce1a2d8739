import Foundation
import GRDB
import UseCases

/// Puts a backup in the place of a ledger. The backup is not changed, and what
/// was there before is kept beside it.
package struct LedgerRestore: Sendable {
    let backup: String
    let target: String

    package init(backup: String, target: String) {
        self.backup = backup
        self.target = target
    }

    package struct Report: Sendable {
        package let copy: LedgerCopy
        /// Where what was there before is now; nil where nothing was.
        package let keptAside: String?
    }

    /// - Parameter timestamp: names what is kept aside.
    /// - Throws: `Failure` where the backup is no ledger of this version or an
    ///   older one, or the place is taken or in use.
    package func callAsFunction(replacing: Bool, timestamp: String) throws -> Report {
        let isTaken = FileManager.default.fileExists(atPath: target)
        if isTaken, !replacing { throw LedgerFile(path: target).alreadyThere }
        guard FileManager.default.fileExists(atPath: backup) else { throw LedgerFile(path: backup).notThere }
        let part = target + ".part"
        LedgerFile.remove(part)
        do {
            let copy = try fill(part)
            let aside = isTaken ? try setAside(timestamp) : nil
            SQLiteLedgerStore.sync(part)
            guard rename(part, target) == 0 else {
                throw LedgerFile(path: target).unwritable("its folder is read-only;")
            }
            return Report(copy: copy, keptAside: aside)
        } catch let error as DatabaseError {
            LedgerFile.remove(part)
            throw SQLiteLedgerStore.failure(error, path: backup)
        } catch {
            LedgerFile.remove(part)
            throw error
        }
    }

    /// An older ledger is brought up to date in the copy.
    private func fill(_ part: String) throws -> LedgerCopy {
        var configuration = Configuration()
        configuration.readonly = true
        let source = try DatabaseQueue(path: backup, configuration: configuration)
        let queue = try DatabaseQueue(path: part)
        try source.backup(to: queue)
        try source.close()
        try queue.close()
        // Refuses what is no ledger, and what a newer Pantau wrote.
        _ = try SQLiteLedgerStore(path: part, for: .writing)
        let again = try DatabaseQueue(path: part)
        defer { try? again.close() }
        return try LedgerCopy.inspected(again, as: target, size: part)
    }

    /// One file with all that was written; refused while a program has it open.
    private func setAside(_ timestamp: String) throws -> String {
        if let queue = try? DatabaseQueue(path: target) {
            do {
                _ = try queue.writeWithoutTransaction { db in
                    try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
                }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                throw Failure(
                    code: "ledger-in-use", message: "\(target) is in use by another program.",
                    remedy: "Stop pantau serve first; nothing was changed.")
            } catch {
                // Damaged: it is kept as it is.
            }
            try? queue.close()
        }
        let aside = "\(target).before-\(timestamp.filter { $0 != ":" })"
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: target + suffix) {
            try FileManager.default.moveItem(atPath: target + suffix, toPath: aside + suffix)
        }
        return aside
    }
}
