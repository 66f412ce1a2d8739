/// A zip archive whose entries are stored as they are. Source: PKWARE,
/// APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
enum TestZip {
    static func bytes(_ entries: [(name: String, content: String)]) -> [UInt8] {
        packing(entries.map { ($0.name, Array($0.content.utf8)) })
    }

    static func packing(_ entries: [(name: String, content: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for (name, content) in entries {
            let common =
                number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0x5A75, 2)
                + number(Int(checksum(content)), 4) + number(content.count, 4) + number(content.count, 4)
                + number(name.utf8.count, 2)
            directory +=
                [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 10) + number(0, 2)
                + number(archive.count, 4) + Array(name.utf8)
            archive += [0x50, 0x4B, 3, 4] + common + number(0, 2) + Array(name.utf8) + content
        }
        let start = archive.count
        return archive + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(entries.count, 2)
            + number(entries.count, 2) + number(directory.count, 4) + number(start, 4) + number(0, 2)
    }

    private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * min($0, 7))) }
    }

    /// CRC-32 of ISO 3309.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
                value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
            }
        }
    }
}

/// A workbook of one sheet, its cells as texts, numbers, or (`=1+1`) formulas
/// without a stored value.
enum TestWorkbook {
    static func bytes(sheet: String, rows: [[String]]) -> [UInt8] {
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let table = rows.enumerated().map { row, cells in
            let inner = cells.enumerated().map { column, text in cell(text, "\(letter(column))\(row + 1)") }
                .joined()
            return "<row r=\"\(row + 1)\">\(inner)</row>"
        }.joined()
        return TestZip.bytes([
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType="
                    + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" "
                    + "Type=\"\(type)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(type)\"><sheets>"
                    + "<sheet name=\"\(sheet)\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" "
                    + "Type=\"\(type)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"\(main)\"><sheetData>\(table)</sheetData></worksheet>"
            ),
        ])
    }

    private static func cell(_ text: String, _ address: String) -> String {
        if text.isEmpty { return "" }
        if text.hasPrefix("=") { return "<c r=\"\(address)\"><f>\(text.dropFirst())</f><v/></c>" }
        if Double(text) != nil { return "<c r=\"\(address)\"><v>\(text)</v></c>" }
        return "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    private static func letter(_ column: Int) -> Character { Character(Unicode.Scalar(UInt8(65 + column))) }
}
