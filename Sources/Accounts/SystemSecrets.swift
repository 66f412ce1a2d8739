import Crypto
import UseCases

/// Chance from the system, digests from swift-crypto.
package struct SystemSecrets: Secrets {
    package init() {}

    package func token() -> String { Base64URL.text(random(32)) }

    package func digest(_ text: String) -> String { Hexadecimal.text(SHA256.hash(data: Array(text.utf8))) }

    /// Digests are compared, so that not even the lengths tell.
    package func areEqual(_ left: String, _ right: String) -> Bool {
        SHA256.hash(data: Array(left.utf8)) == SHA256.hash(data: Array(right.utf8))
    }

    /// Without 0, 1, I, L, O, U: 30 characters, about 49 bits.
    package func recoveryCode() -> String {
        let letters = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")
        var generator = SystemRandomNumberGenerator()
        let code = (0..<10).map { _ in letters.randomElement(using: &generator)! }
        return String(code[..<5]) + "-" + String(code[5...])
    }

    package func codeSecret() -> String { Base32.text(random(20)) }

    package func step(ofCode code: String, secret: String, at seconds: Int) -> Int? {
        guard let key = Base32.bytes(secret) else { return nil }
        let now = seconds / OneTimeCode.period
        // All three are compared: the time taken does not tell which it was.
        var found: Int?
        for step in [now - 1, now + 1, now] where areEqual(OneTimeCode.code(key, step: step), code) {
            found = step
        }
        return found
    }

    private func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
}
