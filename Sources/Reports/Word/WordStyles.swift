import Markup

/// The styles of a DOCX: an officer changes one, and the whole report follows.
struct WordStyles {
    /// As BCP 47 writes it.
    let language: String

    var styles: XML {
        XML(
            "w:styles", WordPackage.namespaces,
            [
                XML(
                    "w:docDefaults", [:],
                    [
                        XML(
                            "w:rPrDefault", [:],
                            [
                                XML(
                                    "w:rPr", [:],
                                    [
                                        XML(
                                            "w:rFonts",
                                            ["w:ascii": "Calibri", "w:hAnsi": "Calibri", "w:cs": "Calibri"]),
                                        XML("w:sz", ["w:val": "21"]),
                                        XML("w:lang", ["w:val": language == "en" ? "en-GB" : language]),
                                    ])
                            ]),
                        XML(
                            "w:pPrDefault", [:],
                            [
                                XML(
                                    "w:pPr", [:],
                                    [
                                        XML(
                                            "w:spacing",
                                            ["w:after": "120", "w:line": "264", "w:lineRule": "auto"])
                                    ])
                            ]),
                    ])
            ] + paragraphs + [hyperlink, noTable, table])
    }

    private static let accent = "0B4F7D"
    private static let quiet = "555555"

    private var paragraphs: [XML] {
        [
            style("Normal", "Normal", basedOn: nil, isDefault: true),
            style("Title", "Title", [spacing(0, 240)], [size(60), colour(Self.accent), bold]),
            style("Series", "Series", [spacing(3_000, 240)], [size(24), colour(Self.accent), bold]),
            style("Subtitle", "Subtitle", [spacing(0, 1_200)], [size(28)]),
            style("Imprint", "Imprint", [spacing(0, 60)], [size(20), colour(Self.quiet)]),
            style(
                "Heading1", "heading 1", [keep, XML("w:pageBreakBefore"), spacing(0, 240), outline(0)],
                [size(36), colour(Self.accent), bold]),
            style("Heading2", "heading 2", [keep, spacing(360, 120), outline(1)], [size(26), bold]),
            style("Heading3", "heading 3", [keep, spacing(240, 80), outline(2)], [size(22), bold]),
            style(
                "ContentsHeading", "Contents Heading", [keep, spacing(0, 240)],
                [size(36), colour(Self.accent), bold]),
            style("TOC1", "toc 1", [tabs, spacing(120, 20), indent(0, right: 600)], [bold]),
            style("TOC2", "toc 2", [tabs, spacing(0, 20), indent(280, right: 600)], []),
            style("Lead", "Lead", [spacing(0, 160)], [size(23)]),
            style("Note", "Note", [spacing(0, 120)], [size(18), colour(Self.quiet)]),
            style("ListBullet", "List Bullet", [list, spacing(0, 80)], []),
            style("Caption", "caption", [spacing(120, 60)], [size(18), bold]),
            style("Figure", "Figure", [keep, spacing(120, 0)], []),
            style("TableText", "Table Text", [spacing(20, 20)], [size(17)]),
            style("TableDense", "Table Text Dense", [spacing(10, 10)], [size(14)]),
            style("AfterTable", "After Table", [spacing(0, 60)], [size(8)]),
            style("Header", "header", [spacing(0, 0)], [size(17), colour(Self.quiet)]),
            style(
                "Footer", "footer", [spacing(0, 0), XML("w:jc", ["w:val": "right"])],
                [size(17), colour(Self.quiet)]),
        ]
    }

    private func style(
        _ id: String, _ name: String, _ paragraph: [XML] = [], _ run: [XML] = [],
        basedOn: String? = "Normal", isDefault: Bool = false
    ) -> XML {
        var parts = [XML("w:name", ["w:val": name])]
        if let basedOn { parts.append(XML("w:basedOn", ["w:val": basedOn])) }
        parts.append(XML("w:qFormat"))
        if !paragraph.isEmpty { parts.append(XML("w:pPr", [:], paragraph)) }
        if !run.isEmpty { parts.append(XML("w:rPr", [:], run.reversed())) }
        return XML(
            "w:style", ["w:type": "paragraph", "w:default": isDefault ? "1" : nil, "w:styleId": id], parts)
    }

