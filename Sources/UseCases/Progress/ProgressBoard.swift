package import Assessment
package import PlanModel

/// Every action line of a plan with how it stands as of a day.
///
/// A class: a board of thousands of lines is handed from reading to page
/// without being copied.
package final class ProgressBoard: Sendable {
    package let plan: Plan
    package let asOf: Day
    /// In the plan's order.
    package let lines: [LineStanding]
    package let delays: DelayContagion
    private let places: [PlanCode: Int]

    /// - Parameter reported: what was accepted as of the day.
    /// - Throws: a cycle of dependencies, which the plan's check refuses.
    init(_ plan: Plan, asOf: Day, reported: [ImplementationKey: ReportedProgress]) throws(DependencyCycle) {
        let assess = AssessProgress(
            on: asOf, thresholds: plan.progressThresholds, rates: plan.currencyRates)
        let states = plan.states.map(\.code)
        let assessed = plan.actionLines.map { line in
            assess(line, states: states) { reported[$0] }
        }
        let outlooks = zip(plan.actionLines, assessed).map { LineOutlook($0, $1) }
        let delays = try DelayContagion(plan.actionLines, outlooks: outlooks)
        let goals = plan.goalsOfParents
        self.plan = plan
        self.asOf = asOf
        self.delays = delays
        lines = zip(plan.actionLines, assessed).enumerated().map { index, pair in
            LineStanding(
                line: pair.0, goal: goals[pair.0.parent], implementations: pair.1,
                delay: delays.lines[index])
        }
        places = Dictionary(plan.actionLines.enumerated().map { ($1.code, $0) }) { first, _ in first }
    }

    package subscript(code: PlanCode) -> LineStanding? { places[code].map { lines[$0] } }
}

/// An action line with how it stands.
package struct LineStanding: Sendable {
    package let line: ActionLine
    /// Nil where it belongs to none.
    package let goal: PlanCode?
    /// One, or one for each state of a national-level line.
    package let implementations: [ProgressAssessment]
    /// Nil for a line that is implemented once.
    package let rollUp: ProgressRollUp?
    package let delay: LineDelay

    init(line: ActionLine, goal: PlanCode?, implementations: [ProgressAssessment], delay: LineDelay) {
        self.line = line
        self.goal = goal
        self.implementations = implementations
        rollUp = line.isNationalLevel ? ProgressRollUp(implementations) : nil
        self.delay = delay
    }

    /// Of the line; of a national-level line by the rule of its roll-up.
    package var progressClass: ProgressClass {
        rollUp?.progressClass ?? implementations.first?.progressClass ?? .notReported
    }

    /// Of a state's implementation, or of the line.
    package func assessment(in state: AreaCode?) -> ProgressAssessment? {
        implementations.first { $0.key.state == state }
    }

    /// SPI(t); of a national-level line the mean over its states.
    package var index: Double? {
        rollUp.map { $0.indices?.mean } ?? implementations.first?.index.value
    }

    /// The last accepted update of any of its implementations.
    package var lastReport: ReportingPeriod? {
        implementations.compactMap { assessment in
            switch assessment.report {
            case .none: nil
            case .current(let period), .outOfDate(let period): period
            }
        }.max()
    }

    /// Days by which its longest overdue milestone is overdue.
    package var daysOverdue: Int { implementations.compactMap { $0.scheduleHealth?.daysOverdue }.max() ?? 0 }

    package var openRisks: Int { implementations.reduce(0) { $0 + $1.risks.open.count } }
    package var lateDecisions: Int { implementations.reduce(0) { $0 + $1.decisions.late.count } }
}

extension Plan {
    /// The plan's own limits; the usual ones where it states none.
    package var progressThresholds: ProgressThresholds {
        thresholds?.progress ?? ProgressThresholds(green: 0.95, amber: 0.85)
    }

    /// At the plan's rates; without any, amounts of other currencies are told
    /// apart.
    var currencyRates: CurrencyRates {
        let money = money
        return CurrencyRates(reporting: money?.reportingCurrency ?? CurrencyCode("USD")!) { currency, year in
            money?.rate(of: currency, in: year).map { 1 / $0 }
        }
    }

    /// The goal above each goal, outcome and action.
    var goalsOfParents: [PlanCode: PlanCode] {
        var found: [PlanCode: PlanCode] = [:]
        for goal in goals {
            found[goal.code] = goal.code
            for outcome in goal.outcomes {
                found[outcome.code] = goal.code
                for action in outcome.actions { found[action.code] = goal.code }
            }
        }
        return found
    }
}
