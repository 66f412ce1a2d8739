/// Who reports: one and the same for every activity of a file.
package struct IATIReporter: Hashable, Sendable {
    package var reference: OrganisationReference
    /// Nil: the plan's publisher.
    package var name: String?
    package var type: OrganisationType

    package init(
        reference: OrganisationReference = .example, name: String? = nil,
        type: OrganisationType = .multilateral
    ) {
        self.reference = reference
        self.name = name
        self.type = type
    }
}

/// An organisation's identifier: the list that it is registered in by its code
/// at org-id.guide, a hyphen, and its number there: `XM-DAC-41119`.
///
/// IATI-Rulesets, standard.json: rules 1.14.1 (no spaces around), 1.14.8 (known
/// list) and 1.14.13 (none of `/`, `&`, `|`, `?`).
package struct OrganisationReference: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil unless the text is two capital letters, a hyphen, the rest of the
    /// list's code, a hyphen and a number without spaces and reserved marks.
    /// Whether the list has the number nobody can tell here.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 2,
            parts[0].utf8.allSatisfy({ (65...90).contains($0) }),
            !parts[1].isEmpty, parts[1].utf8.allSatisfy(Self.isCodeByte), !parts[2].isEmpty,
            text.utf8.allSatisfy({ (33...126).contains($0) && !Self.reserved.contains($0) })
        else { return nil }
        self.text = text
    }

    package var description: String { text }

    /// For who is not registered anywhere: org-id.guide keeps the prefix
    /// XE-EXAMPLE for example data that need a valid one.
    package static let example = OrganisationReference("XE-EXAMPLE-PANTAU")!

    /// Whether it may stand in examples only.
    package var isExample: Bool { text.hasPrefix("XE-EXAMPLE-") }

    private static let reserved = Set("/&|?".utf8)

    private static func isCodeByte(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || byte == 95
    }
}