    // Parts in the order that the schema wants: keepNext, pageBreakBefore, numPr, tabs, spacing, ind, jc, outlineLvl.
    private var keep: XML { XML("w:keepNext") }
    private var bold: XML { XML("w:b") }
    private func size(_ halfPoints: Int) -> XML { XML("w:sz", ["w:val": "\(halfPoints)"]) }
    private func colour(_ value: String) -> XML { XML("w:color", ["w:val": value]) }
    private func outline(_ level: Int) -> XML { XML("w:outlineLvl", ["w:val": "\(level)"]) }
    private func spacing(_ before: Int, _ after: Int) -> XML {
        XML("w:spacing", ["w:before": "\(before)", "w:after": "\(after)"])
    }
    private func indent(_ left: Int, right: Int) -> XML {
        XML("w:ind", ["w:left": "\(left)", "w:right": "\(right)"])
    }
    private var list: XML {
        XML("w:numPr", [:], [XML("w:ilvl", ["w:val": "0"]), XML("w:numId", ["w:val": "1"])])
    }
    private var tabs: XML {
        XML(
            "w:tabs", [:],
            [XML("w:tab", ["w:val": "right", "w:leader": "dot", "w:pos": "\(WordBody.textWidth)"])])
    }

    private var hyperlink: XML {
        XML(
            "w:style", ["w:type": "character", "w:styleId": "Hyperlink"],
            [
                XML("w:name", ["w:val": "Hyperlink"]),
                XML("w:rPr", [:], [colour(Self.accent), XML("w:u", ["w:val": "single"])]),
            ])
    }

    private var noTable: XML {
        XML(
            "w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"],
            [
                XML("w:name", ["w:val": "Normal Table"]),
                XML(
                    "w:tblPr", [:],
                    [
                        XML(
                            "w:tblCellMar", [:],
                            [
                                XML("w:left", ["w:w": "70", "w:type": "dxa"]),
                                XML("w:right", ["w:w": "70", "w:type": "dxa"]),
                            ])
                    ]),
            ])
    }

    private var table: XML {
        func line(_ name: StaticString, _ size: String, _ colour: String) -> XML {
            XML(name, ["w:val": "single", "w:sz": size, "w:space": "0", "w:color": colour])
        }
        return XML(
            "w:style", ["w:type": "table", "w:customStyle": "1", "w:styleId": "ReportTable"],
            [
                XML("w:name", ["w:val": "Report Table"]), XML("w:basedOn", ["w:val": "TableNormal"]),
                XML(
                    "w:tblPr", [:],
                    [
                        XML(
                            "w:tblBorders", [:],
                            [
                                line("w:top", "8", "1A1A1A"), line("w:bottom", "8", "1A1A1A"),
                                line("w:insideH", "4", "C9CED4"),
                            ])
                    ]),
                XML(
                    "w:tblStylePr", ["w:type": "firstRow"],
                    [
                        XML("w:rPr", [:], [XML("w:b")]),
                        XML(
                            "w:tcPr", [:],
                            [
                                XML("w:tcBorders", [:], [line("w:bottom", "8", "1A1A1A")]),
                                XML("w:vAlign", ["w:val": "bottom"]),
                            ]),
                    ]),
            ])
    }

    /// One list: bullets.
    static var numbering: XML {
        XML(
            "w:numbering", WordPackage.namespaces,
            [
                XML(
                    "w:abstractNum", ["w:abstractNumId": "0"],
                    [
                        XML("w:multiLevelType", ["w:val": "hybridMultilevel"]),
                        XML(
                            "w:lvl", ["w:ilvl": "0"],
                            [
                                XML("w:start", ["w:val": "1"]), XML("w:numFmt", ["w:val": "bullet"]),
                                XML("w:lvlText", ["w:val": "•"]), XML("w:lvlJc", ["w:val": "left"]),
                                XML("w:pPr", [:], [XML("w:ind", ["w:left": "360", "w:hanging": "280"])]),
                            ]),
                    ]),
                XML("w:num", ["w:numId": "1"], [XML("w:abstractNumId", ["w:val": "0"])]),
            ])
    }
}
