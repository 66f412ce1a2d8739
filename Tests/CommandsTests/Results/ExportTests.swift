import Foundation
import Testing

@Suite("export")
struct ExportTests {
    @Test("the columns are named by SDMX concepts, in an empty ledger too")
    func columns() async throws {
        let first = [
            "INDICATOR", "SOURCE_CODE", "REF_AREA", "SIZE_CLASS", "SECTOR", "SOURCE", "DEFINITION",
            "TIME_PERIOD",
            "OBS_VALUE", "OBS_STATUS",
        ]
        let bundled = try await Desk(.bundled).export("--indicator", "IC.REG.DURS")
        #expect(Array(bundled.header.prefix(10)) == first)
        #expect(bundled.rows.count > 140)
        let empty = try await Desk(.empty).export()
        #expect(empty.header == bundled.header)
        #expect(empty.rows.isEmpty)
    }

    @Test("an indicator is asked for by its id or its source's code")
    func codes() async throws {
        let desk = try await Desk(.bundled)
        let byID = try await desk.export("--indicator", "IC_REG_DURS", "--state", "LAO")
        let byCode = try await desk.export("--indicator", "IC.REG.DURS", "--state", "lao")
        #expect(byID.rows == byCode.rows)
        #expect(byID.row(["TIME_PERIOD": "2019"])?["OBS_VALUE"] == "173")
        #expect(Set(byID["REF_AREA"]) == ["LAO"])
        #expect(Set(byID["SOURCE_CODE"]) == ["IC.REG.DURS"])
    }

    @Test("preferred claims are one for each cell and carry _T; all claims have them among them")
    func claims() async throws {
        let desk = try await Desk(.bundled)
        let preferred = try await desk.export("--claims", "preferred", "--indicator", "NY.GDP.MKTP.KD")
        #expect(!preferred.rows.isEmpty)
        #expect(Set(preferred["SOURCE"]) == ["_T"])
        #expect(Set(preferred["DEFINITION"]) == ["_T"])
        let cells = preferred.rows.map { row in
            ["INDICATOR", "REF_AREA", "SIZE_CLASS", "SECTOR", "TIME_PERIOD"].map { row[$0] ?? "" }
        }
        #expect(Set(cells).count == cells.count)
        let all = try await desk.export("--indicator", "NY.GDP.MKTP.KD")
        #expect(all.rows.filter { $0["SOURCE"] == "_T" } == preferred.rows)
        #expect(all.rows.count > preferred.rows.count)
    }

    @Test("JSON is an array of the same records")
    func json() async throws {
        let desk = try await Desk(.bundled)
        let text = try await desk.run("export", "--format", "json", "--indicator", "IC.REG.DURS").output
        let records = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        let table = try await desk.export("--indicator", "IC.REG.DURS")
        #expect(records.count == table.rows.count)
        #expect(records.compactMap { $0["TIME_PERIOD"] as? String } == table["TIME_PERIOD"])
        #expect(Set(records.flatMap(\.keys)) == Set(table.header))
    }

