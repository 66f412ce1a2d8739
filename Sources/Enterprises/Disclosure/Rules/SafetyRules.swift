/// The rules of one run, with the protection that unsafe cells get.
package struct SafetyRules: Hashable, Sendable {
    package var rules: [SafetyRule]
    /// Protection, in percent of the cell, of an amount that is unsafe by the number
    /// of its contributors.
    package var frequencyRange: Double
    /// The least protection of an amount, in the measure's unit; it also covers the
    /// amounts of 0 that belong to one or two enterprises.
    package var smallestRange: Double
    /// Whether cells have to be safe from readers who tell primary from secondary
    /// suppressions, as CONF_STATUS C and D do. Who reads C beside a count knows that
    /// it is under the minimum frequency: two parts and a sum with C, under a minimum
    /// of 3, are 1, 1 and 2, whatever else is hidden. So this often has no proof, and
    /// the public should get one mark for both.
    package var showsMarks: Bool

    package init(
        _ rules: [SafetyRule], frequencyRange: Double = 10, smallestRange: Double = 1,
        showsMarks: Bool = false
    ) {
        self.rules = rules
        self.frequencyRange = frequencyRange
        self.smallestRange = smallestRange
        self.showsMarks = showsMarks
    }

    /// At least 3 enterprises, (1, 85 %), (2, 90 %) and p = 10.
    package static let standard = SafetyRules([
        .minimumFrequency(3), .dominanceOfOne(percent: 85), .dominanceOfTwo(percent: 90),
        .priorKnowledge(percent: 10),
    ])

    /// The highest minimum frequency of the rules; 1 where there is none.
    package var minimumFrequency: Int {
        rules.reduce(1) { highest, rule in
            if case .minimumFrequency(let minimum) = rule { return max(highest, minimum) }
            return highest
        }
    }

    /// What is unsafe in a cell; nil for a safe one.
    package func sensitivity(of cell: Contributions, kind: CellMeasure.Kind) -> Sensitivity? {
        switch kind {
        case .count: sensitivity(ofCount: cell.count)
        case .amount: sensitivity(ofAmount: cell)
        }
    }

    /// A count of n below the minimum frequency m is protected where values up to m
    /// remain possible: then neither n itself nor 1 ≤ n < m can be concluded.
    /// No protection downwards is needed.
    private func sensitivity(ofCount count: Int) -> Sensitivity? {
        let minimum = minimumFrequency
        guard count > 0, count < minimum else { return nil }
        return Sensitivity(
            rules: [.minimumFrequency(minimum)],
            protection: ProtectionLevels(lower: 0, upper: Double(minimum - count)))
    }

    /// The widest of what the broken rules ask for, the same downwards as upwards:
    /// the handbook derives upper levels only and takes the lower ones from them.
    private func sensitivity(ofAmount cell: Contributions) -> Sensitivity? {
        let broken = rules.compactMap { rule in
            rule.requiredProtection(of: cell).map { (rule: rule, level: $0) }
        }
        guard !broken.isEmpty else { return nil }
        let isRare = cell.count < minimumFrequency
        return Sensitivity(
            rules: broken.map(\.rule),
            protection: amountProtection(broken.map(\.level).max() ?? 0, of: cell, isRare: isRare))
    }

    /// The protection of an amount whose group has too few enterprises, whatever the
    /// rules say of the amount.
    func sensitivity(ofAmountInSmallGroup cell: Contributions) -> Sensitivity {
        let own = sensitivity(ofAmount: cell)
        let frequency = SafetyRule.minimumFrequency(minimumFrequency)
        let rules = own?.rules ?? []
        return Sensitivity(
            rules: rules.contains(frequency) ? rules : [frequency] + rules,
            protection: amountProtection(own?.protection.upper ?? 0, of: cell, isRare: true))
    }

    private func amountProtection(_ level: Double, of cell: Contributions, isRare: Bool) -> ProtectionLevels {
        let range = isRare ? frequencyRange / 100 * cell.absoluteTotal : 0
        let upper = max(level, range, smallestRange)
        return ProtectionLevels(lower: upper, upper: upper)
    }
}

/// Why a cell is unsafe, and how uncertain it has to remain.
package struct Sensitivity: Hashable, Sendable {
    package let rules: [SafetyRule]
    package let protection: ProtectionLevels
}

/// How far the feasibility interval of a cell has to reach below and above its
/// value; both are distances, not ends.
package struct ProtectionLevels: Hashable, Sendable {
    package let lower: Double
    package let upper: Double
}
