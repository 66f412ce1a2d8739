package import Enterprises
import Intake
import PlanFiles
package import PlanModel
import Tabular

/// What a mapping file says of a register.
package struct RegisterMapping: Sendable {
    package var reading = RegisterReading()
    package var dialect = RegisterDialect()

    package init() {}
}

extension RegisterMapping {
    /// Reads a mapping file, its text given by the caller.
    ///
    /// ```yaml
    /// columns: {country: Negara, sector: KBLI, persons: Tenaga kerja}
    /// constants: {country: IDN, year: 2020}
    /// decimalMark: ","
    /// delimiter: ";"            # comma, semicolon, tab, |
    /// encoding: windows-1252    # utf-8, utf-16
    /// sheet: Data
    /// skipLines: 3              # above the header
    /// missing: [n.a., "-"]      # beside the empty cell
    /// ```
    ///
    /// Nil where it has errors; the findings say which.
    package static func read(yaml text: String, fileName: String) -> (
        mapping: RegisterMapping?, findings: [Finding]
    ) {
        let (root, syntax) = YAMLSource(file: fileName, text: text).read()
        guard let root else { return (nil, syntax) }
        let collector = FindingCollector()
        collector.add(contentsOf: syntax)
        guard
            let file = YAMLMapping(root, subject: "a mapping of a register", keys: keys, collector: collector)
        else { return (nil, collector.findings) }
        var mapping = RegisterMapping()
        mapping.reading.headers = texts(file, "columns")
        mapping.reading.constants = texts(file, "constants")
        mapping.reading.missing = Set(file.texts("missing", .optional) ?? [])
        let mark = file.parsed("decimalMark", .optional, expected: "\".\" or \",\"") { text in
            [".", ","].contains(text) ? text.utf8.first : nil
        }
        mapping.reading.decimalMark = mark ?? UInt8(ascii: ".")
        mapping.dialect.delimiter = file.parsed(
            "delimiter", .optional, expected: ColumnMapping.delimiterWords, ColumnMapping.delimiter)
        mapping.dialect.encoding = file.parsed(
            "encoding", .optional, expected: "utf-8, utf-16 or windows-1252", CSVDialect.Encoding.init(name:))
        mapping.dialect.sheet = file.text("sheet", .optional)
        mapping.dialect.skipLines =
            file.parsed("skipLines", .optional, expected: "a number of lines from 0 to 1000") { text in
                Int(text).flatMap { (0...1000).contains($0) ? $0 : nil }
            } ?? 0
        check(mapping, file)
        return (collector.findings.hasErrors ? nil : mapping, collector.findings)
    }

    private static let keys = [
        "columns", "constants", "decimalMark", "delimiter", "encoding", "sheet", "skipLines", "missing",
    ]

    /// Any key may stand in it: a register has columns of its own.
    private static func texts(_ file: YAMLMapping, _ key: String) -> [String: String] {
        guard let value = file.value(key, .optional) else { return [:] }
        var names: [String] = []
        if case .mapping(let entries) = value.content { names = entries.map(\.key) }
        guard let mapping = file.mapping(key, .optional, subject: "the \(key)", keys: names) else {
            return [:]
        }
        return names.reduce(into: [:]) { $0[$1] = mapping.text($1, .optional) }
    }

    private static func check(_ mapping: RegisterMapping, _ file: YAMLMapping) {
        for name in mapping.reading.headers.keys.sorted() where mapping.reading.constants[name] != nil {
            file.collector.error(
                "column-and-constant", "\"\(name)\" stands among the columns and among the constants.",
                remedy: "Keep one of them.", at: file.place(of: "constants"))
        }
        for name in TabulationPlan.numbers + ["weight"] where mapping.reading.constants[name] != nil {
            file.collector.error(
                "constant-value", "\"\(name)\" can't be a constant.", remedy: "Name its column.",
                at: file.place(of: "constants"))
        }
        let headers = Dictionary(grouping: mapping.reading.headers.sorted { $0.key < $1.key }, by: \.value)
        for (header, entries) in headers.sorted(by: { $0.key < $1.key }) where entries.count > 1 {
            file.collector.error(
                "column-twice",
                "The column \"\(header)\" is given to \(entries.map(\.key).joined(separator: " and ")).",
                remedy: "Keep one of them.", at: file.place(of: "columns"))
        }
        if let delimiter = mapping.dialect.delimiter, delimiter == mapping.reading.decimalMark {
            file.collector.error(
                "delimiter-is-decimal-mark", "The delimiter and the decimal mark are the same.",
                remedy: "Change one of them.", at: file.place(of: "delimiter"))
        }
    }
}
