package import PlanModel
import Statistics

/// By what rule the states of a national-level line make one class. A change
/// of the rule is a new version.
package struct RollUpRule: Hashable, Sendable {
    /// Stable: `worst-assessed`.
    package let name: String
    package let version: Int
    package let sentence: String

    /// The class of the line is the worst among its states that could be
    /// assessed; as long as one of these goes on, finished ones don't speak for
    /// it. From the worst: red, amber, green, not due yet, finished late,
    /// finished on time. States without a report, milestones or a recent report
    /// and those that stopped are counted beside it and never decide.
    package static let worstAssessed = RollUpRule(
        name: "worst-assessed", version: 1,
        sentence: "The class of the line is the worst among the states that could be assessed.")
}

/// What the states of a national-level line say together.
package struct ProgressRollUp: Hashable, Sendable {
    /// A class, and how many implementations have it.
    package struct Share: Hashable, Sendable {
        package let progressClass: ProgressClass
        package let count: Int
        /// In the order given.
        package let states: [AreaCode]
    }

    /// SPI(t) over the states that have one.
    package struct Indices: Hashable, Sendable {
        /// Each state counts the same, finished ones too.
        package let mean: Double
        package let lowest: Double
        package let highest: Double
        package let count: Int
    }

    package let rule: RollUpRule
    /// Where no state could be assessed: the first of no report since, stopped,
    /// not reported and no milestones that one of them has.
    package let progressClass: ProgressClass
    /// From the worst class, only those that occur.
    package let shares: [Share]
    package let stateCount: Int
    /// How many states could be assessed.
    package let assessedCount: Int
    /// Nil where no state has an SPI(t).
    package let indices: Indices?
    /// The latest day over the states that say something of their finish.
    package let latestFinish: Day?

    package var notAssessedCount: Int { stateCount - assessedCount }
    /// How many states reported nothing.
    package var notReportedCount: Int { count(of: .notReported) }

    package func count(of progressClass: ProgressClass) -> Int {
        shares.first { $0.progressClass == progressClass }?.count ?? 0
    }

    /// Nil of no implementations.
    package init?(_ assessments: [ProgressAssessment], rule: RollUpRule = .worstAssessed) {
        guard !assessments.isEmpty else { return nil }
        self.rule = rule
        let byClass = Dictionary(grouping: assessments, by: \.progressClass)
        // The cases stand in the order of the rule.
        let found = ProgressClass.allCases.filter { byClass[$0] != nil }
        progressClass = found[0]
        shares = found.map { one in
            let having = byClass[one] ?? []
            return Share(
                progressClass: one, count: having.count, states: having.compactMap(\.key.state))
        }
        stateCount = assessments.count
        assessedCount = assessments.count { $0.progressClass.isAssessed }
        let values = assessments.compactMap(\.index.value)
        indices = mean(of: values).map { mean in
            Indices(
                mean: mean, lowest: values.min() ?? mean, highest: values.max() ?? mean, count: values.count)
        }
        latestFinish = assessments.compactMap { $0.scheduleHealth?.finish.day }.max()
    }
}
