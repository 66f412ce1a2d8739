import Markup

/// What a DOCX holds beside its text: types, relations, heads and feet.
enum WordPackage {
    static let namespaces: KeyValuePairs<StaticString, String?> = [
        "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ]

    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    static var types: XML {
        let parts: [(String, String)] = [
            ("/word/document.xml", "document.main"), ("/word/styles.xml", "styles"),
            ("/word/numbering.xml", "numbering"), ("/word/settings.xml", "settings"),
            ("/word/header1.xml", "header"), ("/word/footer1.xml", "footer"),
        ]
        return XML(
            "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"],
            [
                XML(
                    "Default",
                    [
                        "Extension": "rels",
                        "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
                    ]),
                XML("Default", ["Extension": "xml", "ContentType": "application/xml"]),
                XML("Default", ["Extension": "png", "ContentType": "image/png"]),
                XML(
                    "Override",
                    [
                        "PartName": "/docProps/core.xml",
                        "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
                    ]),
            ]
                + parts.map { name, kind in
                    XML("Override", ["PartName": name, "ContentType": word + kind + "+xml"])
                })
    }

    private static func relations(_ all: [XML]) -> XML {
        XML("Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"], all)
    }

    private static func relation(_ id: String, _ type: String, _ target: String, isOutside: Bool = false)
        -> XML
    {
        XML(
            "Relationship",
            ["Id": id, "Type": type, "Target": target, "TargetMode": isOutside ? "External" : nil])
    }

    static var relations: XML {
        relations([
            relation("document", office + "officeDocument", "word/document.xml"),
            relation(
                "properties",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml"),
        ])
    }

    static func documentRelations(_ body: WordBody) -> XML {
        relations(
            [
                relation("styles", office + "styles", "styles.xml"),
                relation("numbering", office + "numbering", "numbering.xml"),
                relation("settings", office + "settings", "settings.xml"),
                relation("header", office + "header", "header1.xml"),
                relation("footer", office + "footer", "footer1.xml"),
            ]
                + body.pictures.indices.map {
                    relation("picture\($0 + 1)", office + "image", "media/image\($0 + 1).png")
                }
                + body.addresses.enumerated().map {
                    relation("link\($0 + 1)", office + "hyperlink", $1, isOutside: true)
                })
    }

    static func properties(_ document: ReportDocument) -> XML {
        let day = document.day + "T00:00:00Z"
        return XML(
            "cp:coreProperties",
            [
                "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            ],
            [
                XML("dc:title", text: document.title), XML("dc:creator", text: document.author),
                XML("dc:language", text: document.language),
                XML("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], text: day),
                XML("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"], text: day),
            ])
    }

    static var settings: XML {
        XML(
            "w:settings", namespaces,
            [
                XML("w:defaultTabStop", ["w:val": "720"]),
                XML(
                    "w:compat", [:],
                    [
                        XML(
                            "w:compatSetting",
                            [
                                "w:name": "compatibilityMode",
                                "w:uri": "http://schemas.microsoft.com/office/word",
                                "w:val": "15",
                            ])
                    ]),
            ])
    }

    // MARK: Head and foot

    static func header(_ document: ReportDocument) -> XML {
        XML("w:hdr", namespaces, [paragraph("Header", [text(document.shortTitle)])])
    }

    static var footer: XML {
        XML(
            "w:ftr", namespaces,
            [paragraph("Footer", [text("Page "), field("PAGE"), text(" of "), field("NUMPAGES")])])
    }

    private static func paragraph(_ style: String, _ runs: [XML]) -> XML {
        XML("w:p", [:], [XML("w:pPr", [:], [XML("w:pStyle", ["w:val": style])])] + runs)
    }

    private static func text(_ text: String) -> XML {
        XML("w:r", [:], [XML("w:t", ["xml:space": "preserve"], text: text)])
    }

    private static func field(_ name: String) -> XML {
        XML("w:fldSimple", ["w:instr": " \(name) "], [text("1")])
    }
}
