import Enterprises
import Foundation
import Tabular
import Testing

@testable import UseCases

/// The query for PostgreSQL, run by a server that the test starts and ends.
@Suite("A tabulation as SQL in PostgreSQL")
struct PostgreSQLEngineTests {
    static let registry = TabulateRegisterTests.registry

    @Test("every cell is as the program's own, under every definition and for rows of bad data")
    func same() throws {
        let server = try PostgreSQLServer()
        defer { server.stop() }
        let register = HardRegister(Self.registry, seed: 16, isExact: true)
        try Self.load(register, server)
        var cells = 0
        for request in HardRegister.requests(Self.registry) {
            let plan = request.plan(Self.registry)
            let expected = try EngineRows(register.csv, plan)
            let query = EngineQuery(plan, dialect: .postgresql, table: "office.Register of \"units\"")
            #expect(try Self.rows(server.run(query.text)) == expected.rows, "by \(request.by)")
            #expect(try Self.rows(server.run(query.leftOutText)) == expected.leftOut, "by \(request.by)")
            cells += expected.rows.reduce(0) { $0 + $1.count }
        }
        #expect(cells > 100_000)
    }

    /// Texts are sorted as a dictionary would, so that the query's own order is
    /// seen to be by bytes.
    private static func load(_ register: HardRegister, _ server: PostgreSQLServer) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "pantau-\(UUID().uuidString).csv")
        try Data(register.csv.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let columns = HardRegister.header.enumerated().map { place, name in
            let quoted = HardRegister.quoted(name)
            if HardRegister.numbers.contains(place) { return quoted + " numeric" }
            return quoted + (name == "year" ? " integer" : " text COLLATE \"en-x-icu\"")
        }
        let empty =
            "(FORMAT csv, HEADER true, NULL '', FORCE_NULL (persons, turnover, assets, exports, value_added, year))"
        _ = try server.run(
            """
            CREATE SCHEMA office;
            CREATE TABLE office."Register of ""units\""" (\(columns.joined(separator: ", ")));
            \\copy office."Register of ""units\""" FROM '\(file.path)' WITH \(empty)
            """)
    }

    private static func rows(_ csv: String) throws -> [[String]] {
        guard !csv.isEmpty else { return [] }
        let reader = try CSVReader(ByteArrayStore(Array(csv.utf8)))
        var rows: [[String]] = []
        while try reader.next() { rows.append(reader.texts) }
        return rows
    }
}
