import CExchange
import Foundation
import Glibc
import Synchronization
import UseCases

/// A folder that is replaced as a whole: everything is written beside it, and
/// the two change places in one step, so a reader sees the old site or the new
/// one and never half of either.
///
/// What has not changed is the same file as before, by a hard link.
final class SiteFolder: Sendable {
    struct Count: Hashable, Sendable {
        var written = 0
        var unchanged = 0
        var bytes = 0
    }

    private let target: String
    private let staging: String
    private let isThere: Bool
    private let edition: String
    private let state = Mutex((count: Count(), folders: Set<String>()))

    /// - Parameter edition: whatever the content depends on, in a line.
    /// - Throws: `Failure` where the folder can't be made, or holds something
    ///   that is no site of ours.
    init(_ path: String, edition: String = "") throws {
        self.edition = edition
        target = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
            .replacing(/\/+$/, with: "")
        staging = target + ".new-\(getpid())"
        var isFolder: ObjCBool = false
        isThere = FileManager.default.fileExists(atPath: target, isDirectory: &isFolder)
        if isThere {
            guard isFolder.boolValue else {
                throw Failure(
                    code: "not-a-folder", message: "\(path) is no folder.",
                    remedy: "Name a folder for the site; nothing was changed.")
            }
            let files = (try? FileManager.default.contentsOfDirectory(atPath: target)) ?? []
            guard files.isEmpty || files.contains(Self.mark) else {
                throw Failure(
                    code: "foreign-folder",
                    message: "\(path) holds files that were not published here, and all would be replaced.",
                    remedy: "Name an empty folder, or one that does not exist; nothing was changed.")
            }
        }
        guard mkdir(staging, 0o755) == 0 else { throw unwritable(SystemReason(errno)) }
    }

    /// Whether the folder holds this very edition, as it was written.
    static func holds(_ edition: String, _ path: String) -> Bool {
        guard let bytes = try? Data(contentsOf: URL(filePath: path + "/" + mark)) else { return false }
        return bytes.elementsEqual(text(edition))
    }

    private static func text(_ edition: String) -> [UInt8] {
        Array("Written by pantau publish. It is replaced as a whole.\n\(edition)\n".utf8)
    }

    private static let mark = ".pantau-site"

    /// - Parameter path: within the site, with slashes.
    func write(_ path: String, _ bytes: [UInt8]) throws {
        try makeFolder(of: path)
        let file = staging + "/" + path
        if isThere, isSame(target + "/" + path, bytes), link(target + "/" + path, file) == 0 {
            state.withLock { $0.count.unchanged += 1 }
            return
        }
        // Never into a file that is there: it may be the old site's too.
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw unwritable(SystemReason(errno)) }
        defer { close(descriptor) }
        if let error = Talk.send(bytes, to: descriptor) { throw unwritable(SystemReason(error)) }
        state.withLock {
            $0.count.written += 1
            $0.count.bytes += bytes.count
        }
    }

    private func makeFolder(of path: String) throws {
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += "/" + part
            let made = staging + folder
            // Known only once it is there: others write at the same time.
            try state.withLock { state in
                guard !state.folders.contains(folder) else { return }
                guard mkdir(made, 0o755) == 0 || errno == EEXIST else {
                    throw unwritable(SystemReason(errno))
                }
                state.folders.insert(folder)
            }
        }
    }

    private func isSame(_ file: String, _ bytes: [UInt8]) -> Bool {
        var status = stat()
        guard stat(file, &status) == 0, status.st_size == bytes.count else { return false }
        guard let old = try? Data(contentsOf: URL(filePath: file)) else { return false }
        return old.elementsEqual(bytes)
    }

    /// Puts the new site in the place of the old one.
    func finish() throws -> Count {
        try write(Self.mark, Self.text(edition))
        if isThere {
            guard pantau_exchange(staging, target) == 0 else {
                throw unwritable(SystemReason(errno))
            }
        } else {
            guard rename(staging, target) == 0 else { throw unwritable(SystemReason(errno)) }
        }
        // What stands there now is the old site.
        try? FileManager.default.removeItem(atPath: staging)
        return state.withLock { $0.count }
    }

    /// Leaves everything as it was.
    func abandon() { try? FileManager.default.removeItem(atPath: staging) }

    private func unwritable(_ reason: SystemReason) -> Failure {
        Failure(
            code: "unwritable-folder", message: "\(target) cannot be written: \(reason).",
            remedy: "Free some room or name another folder; what was there is unchanged.")
    }
}
