/// Writes small workbooks for tests out of the XML of their parts.
struct TestWorkbook {
    /// What stands inside `sheetData`, by the name of the sheet.
    var sheets: [(name: String, rows: String)] = [("Data", "")]
    var sharedStrings: String?
    var styles: String?
    var properties = ""
    /// Replaces the part of that path, or adds it; nil takes it away.
    var replaced: [String: String?] = [:]
    var isZip64 = false

    init(_ rows: String = "", sharedStrings: String? = nil, styles: String? = nil) {
        sheets = [("Data", rows)]
        self.sharedStrings = sharedStrings
        self.styles = styles
    }

    var parts: [(name: String, text: String)] {
        var tabs = ""
        var references = ""
        var parts: [(name: String, text: String)] = []
        for (index, sheet) in sheets.enumerated() {
            tabs += #"<sheet name="\#(sheet.name)" sheetId="\#(index + 1)" r:id="rId\#(index + 1)"/>"#
            references += Self.reference("rId\(index + 1)", "worksheet", "worksheets/sheet\(index + 1).xml")
            let text = "<worksheet xmlns=\"main\"><sheetData>\(sheet.rows)</sheetData></worksheet>"
            parts.append(("xl/worksheets/sheet\(index + 1).xml", text))
        }
        if let sharedStrings {
            references += Self.reference("rIdS", "sharedStrings", "sharedStrings.xml")
            parts.append(("xl/sharedStrings.xml", "<sst>\(sharedStrings)</sst>"))
        }
        if let styles {
            references += Self.reference("rIdT", "styles", "styles.xml")
            parts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"))
        }
        let workbook = "<workbook xmlns:r=\"rel\">\(properties)<sheets>\(tabs)</sheets></workbook>"
        parts.insert(("xl/workbook.xml", workbook), at: 0)
        parts.insert(("xl/_rels/workbook.xml.rels", "<Relationships>\(references)</Relationships>"), at: 0)
        let root = Self.reference("rId1", "officeDocument", "xl/workbook.xml")
        parts.insert(("_rels/.rels", "<Relationships>\(root)</Relationships>"), at: 0)
        parts.insert(("[Content_Types].xml", "<Types/>"), at: 0)
        return parts
    }

    static func reference(_ id: String, _ type: String, _ target: String) -> String {
        let prefix = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        return #"<Relationship Id="\#(id)" Type="\#(prefix)/\#(type)" Target="\#(target)"/>"#
    }

    var bytes: [UInt8] {
        var parts = self.parts.filter { replaced[$0.name] == nil }
        for (name, text) in replaced.sorted(by: { $0.key < $1.key }) {
            if let text { parts.append((name, text)) }
        }
        var zip = TestZip(parts)
        zip.isZip64 = isZip64
        return zip.bytes
    }
}
