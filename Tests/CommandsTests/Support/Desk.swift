import Foundation
import Testing

/// A folder with a ledger in it, `pantau.db`, at which the program works.
struct Desk {
    let folder: Folder

    /// Which ledger lies on the desk at first.
    enum Start {
        case nothing
        /// `pantau init --empty`
        case empty
        /// `pantau init`
        case bundled
    }

    init(_ start: Start) async throws {
        folder = try Folder()
        switch start {
        case .nothing: break
        case .empty: try await Self.templates.empty.value.copyLedger(to: folder)
        case .bundled: try await Self.templates.bundled.value.copyLedger(to: folder)
        }
    }

    /// Runs a command with `--database pantau.db`.
    func run(_ arguments: String..., limit: Program.Limit? = nil) async throws -> Program.Outcome {
        try await run(arguments, limit: limit)
    }

    func run(_ arguments: [String], limit: Program.Limit? = nil) async throws -> Program.Outcome {
        try await Program.run(arguments + ["--database", "pantau.db"], in: folder, limit: limit)
    }

    /// Writes a file and imports it.
    func bring(_ text: String, as name: String = "file.csv", _ options: String...) async throws
        -> Program.Outcome
    {
        try folder.write(text, to: name)
        return try await run(["import", name] + options)
    }

    /// Makes a file on the desk with the shell.
    func make(_ line: String) async throws {
        let outcome = try await Program.shell(line, in: folder)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
    }

    func content() throws -> LedgerContent { try LedgerContent(folder.path("pantau.db")) }

    /// The ledger's values as a table: header and rows.
    func export(_ options: String...) async throws -> Table {
        Table(csv: try await run(["export"] + options).output)
    }

    /// Made once by the program itself and copied for each test.
    private static let templates = (
        empty: Task { try await template("init", "--empty") }, bundled: Task { try await template("init") }
    )

    private static func template(_ command: String...) async throws -> Folder {
        let folder = try Folder()
        let outcome = try await Program.run(command + ["--database", "pantau.db"], in: folder)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return folder
    }
}

extension Folder {
    fileprivate func copyLedger(to other: Folder) throws {
        try FileManager.default.copyItem(atPath: path("pantau.db"), toPath: other.path("pantau.db"))
    }
}
