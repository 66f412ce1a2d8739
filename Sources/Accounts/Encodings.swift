/// Bytes as an address can hold them (RFC 4648, 5), without padding.
enum Base64URL {
    private static let letters = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    static func text(_ bytes: [UInt8]) -> String { encoded(bytes, bits: 6, letters) }
}

/// Bytes as authenticators take a secret (RFC 4648, 6), without padding.
enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func text(_ bytes: [UInt8]) -> String { encoded(bytes, bits: 5, letters) }

    /// Spaces, lower case and padding are forgiven; nil for anything else.
    static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (held, count) = (0, 0)
        for character in text.uppercased().utf8 where character != 32 && character != 61 {
            guard let value = letters.firstIndex(of: character) else { return nil }
            held = held << 5 | value
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> count))
                held &= (1 << count) - 1
            }
        }
        return bytes
    }
}

enum Hexadecimal {
    static func text(_ bytes: some Sequence<UInt8>) -> String { encoded(Array(bytes), bits: 4, digits) }

    /// Nil for anything that is not whole.
    static func bytes(_ text: String) -> [UInt8]? {
        let values = text.utf8.map { digits.firstIndex(of: $0) }
        guard values.count % 2 == 0, !values.contains(nil) else { return nil }
        return stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0]! << 4 | values[$0 + 1]!) }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}

/// So many bits in a letter; the last letter is filled with zeros.
private func encoded(_ bytes: [UInt8], bits: Int, _ letters: [UInt8]) -> String {
    var text: [UInt8] = []
    var (held, count) = (0, 0)
    for byte in bytes {
        held = held << 8 | Int(byte)
        count += 8
        while count >= bits {
            count -= bits
            text.append(letters[held >> count])
            held &= (1 << count) - 1
        }
    }
    if count > 0 { text.append(letters[held << (bits - count)]) }
    return String(decoding: text, as: UTF8.self)
}
