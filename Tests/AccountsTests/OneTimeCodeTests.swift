import Testing

@testable import Accounts

/// RFC 6238, appendix B (SHA-1), and RFC 4648, 10.
@Suite struct OneTimeCodeTests {
    private let key = Array("12345678901234567890".utf8)

    @Test(
        "codes are those of RFC 6238",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ])
    func vectors(seconds: Int, code: String) {
        #expect(OneTimeCode.code(key, step: seconds / OneTimeCode.period, digits: 8) == code)
    }

    @Test("a code of the step before or after is taken, one of two steps before is not")
    func neighbours() {
        let secret = Base32.text(key)
        let secrets = SystemSecrets()
        let code = OneTimeCode.code(key, step: 37_037_036)
        #expect(secrets.step(ofCode: code, secret: secret, at: 37_037_035 * 30) == 37_037_036)
        #expect(secrets.step(ofCode: code, secret: secret, at: 37_037_037 * 30 + 29) == 37_037_036)
        #expect(secrets.step(ofCode: code, secret: secret, at: 37_037_038 * 30) == nil)
        #expect(secrets.step(ofCode: "", secret: secret, at: 37_037_036 * 30) == nil)
    }

    @Test(
        "base32 is that of RFC 4648 without its padding",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ])
    func base32(plain: String, text: String) {
        #expect(Base32.text(Array(plain.utf8)) == text)
        #expect(Base32.bytes(text) == Array(plain.utf8))
        #expect(Base32.bytes("m1xw") == nil)
    }

    @Test("tokens are 43 characters for an address, and no two are the same")
    func tokens() {
        let secrets = SystemSecrets()
        let tokens = Set((0..<200).map { _ in secrets.token() })
        #expect(tokens.count == 200)
        #expect(tokens.allSatisfy { $0.utf8.count == 43 && !$0.contains("=") && !$0.contains("/") })
    }

    @Test("a digest is SHA-256 in hexadecimal (FIPS 180-2, B.1)")
    func digest() {
        #expect(
            SystemSecrets().digest("abc")
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
