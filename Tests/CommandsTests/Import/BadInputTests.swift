import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
    @Test("each file that cannot be right is refused with its place and what to do", arguments: BadFile.all)
    func refused(file: BadFile) async throws {
        let desk = try await Desk(.empty)
        _ = try await desk.bring("indicator,iso3,year,value\nX.Y,LAO,2018,7\n", as: "good.csv")
        let before = try desk.content()
        let bytes = try await file.bytes()
        try desk.folder.write(bytes, to: file.name)
        let outcome = try await desk.run(["import", file.name] + file.options)
        #expect(outcome.exitCode == 1)
        for finding in file.findings { #expect(outcome.errors.contains(finding), "\(outcome.errors)") }
        #expect(outcome.output == "")
        #expect(try desk.content() == before)
    }

    @Test("all mistakes of a file are told in one run, each in its line")
    func allMistakes() async throws {
        let desk = try await Desk(.empty)
        let outcome = try await desk.bring(
            """
            indicator,iso3,year,value
            X.Y,LAO,2018,"1,5"
            X.Y,LAI,2018,1
            X.Y,VNM,20205,1
            X.Y,VNM,2019,NaN
            X.Y,THA,2019,1
            X.Y,THA,2019,2

            """, as: "many.csv")
        let places = outcome.errors.split(separator: "\n").compactMap { line in
            line.contains(": error: ") ? line.split(separator: ":")[1] : nil
        }
        #expect(places == ["2", "3", "4", "5", "7"])
    }

    @Test("one bad file among several leaves all of them out, and says so of each")
    func oneOfSeveral() async throws {
        let desk = try await Desk(.empty)
        let before = try desk.content()
        try desk.folder.write("indicator,iso3,year,value\nX.Y,LAO,2018,7\n", to: "good.csv")
        try desk.folder.write("indicator,iso3,year,value\nX.Y,LOA,2018,7\n", to: "bad.csv")
        let outcome = try await desk.run("import", "good.csv", "bad.csv")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("good.csv: nothing stored, because another file has errors."))
        #expect(outcome.errors.contains("bad.csv:2: error: column \"iso3\": \"LOA\""))
        #expect(try desk.content() == before)
    }

    @Test("a mistake in the mapping file is told before the table is read")
    func mapping() async throws {
        let desk = try await Desk(.empty)
        try desk.folder.write("colums:\n  area: Negara\n", to: "mapping.yaml")
        let outcome = try await desk.bring("Negara,Tahun,Nilai\nLAO,2018,7\n", "--mapping", "mapping.yaml")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("mapping.yaml:1:1: error: "))
        #expect(outcome.errors.contains("Did you mean \"columns\"?"))
    }

    @Test(
        "what is no file of a table is a failure or wrong usage, not a finding",
        arguments: [
            (["import", "none.csv"], 2, "none.csv cannot be read: No such file or directory"),
            (["import", "."], 2, ". is not a file. Name a file, not a folder."),
            (["import", "file.csv", "--mapping", "none.yaml"], 2, "none.yaml cannot be read"),
            (["import", "file.csv", "--lauout", "tidy-csv"], 64, "Did you mean '--layout'?"),
            (["import", "file.csv", "--layout", "long-scv"], 64, "Did you mean long-csv?"),
            (["import", "file.csv", "--encoding", "latin"], 64, "Known: utf-8, utf-16, windows-1252."),
            (["import", "file.csv", "--published-on", "30.6.2018"], 64, "'--published-on <day>'"),
            (["import"], 64, "Missing expected argument '<files> ...'"),
        ])
    func failures(arguments: [String], exitCode: Int32, message: String) async throws {
        let desk = try await Desk(.empty)
        try desk.folder.write("indicator,iso3,year,value\nX.Y,LAO,2018,7\n", to: "file.csv")
        let before = try desk.content()
        let outcome = try await desk.run(arguments)
        #expect(outcome.exitCode == exitCode)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(try desk.content() == before)
    }
}

/// A file that must be refused, and what must be said of it.
struct BadFile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    var options: [String] = []
    let findings: [String]
    let bytes: @Sendable () async throws -> [UInt8]

    init(
        _ what: String, _ name: String, _ options: [String] = [], findings: [String],
        bytes: @escaping @Sendable () async throws -> [UInt8]
    ) {
        testDescription = what
        self.name = name
        self.options = options
        self.findings = findings
        self.bytes = bytes
    }

    private init(_ what: String, row: String, line: Int = 3, _ findings: String...) {
        let text = "indicator,iso3,year,value\nX.Y,VNM,2019,1\n\(row)\n"
        self.init(what, "file.csv", findings: ["file.csv:\(line): error: column \""] + findings) {
            Array(text.utf8)
        }
    }

    static let all: [BadFile] = [
        BadFile("an empty file", "empty.csv", findings: ["empty.csv: error: The file is empty. Check"]) {
            []
        },
        BadFile(
            "Latin-1 bytes", "latin.csv",
            findings: [
                "latin.csv:2:17: error: The byte 0xE9 is not UTF-8 here; in windows-1252 it is \"é\".",
                "--encoding windows-1252",
            ]
        ) { Array("indicator,iso3,year,note,value\nX.Y,LAO,2019,caf".utf8) + [0xE9] + Array(",1\n".utf8) },
        BadFile(
            "half a zip", "half.zip",
            findings: ["half.zip: error: The zip archive is cut off or damaged. Download or send"]
        ) {
            var archive = Archive()
            archive.store("data.csv", Array("indicator,iso3,year,value\nX.Y,LAO,2019,1\n".utf8))
            return Array(archive.bytes.prefix(archive.bytes.count / 2))
        },
        BadFile("a comma decimal", row: "X.Y,LAO,2019,\"12,5\"", "\"12,5\" is not a number. Write 12.5"),
        BadFile("an unknown state", row: "X.Y,LOA,2019,1", "\"LOA\" is no area that is known.", "LAO"),
        BadFile(
            "the same cell twice with different values", row: "X.Y,VNM,2019,2",
            "is \"2\" here and \"1\" in line 2.",
            "Keep the right one"),
        BadFile(
            "a year 20205", row: "X.Y,LAO,20205,1", "\"20205\" is no year. Write a year from 1900 to 2199"),
        BadFile("NaN", row: "X.Y,LAO,2019,NaN", "\"NaN\" is not a value. Leave the cell empty"),
        BadFile("an infinite value", row: "X.Y,LAO,2019,1e999", "\"1e999\""),
        BadFile(
            "a binary file", "program.csv",
            findings: [
                "program.csv: error: The file is neither CSV nor JSON nor a workbook", "Save the table as",
            ]
        ) { [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 37) } },
        BadFile(
            "JSON cut off", "cut.json", findings: ["cut.json:1:", ": error: "]
        ) { Array("[{\"page\":1,\"pages\":1},[{\"indicator\":{\"id\":\"X.Y\"".utf8) },
        BadFile(
            "a layout that does not fit", "file.csv", ["--layout", "worldbank-api-csv"],
            findings: ["file.csv", "error: ", "worldbank-api-csv"]
        ) { Array("indicator,iso3,year,value\nX.Y,LAO,2019,1\n".utf8) },
        BadFile(
            "a table that names no indicator", "file.csv", findings: ["error: ", "--indicator"]
        ) { Array("iso3,year,value\nLAO,2019,1\n".utf8) },
    ]
}
