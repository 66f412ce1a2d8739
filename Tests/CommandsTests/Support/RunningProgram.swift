import Foundation

/// A program that was started; its output goes to files, so that no pipe can
/// fill up.
final class RunningProgram: Sendable {
    private let processID: pid_t
    private let output: String
    private let errors: String

    init(_ words: [String], in folder: Folder) throws {
        output = folder.path("output-\(UUID().uuidString)")
        errors = output + ".errors"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT, 0o600)
        // The shell goes to the folder and becomes the program, which keeps its number.
        let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path]
        var arguments = (shell + words).map { strdup($0) as UnsafeMutablePointer<CChar>? }
        defer { arguments.forEach { free($0) } }
        arguments.append(nil)
        let names = ["PATH=/usr/bin:/bin", "PANTAU_OPERATOR=tester"]
        var variables = names.map { strdup($0) as UnsafeMutablePointer<CChar>? }
        defer { variables.forEach { free($0) } }
        variables.append(nil)
        var started: pid_t = 0
        let error = posix_spawn(&started, shell[0], &actions, nil, arguments, variables)
        guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .ENOENT) }
        processID = started
    }

    /// Ends it at once, as a power cut would.
    func kill() { _ = Foundation.kill(processID, SIGKILL) }

    /// Waits for the end.
    func outcome() async throws -> Program.Outcome {
        let status = await withCheckedContinuation { continuation in
            // A thread of its own: tests wait for it, and must not wait for each other.
            Thread.detachNewThread { [processID] in
                var status: Int32 = 0
                while waitpid(processID, &status, 0) < 0, errno == EINTR {}
                continuation.resume(returning: status)
            }
        }
        await Gate.shared.leave()
        let signal = status & 0x7f
        return Program.Outcome(
            exitCode: signal == 0 ? (status >> 8) & 0xff : nil, signal: signal == 0 ? nil : signal,
            output: try text(of: output), errors: try text(of: errors))
    }

    private func text(of file: String) throws -> String {
        defer { try? FileManager.default.removeItem(atPath: file) }
        return String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    }
}
