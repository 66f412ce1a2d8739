import Tabular

/// A CSV table as rows by header.
struct Table {
    let header: [String]
    let rows: [[String: String]]

    init(csv text: String) {
        var header: [String] = []
        var rows: [[String: String]] = []
        if let reader = try? CSVReader(ByteArrayStore(Array(text.utf8))) {
            while (try? reader.next()) == true {
                let cells = (0..<reader.fieldCount).map { reader.text($0) }
                if header.isEmpty {
                    header = cells
                } else {
                    rows.append(Dictionary(zip(header, cells)) { first, _ in first })
                }
            }
        }
        self.header = header
        self.rows = rows
    }

    /// The values of one column, in the order of the rows.
    subscript(column: String) -> [String] { rows.map { $0[column] ?? "" } }

    /// The first row that has these values.
    func row(_ wanted: [String: String]) -> [String: String]? {
        rows.first { row in wanted.allSatisfy { row[$0.key] == $0.value } }
    }
}
