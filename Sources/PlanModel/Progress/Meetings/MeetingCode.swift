/// Names a meeting in addresses and files: `accmsme-2026-1`.
package struct MeetingCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil unless it is written as the code of a round: 1 to 40 letters, digits
    /// and `-`, beginning with a letter or a digit.
    package init?(_ text: some StringProtocol) {
        guard let plain = RoundCode(text) else { return nil }
        self.text = plain.text
    }

    package var description: String { text }
    package static func < (left: MeetingCode, right: MeetingCode) -> Bool { left.text < right.text }
}
