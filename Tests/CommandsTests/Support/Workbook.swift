/// A workbook of one sheet, its cells as texts or numbers.
struct Workbook {
    private let rows: [[String]]

    init(_ rows: [[String]]) { self.rows = rows }

    var bytes: [UInt8] {
        let schemas = "http://schemas.openxmlformats.org"
        let type = schemas + "/officeDocument/2006/relationships"
        let main = "xmlns=\"\(schemas)/spreadsheetml/2006/main\""
        let relations =
            "<Relationships xmlns=\"\(schemas)/package/2006/relationships\"><Relationship Id=\"r1\" Type="
        let parts = [
            ("[Content_Types].xml", "<Types xmlns=\"\(schemas)/package/2006/content-types\"/>"),
            (
                "_rels/.rels",
                relations + "\"\(type)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook \(main) xmlns:r=\"\(type)\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/>"
                    + "</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relations + "\"\(type)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
            ("xl/worksheets/sheet1.xml", "<worksheet \(main)><sheetData>\(table)</sheetData></worksheet>"),
        ]
        var archive = Archive()
        for (name, text) in parts { archive.store(name, Array(text.utf8)) }
        return archive.bytes
    }

    private var table: String {
        rows.enumerated().map { row, cells in
            let inner = cells.enumerated().map { column, text in
                cell(text, "\(Character(Unicode.Scalar(UInt8(65 + column))))\(row + 1)")
            }
            return "<row r=\"\(row + 1)\">\(inner.joined())</row>"
        }.joined()
    }

    private func cell(_ text: String, _ address: String) -> String {
        if Double(text) != nil { return "<c r=\"\(address)\"><v>\(text)</v></c>" }
        return "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
}
