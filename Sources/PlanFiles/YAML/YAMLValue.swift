package import PlanModel

/// A YAML node with its place in the file: a text, a list, a mapping or
/// nothing.
///
/// Scalars are texts whatever their style; what they mean is decided by the
/// reader who asks for a day, a number or a code.
package struct YAMLValue: Hashable, Sendable {
    package indirect enum Content: Hashable, Sendable {
        /// `null`, `~` or nothing after the colon.
        case empty
        case text(String)
        case list([YAMLValue])
        case mapping([YAMLEntry])
    }

    package let content: Content
    package let location: Location

    package init(_ content: Content, at location: Location) {
        self.content = content
        self.location = location
    }

    package var text: String? {
        if case .text(let text) = content { text } else { nil }
    }

    /// The kind as a message names it: `a list`.
    package var kind: String {
        switch content {
        case .empty: "empty"
        case .text: "a text"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }

    /// The value under a key of a mapping, or at a position of a list.
    package subscript(step: String) -> YAMLValue? {
        switch content {
        case .mapping(let entries): entries.first { $0.key == step }?.value
        case .list(let values): Int(step).flatMap { values.indices.contains($0) ? values[$0] : nil }
        case .empty, .text: nil
        }
    }
}

/// A key of a YAML mapping with its value.
package struct YAMLEntry: Hashable, Sendable {
    package let key: String
    package let keyLocation: Location
    package let value: YAMLValue

    package init(key: String, keyLocation: Location, value: YAMLValue) {
        self.key = key
        self.keyLocation = keyLocation
        self.value = value
    }
}
