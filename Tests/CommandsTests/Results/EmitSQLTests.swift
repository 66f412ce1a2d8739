import Foundation
import Testing

@Suite("tabulate --emit-sql")
struct EmitSQLTests {
    @Test("the query needs no register, holds no data and says that its result is not protected")
    func query() async throws {
        let folder = try Folder()
        let outcome = try await Program.run(
            "tabulate", "--emit-sql", "spark", "--by", "size,order", "--definition", "oecd", "--table",
            "lake.firms",
            in: folder)
        #expect(outcome.exitCode == 0)
        #expect(outcome.lines.contains { $0.hasPrefix("-- NOT PROTECTED") })
        #expect(outcome.lines.contains("  FROM `lake`.`firms` AS r"))
        #expect(outcome.errors.isEmpty)
    }

    @Test("a register and an engine are not both taken, and one of them is needed")
    func both() async throws {
        let folder = try Folder()
        let both = try await Program.run("tabulate", "register.csv", "--emit-sql", "duckdb", in: folder)
        #expect(both.exitCode == 64)
        #expect(both.errors.contains("Leave register.csv out"))
        let neither = try await Program.run("tabulate", "--internal", in: folder)
        #expect(neither.exitCode == 64)
    }

    @Test(
        "a table or column without a name is refused",
        arguments: [["--by", "size, "], ["--table", "office."]])
    func noName(options: [String]) async throws {
        let outcome = try await Program.run(["tabulate", "--emit-sql", "sqlite"] + options, in: Folder())
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("has no name"))
        #expect(outcome.output.isEmpty)
    }
}
