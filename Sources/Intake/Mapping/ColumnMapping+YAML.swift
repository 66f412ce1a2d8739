import PlanFiles
package import PlanModel
package import Tabular

extension ColumnMapping {
    /// Reads a mapping file, its text given by the caller.
    ///
    /// ```yaml
    /// layout: tidy-csv          # optional; found out where it is left out
    /// columns: {area: Negara, period: Tahun, value: Nilai}
    /// constants: {indicator: ENT_N, sizeClass: msme}
    /// decimalMark: ","
    /// delimiter: ";"            # comma, semicolon, tab, |
    /// encoding: windows-1252    # utf-8, utf-16
    /// sheet: Data
    /// skipLines: 3              # above the header
    /// missing: [n.a., "-"]      # beside the empty cell and ".."
    /// factor: 1000              # values are multiplied by it
    /// ```
    ///
    /// The keys of `columns` and `constants` are the raw values of
    /// `ColumnRole`. Nil where the file can't be read at all; with other
    /// errors among the findings the mapping must not be used.
    package static func read(yaml text: String, fileName: String) -> (
        mapping: ColumnMapping?, findings: [Finding]
    ) {
        let (root, syntax) = YAMLSource(file: fileName, text: text).read()
        guard let root else { return (nil, syntax) }
        let collector = FindingCollector()
        collector.add(contentsOf: syntax)
        guard let file = YAMLMapping(root, subject: "a mapping", keys: keys, collector: collector) else {
            return (nil, collector.findings)
        }
        var mapping = ColumnMapping()
        mapping.layout = file.choice("layout", .optional)
        mapping.columns = texts(file, "columns", subject: "the columns")
        mapping.constants = texts(file, "constants", subject: "the constants")
        mapping.numbers = numbers(file)
        mapping.delimiter = file.parsed("delimiter", .optional, expected: delimiterWords, delimiter)
        mapping.encoding = file.parsed(
            "encoding", .optional, expected: "utf-8, utf-16 or windows-1252", CSVDialect.Encoding.init(name:))
        mapping.sheet = file.text("sheet", .optional)
        mapping.skipLines =
            file.parsed("skipLines", .optional, expected: "a number of lines from 0 to 1000") { text in
                Int(text).flatMap { (0...1000).contains($0) ? $0 : nil }
            } ?? 0
        check(mapping, file)
        return (mapping, collector.findings)
    }

    private static let keys = [
        "layout", "columns", "constants", "decimalMark", "delimiter", "encoding", "sheet", "skipLines",
        "missing", "factor",
    ]

    private static func texts(_ file: YAMLMapping, _ key: String, subject: String) -> [ColumnRole: String] {
        let roles = ColumnRole.allCases.filter { $0 != .ignored }.map(\.rawValue)
        guard let mapping = file.mapping(key, .optional, subject: subject, keys: roles) else { return [:] }
        var texts: [ColumnRole: String] = [:]
        for entry in mapping.all {
            guard let role = ColumnRole(rawValue: entry.key), role != .ignored,
                let text = mapping.text(entry.key, .optional)
            else { continue }
            texts[role] = text
        }
        return texts
    }

    private static func numbers(_ file: YAMLMapping) -> NumberFormat {
        var numbers = NumberFormat()
        let mark = file.parsed("decimalMark", .optional, expected: "\".\" or \",\"") { text -> Character? in
            text == "." || text == "," ? Character(text) : nil
        }
        if let mark { numbers.decimalMark = mark }
        numbers.missing = (file.texts("missing", .optional) ?? []).map(\.trimmed)
        numbers.factor = file.parsed("factor", .optional, expected: "a number other than 0, such as 1000") {
            text in
            DecimalNumber(Array(text.utf8)).flatMap { $0.isZero || !$0.value.isFinite ? nil : $0 }
        }
        return numbers
    }

    /// What `delimiter` takes, in words.
    package static let delimiterWords = "one of \",\" \";\" \"|\" and tab"

    /// The byte that a mapping file names: `;`, `semicolon`, `tab`; nil for what is no delimiter.
    package static func delimiter(_ text: String) -> UInt8? {
        switch text {
        case ",", "comma": UInt8(ascii: ",")
        case ";", "semicolon": UInt8(ascii: ";")
        case "|": UInt8(ascii: "|")
        case "\t", "tab": UInt8(ascii: "\t")
        default: nil
        }
    }

    private static func check(_ mapping: ColumnMapping, _ file: YAMLMapping) {
        let both = mapping.columns.keys.filter { mapping.constants[$0] != nil }.map(\.rawValue).sorted()
        for role in both {
            file.collector.error(
                "column-and-constant", "\"\(role)\" stands among the columns and among the constants.",
                remedy: "Keep one of them.", at: file.place(of: "constants"))
        }
        if mapping.constants[.value] != nil {
            file.collector.error(
                "constant-value", "\"value\" can't be a constant.", remedy: "Name its column.",
                at: file.place(of: "constants"))
        }
        let headers = Dictionary(grouping: mapping.columns.sorted { $0.key.rawValue < $1.key.rawValue }) {
            $0.value.trimmed
        }
        for (header, entries) in headers.sorted(by: { $0.key < $1.key }) where entries.count > 1 {
            let roles = entries.map(\.key.rawValue).joined(separator: " and ")
            file.collector.error(
                "column-twice",
                "The column \(header.quoted) is given to \(roles).",
                remedy: "Keep one of them.", at: file.place(of: "columns"))
        }
        if mapping.delimiter != nil, mapping.delimiter == mapping.numbers.decimalMark.asciiValue {
            file.collector.error(
                "delimiter-is-decimal-mark", "The delimiter and the decimal mark are the same.",
                remedy: "Change one of them.", at: file.place(of: "delimiter"))
        }
    }
}

extension CSVDialect.Encoding {
    /// `utf-8`, `utf-16` or `windows-1252`, in any case and with or without
    /// the hyphen.
    package init?(name: String) {
        switch name.lowercased().filter({ $0 != "-" && $0 != "_" }) {
        case "utf8": self = .utf8
        case "utf16": self = .utf16
        case "windows1252", "cp1252": self = .windows1252
        default: return nil
        }
    }
}
