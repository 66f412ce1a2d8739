import Foundation

/// A PostgreSQL server of its own in a folder of its own, on a socket and no
/// port. It ends when it is stopped, or when the tests end in whatever way.
final class PostgreSQLServer {
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    private let process = Process()
    /// The server runs until this end is closed.
    private let leash = Pipe()
    private let folder: String
    private let programs: String

    init() throws {
        programs = try Self.programs()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", Self.script, programs]
        process.currentDirectoryURL = URL(filePath: "/tmp")
        process.standardInput = leash
        process.standardOutput = output
        try process.run()
        try? leash.fileHandleForReading.close()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        folder = said.trimmingCharacters(in: .whitespacesAndNewlines)
        guard folder.hasPrefix("/"), !folder.contains("\n") else {
            throw Problem(description: "PostgreSQL did not start: \(said)")
        }
    }

    /// Ends the server and removes its folder.
    func stop() {
        try? leash.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// Runs the statements of a text; the rows that they give, as CSV.
    func run(_ sql: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "pantau-\(UUID().uuidString).sql")
        try Data(sql.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let psql = Process()
        let (output, errors) = (Pipe(), Pipe())
        psql.executableURL = URL(filePath: programs + "/psql")
        psql.arguments = [
            "-X", "-q", "--csv", "-t", "-v", "ON_ERROR_STOP=1", "-h", folder, "-U", "pantau", "-d",
            "postgres",
            "-f", file.path,
        ]
        psql.environment = ["PATH": "/usr/bin:/bin", "PGCLIENTENCODING": "UTF8"]
        psql.standardOutput = output
        psql.standardError = errors
        try psql.run()
        let rows = output.fileHandleForReading.readDataToEndOfFile()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        psql.waitUntilExit()
        guard psql.terminationStatus == 0 else {
            throw Problem(description: String(decoding: said, as: UTF8.self))
        }
        return String(decoding: rows, as: UTF8.self)
    }

    /// Says the folder, closes its output, waits until its input ends, then stops
    /// the server. PostgreSQL refuses to be run by root.
    private static let script = #"""
        folder=$(mktemp -d /tmp/pantau-postgresql.XXXXXX) || exit 1
        trap 'rm -rf "$folder"' EXIT
        as=""
        if [ "$(id -u)" -eq 0 ]; then
            chown postgres "$folder"
            as="runuser -u postgres --"
        fi
        $as "$0/initdb" -D "$folder/data" -U pantau -A trust -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 &&
        $as "$0/pg_ctl" -D "$folder/data" -l "$folder/data/log" -s -w \
            -o "-k $folder -c listen_addresses='' -c fsync=off" start </dev/null >>"$folder/log" 2>&1 ||
            { cat "$folder/log"; exit 1; }
        echo "$folder"
        exec >/dev/null
        cat >/dev/null
        $as "$0/pg_ctl" -D "$folder/data" -s -w -m immediate stop
        """#

    /// Debian keeps them apart by version; the newest is taken.
    private static func programs() throws -> String {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        let newest = versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "\(root)/\($0)/bin" }
        let places =
            newest
            + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let wanted = ["initdb", "pg_ctl", "psql"]
        let found = places.first { place in
            wanted.allSatisfy { FileManager.default.isExecutableFile(atPath: "\(place)/\($0)") }
        }
        guard let found else {
            throw Problem(description: "PostgreSQL is not installed. Scripts/setup installs it.")
        }
        return found
    }
}
