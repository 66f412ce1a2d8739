/// What needs chance or a digest: tokens, one-time codes, comparison that takes
/// the same time whatever it is given.
package protocol Secrets: Sendable {
    /// 256 random bits in 43 characters that an address can hold.
    func token() -> String
    /// SHA-256 of the text, lower-case hexadecimal: what is stored of a token.
    func digest(_ text: String) -> String
    /// Takes as long for texts that differ in the first character as for the
    /// same.
    func areEqual(_ left: String, _ right: String) -> Bool
    /// A code to write on paper: ten characters that can't be mistaken, in two
    /// groups.
    func recoveryCode() -> String
    /// The secret of an authenticator, 160 random bits in base32.
    func codeSecret() -> String
    /// The step of 30 seconds, the present one or its neighbours, to which a
    /// six-digit code belongs (RFC 6238); nil where it is wrong.
    func step(ofCode code: String, secret: String, at seconds: Int) -> Int?
}
