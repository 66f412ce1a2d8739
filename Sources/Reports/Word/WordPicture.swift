import Markup

/// A PNG in the text of a DOCX (DrawingML, ECMA-376-1, 20.4).
enum WordPicture {
    /// Lengths in English Metric Units, 360,000 of a centimetre.
    struct Size: Hashable {
        let width: Int
        let height: Int
    }

    /// As wide as the text, unless it would be higher than 15 cm. Width and
    /// height of a PNG stand in its first chunk (PNG, 11.2.1).
    static func size(of png: [UInt8]) -> Size {
        let (widest, highest) = (6_264_000, 5_400_000)
        func number(_ at: Int) -> Int { png[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        guard png.count > 24, number(16) > 0, number(20) > 0 else {
            return Size(width: widest, height: widest / 2)
        }
        let height = widest * number(20) / number(16)
        return height <= highest
            ? Size(width: widest, height: height)
            : Size(width: widest * highest / height, height: highest)
    }

    static func drawing(_ number: Int, _ size: Size, name: String, text: String) -> XML {
        let extent: KeyValuePairs<StaticString, String?> = ["cx": "\(size.width)", "cy": "\(size.height)"]
        let picture = XML(
            "pic:pic", ["xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture"],
            [
                XML(
                    "pic:nvPicPr", [:],
                    [
                        XML("pic:cNvPr", ["id": "\(number)", "name": name, "descr": text]),
                        XML("pic:cNvPicPr"),
                    ]),
                XML(
                    "pic:blipFill", [:],
                    [
                        XML("a:blip", ["r:embed": "picture\(number)"]),
                        XML("a:stretch", [:], [XML("a:fillRect")]),
                    ]),
                XML(
                    "pic:spPr", [:],
                    [
                        XML("a:xfrm", [:], [XML("a:off", ["x": "0", "y": "0"]), XML("a:ext", extent)]),
                        XML("a:prstGeom", ["prst": "rect"], [XML("a:avLst")]),
                    ]),
            ])
        return XML(
            "w:drawing", [:],
            [
                XML(
                    "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
                    [
                        XML("wp:extent", extent),
                        XML("wp:docPr", ["id": "\(number)", "name": name, "descr": text]),
                        XML(
                            "a:graphic", ["xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main"],
                            [
                                XML(
                                    "a:graphicData",
                                    ["uri": "http://schemas.openxmlformats.org/drawingml/2006/picture"],
                                    [picture])
                            ]),
                    ])
            ])
    }
}
