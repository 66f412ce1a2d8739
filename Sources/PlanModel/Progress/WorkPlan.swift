/// What is planned for one implementation: what is to be reached by when, with
/// what money and whom. All of it may be empty: then nothing can be computed
/// of it, and the pages say so.
package struct WorkPlan: Hashable, Sendable {
    package var milestones: [Milestone]
    package var budget: [BudgetItem]
    package var personnel: [PersonnelItem]
    /// Technical skills that the work requires.
    package var skills: [String]
    package var outputs: [Output]
    package var operationalIndicators: [OperationalIndicator]

    package init(
        milestones: [Milestone] = [], budget: [BudgetItem] = [], personnel: [PersonnelItem] = [],
        skills: [String] = [], outputs: [Output] = [], operationalIndicators: [OperationalIndicator] = []
    ) {
        self.milestones = milestones
        self.budget = budget
        self.personnel = personnel
        self.skills = skills
        self.outputs = outputs
        self.operationalIndicators = operationalIndicators
    }

    package var isEmpty: Bool { self == WorkPlan() }

    package func milestone(_ code: PlanCode) -> Milestone? { milestones.first { $0.code == code } }
    package func output(_ code: PlanCode) -> Output? { outputs.first { $0.code == code } }
}

/// A point of the work that is reached on a day or is not.
package struct Milestone: Hashable, Sendable {
    /// Within its implementation: `M1`.
    package var code: PlanCode
    package var text: String
    /// Share of the whole work, more than 0; those of one implementation sum
    /// to 1.
    package var weight: Double
    /// The planned day.
    package var due: Day

    package init(code: PlanCode, text: String, weight: Double, due: Day) {
        self.code = code
        self.text = text
        self.weight = weight
        self.due = due
    }
}

/// Money of one year, currency and source of funds.
package struct BudgetItem: Hashable, Sendable {
    package var year: Int
    package var currency: CurrencyCode
    /// Source of funds: who pays. Reports of spending name it.
    package var source: String
    /// What the work needs, in units of the currency.
    package var required: Double
    /// What was promised; nil where nothing is known of it.
    package var committed: Double?

    package init(
        year: Int, currency: CurrencyCode, source: String, required: Double, committed: Double? = nil
    ) {
        self.year = year
        self.currency = currency
        self.source = source
        self.required = required
        self.committed = committed
    }
}

/// Planned work of people in one role.
package struct PersonnelItem: Hashable, Sendable {
    package var role: String
    /// Over the whole implementation.
    package var personMonths: Double

    package init(role: String, personMonths: Double) {
        self.role = role
        self.personMonths = personMonths
    }
}

/// What the work delivers, and by what its quality is judged.
package struct Output: Hashable, Sendable {
    package var code: PlanCode
    package var text: String
    /// The rubric: each criterion is rated from 1 (poor) to 4 (very good).
    package var criteria: [QualityCriterion]

    package init(code: PlanCode, text: String, criteria: [QualityCriterion] = []) {
        self.code = code
        self.text = text
        self.criteria = criteria
    }

    package static let ratings = 1...4
}

/// One question of a quality rubric.
package struct QualityCriterion: Hashable, Sendable {
    package var code: PlanCode
    package var text: String

    package init(code: PlanCode, text: String) {
        self.code = code
        self.text = text
    }
}

/// A figure that the work itself should move: firms trained, centres opened.
package struct OperationalIndicator: Hashable, Sendable {
    package var code: PlanCode
    package var text: String
    package var unit: String
    /// Nil where none is known: that keeps nothing from being reported.
    package var baseline: Double?
    package var target: Double?
    package var due: Day?

    package init(
        code: PlanCode, text: String, unit: String, baseline: Double? = nil, target: Double? = nil,
        due: Day? = nil
    ) {
        self.code = code
        self.text = text
        self.unit = unit
        self.baseline = baseline
        self.target = target
        self.due = due
    }
}

/// A currency by ISO 4217: `USD`.
package struct CurrencyCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil unless the text is three capital letters.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 3, text.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
        self.text = String(text)
    }

    package var description: String { text }
    package static func < (left: CurrencyCode, right: CurrencyCode) -> Bool { left.text < right.text }
}
