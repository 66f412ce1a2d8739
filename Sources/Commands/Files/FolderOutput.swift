import Foundation
import UseCases

/// A folder that results go to. Each file is replaced as a whole or not at all;
/// the last one, which names the others, comes when they are there.
struct FolderOutput {
    let path: String

    func write(_ files: [(name: String, bytes: [UInt8])]) throws {
        do {
            try FileManager.default.createDirectory(
                at: URL(filePath: path), withIntermediateDirectories: true)
        } catch {
            throw Failure(
                code: "unwritable-file",
                message: "The folder \(path) cannot be made: \(SystemReason(error)).",
                remedy: "Name another folder with --output; nothing was written.")
        }
        for (name, bytes) in files { try Output(path: path + "/" + name).write(bytes) }
    }
}
