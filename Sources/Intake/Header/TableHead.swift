import Tabular

/// The first rows of a table as texts, to find out what it is.
struct TableHead {
    struct Row {
        let line: Int
        let fields: [String]

        var first: String { fields.first?.trimmed ?? "" }
    }

    let rows: [Row]
    let sheet: String?
    /// A row of the head that has more columns than are read.
    let tooWide: Int?

    /// As many columns as a spreadsheet has.
    static let maximumColumns = 16_384
    private static let maximumRows = 20

    init(_ rows: some RowReader, skipLines: Int) throws {
        var head: [Row] = []
        var tooWide: Int?
        while head.count < TableHead.maximumRows, try rows.next() {
            guard rows.line > skipLines, !rows.isBlank() else { continue }
            if rows.fieldCount > TableHead.maximumColumns { tooWide = tooWide ?? rows.line }
            let count = min(rows.fieldCount, TableHead.maximumColumns)
            head.append(Row(line: rows.line, fields: (0..<count).map { rows.text($0) }))
        }
        self.rows = head
        self.tooWide = tooWide
        sheet = rows.sheet
    }
}
