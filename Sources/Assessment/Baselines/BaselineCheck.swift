package import PlanModel

/// Whether a class holds under all baseline years.
package struct BaselineCheck: Hashable, Sendable {
    /// The result under one baseline year.
    package struct Year: Hashable, Sendable {
        package let period: Period
        package let value: Double
        package let result: MethodResult

        package init(period: Period, value: Double, result: MethodResult) {
            self.period = period
            self.value = value
            self.result = result
        }
    }

    package enum Verdict: String, Hashable, Sendable {
        /// The same class under every year of the rule.
        case holdsUnderAll = "holds under all baseline years"
        /// The same class under the years that give one; not every year does.
        case holdsUnderSome = "holds under the baseline years with a value"
        case depends = "depends on the baseline year"
        /// Fewer than two years give a class.
        case unchecked = "not checked against another baseline year"
    }

    /// In the order of the rule, the chosen baseline first.
    package let years: [Year]
    package let verdict: Verdict

    /// - Parameter ruleYears: how many baseline years the rule names.
    package init(years: [Year], ruleYears: Int) {
        self.years = years
        var first: AchievementClass?
        var count = 0
        var depends = false
        for index in years.indices {
            guard let own = years[index].result.achievementClass else { continue }
            count += 1
            if let first { depends = depends || own != first } else { first = own }
        }
        if depends {
            verdict = .depends
        } else if count < 2 {
            verdict = .unchecked
        } else {
            verdict = count >= ruleYears ? .holdsUnderAll : .holdsUnderSome
        }
    }

    package var depends: Bool { verdict == .depends }
}
