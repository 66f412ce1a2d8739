import Crypto
import CryptoExtras
import Testing
import UseCases

@testable import Accounts

@Suite struct ScryptTests {
    @Test("keys are those of RFC 7914, 12")
    func vector() throws {
        let key = try KDF.Scrypt.deriveKey(
            from: Array("password".utf8), salt: Array("NaCl".utf8), outputByteCount: 64, rounds: 1_024,
            blockSize: 8, parallelism: 16)
        let text = key.withUnsafeBytes { Hexadecimal.text($0) }
        #expect(
            text
                == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
        )
    }

    @Test("the usual cost can be derived")
    func usual() async throws {
        let passwords = ScryptPasswords()
        let hash = try await passwords.hash("tram melon quiet fjord")
        #expect(hash.hasPrefix("scrypt$15$8$3$"))
        #expect(try await passwords.matches("tram melon quiet fjord", hash) == .right)
    }

    @Test("a hash of another cost is right, and to be renewed")
    func old() async throws {
        let hash = try await ScryptPasswords(cost: .light).hash("x")
        let newer = ScryptPasswords(cost: .init(logarithm: 5, blockSize: 1, parallelism: 1))
        #expect(try await newer.matches("x", hash) == .rightButOld)
        #expect(try await newer.matches("y", hash) == .wrong)
    }

    @Test(
        "no hash, or one that is not understood, matches nothing",
        arguments: ["", "scrypt$15$8$3$zz$00", "plain"])
    func none(hash: String) async throws {
        let passwords = ScryptPasswords(cost: .light)
        #expect(try await passwords.matches("", hash) == .wrong)
        #expect(try await passwords.matches("", nil) == .wrong)
    }

    @Test("the same password is stored otherwise each time")
    func salted() async throws {
        let passwords = ScryptPasswords(cost: .light)
        #expect(try await passwords.hash("x") != passwords.hash("x"))
    }
}
