/// HTML that cannot be broken by a value: text is escaped on its way in, and
/// markup comes from literals only.
///
/// Literals are `StaticString`, so a string made at run time can't become
/// markup; what is neither text, whole number nor HTML is refused by the
/// compiler, so a figure can't vanish or print as `Optional(…)`.
package struct HTML: Sendable, ExpressibleByStringInterpolation {
    /// UTF-8.
    package private(set) var bytes: [UInt8]

    package init() { bytes = [] }

    package init(stringLiteral value: StaticString) {
        bytes = value.withUTF8Buffer { [UInt8]($0) }
    }

    package init(stringInterpolation: Interpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Text as a reader sees it: `&`, `<`, `>` and quotes are escaped.
    package init(text: some StringProtocol) {
        bytes = []
        bytes.appendEscaped(text)
    }

    package var isEmpty: Bool { bytes.isEmpty }

    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// With room for so many bytes.
    package init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    // Right into the buffer, for what a page has hundreds of: an interpolation
    // has a buffer of its own.

    /// Markup from a literal.
    package mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text, escaped.
    package mutating func append(text: String) { bytes.appendEscaped(text) }

    package mutating func append(number: Int) { bytes.append(decimal: number) }

    package static func + (left: HTML, right: HTML) -> HTML {
        var joined = left
        joined.bytes += right.bytes
        return joined
    }

    package static func += (left: inout HTML, right: HTML) {
        left.bytes += right.bytes
    }

    package struct Interpolation: StringInterpolationProtocol, Sendable {
        package typealias StringLiteralType = StaticString

        fileprivate var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ text: String) { bytes.appendEscaped(text) }
        package mutating func appendInterpolation(_ text: Substring) { bytes.appendEscaped(text) }
        package mutating func appendInterpolation(_ number: Int) {
            bytes.append(decimal: number)
        }
        package mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

        package mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { bytes.append(contentsOf: part.bytes) }
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
        var result = HTML()
        for (index, part) in enumerated() {
            if index > 0 { result += separator }
            result += part
        }
        return result
    }
}

extension [UInt8] {
    fileprivate mutating func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let magnitude = number.magnitude
        var place: UInt = 1
        while magnitude / place >= 10 { place *= 10 }
        while place > 0 {
            append(UInt8(ascii: "0") + UInt8(magnitude / place % 10))
            place /= 10
        }
    }

    fileprivate mutating func appendEscaped(_ text: some StringProtocol) {
        let isWhole: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
        if isWhole == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
    }

    /// Runs without a character to escape are copied whole.
    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            // What is escaped lies below all letters.
            guard text[index] < 63, let escaped = text[index].escaped else { continue }
            append(contentsOf: text[start..<index])
            escaped.withUTF8Buffer { append(contentsOf: $0) }
            start = index + 1
        }
        append(contentsOf: text[start...])
    }
}

extension UInt8 {
    fileprivate var escaped: StaticString? {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
