import Foundation
import Testing

@Suite("Files as published")
struct LayoutTests {
    @Test(
        "each layout is recognised and brings every value of the member states",
        arguments: [
            PublishedFile(
                "API_SL.TLF.CACT.FE.ZS_DS2_en_csv_v2_13361.csv", "worldbank-api-csv", "2025-03-24",
                values: 340),
            PublishedFile(
                "API_SL.TLF.TOTL.IN_DS2_en_csv_v2_73823.csv", "worldbank-api-csv", "2025-06-05", values: 350),
            PublishedFile("IC.REG.DURS_wide_2003-2019.csv", "wide-csv", nil, values: 148),
            PublishedFile("databank_extract_2014-2019.csv", "databank-csv", "2023-03-01", values: 1208),
            PublishedFile(
                "datasets_gdp_NY.GDP.MKTP.CD_long.csv", "long-csv", nil, ["--indicator", "NY.GDP.MKTP.CD"],
                values: 564),
            PublishedFile(
                "doing_business_startup_cost_DB2004-2020.csv", "doing-business-csv", nil, values: 474),
            PublishedFile(
                "constructed_api_v2_layout_SL.TLF.CACT.FE.ZS_asean.json", "worldbank-api-json", "2025-03-24",
                values: 240),
            PublishedFile("msme_indicators.csv", "tidy-csv", nil, values: 367),
        ])
    func layouts(file: PublishedFile) async throws {
        let desk = try await Desk(.empty)
        let outcome = try await desk.run(["import", file.path] + file.options)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("\(file.name): \(file.layout); published \(file.day ?? "")"))
        #expect(outcome.output.contains("; \(file.values) new, 0 revised, 0 unchanged"), "\(outcome.output)")
        #expect(file.day == nil ? outcome.output.contains("(about); ") : true)
    }

    @Test("a file comes zipped with its metadata, as the World Bank serves it")
    func zipped() async throws {
        let desk = try await Desk(.empty)
        var archive = Archive()
        for prefix in ["Metadata_Country_", "Metadata_Indicator_", ""] {
            let name = prefix + "API_SL.TLF.CACT.FE.ZS_DS2_en_csv_v2_13361.csv"
            let file = URL(filePath: Repository.path("Data/worldbank/original/" + name))
            archive.store(name, [UInt8](try Data(contentsOf: file)))
        }
        try desk.folder.write(archive.bytes, to: "API_SL.TLF.CACT.FE.ZS_DS2_en_csv_v2.zip")
        let outcome = try await desk.run("import", "API_SL.TLF.CACT.FE.ZS_DS2_en_csv_v2.zip")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("worldbank-api-csv; published 2025-03-24; 340 new, 0 revised"))
    }

    @Test("metadata alone is told apart from values")
    func metadata() async throws {
        let desk = try await Desk(.empty)
        let name = "Metadata_Indicator_API_SL.TLF.CACT.FE.ZS_DS2_en_csv_v2_13361.csv"
        let outcome = try await desk.run("import", Repository.path("Data/worldbank/original/" + name))
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Send the file that it came with, whose name starts with API_."))
    }

    @Test("other economies and aggregates are passed over and counted")
    func otherEconomies() async throws {
        let desk = try await Desk(.empty)
        let outcome = try await desk.bring(
            "indicator,iso3,year,value\nX.Y,LAO,2019,1\nX.Y,AUS,2019,2\nX.Y,WLD,2019,3\n")
        #expect(
            outcome.output.contains(
                "1 new, 0 revised, 0 unchanged; 2 rows of other economies and aggregates skipped"))
        #expect(try await desk.export()["REF_AREA"] == ["LAO"])
    }

    @Test("a table with other headers comes in by a mapping file")
    func mapping() async throws {
        let desk = try await Desk(.empty)
        try desk.folder.write(
            """
            columns: {area: Negara, period: Tahun, value: Nilai}
            constants: {indicator: ENT_N, sizeClass: msme, publishedOn: 2024-06-30}
            decimalMark: ","
            delimiter: ";"
            """, to: "mapping.yaml")
        let outcome = try await desk.bring("Negara;Tahun;Nilai\nIDN;2019;12,5\n", "--mapping", "mapping.yaml")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let row = try #require(try await desk.export().row(["REF_AREA": "IDN"]))
        #expect(row["INDICATOR"] == "ENT_N")
        #expect(row["SIZE_CLASS"] == "msme")
        #expect(row["OBS_VALUE"] == "12.5")
        #expect(row["PUBLISHED_ON"] == "2024-06-30")
    }

    @Test("a workbook with SDMX names needs no mapping")
    func workbook() async throws {
        let desk = try await Desk(.empty)
        let rows = [
            ["INDICATOR", "REF_AREA", "TIME_PERIOD", "OBS_VALUE"], ["ENT_N", "VNM", "2019", "12.5"],
        ]
        try desk.folder.write(Workbook(rows).bytes, to: "values.xlsx")
        let outcome = try await desk.run("import", "values.xlsx")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("values.xlsx: tidy-xlsx; "))
        #expect(try await desk.export()["OBS_VALUE"] == ["12.5"])
    }

    @Test("text in another encoding comes in when its name is given")
    func encoding() async throws {
        let desk = try await Desk(.empty)
        let text =
            Array("indicator,iso3,year,note,value\nX.Y,LAO,2019,caf".utf8) + [0xE9] + Array(",1\n".utf8)
        try desk.folder.write(text, to: "latin.csv")
        let outcome = try await desk.run("import", "latin.csv", "--encoding", "windows-1252")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
}

/// A bundled file and what an empty ledger gets from it; the number of values
/// is that of `Data/bundle.yaml`.
struct PublishedFile: Sendable, CustomTestStringConvertible {
    let name: String
    let layout: String
    /// Nil where the file states none.
    let day: String?
    let options: [String]
    let values: Int

    init(_ name: String, _ layout: String, _ day: String?, _ options: [String] = [], values: Int) {
        self.name = name
        self.layout = layout
        self.day = day
        self.options = options
        self.values = values
    }

    var path: String {
        let folders = ["Data/worldbank/original/", "Data/worldbank/json/", "Data/"]
        let paths = folders.map { Repository.path($0 + name) }
        return paths.first { FileManager.default.fileExists(atPath: $0) } ?? name
    }

    var testDescription: String { name }
}
