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

    private static func scalar(_ escape: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard escape.count == 7, escape.starts(with: "_x".utf8), escape.last == UInt8(ascii: "_"),
            let code = UInt32(String(decoding: escape.dropFirst(2).dropLast(), as: UTF8.self), radix: 16),
            code != 0
        else { return nil }
        return Unicode.Scalar(code)
    }
}
