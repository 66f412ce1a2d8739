import Bundled
import Enterprises
import Foundation
import PlanModel
import Synchronization
import Tabular
import Testing

@testable import UseCases

/// A register gives the same table however it is written.
@Suite("Registers as they are written")
struct RegisterInputTests {
    static let header = TabulateRegisterTests.header
    static let rows =
        "1,LAO,C,40,0.5,200,5,7,2020\n2,LAO,\"C\",4,1.25,200,,-7.5,2020\n3,VNM,G,3,1000,,,,2018\n"

    static func table(
        _ bytes: [UInt8], by: String = "country,size", reading: RegisterReading = .init(),
        dialect: RegisterDialect = .init(), blockSize: Int = 64, conversion: CurrencyConversion? = nil,
        definitions: [String] = []
    ) throws -> [String] {
        let registry = TabulateRegisterTests.registry
        let plan = TabulationPlan(
            registry: registry,
            definitions: definitions.isEmpty ? [.national] : definitions.map { .one(registry.find($0)!) },
            tables: [by.split(separator: ",").map { .init(String($0)) }], reading: reading,
            conversion: conversion)
        var tabulate = TabulateRegister(plan, threads: 2, blockSize: blockSize)
        tabulate.dialect = dialect
        let tabulation = try tabulate(ByteArrayStore(bytes))
        return tabulation.cells.map { tabulation.row($0).joined(separator: "|") }
    }

    static var plain: [String] {
        get throws { try table(Array((header + rows).utf8)) }
    }

    @Test("lines before the header are passed over, a mark at the start of the file too")
    func skipped() throws {
        var dialect = RegisterDialect()
        dialect.skipLines = 2
        let text = "\u{FEFF}Census of enterprises\n\n" + Self.header + Self.rows
        #expect(try Self.table(Array(text.utf8), dialect: dialect) == Self.plain)
    }

    @Test("another delimiter and a decimal comma")
    func decimalComma() throws {
        var reading = RegisterReading()
        reading.decimalMark = UInt8(ascii: ",")
        let text = (Self.header + Self.rows).replacing(",", with: ";").replacing(".", with: ",")
        #expect(try Self.table(Array(text.utf8), reading: reading) == Self.plain)
    }

    @Test("UTF-16 and windows-1252 become UTF-8")
    func encodings() throws {
        let text = (Self.header + Self.rows).replacing("country", with: "país")
        var reading = RegisterReading()
        reading.headers = ["country": "país"]
        let wide = text.utf16.reduce(into: [0xFF, 0xFE] as [UInt8]) { bytes, unit in
            bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        #expect(try Self.table(wide, reading: reading) == Self.plain)
        var dialect = RegisterDialect()
        dialect.encoding = .windows1252
        let narrow = text.unicodeScalars.map { UInt8($0.value) }
        #expect(try Self.table(narrow, reading: reading, dialect: dialect) == Self.plain)
    }

    @Test("a text that is not UTF-8 is refused with the column and the remedy")
    func notUTF8() throws {
        let bytes =
            Array((Self.header + "1,LAO,C,1,1,1,1,1,2020\n").utf8) + [0x31, 0x2C, 0xED, 0x2C]
            + Array("C,1,1,1,1,1,2020\n".utf8)
        let failure = #expect(throws: Failure.self) { try Self.table(bytes) }
        #expect(failure?.code == "register-not-utf8")
        #expect(failure?.message.contains("country") == true)
    }

    @Test("a workbook gives the same table, with the rows of its sheet")
    func workbook() throws {
        let rows = (Self.header + Self.rows).split(separator: "\n").map { line in
            line.replacing("\"", with: "").split(separator: ",", omittingEmptySubsequences: false).map {
                field in
                Double(field).map { WorkbookSheet.Cell.number($0) } ?? .text(String(field))
            }
        }
        let header = Self.header.dropLast().split(separator: ",").map(String.init)
        let bytes = try workbookBytes([
            WorkbookSheet(name: "Data", header: header, rows: Array(rows.dropFirst()))
        ])
        #expect(try Self.table(bytes) == Self.plain)
    }

    @Test("columns by other names, values for all rows, and texts for no value")
    func mapping() throws {
        let yaml = """
            columns: {persons: Tenaga kerja, sector: KBLI, turnover: Omzet}
            constants: {country: IDN, year: 2020}
            missing: ["-", n.a.]
            delimiter: ";"
            """
        let (mapping, findings) = RegisterMapping.read(yaml: yaml, fileName: "m.yaml")
        #expect(findings.isEmpty)
        let read = try #require(mapping)
        let text = "KBLI;Tenaga kerja;Omzet\n4711;3;-\n-;n.a.;250000000\n"
        let rows = try Self.table(
            Array(text.utf8), by: "country,sector,year", reading: read.reading, dialect: read.dialect)
        #expect(rows == ["national|IDN||2020|1||250000000||", "national|IDN|G|2020|1|3|||"])
    }

    @Test("mistakes in a mapping are told together")
    func mappingMistakes() {
        let yaml = """
            columns: {persons: A, turnover: A, country: B}
            constants: {country: LAO, weight: 1}
            delimiter: ","
            decimalMark: ","
            colour: red
            """
        let (mapping, findings) = RegisterMapping.read(yaml: yaml, fileName: "m.yaml")
        #expect(mapping == nil)
        #expect(
            Set(findings.map(\.code)) == [
                "unknown-key", "column-and-constant", "constant-value", "column-twice",
                "delimiter-is-decimal-mark",
            ])
    }

