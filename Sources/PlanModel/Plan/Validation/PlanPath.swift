/// The way from a plan to one of its fields by keys and positions, as the
/// files nest them: `goals`, 0, `champions`, 1.
package struct PlanPath: Hashable, Sendable {
    package let steps: [String]

    package init(_ steps: [String] = []) {
        self.steps = steps
    }

    /// The path to a key of a mapping.
    package subscript(key: String) -> PlanPath { PlanPath(steps + [key]) }
    /// The path to an entry of a list, from 0.
    package subscript(index: Int) -> PlanPath { PlanPath(steps + [String(index)]) }

    package var parent: PlanPath? { steps.isEmpty ? nil : PlanPath(Array(steps.dropLast())) }
}
