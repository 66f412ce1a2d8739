import Foundation
import GRDB
package import UseCases

/// A copy of a ledger in one file, and what looking through it gave.
package struct LedgerCopy: Sendable {
    package let path: String
    package let byteCount: Int
    /// What is wrong with its audit trail; empty where nothing is.
    package let auditDamage: [AuditDamage]
    /// Number and hash of the last entry of its trail.
    package let headID: Int64
    package let headHash: String
}

extension SQLiteLedgerStore {
    /// Copies the ledger as it is at one moment, while others read and write
    /// it, into one file: made beside its place, looked through, and only then
    /// put there.
    ///
    /// - Throws: `Failure` where the file is there and may not be replaced, the
    ///   disk is full, or the copy is not whole.
    package func copy(to path: String, replacing: Bool) async throws -> LedgerCopy {
        if !replacing, FileManager.default.fileExists(atPath: path) {
            throw Failure(
                code: "backup-exists", message: "\(path) is there already; nothing was written.",
                remedy: "Name another file, or replace it with --force.")
        }
        let part = path + ".part"
        LedgerFile.remove(part)
        do {
            let copy = try await fill(part, as: path)
            try Self.put(part, at: path, replacing: replacing)
            return copy
        } catch let error as DatabaseError {
            LedgerFile.remove(part)
            throw Self.failure(error, path: path)
        } catch {
            LedgerFile.remove(part)
            throw error
        }
    }

    private func fill(_ part: String, as path: String) async throws -> LedgerCopy {
        let queue = try DatabaseQueue(path: part)
        try await copy(into: queue)
        let copy = try LedgerCopy.inspected(queue, as: path, size: part)
        try queue.close()
        return copy
    }

    /// Never over a file that somebody else put there meanwhile, unless asked.
    private static func put(_ part: String, at path: String, replacing: Bool) throws {
        sync(part)
        let failed = replacing ? rename(part, path) : link(part, path)
        guard failed == 0 else {
            throw Failure(
                code: "unwritable-file", message: "\(path) cannot be written.",
                remedy: "Name another file; nothing was written.")
        }
        if !replacing { unlink(part) }
        let folder = (path as NSString).deletingLastPathComponent
        sync(folder.isEmpty ? "." : folder)
    }

    /// On disk, and not only on its way there.
    static func sync(_ path: String) {
        let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        Foundation.close(descriptor)
    }
}

extension LedgerCopy {
    /// Makes one file of it and looks through every page and the whole trail.
    static func inspected(_ queue: DatabaseQueue, as path: String, size file: String) throws -> LedgerCopy {
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = DELETE")
            let said = try String.fetchAll(db, sql: "PRAGMA integrity_check")
            guard said == ["ok"] else {
                throw Failure(
                    code: "damaged-database",
                    message: "The copy of \(path) is not whole: \(said.first ?? "").",
                    remedy: "Check the disk; take an earlier backup.")
            }
        }
        return try queue.read { db in
            let reader = SQLiteLedgerReader(db: db)
            let head = try reader.auditHead()
            let attributes = try? FileManager.default.attributesOfItem(atPath: file)
            return LedgerCopy(
                path: path, byteCount: attributes?[.size] as? Int ?? 0, auditDamage: try reader.auditDamage(),
                headID: head?.id ?? 0, headHash: head?.hash ?? "")
        }
    }
}
