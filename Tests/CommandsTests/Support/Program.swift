import Foundation
import Testing

/// The program as a user has it: the executable that was built beside the
/// tests, run in a folder of its own.
enum Program {
    /// What a run left behind.
    struct Outcome: Sendable {
        /// Nil where a signal ended it.
        let exitCode: Int32?
        let signal: Int32?
        let output: String
        let errors: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// Limits on a run, as the shell's `ulimit` has them.
    enum Limit {
        case memory(megabytes: Int)
        case fileSize(kilobytes: Int)

        /// Files are counted in blocks of 512 bytes (by bash of 1024), memory in kilobytes.
        var shell: String {
            switch self {
            case .memory(let megabytes): "ulimit -v \(megabytes * 1024)"
            case .fileSize(let kilobytes): "ulimit -f \(kilobytes * 2)"
            }
        }
    }

    /// Runs `pantau` to its end.
    static func run(_ arguments: String..., in folder: Folder, limit: Limit? = nil) async throws -> Outcome {
        try await run(arguments, in: folder, limit: limit)
    }

    static func run(_ arguments: [String], in folder: Folder, limit: Limit? = nil) async throws -> Outcome {
        guard let limit else { return try await start([path] + arguments, in: folder).outcome() }
        let script = limit.shell + "; exec \"$0\" \"$@\""
        return try await start(["/bin/sh", "-c", script, path] + arguments, in: folder).outcome()
    }

    /// Runs a line of the shell in which `pantau` is a command.
    static func shell(_ line: String, in folder: Folder) async throws -> Outcome {
        let script = "pantau() { \"$0\" \"$@\"; }\n" + line
        return try await start(["/bin/sh", "-c", script, path], in: folder).outcome()
    }

    /// Starts `pantau` without waiting for it.
    static func start(_ arguments: String..., in folder: Folder) async throws -> RunningProgram {
        try await start([path] + arguments, in: folder)
    }

    private static func start(_ words: [String], in folder: Folder) async throws -> RunningProgram {
        await Gate.shared.enter()
        do {
            return try RunningProgram(words, in: folder)
        } catch {
            await Gate.shared.leave()
            throw error
        }
    }

    /// Where the tests run, `pantau` was built; nowhere else is looked.
    private static let path: String = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let places = [own, CommandLine.arguments[0]].map { ($0 as NSString).deletingLastPathComponent }
        let found = places.map { $0 + "/pantau" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        return found ?? "pantau was not built beside \(own)"
    }()
}

/// Lets a few programs run at once, so that none waits long for a core.
actor Gate {
    static let shared = Gate(width: max(2, ProcessInfo.processInfo.activeProcessorCount))

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(width: Int) { free = width }

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
