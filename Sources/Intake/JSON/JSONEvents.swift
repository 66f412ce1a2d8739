import Tabular

/// What a JSON text consists of, one piece after the other.
enum JSONEvent: Equatable {
    case objectStart
    case objectEnd
    case arrayStart
    case arrayEnd
    case key(String)
    case text(String)
    /// The number as it is printed: no digit is lost.
    case number(String)
    case flag(Bool)
    case null
}

/// Reads JSON from a stream piece by piece, in memory bounded by the longest
/// text in it (RFC 8259).
///
/// Foundation's decoder wants the whole file at once, and forgets the digits
/// of a number and the line it stands in.
struct JSONEvents {
    private enum Expected {
        case value
        case valueOrEnd
        case key
        case keyOrEnd
        case commaOrEnd
    }

    private var bytes: JSONBytes
    private var isObject: [Bool] = []
    private var expected = Expected.value
    /// Where the last piece starts.
    private(set) var line = 1
    private(set) var column = 1

    static let maximumDepth = 64

    init(_ stream: some ByteStream) throws { bytes = try JSONBytes(stream) }

    /// How many objects and arrays are open.
    var depth: Int { isObject.count }

    /// The next piece; nil at the end of the text. Throws `JSONMistake`.
    mutating func next() throws -> JSONEvent? {
        let isOver = isObject.isEmpty && expected == .commaOrEnd
        guard var byte = try bytes.skipBlank() else {
            if isOver { return nil }
            throw bytes.mistake("The text ends in the middle", "Download or send the file again.")
        }
        if isOver { throw unexpected(byte) }
        if expected == .commaOrEnd, byte == UInt8(ascii: ",") {
            try bytes.advance()
            expected = isObject.last! ? .key : .value
            guard let following = try bytes.skipBlank() else {
                throw bytes.mistake("The text ends in the middle", "Download or send the file again.")
            }
            byte = following
        }
        (line, column) = (bytes.line, bytes.column)
        if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { return try close(byte) }
        switch expected {
        case .key, .keyOrEnd: return try key(byte)
        case .value, .valueOrEnd: return try value(byte)
        case .commaOrEnd: throw unexpected(byte)
        }
    }

    /// Passes over the value that follows a key, whatever it is.
    mutating func skipValue() throws {
        let depth = depth
        repeat { _ = try next() } while self.depth > depth
    }

    private mutating func close(_ byte: UInt8) throws -> JSONEvent {
        let closesObject = byte == UInt8(ascii: "}")
        let mayEnd = expected == .commaOrEnd || expected == (closesObject ? .keyOrEnd : .valueOrEnd)
        guard isObject.last == closesObject, mayEnd else { throw unexpected(byte) }
        try bytes.advance()
        isObject.removeLast()
        expected = .commaOrEnd
        return closesObject ? .objectEnd : .arrayEnd
    }

    private mutating func key(_ byte: UInt8) throws -> JSONEvent {
        guard byte == UInt8(ascii: "\"") else { throw unexpected(byte) }
        let key = try bytes.string()
        guard try bytes.skipBlank() == UInt8(ascii: ":") else {
            throw bytes.mistake("A colon is missing after the key \(key.quoted)", nil)
        }
        try bytes.advance()
        expected = .value
        return .key(key)
    }

    private mutating func value(_ byte: UInt8) throws -> JSONEvent {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            let opensObject = byte == UInt8(ascii: "{")
            guard depth < JSONEvents.maximumDepth else {
                throw bytes.mistake("Objects and arrays stand more than \(JSONEvents.maximumDepth) deep", nil)
            }
            try bytes.advance()
            isObject.append(opensObject)
            expected = opensObject ? .keyOrEnd : .valueOrEnd
            return opensObject ? .objectStart : .arrayStart
        case UInt8(ascii: "\""):
            expected = .commaOrEnd
            return .text(try bytes.string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            expected = .commaOrEnd
            return .number(try bytes.number())
        default:
            let word = try bytes.word()
            expected = .commaOrEnd
            switch word {
            case "true": return .flag(true)
            case "false": return .flag(false)
            case "null": return .null
            default: throw word.isEmpty ? unexpected(byte) : bytes.mistake("\(word.quoted) is not JSON", nil)
            }
        }
    }

    private func unexpected(_ byte: UInt8) -> JSONMistake {
        bytes.mistake("\(String(decoding: [byte], as: UTF8.self).quoted) is not expected here", nil)
    }
}

/// A text that is no JSON, with the place.
struct JSONMistake: Error {
    let message: String
    let remedy: String
    let line: Int
    let column: Int
}
