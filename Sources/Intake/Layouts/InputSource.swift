import PlanModel
import Tabular

/// The table in a file, unpacked where it is packed, to be opened as often as
/// needed.
struct InputSource {
    enum Kind {
        case csv
        case json
        case workbook
        /// SDMX-ML, or other markup.
        case xml
    }

    let kind: Kind
    /// The file inside an archive.
    let entry: String?
    private let makeStream: () throws -> any ByteStream
    private var makeWorkbook: (String?) throws -> XLSXReader

    /// Nil where the file holds no table that can be read; a finding says why.
    init?(_ store: some ByteStore, request: IntakeRequest, log: inout FindingLog) throws {
        makeWorkbook = { try XLSXReader(store, sheet: $0) }
        func refuse(_ code: String, _ message: String, _ remedy: String) {
            log.add(
                Finding(.error, code: code, message, remedy: remedy, at: Location(file: request.fileName)))
        }
        switch try detectContainer(store) {
        case .csv:
            (kind, entry, makeStream) = (.csv, nil, { StoreStream(store) })
        case .json:
            (kind, entry, makeStream) = (.json, nil, { StoreStream(store) })
        case .xml:
            (kind, entry, makeStream) = (.xml, nil, { StoreStream(store) })
        case .xlsx:
            (kind, entry, makeStream) = (.workbook, nil, { StoreStream(store) })
        case .gzip:
            makeStream = { try GzipStream(store) }
            (kind, entry) = (try InputSource.textKind(of: makeStream()), nil)
        case .zip(let entries):
            switch InputSource.dataEntry(among: entries) {
            case .success(let data):
                let archive = try ZipArchive(store)
                makeStream = { try archive.open(data) }
                entry = data.name
                if let workbook = try archive.workbook(data) {
                    kind = .workbook
                    makeWorkbook = { try workbook.reader(sheet: $0) }
                } else {
                    kind = try InputSource.textKind(of: makeStream())
                }
            case .failure(let problem):
                refuse(problem.code, problem.message, problem.remedy)
                return nil
            }
        case .empty:
            refuse("empty-file", "The file is empty.", "Check that it was saved and sent completely.")
            return nil
        case .unknown:
            refuse(
                "unknown-format", "The file is neither CSV nor JSON nor a workbook, nor an archive of one.",
                "Save the table as CSV in UTF-8 or as .xlsx.")
            return nil
        }
    }

    /// The bytes of a CSV or JSON file from its start.
    func stream() throws -> any ByteStream { try makeStream() }

    /// Opens the table at its first row.
    func rows(_ request: IntakeRequest) throws -> any RowReader {
        if kind == .xml { return try SDMXMLRows(makeStream) }
        if kind == .workbook { return try makeWorkbook(request.sheet ?? request.mapping?.sheet) }
        let dialect = CSVDialect(
            delimiter: request.mapping?.delimiter,
            encoding: request.encoding ?? request.mapping?.encoding ?? .utf8)
        // Names beside the codes are seen in the first row.
        let labels = try SDMXLabels(CSVReader(stream: try makeStream(), dialect: dialect))
        let rows = try CSVReader(stream: try makeStream(), dialect: dialect)
        return labels.map { UnlabelledRows(rows, $0) } ?? rows
    }

    // MARK: - Archives

    private struct EntryProblem: Error {
        let code: String
        let message: String
        let remedy: String
    }

    /// The entry with the values: the World Bank packs files of metadata with it.
    private static func dataEntry(among entries: [ZipEntry]) -> Result<ZipEntry, EntryProblem> {
        let tables = entries.filter { entry in
            let name = (entry.name.split(separator: "/").last ?? "").lowercased()
            return [".csv", ".tsv", ".txt", ".json", ".xml", ".xlsx"].contains { name.hasSuffix($0) }
                && !name.hasPrefix(".")
        }
        let data = withoutCompanions(tables.filter { !$0.name.lowercased().contains("metadata") })
        if data.count == 1 { return .success(data[0]) }
        if data.isEmpty {
            return .failure(
                EntryProblem(
                    code: "no-table-in-archive",
                    message: "The archive holds no CSV, JSON or .xlsx file with values.",
                    remedy: "Pack the table itself."))
        }
        let names = data.prefix(5).map(\.name.quoted).joined(separator: ", ")
        return .failure(
            EntryProblem(
                code: "several-tables-in-archive",
                message: "The archive holds \(data.count) tables: \(names)\(data.count > 5 ? ", …" : "").",
                remedy: "Pack each of them alone."))
    }

    /// Beside `WDICSV.csv` or `WDIData.csv` the World Bank's bulk archives have
    /// `WDICountry.csv`, `WDISeries-Time.csv` and others of the same beginning.
    private static func withoutCompanions(_ tables: [ZipEntry]) -> [ZipEntry] {
        func stem(_ entry: ZipEntry) -> String { String(entry.name.lowercased().dropLast(4)) }
        let prefixes = tables.map(stem).compactMap { stem -> Substring? in
            ["csv", "data"].first { stem.hasSuffix($0) }.map { stem.dropLast($0.count) }
        }
        let companions = ["country", "series", "country-series", "series-time", "footnote"]
        let known = Set(prefixes.flatMap { prefix in companions.map { String(prefix) + $0 } })
        return tables.filter { !known.contains(stem($0)) }
    }

    /// JSON starts with a bracket or a brace, XML with an angle; everything
    /// else is tried as CSV.
    private static func textKind(of stream: some ByteStream) throws -> Kind {
        try withUnsafeTemporaryAllocation(byteCount: 512, alignment: 1) { buffer in
            let count = try stream.read(into: buffer)
            let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
            let first = buffer.prefix(count).first { !blank.contains($0) }
            if first == UInt8(ascii: "<") { return .xml }
            return first == UInt8(ascii: "[") || first == UInt8(ascii: "{") ? .json : .csv
        }
    }
}
