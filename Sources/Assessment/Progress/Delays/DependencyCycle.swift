package import PlanModel

/// Action lines that wait for each other, so that none of them can be first.
package struct DependencyCycle: Error, Hashable, Sendable {
    /// In the order in which each waits for the next; the last waits for the
    /// first.
    package let lines: [PlanCode]

    package var code: String { "cycle" }

    /// `A -> B -> A`
    package var text: String { (lines + lines.prefix(1)).map(\.text).joined(separator: " -> ") }

    package var sentence: String { "Action lines wait for each other: \(text)." }
}
