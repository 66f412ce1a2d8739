import PlanModel

/// One class of a rule: a unit that satisfies `when`, and no smaller class, has it.
package struct ClassRule: Hashable, Sendable {
    package let size: EnterpriseClass
    package let when: Condition
    /// Whether the limits were seen in a source; nil where the group or the
    /// definition says it.
    package let verified: Verification?
    /// A limit is not the class's own printed maximum.
    package let isDerived: Bool

    package init(
        _ size: EnterpriseClass, when: Condition, verified: Verification? = nil, isDerived: Bool = false
    ) {
        self.size = size
        self.when = when
        self.verified = verified
        self.isDerived = isDerived
    }
}

/// The completed rule of a sector group: the class of a unit is the first whose
/// condition holds, else `otherwise`.
package struct SizeRule: Hashable, Sendable {
    /// Smallest class first; empty where no rule could be completed.
    package let classes: [ClassRule]
    /// `large`, or `undetermined` where the text names no class for larger units.
    package let otherwise: EnterpriseClass

    package init(_ classes: [ClassRule], otherwise: EnterpriseClass = .large) {
        self.classes = classes
        self.otherwise = otherwise
    }

    /// Every class that a unit may have, as far as its known criteria tell; one
    /// class for a complete unit.
    ///
    /// Goes through the classes: open means possible and goes on, true means
    /// possible and stops, and the end is `otherwise`.
    package func possibleClasses(of unit: EnterpriseUnit) -> PossibleClasses {
        var found = PossibleClasses()
        for entry in classes {
            let truth = entry.when.truth(of: unit)
            if truth != false { found.insert(entry.size) }
            if truth == true { return found }
        }
        found.insert(otherwise)
        return found
    }

    /// The class of a unit whose criteria are all known; a missing one counts as
    /// over every limit.
    package func sizeClass(of unit: EnterpriseUnit) -> EnterpriseClass {
        classes.first { $0.when.truth(of: unit) == true }?.size ?? otherwise
    }

    /// Every limit of every class, in reading order.
    package var bounds: [Bound] { classes.flatMap(\.when.bounds) }

    /// The criteria that the rule compares, in the order in which it names them.
    package var criteria: [Criterion] {
        bounds.map(\.criterion).eachOnce
    }

    /// The limits of one criterion, ascending, each once.
    package func limits(on criterion: Criterion) -> [Double] {
        Set(bounds.filter { $0.criterion == criterion }.map(\.limit)).sorted()
    }

    /// One value of each part into which the limits cut a criterion: under the
    /// first, at each, between, and over the last.
    ///
    /// Every comparison of the rule is constant within such a part, so these values
    /// stand for all others.
    package func cells(of criterion: Criterion) -> [Double] {
        let limits = limits(on: criterion)
        guard let last = limits.last else { return [0] }
        var cells: [Double] = []
        var previous: Double?
        for limit in limits {
            cells.append(previous.map { ($0 + limit) / 2 } ?? (limit > 0 ? 0 : limit - 1))
            cells.append(limit)
            previous = limit
        }
        return cells + [last > 0 ? last * 2 : last + 1]
    }

    /// `small: persons ≤ 50 or turnover ≤ 2,000,000,000 LAK`; nil for a class that
    /// the rule does not give.
    package func sentence(for size: EnterpriseClass, currency: String?) -> String? {
        if let entry = classes.first(where: { $0.size == size }) {
            return "\(size.rawValue): \(entry.when.text(currency: currency))"
        }
        guard size == otherwise, !classes.isEmpty else { return nil }
        return "\(size.rawValue): not \(joined(classes.map(\.size.rawValue), by: "or"))"
    }
}
