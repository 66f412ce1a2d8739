package import Markup

/// A chart of finished input: it draws itself and lays open what it is made of.
package protocol Chart: Sendable {
    var heading: ChartHeading { get }
    /// Every figure that is drawn, with its status and provenance.
    var table: ChartTable { get }
    /// A whole SVG document, to stand in a page or in a file of its own.
    func svg(style: ChartStyle) -> HTML
}

/// How a chart is printed.
package struct ChartStyle: Hashable, Sendable {
    package enum Size: Hashable, Sendable {
        /// 720 units: for pages and documents.
        case wide
        /// 360 units, with text that is as large: for telephones.
        case narrow
    }

    package enum Colours: Hashable, Sendable {
        /// Names of classes only; the page has `ChartStyleSheet.text`.
        case page
        /// With a style sheet inside: light, dark and print.
        case file
        /// The light colours as they are, for printers that know neither
        /// custom properties nor media queries, such as rsvg-convert.
        case literal
    }

    package let size: Size
    package let colours: Colours
    /// Begins the ids in the document, so that several charts may stand on a page.
    package let prefix: String

    /// Of the prefix letters, digits, `-` and `_` stay; ids begin with `chart`
    /// where none is left.
    package init(_ size: Size = .wide, colours: Colours = .page, prefix: String = "chart") {
        self.size = size
        self.colours = colours
        let isKept = prefix.utf8.allSatisfy { Self.isKept($0) }
        let name = isKept ? prefix : String(decoding: prefix.utf8.filter { Self.isKept($0) }, as: UTF8.self)
        self.prefix = name.isEmpty ? "chart" : name
    }

    private static func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }

    var width: Double { size == .wide ? 720 : 360 }
    var isNarrow: Bool { size == .narrow }
}
