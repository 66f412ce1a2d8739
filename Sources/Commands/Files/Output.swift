import Foundation
import UseCases

/// Where results go: standard output for nil and `-`, else a file that is
/// replaced as a whole or not at all. What is no file (`/dev/null`, a named
/// pipe) is written to and stays what it is.
struct Output {
    let path: String?

    func write(_ bytes: [UInt8]) throws {
        guard let path, path != "-" else { return try writeToStandardOutput(bytes) }
        do {
            if isNoFile(path) {
                try writeInto(path, bytes)
            } else {
                try Data(bytes).write(to: URL(filePath: path).resolvingSymlinksInPath(), options: .atomic)
            }
        } catch {
            throw Failure(
                code: "unwritable-file", message: "\(path) cannot be written: \(SystemReason(error)).",
                remedy: "Name another file with --output; nothing was written.")
        }
    }

    func write(_ text: String) throws {
        try write(Array(text.utf8))
    }

    private func isNoFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    }

    private func writeInto(_ path: String, _ bytes: [UInt8]) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemReason(errno) }
        defer { close(descriptor) }
        if let error = Talk.send(bytes, to: descriptor), error != EPIPE { throw SystemReason(error) }
    }

    private func writeToStandardOutput(_ bytes: [UInt8]) throws {
        // A reader that has gone (`| head`) has seen what it wanted.
        guard let error = Talk.send(bytes, to: STDOUT_FILENO), error != EPIPE else { return }
        throw Failure(
            code: "unwritable-output",
            message: "Standard output cannot be written: \(SystemReason(error)).",
            remedy: "Use --output FILE.")
    }
}
