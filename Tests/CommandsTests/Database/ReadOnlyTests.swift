import Foundation
import Testing

@Suite("A ledger that cannot be written")
struct ReadOnlyTests {
    @Test(
        "on a read-only disk it is read as ever; what would write says that it cannot",
        .enabled(if: Mount.works))
    func disk() async throws {
        let desk = try await Desk(.bundled)
        try desk.folder.write("indicator,iso3,year,value\nSL.UEM.TOTL.ZS,LAO,2019,17\n", to: "file.csv")
        let outcome = try await Mount.shell(
            """
            mkdir disk; mount -t tmpfs none disk; cp pantau.db disk; mount -o remount,ro disk
            pantau export --indicator SP.POP.TOTL --database disk/pantau.db > exported.csv; echo $?
            pantau assess --database disk/pantau.db --state LAO --indicator IC.REG.DURS | grep -c '173 (2019)'
            pantau import file.csv --database disk/pantau.db; echo $?
            pantau init --database disk/new.db; echo $?
            ls disk
            """, in: desk.folder)
        #expect(outcome.lines == ["0", "1", "2", "2", "pantau.db"], "\(outcome.errors)")
        #expect(
            outcome.errors.contains("disk/pantau.db cannot be written: its folder is read-only; nothing was"))
        #expect(outcome.errors.contains("Give write permission on the file and its folder"))
        #expect(
            try desk.folder.text(of: "exported.csv")
                == (try await desk.run("export", "--indicator", "SP.POP.TOTL").output))
    }

    @Test(
        "a read-only file is read as ever; what would write says that it cannot", .enabled(if: geteuid() != 0)
    )
    func file() async throws {
        let desk = try await Desk(.empty)
        try desk.folder.write("indicator,iso3,year,value\nX.Y,LAO,2019,17\n", to: "file.csv")
        let path = desk.folder.path("pantau.db")
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
        #expect(try await desk.run("export").exitCode == 0)
        let outcome = try await desk.run("import", "file.csv")
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("pantau.db cannot be written: it is read-only; nothing was changed."))
    }
}

@Suite("A full disk")
struct FullDiskTests {
    @Test("an import that does not fit is told plainly, loses nothing, and fits once there is room")
    func limit() async throws {
        let desk = try await Desk(.empty)
        try desk.folder.write(Self.table, to: "large.csv")
        let before = try desk.content()
        let refused = try await desk.run("import", "large.csv", limit: .fileSize(kilobytes: 600))
        #expect(refused.exitCode == 2)
        #expect(refused.errors.contains("The disk that holds pantau.db"))
        #expect(refused.errors.contains("nothing was stored"))
        #expect(try desk.content() == before)
        #expect(desk.folder.names == ["large.csv", "pantau.db"])
        #expect(try await desk.run("import", "large.csv").exitCode == 0)
    }

    @Test("on a disk without a free byte the ledger is still read", .enabled(if: Mount.works))
    func noByte() async throws {
        let desk = try await Desk(.empty)
        try desk.folder.write("indicator,iso3,year,value\nX.Y,LAO,2019,17\n", to: "file.csv")
        let outcome = try await Mount.shell(
            """
            mkdir disk; mount -t tmpfs -o size=1m none disk; cp pantau.db disk; cat /dev/zero > disk/fill
            pantau export --database disk/pantau.db > exported.csv; echo $?
            pantau import file.csv --database disk/pantau.db; echo $?
            pantau init --empty --database disk/new.db; echo $?
            rm disk/fill
            pantau import file.csv --database disk/pantau.db
            ls disk
            """, in: desk.folder)
        #expect(outcome.lines.prefix(3) == ["0", "2", "2"], "\(outcome.errors)")
        #expect(outcome.lines.dropFirst(3).first?.contains("1 new, 0 revised, 0 unchanged") == true)
        #expect(outcome.lines.last == "pantau.db")
        #expect(
            outcome.errors.contains(
                "The disk that holds disk/pantau.db is full. Free some space and try again; nothing was stored"
            ))
        #expect(outcome.errors.contains("The disk that holds disk/new.db is full."))
    }

    @Test("a result that does not fit into its file is told, and the old file stays")
    func output() async throws {
        let desk = try await Desk(.bundled)
        try desk.folder.write("kept", to: "values.csv")
        let outcome = try await desk.run(
            "export", "--indicator", "NY.GDP.MKTP.KD", "--output", "values.csv",
            limit: .fileSize(kilobytes: 100))
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("values.csv cannot be written"))
        #expect(try desk.folder.text(of: "values.csv") == "kept")
    }

    private static let table =
        "indicator,iso3,year,value\n"
        + (0..<240).map { indicator in (1950...2023).map { "T.\(indicator),LAO,\($0),7.5\n" }.joined() }
        .joined()
}

/// A disk of one's own, in a namespace that ends with the shell; only some
/// systems let a test have one.
enum Mount {
    static let works: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/unshare")
        process.arguments = options + ["mount", "-t", "tmpfs", "none", "/mnt"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// Who is not root becomes so within a namespace of users.
    private static let options = geteuid() == 0 ? ["-m"] : ["-r", "-m"]

    static func shell(_ line: String, in folder: Folder) async throws -> Program.Outcome {
        try folder.write("pantau() { \"$0\" \"$@\"; }\n" + line, to: "commands.sh")
        let words = (["unshare"] + options).joined(separator: " ")
        return try await Program.shell("exec \(words) /bin/sh -c \"$(cat commands.sh)\" \"$0\"", in: folder)
    }
}
