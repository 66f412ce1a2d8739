/// A code within a plan: of a goal (`A`), an outcome (`A-1`), an action
/// (`A-1-2`), an action line (`A-1-2.1`), a KPI (`5b`), a group, a document.
package struct PlanCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil unless the text is 1 to 60 letters, digits, `-`, `.` and `_` that
    /// begin with a letter or a digit.
    package init?(_ text: some StringProtocol) {
        func isAlphanumeric(_ byte: UInt8) -> Bool {
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        }
        guard let first = text.utf8.first, isAlphanumeric(first), text.utf8.count <= 60,
            text.utf8.allSatisfy({ isAlphanumeric($0) || $0 == 45 || $0 == 46 || $0 == 95 })
        else { return nil }
        self.text = String(text)
    }

    package var description: String { text }
    package static func < (left: PlanCode, right: PlanCode) -> Bool { left.text < right.text }
}
