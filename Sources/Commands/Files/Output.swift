import Foundation
import UseCases

/// Where results go: standard output for nil and `-`, else a file that is
/// replaced as a whole or not at all.
struct Output {
    let path: String?

    func write(_ bytes: [UInt8]) throws {
        guard let path, path != "-" else { return try writeToStandardOutput(bytes) }
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Failure(
                code: "unwritable-file", message: "\(path) cannot be written: \(error.localizedDescription)",
                remedy: "Name another file with --output; nothing was written.")
        }
    }

    func write(_ text: String) throws {
        try write(Array(text.utf8))
    }

    private func writeToStandardOutput(_ bytes: [UInt8]) throws {
        // A reader that has gone (`| head`) has seen what it wanted.
        guard let error = Talk.send(bytes, to: STDOUT_FILENO), error != EPIPE else { return }
        throw Failure(
            code: "unwritable-output",
            message: "Standard output cannot be written: \(String(cString: strerror(error))).",
            remedy: "Use --output FILE.")
    }
}
