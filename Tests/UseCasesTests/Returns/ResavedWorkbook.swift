import PlanModel
import Tabular

/// A workbook as another program saves it: with its texts and numbers, and
/// without styles, rules or locks; to be changed before it is read.
struct ResavedWorkbook {
    struct Sheet {
        var name: String
        var isHidden: Bool
        var rows: [[FormCell.Content]]
    }

    var sheets: [Sheet] = []

    init(_ bytes: [UInt8]) throws {
        let workbook = try XLSXWorkbook(ByteArrayStore(bytes))
        for (index, tab) in workbook.tabs.enumerated() {
            let reader = try workbook.reader(tab: index)
            var rows: [[FormCell.Content]] = []
            while try reader.next() {
                while rows.count < reader.line - 1 { rows.append([]) }
                rows.append(
                    (0..<reader.fieldCount).map { field in
                        let text = reader.text(field)
                        switch reader.kind(field) {
                        case .number: return .number(Double(text)!)
                        case .empty: return .blank
                        default: return .text(text)
                        }
                    })
            }
            sheets.append(Sheet(name: tab.name, isHidden: tab.isHidden, rows: rows))
        }
    }

    var bytes: [UInt8] {
        get throws {
            try FormWorkbook(
                sheets.map { sheet in
                    FormSheet(
                        name: sheet.name, visibility: sheet.isHidden ? .hidden : .shown,
                        rows: sheet.rows.map { $0.map { FormCell($0) } })
                }
            ).xlsx()
        }
    }

    subscript(_ name: String) -> Sheet {
        get { sheets.first { $0.name == name }! }
        set { sheets[sheets.firstIndex { $0.name == name }!] = newValue }
    }

    /// Writes into the line of an item that takes values.
    mutating func enter(_ content: FormCell.Content, _ item: String, _ year: Int) {
        let row = line(of: item)
        self["Values"].set(content, row: row, column: self["Values"].column("\(year)"))
    }

    func line(of item: String, called line: String = "your value") -> Int {
        let sheet = self["Values"]
        return sheet.rows.firstIndex { $0.contains(.text(item)) && $0.contains(.text(line)) }!
    }

    /// Writes into the line of an item on another sheet.
    mutating func enter(_ content: FormCell.Content, on sheet: String, _ item: String, _ column: String) {
        let row = self[sheet].rows.firstIndex { $0.first == .text(item) }!
        self[sheet].set(content, row: row, column: self[sheet].column(column))
    }

    /// Adds a line of notes.
    mutating func note(_ cells: [FormCell.Content]) { self["Notes"].rows.append(cells) }
}

extension ResavedWorkbook.Sheet {
    func column(_ header: String) -> Int {
        rows[0].firstIndex { $0 == .text(header) || $0 == Double(header).map { .number($0) } }!
    }

    mutating func set(_ content: FormCell.Content, row: Int, column: Int) {
        while rows[row].count <= column { rows[row].append(.blank) }
        rows[row][column] = content
    }
}
