package import PlanModel

/// The definitions of size that are known, in the order of their file; the
/// harmonised ones come last.
package struct DefinitionRegistry: Hashable, Sendable {
    package let definitions: [Definition]
    /// The day on which the file was compiled.
    package let compiled: Day?

    package init(_ definitions: [Definition], compiled: Day? = nil) {
        self.definitions = definitions
        self.compiled = compiled
    }

    /// The definition meant by "national" for a state and reference year; nil when
    /// none is known.
    package func primary(state: AreaCode, year: Int) -> Definition? {
        definitions.first { definition in
            guard let national = definition.national else { return false }
            return national.isPrimary && national.state == state && national.applies(to: year)
        }
    }

    /// The definition in force for a state on a day; nil when none is known.
    package func primary(state: AreaCode, on day: Day) -> Definition? {
        definitions.first { definition in
            guard let national = definition.national else { return false }
            return national.isPrimary && national.state == state && national.isInForce(on: day)
        }
    }

    /// A definition by its id, or one of its readings: `KHM-2005`,
    /// `KHM-2005:persons`.
    package func find(_ id: String) -> Definition? {
        let parts = id.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let found = definitions.first(where: { $0.id == first }) else {
            return nil
        }
        return parts.count == 1 ? found : found.reading(String(parts[1]))
    }

    /// Every id that `find` knows: each definition followed by its readings.
    package var ids: [String] {
        definitions.flatMap { definition in
            [definition.id] + definition.readings.map { "\(definition.id):\($0.id)" }
        }
    }

    /// The states that have definitions, in file order.
    package var states: [AreaCode] {
        definitions.compactMap { $0.national?.state }.eachOnce
    }

    /// The national definitions of a state, primary or not, in file order.
    package func definitions(of state: AreaCode) -> [Definition] {
        definitions.filter { $0.national?.state == state }
    }

    /// The definitions made for comparison.
    package var harmonised: [Definition] { definitions.filter { $0.national == nil } }
}
