/// Derives what is stored of a password; slow on purpose.
package protocol Passwords: Sendable {
    /// With its salt and its parameters.
    func hash(_ password: String) async throws -> String
    /// Against nil it takes as long as against a hash, and is false.
    func matches(_ password: String, _ hash: String?) async throws -> PasswordMatch
}

/// What comparing a password with a hash gave.
package enum PasswordMatch: Hashable, Sendable {
    case wrong
    case right
    /// Right, and stored with weaker parameters than are usual now.
    case rightButOld
}

/// What a password must be: long, and not what everybody tries first.
package enum PasswordRule {
    package static let leastLength = 12
    package static let greatestLength = 200

    /// Nil where the password will do.
    package static func refusal(_ password: String, for name: String) -> Refusal? {
        func refusal(_ code: String, _ message: String, _ remedy: String) -> Refusal {
            Refusal(.invalid, code: code, message, remedy: remedy)
        }
        let plain = password.lowercased().filter { $0.isLetter || $0.isNumber }
        if password.unicodeScalars.count < leastLength {
            return refusal(
                "password-too-short", "The password has fewer than \(leastLength) characters.",
                "Take a longer one, such as four words that have nothing to do with each other.")
        }
        if password.unicodeScalars.count > greatestLength {
            return refusal(
                "password-too-long", "The password has more than \(greatestLength) characters.",
                "Take a shorter one.")
        }
        let own = name.lowercased().filter { $0.isLetter || $0.isNumber }
        let isCommon =
            common.contains(plain) || Set(plain).count < 5 || (own.count > 3 && plain.contains(own))
            || common.contains { $0.count >= 8 && plain.count < $0.count + 4 && plain.hasPrefix($0) }
        guard isCommon else { return nil }
        return refusal(
            "password-too-common",
            "The password has the name of the account in it, or is one that everybody tries first.",
            "Take four words that have nothing to do with each other.")
    }

    /// What lists of stolen passwords begin with, as far as it is long enough.
    private static let common: Set<String> = [
        "password", "passwordpassword", "password1234", "password12345", "password123456", "passw0rd1234",
        "123456789012", "1234567890123", "12345678910", "123456789123", "0123456789", "123123123123",
        "qwertyuiop", "qwertyuiop123", "qwertyuiopasdf", "qwerty123456", "qwerty12345", "1qaz2wsx3edc",
        "1q2w3e4r5t6y", "qazwsxedcrfv", "asdfghjkl", "zxcvbnm12345", "abcdefghijkl", "abcd12345678",
        "abc123abc123", "iloveyou1234", "iloveyouforever", "welcome12345", "letmein12345", "administrator",
        "changeme1234", "changemenow1", "superman1234", "trustno1trustno1", "football1234", "baseball1234",
        "sunshine1234", "princess1234", "dragon123456", "monkey123456", "master123456",
        "correcthorsebatterystaple",
        "indonesia1945", "indonesia123", "sekretariat123", "secretariat123", "aseanaseanasean",
        "asean2025asean",
    ]
}
