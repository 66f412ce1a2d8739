/// How long somebody has to wait who has failed to sign in.
///
/// Failures count for the account from one network, for the network whatever
/// the account, and for the account whatever the network. Only the first makes
/// somebody wait up to 15 minutes: a stranger elsewhere can't lock an account
/// for longer than half a minute.
package struct SignInLimit: Sendable {
    private struct Rule {
        let key: String
        /// Failures that cost nothing.
        let free: Int
        let longestWait: Int
    }

    private let rules: [Rule]
    /// After a day of quiet all is forgotten.
    static let memory = 86_400

    init(name: String, origin: String) {
        let network = Self.network(of: origin)
        rules = [
            Rule(key: "pair \(name) \(network)", free: 5, longestWait: 900),
            Rule(key: "network \(network)", free: 40, longestWait: 900),
            Rule(key: "account \(name)", free: 30, longestWait: 30),
        ]
    }

    /// Counts an attempt before it is looked at, so that many at once do not
    /// slip through.
    ///
    /// - Throws: `Refusal` with the code `too-many-attempts`.
    func begin(_ writer: any LedgerWriter, at now: Moment) throws {
        try writer.forgetAttempts(before: now + -Self.memory)
        for rule in rules {
            guard let attempts = try writer.attempts(rule.key) else { continue }
            let rest = Self.wait(after: attempts.failures, rule) - (now - attempts.last)
            if rest > 0 { throw Self.refusal(seconds: rest) }
        }
        for rule in rules {
            let before = try writer.attempts(rule.key)?.failures ?? 0
            try writer.setAttempts(rule.key, Attempts(failures: before + 1, last: now))
        }
    }

    /// The password was right and a code is asked for: the network has this
    /// attempt less, account and pair keep theirs until the code is right.
    func halfSucceed(_ writer: any LedgerWriter) throws {
        let network = try writer.attempts(rules[1].key)
        let failures = (network?.failures ?? 1) - 1
        try writer.setAttempts(
            rules[1].key, failures > 0 ? network.map { Attempts(failures: failures, last: $0.last) } : nil)
    }

    /// The attempt was right: the account and the pair begin anew, and the
    /// network has this one less.
    func succeed(_ writer: any LedgerWriter) throws {
        try writer.setAttempts(rules[0].key, nil)
        try writer.setAttempts(rules[2].key, nil)
        try halfSucceed(writer)
    }

    /// 15 seconds, doubled with each failure more.
    private static func wait(after failures: Int, _ rule: Rule) -> Int {
        guard failures >= rule.free else { return 0 }
        return min(rule.longestWait, 15 << min(failures - rule.free, 10))
    }

    private static func refusal(seconds: Int) -> Refusal {
        let minutes = (seconds + 59) / 60
        let span = seconds < 60 ? "\(seconds) seconds" : minutes == 1 ? "a minute" : "\(minutes) minutes"
        return Refusal(
            .tooMany(seconds: seconds), code: "too-many-attempts",
            "Signing in has failed too often.",
            remedy: "Wait \(span) and try again. Ask an administrator for a new link if the password is lost."
        )
    }

    /// An office shares an address, and who moves within a network is the same:
    /// 24 bits of IPv4, 48 of IPv6.
    static func network(of origin: String) -> String {
        if origin.contains(":") {
            return origin.split(separator: ":", omittingEmptySubsequences: false).prefix(3)
                .joined(separator: ":")
        }
        return origin.split(separator: ".").prefix(3).joined(separator: ".")
    }
}
