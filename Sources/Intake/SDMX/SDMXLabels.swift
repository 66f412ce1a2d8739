import Tabular

/// How names stand beside codes in an SDMX-CSV file: joined (`A: Annual`) or in
/// columns of their own.
struct SDMXLabels {
    /// The columns that are kept, of all.
    let columns: [Int]
    let areJoined: Bool

    /// Nil where the first row is not that of an SDMX-CSV file with names.
    init?(_ rows: some RowReader) throws {
        guard try rows.next() else { return nil }
        let names = rows.texts
        guard let first = names.first, first == "DATAFLOW" || first.hasPrefix("STRUCTURE") else { return nil }
        if let place = names.firstIndex(of: "STRUCTURE_NAME") {
            // After the action and the keys each code has its name behind it.
            let fixed = ["STRUCTURE", "STRUCTURE_ID", "ACTION", "SERIES_KEY", "OBS_KEY"]
            let start = names.lastIndex { fixed.contains($0) }.map { $0 + 1 } ?? place + 1
            columns = names.indices.filter { $0 != place && ($0 < start || ($0 - start).isMultiple(of: 2)) }
            areJoined = false
            return
        }
        guard names.dropFirst().contains(where: { Self.code(in: $0) != nil }) else { return nil }
        columns = Array(names.indices)
        areJoined = true
    }

    /// What stands before the colon of a joined label; nil without one.
    static func code(in text: String) -> Substring? {
        guard let colon = text.firstRange(of: ": "), colon.lowerBound > text.startIndex else { return nil }
        let code = text[..<colon.lowerBound]
        let isCode = code.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || [UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "-")].contains(byte)
        }
        return isCode ? code : nil
    }
}

/// The rows of an SDMX-CSV file without the names beside its codes.
final class UnlabelledRows: RowReader {
    private let rows: CSVReader
    private let labels: SDMXLabels
    private var fields: [String] = []
    private var header: [String] = []

    init(_ rows: CSVReader, _ labels: SDMXLabels) {
        self.rows = rows
        self.labels = labels
    }

    var line: Int { rows.line }
    let sheet: String? = nil
    var fieldCount: Int { fields.count }

    /// Free text may have a colon of its own.
    private static let freeText: Set<ColumnRole> = [.note, .sourceTitle, .sourceLocator, .value, .method]

    func next() throws -> Bool {
        guard try rows.next() else { return false }
        let isHeader = header.isEmpty
        let count = rows.fieldCount
        fields = labels.columns.filter { $0 < count }.map { rows.text($0) }
        if labels.areJoined {
            for index in fields.indices where isHeader || index >= header.count || !isFree(header[index]) {
                if let code = SDMXLabels.code(in: fields[index]) { fields[index] = String(code) }
            }
        }
        if isHeader { header = fields }
        return true
    }

    private func isFree(_ name: String) -> Bool {
        ColumnRole.named(name).map(Self.freeText.contains) ?? false
    }

    func withBytes<Result>(
        _ field: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        var text = field < fields.count ? fields[field] : ""
        return try text.withUTF8(body)
    }

    func text(_ field: Int) -> String { field < fields.count ? fields[field] : "" }
    func cell(_ field: Int) -> String? { nil }
}
