/// HTML that cannot be broken by a value: text is escaped on its way in, and
/// markup comes from literals only.
///
/// Literals are `StaticString`, so a string made at run time can't become
/// markup; what is neither text, whole number nor HTML is refused by the
/// compiler, so a figure can't vanish or print as `Optional(…)`.
package struct HTML: Sendable, ExpressibleByStringInterpolation {
    private var written: HTMLBytes

    package init() { written = HTMLBytes() }

    package init(stringLiteral value: StaticString) {
        written = HTMLBytes(capacity: value.utf8CodeUnitCount)
        written.append(value)
    }

    package init(stringInterpolation: Interpolation) {
        written = stringInterpolation.written
    }

    /// Text as a reader sees it: `&`, `<`, `>` and quotes are escaped.
    package init(text: some StringProtocol) {
        written = HTMLBytes()
        written.appendEscaped(text)
    }

    /// Data inside a page: a script element that no browser runs, because its
    /// type is none of a script.
    ///
    /// `<`, `>` and `&` stand in JSON within texts only, and are written there
    /// by number: so nothing in them can end the element or begin a comment.
    package init(dataBlock json: JSON, type: StaticString) {
        self.init()
        append("<script type=\"")
        append(type)
        append("\">")
        for byte in json.text().utf8 {
            switch byte {
            case UInt8(ascii: "<"): append("\\u003c")
            case UInt8(ascii: ">"): append("\\u003e")
            case UInt8(ascii: "&"): append("\\u0026")
            default: written.append(byte)
            }
        }
        append("</script>\n")
    }

    package var isEmpty: Bool { written.count == 0 }

    fileprivate var byteCount: Int { written.count }

    /// UTF-8.
    package var bytes: [UInt8] { written.withBytes { [UInt8]($0) } }

    package var string: String { written.withBytes { String(decoding: $0, as: UTF8.self) } }

    /// With room for so many bytes.
    package init(capacity: Int) { written = HTMLBytes(capacity: capacity) }

    // Right into the buffer, for what a page has hundreds of: an interpolation
    // has a buffer of its own.

    /// Markup from a literal.
    package mutating func append(_ literal: StaticString) {
        written.append(literal)
    }

    /// Text, escaped.
    package mutating func append(text: String) { written.appendEscaped(text) }

    package mutating func append(number: Int) { written.append(decimal: number) }

    package static func + (left: HTML, right: HTML) -> HTML {
        var joined = left
        joined += right
        return joined
    }

    package static func += (left: inout HTML, right: HTML) {
        left.written.append(right.written)
    }

    package struct Interpolation: StringInterpolationProtocol, Sendable {
        package typealias StringLiteralType = StaticString

        fileprivate var written: HTMLBytes

        package init(literalCapacity: Int, interpolationCount: Int) {
            written = HTMLBytes(capacity: literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            written.append(literal)
        }

        package mutating func appendInterpolation(_ text: String) { written.appendEscaped(text) }
        package mutating func appendInterpolation(_ text: Substring) { written.appendEscaped(text) }
        package mutating func appendInterpolation(_ number: Int) {
            written.append(decimal: number)
        }
        package mutating func appendInterpolation(_ html: HTML) { written.append(html.written) }

        package mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { written.append(part.written) }
        }

        @available(
            *, unavailable, message: "make it finished text first: unwrap it, format it, name its words"
        )
        package mutating func appendInterpolation<Value>(_ value: Value) {}
    }
}

extension [HTML] {
    /// The parts with a separator between them.
    package func joined(separator: HTML) -> HTML {
        var result = HTML(capacity: reduce(count * separator.byteCount) { $0 + $1.byteCount })
        for (index, part) in enumerated() {
            if index > 0 { result += separator }
            result += part
        }
        return result
    }
}
