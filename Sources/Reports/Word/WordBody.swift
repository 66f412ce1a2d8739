import Markup

/// The text of a DOCX, paragraph by paragraph.
struct WordBody {
    private let language: String
    private var blocks: [XML] = []
    private(set) var pictures: [[UInt8]] = []
    /// Addresses that links lead to, each once; a relation for each.
    private(set) var addresses: [String] = []
    private var places: [String: Int] = [:]
    private var bookmarks = 0
    private var tables = 0
    private var figures = 0

    init(_ document: ReportDocument) { language = document.language }

    /// A4 with the margins of the printed report, in twentieths of a point.
    static let textWidth = 9_866

    var document: XML {
        XML(
            "w:document", WordPackage.namespaces,
            [
                XML(
                    "w:body", [:],
                    blocks + [
                        XML(
                            "w:sectPr", [:],
                            [
                                XML("w:headerReference", ["w:type": "default", "r:id": "header"]),
                                XML("w:footerReference", ["w:type": "default", "r:id": "footer"]),
                                XML("w:pgSz", ["w:w": "11906", "w:h": "16838"]),
                                XML(
                                    "w:pgMar",
                                    [
                                        "w:top": "1361", "w:right": "1020", "w:bottom": "1134",
                                        "w:left": "1020",
                                        "w:header": "567", "w:footer": "567", "w:gutter": "0",
                                    ]),
                                XML("w:titlePg"),
                            ])
                    ])
            ])
    }

    // MARK: Paragraphs

    mutating func add(_ cover: ReportDocument.Cover) {
        addParagraph(ReportText(cover.series), style: "Series")
        addParagraph(ReportText(cover.title), style: "Title")
        addParagraph(ReportText(cover.subtitle), style: "Subtitle")
        for line in cover.lines { addParagraph(line, style: "Imprint") }
    }

    /// Entries with links; their page numbers are fields, which an office
    /// program fills when it updates the table of contents.
    mutating func addContents(_ entries: [ReportDocument.Entry]) {
        blocks.append(
            paragraph("ContentsHeading", extra: [XML("w:pageBreakBefore")], [run("Contents")]))
        for (index, entry) in entries.enumerated() {
            var runs: [XML] = []
            if index == 0 {
                runs += [mark("begin"), code(" TOC \\o \"1-2\" \\h \\z \\u "), mark("separate")]
            }
            runs.append(
                XML(
                    "w:hyperlink", ["w:anchor": bookmark(entry.id), "w:history": "1"],
                    [
                        run(entry.title), XML("w:r", [:], [XML("w:tab")]), mark("begin"),
                        code(" PAGEREF \(bookmark(entry.id)) \\h "), mark("separate"), run(" "), mark("end"),
                    ]))
            if index == entries.count - 1 { runs.append(mark("end")) }
            blocks.append(paragraph("TOC\(entry.level)", runs))
        }
    }

    mutating func addHeading(_ title: String, id: String?, level: Int, beginsPage: Bool = false) {
        var runs = [run(title)]
        if let id {
            bookmarks += 1
            runs =
                [XML("w:bookmarkStart", ["w:id": "\(bookmarks)", "w:name": bookmark(id)])] + runs
                + [XML("w:bookmarkEnd", ["w:id": "\(bookmarks)"])]
        }
        blocks.append(
            paragraph("Heading\(level)", extra: beginsPage ? [XML("w:pageBreakBefore")] : [], runs))
    }

    mutating func addParagraph(_ text: ReportText, style: String?) {
        blocks.append(paragraph(style, runs(text)))
    }

    mutating func addItem(_ text: ReportText) { blocks.append(paragraph("ListBullet", runs(text))) }

    private mutating func addCaption(_ kind: String, _ number: Int, _ text: ReportText, keepsNext: Bool) {
        let head = [
            run(kind + " "),
            XML("w:fldSimple", ["w:instr": " SEQ \(kind) \\* ARABIC "], [run("\(number)")]), run(". "),
        ]
        blocks.append(
            paragraph("Caption", extra: keepsNext ? [XML("w:keepNext")] : [], head + runs(text)))
    }

    // MARK: Tables

