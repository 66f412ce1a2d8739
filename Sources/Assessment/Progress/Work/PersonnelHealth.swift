package import PlanModel
import Statistics

/// Work of people, planned and done.
package struct PersonnelHealth: Hashable, Sendable {
    /// One role; all of them where it has no name.
    package struct Role: Hashable, Sendable {
        package let name: String
        /// Person-months over the whole implementation; nil where none are
        /// planned for the role.
        package let planned: Double?
        /// Person-months so far; nil where none were reported.
        package let actual: Double?

        /// Done of what is planned: 0.25 is a quarter.
        package var share: ComputedFigure {
            ComputedFigure { () throws(NotComputedReason) in
                guard let planned, planned > 0 else { throw .noPlannedAmount }
                guard let actual else { throw .noActual }
                return actual / planned
            }
        }
    }

    /// Planned roles in the plan's order, then those that were only reported.
    package let roles: [Role]
    package let total: Role

    /// Nil where nothing was planned or reported. What was reported of periods
    /// that begin after the as-of day doesn't count.
    package init?(planned: [PersonnelItem], actual: [PersonMonths], asOf: Day) {
        let actual = actual.filter { $0.period.firstDay <= asOf }
        guard !planned.isEmpty || !actual.isEmpty else { return nil }
        var names: [String] = []
        var plannedSums: [String: CompensatedSum] = [:]
        var actualSums: [String: CompensatedSum] = [:]
        for item in planned {
            if plannedSums[item.role] == nil { names.append(item.role) }
            plannedSums[item.role, default: CompensatedSum()].add(item.personMonths)
        }
        for one in actual {
            if plannedSums[one.role] == nil, actualSums[one.role] == nil { names.append(one.role) }
            actualSums[one.role, default: CompensatedSum()].add(one.amount)
        }
        roles = names.map { name in
            Role(name: name, planned: plannedSums[name]?.value, actual: actualSums[name]?.value)
        }
        total = Role(
            name: "", planned: planned.isEmpty ? nil : compensatedSum(of: planned.lazy.map(\.personMonths)),
            actual: actual.isEmpty ? nil : compensatedSum(of: actual.lazy.map(\.amount)))
    }
}
