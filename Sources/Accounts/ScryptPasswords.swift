import Crypto
import CryptoExtras
import Dispatch
import Synchronization
package import UseCases

/// Passwords by scrypt (RFC 7914). At most two are derived at once, so that a
/// crowd that signs in takes 64 MB and not the machine; the rest wait in line.
///
/// A class with two queues: derivations block, and shall not hold the threads
/// that answer readers.
package final class ScryptPasswords: Passwords, Sendable {
    /// What a derivation costs.
    package struct Cost: Hashable, Sendable {
        /// N is two to this.
        let logarithm: Int
        let blockSize: Int
        let parallelism: Int

        /// 32 MB and about a fifth of a second: OWASP's second choice, taken
        /// for its bounded memory.
        package static let usual = Cost(logarithm: 15, blockSize: 8, parallelism: 3)
        /// For tests of what is around it.
        package static let light = Cost(logarithm: 4, blockSize: 1, parallelism: 1)
    }

    private let cost: Cost
    private let lines: [DispatchQueue]
    private let waiting = Mutex((count: 0, next: 0))
    private static let longestLine = 100

    package init(cost: Cost = .usual) {
        self.cost = cost
        lines = [DispatchQueue(label: "passwords 1"), DispatchQueue(label: "passwords 2")]
    }

    package func hash(_ password: String) async throws -> String {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
        return StoredHash(cost: cost, salt: salt, key: try await derive(password, cost, salt)).text
    }

    package func matches(_ password: String, _ hash: String?) async throws -> PasswordMatch {
        guard let hash, let stored = StoredHash(hash) else {
            _ = try await derive(password, cost, Array(repeating: 0, count: 16))
            return .wrong
        }
        let key = try await derive(password, stored.cost, stored.salt)
        guard SHA256.hash(data: key) == SHA256.hash(data: stored.key) else { return .wrong }
        return stored.cost == cost ? .right : .rightButOld
    }

    private func derive(_ password: String, _ cost: Cost, _ salt: [UInt8]) async throws -> [UInt8] {
        let line = try waiting.withLock { waiting in
            guard waiting.count < Self.longestLine else {
                throw Refusal(
                    .tooMany(seconds: 20), code: "too-many-attempts", "Too many people sign in at once.",
                    remedy: "Wait a moment and try again.")
            }
            waiting.count += 1
            waiting.next = 1 - waiting.next
            return lines[waiting.next]
        }
        defer { waiting.withLock { $0.count -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            line.async {
                continuation.resume(
                    with: Result {
                        let key = try KDF.Scrypt.deriveKey(
                            from: Array(password.utf8), salt: salt, outputByteCount: 32,
                            rounds: 1 << cost.logarithm, blockSize: cost.blockSize,
                            parallelism: cost.parallelism)
                        return key.withUnsafeBytes { Array($0) }
                    })
            }
        }
    }
}

/// `scrypt$15$8$3$salt$key`, salt and key in hexadecimal.
struct StoredHash {
    let cost: ScryptPasswords.Cost
    let salt: [UInt8]
    let key: [UInt8]

    init(cost: ScryptPasswords.Cost, salt: [UInt8], key: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    init?(_ text: String) {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let logarithm = Int(parts[1]),
            (1...20).contains(logarithm),
            let blockSize = Int(parts[2]), (1...32).contains(blockSize), let parallelism = Int(parts[3]),
            (1...16).contains(parallelism), let salt = Hexadecimal.bytes(parts[4]),
            let key = Hexadecimal.bytes(parts[5]), key.count == 32
        else { return nil }
        self.init(
            cost: .init(logarithm: logarithm, blockSize: blockSize, parallelism: parallelism), salt: salt,
            key: key)
    }

    var text: String {
        "scrypt$\(cost.logarithm)$\(cost.blockSize)$\(cost.parallelism)$\(Hexadecimal.text(salt))$"
            + Hexadecimal.text(key)
    }
}
