import Foundation
import UseCases

/// A folder that results go to: all of its files or none of them.
///
/// They are written beside the places that they take, and moved there when the
/// last one is whole. Files of other names stay.
struct FolderOutput {
    let path: String

    /// - Throws: `Failure` where one can't be written; then the folder is as it was,
    ///   and gone if it was made here.
    func write(_ files: [(name: String, bytes: [UInt8])]) throws {
        let made = try makeFolders()
        var waiting: [(name: String, place: String)] = []
        do {
            for (name, bytes) in files {
                let place = "\(path)/.\(name).new-\(getpid())"
                waiting.append((name, place))
                do {
                    try Data(bytes).write(to: URL(filePath: place))
                } catch {
                    throw unwritable(name, SystemReason(error))
                }
            }
            // The last one names the others: it comes when they are there.
            for (name, place) in waiting where rename(place, path + "/" + name) != 0 {
                throw unwritable(name, SystemReason(errno))
            }
        } catch {
            for (_, place) in waiting { unlink(place) }
            for folder in made { rmdir(folder) }
            throw error
        }
    }

    /// - Returns: the folders that were not there, the innermost first.
    private func makeFolders() throws -> [String] {
        var missing: [String] = []
        var folder = URL(filePath: path).standardizedFileURL
        while !FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)),
            folder.pathComponents.count > 1
        {
            missing.append(folder.path(percentEncoded: false))
            folder = folder.deletingLastPathComponent()
        }
        do {
            try FileManager.default.createDirectory(
                at: URL(filePath: path), withIntermediateDirectories: true)
        } catch {
            for folder in missing { rmdir(folder) }
            throw Failure(
                code: "unwritable-file",
                message: "The folder \(path) cannot be made: \(SystemReason(error)).",
                remedy: "Name another folder with --output; nothing was written.")
        }
        return missing
    }

    private func unwritable(_ name: String, _ reason: SystemReason) -> Failure {
        Failure(
            code: "unwritable-file", message: "\(path)/\(name) cannot be written: \(reason).",
            remedy: "Name another folder with --output; nothing was written.")
    }
}
