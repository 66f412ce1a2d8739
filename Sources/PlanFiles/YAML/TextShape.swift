/// Shapes of short texts, tried byte by byte: a regular expression would be
/// compiled for each of the thousands of values of a file.
enum TextShape {
    /// `12`, `-12.5`, `1e-3`: digits, decimals after a point, an exponent.
    static func isDecimal(_ text: String) -> Bool {
        var rest = Substring(text).utf8
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        guard takeDigits(&rest) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard takeDigits(&rest) else { return false }
        }
        if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            guard takeDigits(&rest) else { return false }
        }
        return rest.isEmpty
    }

    private static func takeDigits(_ text: inout Substring.UTF8View) -> Bool {
        let digits = text.prefix { (48...57).contains($0) }.count
        text.removeFirst(digits)
        return digits > 0
    }

    /// So many capital letters.
    static func isCapitals(_ text: String, count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { (65...90).contains($0) }
    }

    /// Letters, digits, `-` and `_`, one to forty.
    static func isID(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == 45 || byte == 95
            }
    }

    /// A section of ISIC, or two digits.
    static func isSector(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 1
            ? (65...85).contains(bytes[0]) : bytes.count == 2 && bytes.allSatisfy { (48...57).contains($0) }
    }
}
