import CExchange
import Foundation
import Glibc
import Synchronization
import UseCases

/// A folder that is replaced as a whole: everything is written beside it, and
/// the two change places in one step, so a reader sees the old site or the new
/// one and never half of either.
///
/// What has not changed is the same file as before, by a hard link. What others
/// put into the folder stays in it.
final class SiteFolder: Sendable {
    struct Count: Hashable, Sendable {
        var written = 0
        var unchanged = 0
        var bytes = 0
        /// Files of others that were there and still are.
        var kept = 0
    }

    private let target: String
    private let staging: String
    private let isThere: Bool
    private let edition: String
    private let state = Mutex(State())

    private struct State {
        var count = Count()
        var folders: Set<String> = []
        /// Bytes of each file by its path.
        var files: [String: Int] = [:]
    }

    /// - Parameter edition: whatever the content depends on, in a line.
    /// - Throws: `Failure` where the folder can't be made, or holds something
    ///   that is no site of ours.
    init(_ path: String, edition: String = "") throws {
        self.edition = edition
        target = try SitePlace.resolved(path)
        staging = target + SitePlace.stagingMark + "\(getpid())"
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
                    message: "\(target) holds files, and no site that was published there.",
                    remedy:
                        "Name an empty folder, or one that does not exist; what you put into it afterwards "
                        + "stays there. Nothing was changed.")
            }
        }
        if !isThere { try SitePlace.makeParent(of: target) }
        guard mkdir(staging, 0o755) == 0 else { throw unwritable(SystemReason(errno)) }
        try SitePlace.markStaging(staging)
    }

    /// What of an edition a folder holds.
    enum Holding: Hashable {
        case whole
        /// So many files are missing or of another size.
        case damaged(Int)
        /// Another edition, or none.
        case other
    }

    static func holding(of edition: String, _ path: String) -> Holding {
        guard let list = list(path), list.isWhole, list.edition == line(edition) else { return .other }
        let damaged = list.files.count { file in
            var status = stat()
            return stat("\(path)/\(file.path)", &status) != 0 || Int(status.st_size) != file.size
        }
        return damaged == 0 ? .whole : .damaged(damaged)
    }

    private struct List {
        let edition: String
        let files: [(size: Int, path: Substring)]
        /// Whether every line names a file.
        let isWhole: Bool
    }

    /// What was published in a folder; nil where it does not say so.
    private static func list(_ folder: String) -> List? {
        guard let bytes = try? Data(contentsOf: URL(filePath: folder + "/" + mark)) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1, lines[0].hasPrefix("Written by pantau publish.") else { return nil }
        let files = lines.dropFirst(2).filter { !$0.isEmpty }.map { line -> (size: Int, path: Substring)? in
            let parts = line.split(separator: " ", maxSplits: 1)
            return parts.count == 2 ? Int(parts[0]).map { ($0, parts[1]) } : nil
        }
        let known = files.compactMap(\.self)
        return List(edition: String(lines[1]), files: known, isWhole: known.count == files.count)
    }

    private static func line(_ edition: String) -> String { edition.replacing("\n", with: " ") }

    private static func head(_ edition: String) -> String {
        "Written by pantau publish. The files listed here are replaced; all others are kept.\n\(line(edition))\n"
    }

    /// Holds the edition, then the size and path of each file.
    private static let mark = ".pantau-site"

    /// - Parameter path: within the site, with slashes.
    func write(_ path: String, _ bytes: [UInt8]) throws {
        try makeFolder(of: path)
        state.withLock { $0.files[path] = bytes.count }
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
        guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == bytes.count
        else { return false }
        guard let old = try? Data(contentsOf: URL(filePath: file)) else { return false }
        return old.elementsEqual(bytes)
    }

    /// Puts the new site in the place of the old one.
    func finish() throws -> Count {
        let files = state.withLock { $0.files }.sorted { $0.key < $1.key }.map { "\($1) \($0)\n" }
        try write(Self.mark, Array((Self.head(edition) + files.joined()).utf8))
        if isThere {
            let kept = try keepForeign()
            state.withLock { $0.count.kept = kept }
        }
        SitePlace.unmarkStaging(staging)
        if isThere {
            guard pantau_exchange(staging, target) == 0 else {
                throw [EBUSY, EXDEV].contains(errno)
                    ? SitePlace.mountPoint(target) : unwritable(SystemReason(errno))
            }
        } else {
            guard rename(staging, target) == 0 else { throw unwritable(SystemReason(errno)) }
        }
        // What stands there now is the old site.
        try? FileManager.default.removeItem(atPath: staging)
        return state.withLock { $0.count }
    }

    /// - Returns: how many files of others the new site has now too.
    private func keepForeign() throws -> Int {
        let listed = Self.list(target)?.files.map { String($0.path) } ?? []
        let published = Set(listed + [Self.mark])
        var foreign = ForeignFiles(in: target, published: published, staging: staging)
        return try foreign.carry()
    }

    /// Leaves everything as it was.
    func abandon() { try? FileManager.default.removeItem(atPath: staging) }

    private func unwritable(_ reason: SystemReason) -> Failure {
        SitePlace.unwritable(target, reason)
    }
}
