/// Characters that XML cannot hold, written `_x000D_`.
/// Source: ECMA-376-1, 22.9.2.19 "ST_Xstring".
enum EscapedText {
    /// Decodes the bytes from `start` to the end, in place. A NUL, and half a
    /// surrogate pair, stay as written.
    static func decode(_ bytes: inout [UInt8], from start: Int) {
        guard bytes.count - start >= 7, bytes[start...].contains(UInt8(ascii: "_")) else { return }
        var decoded: [UInt8] = []
        var position = start
        while position < bytes.count {
            if let scalar = scalar(bytes[position...].prefix(7)) {
                decoded += Array(String(scalar).utf8)
                position += 7
            } else {
                decoded.append(bytes[position])
                position += 1
            }
        }
        bytes.replaceSubrange(start..., with: decoded)
    }

    /// The text so that it reads back as it is: what looks like an escape is
    /// escaped, and what XML cannot hold and no escape can name is replaced.
    /// libxlsxwriter escapes the control characters.
    static func encoded(_ text: String) -> String {
        guard mayNeedEscape(text) else { return text }
        var encoded = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let next = rest.popFirst() {
            switch next {
            case "\0", "\u{FFFE}", "\u{FFFF}": encoded.append("\u{FFFD}")
            case "_" where scalar(Array(String(String.UnicodeScalarView(rest.prefix(6))).utf8), after: 0x5F):
                encoded.append(contentsOf: "_x005F_".unicodeScalars)
            default: encoded.append(next)
            }
        }
        return String(encoded)
    }

    /// `_x`, a NUL, or what may be one of the last characters of a plane.
    private static func mayNeedEscape(_ text: String) -> Bool {
        var previous: UInt8 = 1
        for byte in text.utf8 {
            if byte == 0 || byte == 0xEF || (previous == UInt8(ascii: "_") && byte == UInt8(ascii: "x")) {
                return true
            }
            previous = byte
        }
        return false
    }

    private static func scalar(_ rest: [UInt8], after first: UInt8) -> Bool {
        scalar(([first] + rest)[...]) != nil
    }

    private static func scalar(_ escape: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard escape.count == 7, escape.starts(with: "_x".utf8), escape.last == UInt8(ascii: "_"),
            let code = UInt32(String(decoding: escape.dropFirst(2).dropLast(), as: UTF8.self), radix: 16),
            code != 0
        else { return nil }
        return Unicode.Scalar(code)
    }
}
