import Foundation
import Testing

@Suite("Bad input without end")
struct BoundedMemoryTests {
    /// A fifth of what the largest file here would take; the program itself
    /// maps 200 MB of libraries and threads.
    private static let limit = Program.Limit.memory(megabytes: 600)

    @Test("two gigabytes of zero bytes are refused at the first one")
    func sparse() async throws {
        let desk = try await Desk(.empty)
        try await desk.make("truncate -s 2G zeros.csv")
        let outcome = try await desk.run("import", "zeros.csv", limit: Self.limit)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("zeros.csv:1:1: error: A NUL character (0x00) stands here"))
        #expect(outcome.errors.contains("Save the file as CSV in UTF-8."))
    }

    @Test("a line without end is refused where it starts")
    func longLine() async throws {
        let desk = try await Desk(.empty)
        let before = try desk.content()
        // Two gigabytes are announced, the line's letters end after 24 MB.
        try await desk.make(
            """
            { printf 'indicator,iso3,year,value\\nX.Y,LAO,2019,1\\n'; head -c 24M /dev/zero | tr '\\0' a; } > line.csv
            truncate -s 2G line.csv
            """)
        let outcome = try await desk.run("import", "line.csv", limit: Self.limit)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("line.csv:3: error: The row that starts here is longer than 16 MiB."))
        #expect(outcome.errors.contains("Check that the file is a table whose rows end with line breaks."))
        #expect(try desk.content() == before)
    }

    @Test("a zip bomb is refused before it is unpacked, a gzip bomb while it is")
    func bombs() async throws {
        let desk = try await Desk(.empty)
        let before = try desk.content()
        // Rows with a long note: 72 MB that pack to a thousandth.
        try await desk.make(
            """
            note=$(head -c 60000 /dev/zero | tr '\\0' a)
            { echo indicator,iso3,year,value,note; yes "X.Y,AUS,2019,1,$note" | head -n 1200; } | gzip -9n > bomb.csv.gz
            """)
        var archive = Archive()
        archive.pack("bomb.csv", gzip: try desk.folder.bytes(of: "bomb.csv.gz"))
        try desk.folder.write(archive.bytes, to: "bomb.zip")
        let outcome = try await desk.run("import", "bomb.zip", "bomb.csv.gz", limit: Self.limit)
        #expect(outcome.exitCode == 1)
        #expect(
            outcome.errors.contains(
                "bomb.zip: error: \"bomb.csv\" in the archive unpacks to more than 200 times its size."))
        #expect(
            outcome.errors.contains(
                "bomb.csv.gz: error: The archive unpacks to more than 200 times its size."))
        #expect(outcome.errors.contains("Unpack it yourself and send the table"))
        #expect(try desk.content() == before)
    }

    @Test("a table of many mistakes has the first ones told and the others counted")
    func manyMistakes() async throws {
        let desk = try await Desk(.empty)
        let rows = String(repeating: "X.Y,LOA,2019,1\n", count: 2000)
        let outcome = try await desk.bring("indicator,iso3,year,value\n" + rows)
        #expect(outcome.exitCode == 1)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count < 300)
        #expect(outcome.errors.contains("more findings of this kind (unknown-area) are not listed."))
    }
}
