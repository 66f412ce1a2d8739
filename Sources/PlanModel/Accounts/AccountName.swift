/// The name by which a person signs in and by which acts are recorded:
/// `souksavanh.lao`. It never changes and is never given to another person.
package struct AccountName: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil unless the text is 2 to 40 lower-case letters, digits, `.`, `-` or
    /// `_`, beginning with a letter.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard (2...40).contains(bytes.count), (97...122).contains(bytes[0]),
            bytes.allSatisfy({
                (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 || $0 == 95
            })
        else { return nil }
        self.text = String(text)
    }

    package var description: String { text }
    package static func < (left: AccountName, right: AccountName) -> Bool { left.text < right.text }
}
