/// What a registry holds, with the proof that each unit gets exactly one class
/// under each of its rules.
package struct DefinitionReview: Hashable, Sendable {
    package let nationalCount: Int
    package let harmonisedCount: Int
    /// Completed rules: one for each group of each definition and reading.
    package let ruleCount: Int
    /// The cells gone through, each standing for all the units within it.
    package let cellCount: Int
    /// The groups without a completed rule: `MMR-1990/industry`.
    package let incomplete: [String]
    /// The groups whose rule failed: `KHM-2005:persons/all`.
    package let failed: [String]

    package init(_ registry: DefinitionRegistry) {
        let definitions = registry.ids.compactMap(registry.find)
        let groups = definitions.flatMap { definition in
            definition.groups.map { (name: "\(definition.id)/\($0.id)", group: $0) }
        }
        let proofs = groups.filter(\.group.isComplete).map {
            (name: $0.name, proof: PartitionProof($0.group.rule))
        }
        nationalCount = registry.definitions.count { $0.national != nil }
        harmonisedCount = registry.definitions.count - nationalCount
        ruleCount = proofs.count
        cellCount = proofs.reduce(0) { $0 + $1.proof.cells }
        incomplete = groups.filter { !$0.group.isComplete }.map(\.name)
        failed = proofs.filter { !$0.proof.holds }.map(\.name)
    }

    /// The review in words, two lines.
    package var lines: [String] {
        let verdict =
            failed.isEmpty
            ? "each unit gets exactly one class"
            : "not one class for each unit in \(failed.joined(separator: ", "))"
        let without = incomplete.isEmpty ? "none" : incomplete.joined(separator: ", ")
        return [
            "\(nationalCount) national and \(harmonisedCount) harmonised definitions, \(ruleCount) rules, "
                + "\(limitText(Double(cellCount))) cells: \(verdict)",
            "Without a completed rule (every unit undetermined): \(without)",
        ]
    }
}
