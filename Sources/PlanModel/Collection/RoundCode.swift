/// Names a collection round in addresses and files: `2026-1`.
package struct RoundCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil unless the text is 1 to 40 letters, digits and `-`, beginning with
    /// a letter or a digit.
    package init?(_ text: some StringProtocol) {
        func isPlain(_ byte: UInt8) -> Bool {
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        }
        guard let first = text.utf8.first, isPlain(first), text.utf8.count <= 40,
            text.utf8.allSatisfy({ isPlain($0) || $0 == 45 })
        else { return nil }
        self.text = String(text)
    }

    package var description: String { text }
    package static func < (left: RoundCode, right: RoundCode) -> Bool { left.text < right.text }
}
