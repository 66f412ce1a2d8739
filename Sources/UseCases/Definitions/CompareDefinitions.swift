package import Enterprises
package import PlanModel

/// The primary definitions of several states in one year, criterion by
/// criterion.
package struct CompareDefinitions: Sendable {
    let registry: DefinitionRegistry

    package init(registry: DefinitionRegistry) { self.registry = registry }

    /// - Parameter states: in the order of the columns; empty for all that have
    ///   definitions.
    package func callAsFunction(states: [AreaCode], year: Int) -> DefinitionComparison {
        let shown = states.isEmpty ? registry.states : states
        return DefinitionComparison(
            year: year,
            columns: shown.map { state in
                DefinitionComparison.Column(
                    state: state, definition: registry.primary(state: state, year: year))
            })
    }
}

/// Definitions side by side.
package struct DefinitionComparison: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package let state: AreaCode
        /// Nil where none is known to be in force in the year.
        package let definition: Definition?
    }

    /// What a criterion may be at most in a class, for the units of a group.
    package struct Limit: Hashable, Sendable {
        package let group: SectorGroup
        /// Several where the rule compares the criterion more than once; empty
        /// where it does not.
        package let bounds: [Bound]
    }

    package let year: Int
    package let columns: [Column]

    /// The classes that a rule of any column gives limits to, smallest first.
    package var sizes: [EnterpriseClass] {
        let named = columns.flatMap { column in
            (column.definition?.groups ?? []).flatMap { $0.rule.classes.map(\.size) }
        }
        return EnterpriseClass.allCases.filter { named.contains($0) }
    }

    /// The criteria that any column compares in a class.
    package func criteria(of size: EnterpriseClass) -> [Criterion] {
        Criterion.allCases.filter { criterion in
            columns.contains { column in
                column.definition.map { !Self.limits(on: criterion, of: size, in: $0).isEmpty } ?? false
            }
        }
    }

    /// One for each group whose rule compares the criterion in the class.
    package static func limits(
        on criterion: Criterion, of size: EnterpriseClass, in definition: Definition
    ) -> [Limit] {
        definition.groups.compactMap { group in
            let when = group.rule.classes.first { $0.size == size }?.when
            let bounds = (when?.bounds ?? []).filter { $0.criterion == criterion }
            let distinct = bounds.eachOnce
            return distinct.isEmpty ? nil : Limit(group: group, bounds: distinct)
        }
    }
}
