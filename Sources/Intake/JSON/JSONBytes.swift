import Tabular

/// The bytes of a JSON text with their place, and its strings and numbers.
struct JSONBytes {
    private let stream: any ByteStream
    private var buffer = [UInt8](repeating: 0, count: 64 << 10)
    private var position = 0
    private var end = 0
    private(set) var line = 1
    private(set) var column = 1

    /// The longest string or number that is read.
    static let maximumTextBytes = 1 << 20

    init(_ stream: some ByteStream) throws {
        self.stream = stream
        try fill()
        if end >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { position = 3 }
    }

    private mutating func fill() throws {
        position = 0
        let stream = stream
        end = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
    }

    private mutating func peek() throws -> UInt8? {
        if position == end {
            try fill()
            if end == 0 { return nil }
        }
        return buffer[position]
    }

    /// Passes over the byte that was last seen.
    mutating func advance() throws {
        let byte = buffer[position]
        position += 1
        if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    /// The next byte that is no white space, not yet passed over.
    mutating func skipBlank() throws -> UInt8? {
        while let byte = try peek() {
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            try advance()
        }
        return nil
    }

    /// Letters in a row.
    mutating func word() throws -> String {
        var word: [UInt8] = []
        while word.count < 20, let byte = try peek(), byte | 0x20 >= 97, byte | 0x20 <= 122 {
            word.append(byte)
            try advance()
        }
        return String(decoding: word, as: UTF8.self)
    }

    /// A number as printed, its grammar checked.
    mutating func number() throws -> String {
        var text: [UInt8] = []
        while let byte = try peek(), byte &- 48 < 10 || [43, 45, 46, 69, 101].contains(byte) {
            guard text.count < JSONBytes.maximumTextBytes else { throw tooLong() }
            text.append(byte)
            try advance()
        }
        let number = String(decoding: text, as: UTF8.self)
        guard JSONBytes.isNumber(text) else { throw mistake("\(number.quoted) is not a number of JSON", nil) }
        return number
    }

    /// RFC 8259, section 6: no leading plus or zero, digits on both sides of
    /// the point.
    private static func isNumber(_ text: [UInt8]) -> Bool {
        var rest = text[...]
        func digits() -> Int {
            let count = rest.prefix { $0 &- 48 < 10 }.count
            rest = rest.dropFirst(count)
            return count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let startsWithZero = rest.first == UInt8(ascii: "0")
        let whole = digits()
        guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    /// The string whose quotation mark is the next byte.
    mutating func string() throws -> String {
        try advance()
        var text: [UInt8] = []
        while let byte = try peek() {
            guard text.count < JSONBytes.maximumTextBytes else { throw tooLong() }
            try advance()
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw mistake("The text that ends here is not UTF-8", "Save the file as UTF-8.")
                }
                return string
            case UInt8(ascii: "\\"): text += try escaped()
            case 0..<0x20: throw mistake("A control character stands in a text", "Write it as an escape.")
            default: text.append(byte)
            }
        }
        throw mistake("The text ends in the middle", "Download or send the file again.")
    }

    private mutating func escaped() throws -> [UInt8] {
        guard let byte = try peek() else { return [] }
        try advance()
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(try unicode()).utf8)
        default: throw mistake("An escape is not one of JSON", nil)
        }
    }

    private mutating func unicode() throws -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        if first < 0xDC00, try peek() == UInt8(ascii: "\\") {
            try advance()
            if try peek() == UInt8(ascii: "u") {
                try advance()
                let second = try unit()
                let pair = UInt32(first - 0xD800) << 10 | (UInt32(second) &- 0xDC00)
                if (0xDC00...0xDFFF).contains(second), let scalar = Unicode.Scalar(pair + 0x10000) {
                    return scalar
                }
            }
        }
        throw mistake("An escape is half a character", nil)
    }

    private mutating func unit() throws -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = try peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw mistake("An escape has not four hexadecimal digits", nil)
            }
            try advance()
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private func tooLong() -> JSONMistake { mistake("A text is longer than 1 MiB", nil) }

    func mistake(_ message: String, _ remedy: String?) -> JSONMistake {
        JSONMistake(
            message: message + ".",
            remedy: remedy ?? "Check that the file is what the World Bank's API sent.",
            line: line, column: column)
    }
}