    mutating func add(_ table: ReportTable) {
        tables += 1
        addCaption("Table", tables, ReportText(table.caption), keepsNext: true)
        let whole = max(1, table.columns.reduce(0) { $0 + $1.share })
        let widths = table.columns.map { $0.share * Self.textWidth / whole }
        let style = table.isDense ? "TableDense" : "TableText"
        let head = XML(
            "w:tr", [:],
            [XML("w:trPr", [:], [XML("w:cantSplit"), XML("w:tblHeader")])]
                + zip(table.columns, widths).map { column, width in
                    cell(
                        width, fill: nil,
                        paragraph(
                            style, extra: alignment(column.isNumber), [run(column.title, isStrong: true)]))
                })
        var rows: [XML] = []
        for row in table.rows {
            var cells = [XML("w:trPr", [:], [XML("w:cantSplit")])]
            for (index, content) in row.enumerated() {
                let sign = content.mark.sign
                let text = (sign.isEmpty ? [] : [run(sign)]) + runs(content.text)
                cells.append(
                    cell(
                        widths[index], fill: content.mark.fill,
                        paragraph(style, extra: alignment(table.columns[index].isNumber), text)))
            }
            rows.append(XML("w:tr", [:], cells))
        }
        let properties = XML(
            "w:tblPr", [:],
            [
                XML("w:tblStyle", ["w:val": "ReportTable"]),
                XML("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"]),
                XML("w:tblLayout", ["w:type": "fixed"]),
                XML("w:tblLook", ["w:val": "0020", "w:firstRow": "1", "w:noHBand": "1", "w:noVBand": "1"]),
                XML("w:tblCaption", ["w:val": table.caption]),
            ])
        let grid = XML("w:tblGrid", [:], widths.map { XML("w:gridCol", ["w:w": "\($0)"]) })
        blocks.append(XML("w:tbl", [:], [properties, grid, head] + rows))
        // Two tables without a paragraph between them would become one.
        blocks.append(paragraph("AfterTable", []))
    }

    private func cell(_ width: Int, fill: String?, _ paragraph: XML) -> XML {
        var properties = [XML("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])]
        if let fill {
            properties.append(XML("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": fill]))
        }
        return XML("w:tc", [:], [XML("w:tcPr", [:], properties), paragraph])
    }

    private func alignment(_ isNumber: Bool) -> [XML] {
        isNumber ? [XML("w:jc", ["w:val": "right"])] : []
    }

    // MARK: Pictures

    mutating func add(_ figure: ReportFigure, picture: [UInt8]) {
        figures += 1
        pictures.append(picture)
        let size = WordPicture.size(of: picture)
        blocks.append(
            paragraph(
                "Figure", extra: [XML("w:keepNext")],
                [
                    XML(
                        "w:r", [:],
                        [WordPicture.drawing(pictures.count, size, name: figure.id, text: figure.alternative)]
                    )
                ]))
        addCaption("Figure", figures, figure.caption, keepsNext: false)
    }

    // MARK: Runs

    private func paragraph(_ style: String?, extra: [XML] = [], _ runs: [XML]) -> XML {
        let properties = (style.map { [XML("w:pStyle", ["w:val": $0])] } ?? []) + extra
        return XML("w:p", [:], (properties.isEmpty ? [] : [XML("w:pPr", [:], properties)]) + runs)
    }

    private mutating func runs(_ text: ReportText) -> [XML] {
        text.runs.map { part in
            guard let address = part.address else { return run(part.text, isStrong: part.isStrong) }
            return XML(
                "w:hyperlink", ["r:id": relation(to: address), "w:history": "1"],
                [run(part.text, isStrong: part.isStrong, style: "Hyperlink")])
        }
    }

    private func run(_ text: String, isStrong: Bool = false, style: String? = nil) -> XML {
        let properties =
            (style.map { [XML("w:rStyle", ["w:val": $0])] } ?? []) + (isStrong ? [XML("w:b")] : [])
        return XML(
            "w:r", [:],
            (properties.isEmpty ? [] : [XML("w:rPr", [:], properties)])
                + [XML("w:t", ["xml:space": "preserve"], text: text)])
    }

    private func mark(_ type: String) -> XML { XML("w:r", [:], [XML("w:fldChar", ["w:fldCharType": type])]) }

    private func code(_ text: String) -> XML {
        XML("w:r", [:], [XML("w:instrText", ["xml:space": "preserve"], text: text)])
    }

    private mutating func relation(to address: String) -> String {
        if let known = places[address] { return "link\(known)" }
        addresses.append(address)
        places[address] = addresses.count
        return "link\(addresses.count)"
    }

    /// Names of bookmarks take letters, digits and low lines.
    private func bookmark(_ id: String) -> String {
        "_" + String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}

extension ReportTable.Mark {
    /// The tint of the cell in six hexadecimal digits.
    fileprivate var fill: String? {
        switch self {
        case .onCourse: "E2F1E6"
        case .slow: "FDF1D3"
        case .away: "FBE0DB"
        case .unclear: "ECE8F4"
        case .none, .quiet: nil
        }
    }
}
