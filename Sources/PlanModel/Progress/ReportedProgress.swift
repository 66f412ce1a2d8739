/// What the accepted updates of one implementation say together, as of a day:
/// the plan is beside it, in its `WorkPlan`.
package struct ReportedProgress: Hashable, Sendable {
    /// The latest period with an accepted update; nil: no report was accepted.
    package var lastPeriod: ReportingPeriod?
    /// The day on which the last one was accepted.
    package var lastAcceptedOn: Day?
    /// As the reporter said last; nil where none did.
    package var status: ReportedStatus?
    /// The day on which each milestone was reached, by its code.
    package var reached: [PlanCode: Day]
    package var spending: [Spending]
    package var personnel: [PersonMonths]
    /// The last rating of each criterion.
    package var ratings: [QualityRating]
    /// The last figure of each operational indicator.
    package var actuals: [OperationalActual]
    package var risks: [Risk]
    package var decisions: [DecisionNeeded]

    package init(
        lastPeriod: ReportingPeriod? = nil, lastAcceptedOn: Day? = nil, status: ReportedStatus? = nil,
        reached: [PlanCode: Day] = [:], spending: [Spending] = [], personnel: [PersonMonths] = [],
        ratings: [QualityRating] = [], actuals: [OperationalActual] = [], risks: [Risk] = [],
        decisions: [DecisionNeeded] = []
    ) {
        self.lastPeriod = lastPeriod
        self.lastAcceptedOn = lastAcceptedOn
        self.status = status
        self.reached = reached
        self.spending = spending
        self.personnel = personnel
        self.ratings = ratings
        self.actuals = actuals
        self.risks = risks
        self.decisions = decisions
    }
}

/// Where the work stands in the words of who reports it.
package enum ReportedStatus: String, Hashable, Sendable, CaseIterable {
    case notStarted = "not-started"
    case inProgress = "in-progress"
    case finished
    /// Given up, with the reason in the update's words.
    case stopped
}

/// Money spent in a reporting period.
package struct Spending: Hashable, Sendable {
    package var period: ReportingPeriod
    package var currency: CurrencyCode
    /// Source of funds, as the budget names it.
    package var source: String
    /// In units of the currency.
    package var amount: Double

    package init(period: ReportingPeriod, currency: CurrencyCode, source: String, amount: Double) {
        self.period = period
        self.currency = currency
        self.source = source
        self.amount = amount
    }
}

/// Work done by people of one role in a reporting period.
package struct PersonMonths: Hashable, Sendable {
    package var period: ReportingPeriod
    package var role: String
    package var amount: Double

    package init(period: ReportingPeriod, role: String, amount: Double) {
        self.period = period
        self.role = role
        self.amount = amount
    }
}

/// What somebody found of one criterion of an output.
package struct QualityRating: Hashable, Sendable {
    package var output: PlanCode
    package var criterion: PlanCode
    /// 1 to 4.
    package var rating: Int
    package var ratedBy: String?
    package var evidence: String?
    package var period: ReportingPeriod

    package init(
        output: PlanCode, criterion: PlanCode, rating: Int, ratedBy: String? = nil,
        evidence: String? = nil, period: ReportingPeriod
    ) {
        self.output = output
        self.criterion = criterion
        self.rating = rating
        self.ratedBy = ratedBy
        self.evidence = evidence
        self.period = period
    }
}

/// A figure of an operational indicator.
package struct OperationalActual: Hashable, Sendable {
    package var indicator: PlanCode
    package var value: Double
    package var period: ReportingPeriod

    package init(indicator: PlanCode, value: Double, period: ReportingPeriod) {
        self.indicator = indicator
        self.value = value
        self.period = period
    }
}

/// Something that may go wrong.
package struct Risk: Hashable, Sendable {
    /// Within its implementation: `R1`.
    package var code: PlanCode
    package var text: String
    /// 1 (rare) to 5 (almost certain).
    package var likelihood: Int
    /// 1 (slight) to 5 (grave).
    package var impact: Int
    package var owner: String?
    package var response: String?
    package var reviewOn: Day?
    package var isClosed: Bool

    package init(
        code: PlanCode, text: String, likelihood: Int, impact: Int, owner: String? = nil,
        response: String? = nil, reviewOn: Day? = nil, isClosed: Bool = false
    ) {
        self.code = code
        self.text = text
        self.likelihood = likelihood
        self.impact = impact
        self.owner = owner
        self.response = response
        self.reviewOn = reviewOn
        self.isClosed = isClosed
    }

    package static let scale = 1...5
    /// Likelihood times impact: 1 to 25.
    package var score: Int { likelihood * impact }
}

/// A decision that the work waits for. One that is late is poor
/// decision-making made visible.
package struct DecisionNeeded: Hashable, Sendable {
    /// Within its implementation: `D1`.
    package var code: PlanCode
    package var text: String
    package var by: String
    package var due: Day
    package var madeOn: Day?
    package var outcome: String?

    package init(
        code: PlanCode, text: String, by: String, due: Day, madeOn: Day? = nil, outcome: String? = nil
    ) {
        self.code = code
        self.text = text
        self.by = by
        self.due = due
        self.madeOn = madeOn
        self.outcome = outcome
    }

    /// How many days it is late on a day, or was when it was made; 0 where it
    /// is not.
    package func daysLate(on day: Day) -> Int {
        max(0, min(madeOn ?? day, day).daysSince1970 - due.daysSince1970)
    }
}
