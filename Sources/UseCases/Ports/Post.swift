/// Sends mail, where the office has set it up.
package protocol Post: Sendable {
    /// - Throws: `Failure` where it can't be handed over; what was stored stays.
    func send(_ message: PostMessage) async throws
}

/// A message of plain text.
package struct PostMessage: Hashable, Sendable {
    /// `officer@example.org`
    package let to: String
    package let subject: String
    package let text: String

    package init(to: String, subject: String, text: String) {
        self.to = to
        self.subject = subject
        self.text = text
    }
}
