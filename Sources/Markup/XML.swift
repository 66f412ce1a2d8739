/// An XML element that cannot be broken by a value: names are literals, texts
/// and attributes are escaped on their way out.
///
/// What XML 1.0 can't hold at all (control characters, section 2.2) is written
/// as U+FFFD, so a text from elsewhere never makes a file that can't be read.
package struct XML: Sendable {
    private enum Content: Sendable {
        case text(String)
        case elements([XML])
    }

    private let name: StaticString
    private let attributes: [(name: StaticString, value: String)]
    private let content: Content

    /// - Parameter attributes: in the order in which they are written; nil is
    ///   left out.
    package init(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ elements: [XML] = []
    ) {
        self.init(name, attributes, content: .elements(elements))
    }

    /// An element that holds a text and nothing else.
    package init(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
    ) {
        self.init(name, attributes, content: .text(text))
    }

    private init(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>, content: Content
    ) {
        self.name = name
        self.attributes = attributes.compactMap { name, value in value.map { (name, $0) } }
        self.content = content
    }

    /// First in a file: XML 1.0 in UTF-8.
    package static let declaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

    /// UTF-8, one element a line, each level two spaces in.
    package func write(to bytes: inout [UInt8], indent: Int = 0) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
        bytes.append(UInt8(ascii: "<"))
        bytes.append(name)
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes.append(attribute.name)
            bytes += "=\"".utf8
            bytes.appendXML(attribute.value, isAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
        switch content {
        case .elements(let elements) where elements.isEmpty: bytes += "/>\n".utf8
        case .elements(let elements):
            bytes += ">\n".utf8
            for element in elements { element.write(to: &bytes, indent: indent + 1) }
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
            close(in: &bytes)
        case .text(let text):
            bytes.append(UInt8(ascii: ">"))
            bytes.appendXML(text, isAttribute: false)
            close(in: &bytes)
        }
    }

    private func close(in bytes: inout [UInt8]) {
        bytes += "</".utf8
        bytes.append(name)
        bytes += ">\n".utf8
    }
}

extension [UInt8] {
    /// The value of an attribute, escaped, for messages too large to hold as
    /// elements.
    package mutating func appendXMLAttribute(_ text: String) { appendXML(text, isAttribute: true) }

    fileprivate mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// White space in an attribute would come back as spaces (XML 1.0, 3.3.3),
    /// and a carriage return anywhere as a line feed (2.11), unless written by
    /// number.
    fileprivate mutating func appendXML(_ text: String, isAttribute: Bool) {
        // Most texts have nothing to escape. U+FFFE and U+FFFF begin with EF.
        let marks: (UInt8) -> Bool = { $0 < 32 || $0 == 34 || $0 == 38 || $0 == 60 || $0 == 62 || $0 == 0xEF }
        guard text.utf8.contains(where: marks) else {
            self += text.utf8
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": self += "&amp;".utf8
            case "<": self += "&lt;".utf8
            case ">": self += "&gt;".utf8
            case "\"": self += "&quot;".utf8
            case "\r": self += "&#13;".utf8
            case "\n" where isAttribute: self += "&#10;".utf8
            case "\t" where isAttribute: self += "&#9;".utf8
            case "\n", "\t": append(UInt8(scalar.value))
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": self += "\u{FFFD}".utf8
            default: self += String(scalar).utf8
            }
        }
    }
}