    @Test("--format iati prints the plan's action lines, under the name of who reports")
    func iati() async throws {
        let desk = try await Desk(.bundled)
        let outcome = try await desk.run(
            "export", "--format", "iati", "--reporting-org", "XM-DAC-41119", "--reporting-org-name", "Office",
            "--reporting-org-type", "10")
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.contains("<reporting-org ref=\"XM-DAC-41119\" type=\"10\">"))
        #expect(outcome.output.contains("<narrative>Office</narrative>"))
        let example = try await desk.run("export", "--format", "iati")
        #expect(example.errors.contains("XE-EXAMPLE-PANTAU is an identifier for examples"))
        #expect(try await desk.run("export", "--format", "iati", "--reporting-org", "Office").exitCode == 64)
        let empty = try await Desk(.empty).run("export", "--format", "iati")
        #expect(empty.exitCode == 1)
        #expect(empty.output.isEmpty)
    }

    @Test("--format datapackage writes a folder of tables with their description")
    func dataPackage() async throws {
        let desk = try await Desk(.bundled)
        let outcome = try await desk.run("export", "--format", "datapackage", "--output", "open/data")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == "")
        #expect(Table(csv: try desk.folder.text(of: "open/data/data.csv")).rows.count > 8000)
        #expect(Table(csv: try desk.folder.text(of: "open/data/indicators.csv")).rows.count > 20)
        let description = try desk.folder.text(of: "open/data/datapackage.json")
        #expect(description.contains("\"path\": \"data.csv\""))
        #expect(description.contains("CC-BY-4.0"))
    }

    @Test("a data package that does not fit leaves nothing behind, and an older one as it was")
    func tooLarge() async throws {
        let desk = try await Desk(.bundled)
        let export = ["export", "--format", "datapackage", "--output", "open/data"]
        let first = try await desk.run(export, limit: .fileSize(kilobytes: 200))
        #expect(first.exitCode == 2)
        #expect(first.errors.contains("open/data/data.csv cannot be written"))
        #expect(first.errors.contains("nothing was written"))
        #expect(!desk.folder.has("open"))
        try FileManager.default.createDirectory(
            atPath: desk.folder.path("open/data"), withIntermediateDirectories: true)
        for name in ["data.csv", "notes.txt"] { try desk.folder.write("kept", to: "open/data/" + name) }
        #expect(try await desk.run(export, limit: .fileSize(kilobytes: 200)).exitCode == 2)
        let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path("open/data"))
        #expect(names.sorted() == ["data.csv", "notes.txt"])
        #expect(try desk.folder.text(of: "open/data/data.csv") == "kept")
    }

    @Test("--format xlsx writes a workbook, of all indicators or of one")
    func workbook() async throws {
        let desk = try await Desk(.bundled)
        for choice in [[], ["--indicator", "IC.REG.DURS"]] {
            let outcome = try await desk.run(
                ["export", "--format", "xlsx", "--output", "values.xlsx"] + choice)
            #expect(outcome.exitCode == 0)
            #expect(try desk.folder.bytes(of: "values.xlsx").starts(with: Array("PK".utf8)))
        }
        let unknown = try await desk.run("export", "--format", "xlsx", "--indicator", "IC.REG.DUR")
        #expect(unknown.exitCode == 1)
        #expect(unknown.errors.contains("Did you mean IC.REG.DURS?"))
    }

    @Test("a note that is longer than a cell does not keep the workbook from being written")
    func longNote() async throws {
        let desk = try await Desk(.bundled)
        let note = String(repeating: "note ", count: 8_000)
        try desk.folder.write(
            "INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,COMMENT\nIC.REG.DURS,LAO,2024,98,\(note)\n",
            to: "long.csv")
        let imported = try await desk.run("import", "long.csv", "--published-on", "2025-01-01")
        #expect(imported.exitCode == 0, "\(imported.errors)")
        let outcome = try await desk.run("export", "--format", "xlsx", "--output", "values.xlsx")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try desk.folder.bytes(of: "values.xlsx").starts(with: Array("PK".utf8)))
    }

    @Test(
        "a workbook and a data package refuse what they can't choose",
        arguments: [
            ["--format", "datapackage"], ["--format", "datapackage", "--output", "-"],
            ["--format", "datapackage", "--output", "x", "--indicator", "IC.REG.DURS"],
            ["--format", "xlsx", "--state", "LAO"], ["--format", "xlsx", "--claims", "preferred"],
            ["--format", "xlsx", "--indicator", "A", "--indicator", "B"],
        ])
    func refusals(options: [String]) async throws {
        let outcome = try await Desk(.bundled).run(["export"] + options)
        #expect(outcome.exitCode == 64)
        #expect(outcome.output == "")
    }

    @Test("as of a day, nothing that was published later is there")
    func asOf() async throws {
        let table = try await Desk(.bundled).export("--as-of", "2014-01-01")
        #expect(table.rows.count > 1000)
        #expect(table["PUBLISHED_ON"].filter { $0 > "2014-01-01" } == [])
    }

    @Test("a file takes the table instead of standard output")
    func output() async throws {
        let desk = try await Desk(.bundled)
        let outcome = try await desk.run("export", "--indicator", "IC.REG.DURS", "--output", "values.csv")
        #expect(outcome.output == "")
        #expect(Table(csv: try desk.folder.text(of: "values.csv")).rows.count > 140)
    }

    @Test(
        "what is not known is told with the nearest code",
        arguments: [
            (
                ["--indicator", "IC.REG.DUR"],
                "\"IC.REG.DUR\" is no indicator that is known here. Did you mean IC.REG.DURS?"
            ),
            (
                ["--state", "LOA"],
                "\"LOA\" is no state or area group that is known here. Did you mean LAO?"
            ),
        ])
    func unknown(options: [String], message: String) async throws {
        let outcome = try await Desk(.empty).run(["export"] + options)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors == "error: \(message)\n")
    }
}
