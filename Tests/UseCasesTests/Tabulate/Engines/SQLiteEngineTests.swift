import Enterprises
import GRDB
import Testing

@testable import UseCases

/// The query for SQLite, run by SQLite.
@Suite("A tabulation as SQL in SQLite")
struct SQLiteEngineTests {
    static let registry = TabulateRegisterTests.registry

    @Test("every cell is as the program's own, under every definition and for rows of bad data")
    func same() throws {
        let register = HardRegister(Self.registry, seed: 20_251_121, isExact: false)
        let database = try Self.database(register.rows)
        var cells = 0
        for request in HardRegister.requests(Self.registry) {
            let plan = request.plan(Self.registry)
            let expected = try EngineRows(register.csv, plan)
            let query = EngineQuery(plan, dialect: .sqlite)
            #expect(try Self.rows(query.text, database) == expected.rows, "by \(request.by)")
            #expect(try Self.rows(query.leftOutText, database) == expected.leftOut, "by \(request.by)")
            cells += expected.rows.reduce(0) { $0 + $1.count }
        }
        #expect(cells > 100_000)
    }

    @Test("texts where numbers belong are left out, and empty ones are missing")
    func texts() throws {
        let row = ["1", "LAO", "C", "12", "1", "1", "", "", "2020", "", ""]
        let wrong = ["2", "LAO", "C", "1O", "1", "1", "", "", "2020", "", ""]
        let year = ["3", "LAO", "C", "12", "1", "1", "", "", "2020.5", "", ""]
        let database = try Self.database([row, wrong, year])
        let query = Self.query("country,year")
        #expect(try Self.rows(query.text, database) == [["OECD", "LAO", "2020", "1", "12", "1", "", ""]])
        let reasons = try Self.rows(query.leftOutText, database).map { $0[0] }
        #expect(reasons == [RowProblem.malformedNumber.text, RowProblem.malformedYear.text])
    }

    @Test("a sum keeps its decimals below and above zero, and no value gives no sum")
    func decimals() throws {
        let values = [
            ["0.1", "0.2"], ["-0.75", "0.5"], ["-3", "2.999999999"], ["-1.5", "-1.5"], ["", ""],
        ]
        let sums = ["0.3", "-0.25", "-0.000000001", "-3", ""]
        for (values, sum) in zip(values, sums) {
            let rows = values.map { Array(repeating: "", count: 7) + [$0, "", "", ""] }
            let database = try Self.database(rows)
            #expect(try Self.rows(Self.query("").text, database) == [["OECD", "2", "", "", sum, ""]])
        }
    }

    @Test("an empty register has no cells", arguments: ["", "size", "country"])
    func empty(by: String) throws {
        #expect(try Self.rows(Self.query(by).text, Self.database([])).isEmpty)
    }

    @Test("a column that is not there is refused, and not taken for its own name")
    func noColumn() throws {
        #expect(throws: DatabaseError.self) {
            try Self.rows(Self.query("province").text, Self.database([]))
        }
    }

    private static func query(_ by: String) -> EngineQuery {
        let plan = HardRegister.Request(by: by, definitions: [.one(registry.find("OECD")!)]).plan(registry)
        return EngineQuery(plan, dialect: .sqlite)
    }

    /// A register whose texts ignore case, as some are kept.
    private static func database(_ rows: [[String]]) throws -> DatabaseQueue {
        let database = try DatabaseQueue()
        let columns = HardRegister.header.enumerated().map { place, name in
            let type =
                HardRegister.numbers.contains(place) || name == "year" ? "NUMERIC" : "TEXT COLLATE NOCASE"
            return HardRegister.quoted(name) + " " + type
        }
        try database.write { database in
            try database.execute(sql: "CREATE TABLE register (\(columns.joined(separator: ", ")))")
            let marks = columns.map { _ in "?" }.joined(separator: ", ")
            let insert = try database.makeStatement(sql: "INSERT INTO register VALUES (\(marks))")
            for row in rows { try insert.execute(arguments: StatementArguments(row)) }
        }
        return database
    }

    private static func rows(_ sql: String, _ database: DatabaseQueue) throws -> [[String]] {
        try database.read { database in
            try Row.fetchAll(database, sql: sql).map { row in
                row.databaseValues.map(text)
            }
        }
    }

    /// A binary number has no place in a result.
    private static func text(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: ""
        case .int64(let number): "\(number)"
        case .string(let text): text
        case .double(let number): "binary \(number)"
        case .blob: "bytes"
        }
    }
}