    @Test("a mapping to a column that is not there is refused with those that are")
    func noColumn() {
        var reading = RegisterReading()
        reading.headers = ["persons": "Pekerja"]
        let failure = #expect(throws: Failure.self) {
            try Self.table(Array((Self.header + Self.rows).utf8), reading: reading)
        }
        #expect(failure?.code == "no-such-column")
        #expect(failure?.message.contains("Pekerja") == true)
        #expect(failure?.remedy.contains("value_added") == true)
    }

    @Test("weights count enterprises and multiply amounts, exactly")
    func weights() throws {
        let text =
            "country,sector,persons,turnover,year,weight\nLAO,C,3,0.1,2020,1.5\nLAO,C,2,0.2,2020,0.25\n"
            + "LAO,C,2,1,2020,0\nLAO,C,2,1,2020,\n"
        #expect(
            try Self.table(Array(text.utf8), by: "country", definitions: ["OECD"])
                == ["OECD|LAO|1.75|5|0.2||"])
    }

    @Test("amounts in two currencies are never added, numbers are")
    func currencies() throws {
        let text = "country,currency,sector,persons,turnover,year\nLAO,,C,3,5,2020\nLAO,USD,C,2,7,2020\n"
        #expect(
            try Self.table(Array(text.utf8), by: "country", definitions: ["OECD"]) == ["OECD|LAO|2|5|||"])
        #expect(
            try Self.table(Array(text.utf8), by: "country,currency", definitions: ["OECD"])
                == ["OECD|LAO||1|3|5||", "OECD|LAO|USD|1|2|7||"])
        let states = "country,sector,persons,turnover,year\nLAO,C,3,5,2020\nVNM,C,2,7,2020\n"
        #expect(
            try Self.table(Array(states.utf8), by: "size", definitions: ["OECD"]) == ["OECD|micro|2|5|||"])
    }

    @Test("limits are converted where the currency differs, else the amount counts as missing")
    func conversion() throws {
        // KHM-2005, micro: up to 10 persons and assets under 50,000 US dollars.
        let text = "country,sector,persons,turnover,assets,year\nLAO,G,3,1,100000000,2020\n"
        let definition = "KHM-2005"
        let open = try Self.table(Array(text.utf8), by: "size", definitions: [definition])
        let rates = CurrencyConversion(kind: .official, year: 2020, rates: ["USD": 1, "LAK": 9_000])
        let known = try Self.table(
            Array(text.utf8), by: "size", conversion: rates, definitions: [definition])
        #expect(open.map { $0.split(separator: "|")[1] } != known.map { $0.split(separator: "|")[1] })
        #expect(open[0].contains(" or "))
        #expect(!known[0].contains(" or "))
    }

    @Test("the bundled rates of a year, and a year without any")
    func rates() throws {
        let bytes = Array(BundledFiles.text("Data/worldbank/wdi_asean.csv")!.utf8)
        let rates = try CurrencyConversion(.official, year: 2019, from: ByteArrayStore(bytes))
        #expect(rates.rates.count == 11)
        #expect(abs((rates.factor(from: "USD", to: "LAK") ?? 0) - 8_679) < 1)
        #expect(throws: Failure.self) {
            try CurrencyConversion(.parity, year: 1900, from: ByteArrayStore(bytes))
        }
    }

    @Test("rejected rows come in order, as they were, with their lines", arguments: [40, 100, 10_000])
    func rejected(blockSize: Int) throws {
        let text =
            Self.header + "1,LAO,C,-1,1,1,1,1,2020\n2,LAO,\"C\nx\",1,1,1,1,1,2020\n\n3,LAO\n"
            + (0..<50).map { "\($0),LAO,C,1,1,1,1,1,2020\n" }.joined() + "4,LAO,C,x,1,1,1,1,2020\n"
        let plan = TabulateRegisterTests.plan("size")
        var tabulate = TabulateRegister(plan, threads: 3, blockSize: blockSize)
        let seen = Mutex<[String]>([])
        tabulate.onReject = { row in
            seen.withLock {
                $0.append("\(row.line) \(row.problem) \(String(decoding: row.bytes, as: UTF8.self))")
            }
        }
        _ = try tabulate(ByteArrayStore(Array(text.utf8)))
        #expect(
            seen.withLock { $0 } == [
                "2 negative 1,LAO,C,-1,1,1,1,1,2020", "3 unknownSector 2,LAO,\"C\nx\",1,1,1,1,1,2020",
                "6 uneven 3,LAO", "57 malformedNumber 4,LAO,C,x,1,1,1,1,2020",
            ])
    }
}

/// A workbook in memory, by way of a file.
private func workbookBytes(_ sheets: [WorkbookSheet]) throws -> [UInt8] {
    let path = NSTemporaryDirectory() + "pantau-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try writeWorkbook(sheets, to: path)
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
}
