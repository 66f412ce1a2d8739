import Foundation
import Glibc
import UseCases

/// Where a published site stands, and where the next one is made beside it.
enum SitePlace {
    /// Between the name of the site's folder and the number of the process.
    static let stagingMark = ".new-"
    /// In a folder under way: machine and process that make it.
    private static let owner = ".pantau-staging"
    private static let published = ".pantau-site"

    /// The folder itself, where the path leads through links.
    ///
    /// - Throws: `Failure` for a link to nothing, and for a mount point, which
    ///   can't change places with another folder.
    static func resolved(_ path: String) throws -> String {
        let plain = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
            .replacing(/\/+$/, with: "")
        // Nothing is left of the root.
        guard !plain.isEmpty else { throw mountPoint("/") }
        var status = stat()
        guard lstat(plain, &status) == 0 else { return plain }
        guard let found = realpath(plain, nil) else {
            throw Failure(
                code: "not-a-folder", message: "\(path) is a link to a folder that does not exist.",
                remedy: "Make that folder, or name another; nothing was changed.")
        }
        defer { free(found) }
        let target = String(cString: found)
        if isMountPoint(target) { throw mountPoint(target) }
        return target
    }

    /// Folders above the site that are not there yet.
    static func makeParent(of target: String) throws {
        let parent = URL(filePath: target).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        } catch {
            throw unwritable(target, SystemReason(error))
        }
    }

    static func unwritable(_ target: String, _ reason: SystemReason) -> Failure {
        let advice =
            reason.isLackOfRoom
            ? "Free some room, or name another folder" : "Name a folder that you may write"
        return Failure(
            code: "unwritable-folder", message: "\(target) cannot be written: \(reason).",
            remedy: "\(advice); what was there is unchanged.")
    }

    static func mountPoint(_ path: String) -> Failure {
        Failure(
            code: "mount-point",
            message: "\(path) is a mount point, which can't be replaced as a whole.",
            remedy:
                "Name a folder inside it, such as \(path == "/" ? "" : path)/site, and let the web server serve that; "
                + "nothing was changed.")
    }

    private static func isMountPoint(_ path: String) -> Bool {
        guard let table = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8) else {
            return false
        }
        // Spaces and backslashes stand as octal numbers there.
        let escaped = path.replacing("\\", with: "\\134").replacing(" ", with: "\\040")
        return table.split(separator: "\n").contains { line in
            let fields = line.split(separator: " ")
            return fields.count > 4 && fields[4] == escaped
        }
    }

    // MARK: Folders under way

    static func markStaging(_ folder: String) throws {
        try Data("\(machine) \(getpid())\n".utf8).write(to: URL(filePath: folder + "/" + owner))
    }

    static func unmarkStaging(_ folder: String) { unlink(folder + "/" + owner) }

    /// Removes what publications that were cut off left beside the site: folders
    /// with a mark of ours whose process is gone.
    ///
    /// - Returns: their names.
    static func removeLeftovers(beside path: String) -> [String] {
        guard let target = try? resolved(path) else { return [] }
        let url = URL(filePath: target)
        let parent = url.deletingLastPathComponent().path(percentEncoded: false)
        let prefix = url.lastPathComponent + stagingMark
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        return names.sorted().filter { name in
            guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count)),
                isGone(process, folder: parent + "/" + name)
            else { return false }
            return (try? FileManager.default.removeItem(atPath: parent + "/" + name)) != nil
        }
    }

    private static func isGone(_ process: pid_t, folder: String) -> Bool {
        guard process != getpid(), hasEnded(process) else { return false }
        if let text = try? String(contentsOfFile: folder + "/" + owner, encoding: .utf8) {
            return text == "\(machine) \(process)\n"
        }
        // The site that was replaced, cut off before it was removed.
        return FileManager.default.fileExists(atPath: folder + "/" + published)
    }

    /// A process whose end nobody has asked about yet has ended too.
    private static func hasEnded(_ process: pid_t) -> Bool {
        if kill(process, 0) != 0 { return errno == ESRCH }
        let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        // The state stands behind the name, which may have brackets of its own.
        let state = text.flatMap { $0.split(separator: ")").last }?.split(separator: " ").first
        return state == "Z" || state == "X"
    }

    private static var machine: String { ProcessInfo.processInfo.hostName }
}
