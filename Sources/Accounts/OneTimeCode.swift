import Crypto

/// Time-based one-time codes: RFC 6238 with HMAC-SHA-1, six digits, 30 seconds,
/// as every authenticator makes them.
enum OneTimeCode {
    static let period = 30

    /// RFC 4226, 5.3.
    static func code(_ key: [UInt8], step: Int, digits: Int = 6) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let hash = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: key)))
        let offset = Int(hash[19] & 15)
        let number =
            Int(hash[offset] & 127) << 24 | Int(hash[offset + 1]) << 16 | Int(hash[offset + 2]) << 8
            | Int(hash[offset + 3])
        var rest = number
        var text: [UInt8] = []
        for _ in 0..<digits {
            text.append(UInt8(48 + rest % 10))
            rest /= 10
        }
        return String(decoding: text.reversed(), as: UTF8.self)
    }
}
