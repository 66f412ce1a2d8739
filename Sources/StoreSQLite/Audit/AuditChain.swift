import Crypto
import PlanModel
import UseCases

/// The hash that chains an entry to the one before it.
enum AuditChain {
    /// Hash before the first entry.
    static let start = String(repeating: "0", count: 64)

    /// SHA-256 over the texts, each with its length before it, so that no two
    /// rows read the same; an absent text differs from an empty one.
    static func hash(after previous: String, _ entry: AuditEntry) -> String {
        let texts: [String?] = [
            previous, String(entry.id), entry.at, entry.by, entry.way, entry.origin, entry.event.act,
            entry.event.subject, entry.event.state?.text, entry.event.before, entry.event.after,
        ]
        var hasher = SHA256()
        for text in texts {
            guard let text else {
                hasher.update(data: Array("-".utf8))
                continue
            }
            hasher.update(data: Array("\(text.utf8.count):".utf8))
            hasher.update(data: Array(text.utf8))
        }
        let digits = Array("0123456789abcdef".utf8)
        var hexadecimal: [UInt8] = []
        for byte in hasher.finalize() {
            hexadecimal.append(digits[Int(byte >> 4)])
            hexadecimal.append(digits[Int(byte & 15)])
        }
        return String(decoding: hexadecimal, as: UTF8.self)
    }
}
