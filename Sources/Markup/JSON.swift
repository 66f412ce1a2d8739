/// A JSON value that keeps its order of keys and the text of its numbers.
package enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number as it shall be printed; must be a JSON number.
    case number(String)
    case string(String)
    case array([JSON])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package let key: String
        package let value: JSON

        package init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }

    package static func integer(_ value: Int) -> JSON { .number(String(value)) }

    /// The shortest text that reads back the same; null unless finite.
    package static func double(_ value: Double?) -> JSON {
        guard let value, value.isFinite else { return .null }
        if value == value.rounded(), abs(value) < 1e15 { return .number(String(Int(value))) }
        return .number("\(value)")
    }

    package static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

    package static func object(_ pairs: KeyValuePairs<String, JSON>) -> JSON {
        .object(pairs.map { Member($0.key, $0.value) })
    }

    /// Without white space.
    package func text() -> String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// UTF-8 with one member or element a line, as files and answers have it.
    package func document() -> [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: 0)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    package func write(to bytes: inout [UInt8], indent: Int? = nil) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .number(let text): bytes += text.utf8
        case .string(let text): bytes.appendJSONString(text)
        case .array(let values):
            bytes.appendList(values, open: "[", close: "]", indent: indent) { value, bytes, indent in
                value.write(to: &bytes, indent: indent)
            }
        case .object(let members):
            bytes.appendList(members, open: "{", close: "}", indent: indent) { member, bytes, indent in
                bytes.appendJSONString(member.key)
                bytes += (indent == nil ? ":" : ": ").utf8
                member.value.write(to: &bytes, indent: indent)
            }
        }
    }
}

extension [UInt8] {
    fileprivate mutating func appendList<Part>(
        _ parts: [Part], open: String, close: String, indent: Int?,
        _ write: (Part, inout [UInt8], Int?) -> Void
    ) {
        self += open.utf8
        for (index, part) in parts.enumerated() {
            if index > 0 { append(UInt8(ascii: ",")) }
            if let indent { appendLine(indent: indent + 1) }
            write(part, &self, indent.map { $0 + 1 })
        }
        if let indent, !parts.isEmpty { appendLine(indent: indent) }
        self += close.utf8
    }

    private mutating func appendLine(indent: Int) {
        append(UInt8(ascii: "\n"))
        append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
    }

    fileprivate mutating func appendJSONString(_ text: String) {
        var text = text
        append(UInt8(ascii: "\""))
        text.withUTF8 { appendEscaped($0) }
        append(UInt8(ascii: "\""))
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        // Most texts have nothing to escape.
        if text.allSatisfy({ $0 >= 32 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            append(contentsOf: text)
            return
        }
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""): self += "\\\"".utf8
            case UInt8(ascii: "\\"): self += "\\\\".utf8
            case UInt8(ascii: "\n"): self += "\\n".utf8
            case UInt8(ascii: "\r"): self += "\\r".utf8
            case UInt8(ascii: "\t"): self += "\\t".utf8
            case 0..<32:
                let digits = Array("0123456789abcdef".utf8)
                self += "\\u00".utf8
                append(digits[Int(byte >> 4)])
                append(digits[Int(byte & 15)])
            default: append(byte)
            }
        }
    }
}
