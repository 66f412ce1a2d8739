package import PlanModel

/// One `iati-activity`, as far as Pantau knows such things.
package struct IATIActivity: Hashable, Sendable {
    /// The reporter's own part of the identifier; never changes for one line
    /// of one plan.
    package var identifier: String
    /// UTC: `2026-11-21T09:00:00Z`.
    package var lastUpdated: String
    package var title: String
    package var descriptions: [Description]
    /// At least one.
    package var organisations: [Organisation]
    package var status: ActivityStatus
    package var dates: [Date]
    package var scope: ActivityScope
    package var places: [Place]
    package var tags: [Tag]
    package var budgets: [Budget]
    package var expenditures: [Expenditure]
    package var results: [Result]

    package struct Description: Hashable, Sendable {
        package var type: DescriptionType
        package var text: String
    }

    package struct Organisation: Hashable, Sendable {
        package var name: String
        package var role: OrganisationRole
        /// Nil where nothing says what it is.
        package var type: OrganisationType?
    }

    package struct Date: Hashable, Sendable {
        package var type: ActivityDateType
        package var day: Day
        package var note: String?
    }

    package enum Place: Hashable, Sendable {
        /// ISO 3166 alpha-2.
        case country(String, name: String)
        /// A code of a vocabulary of regions.
        case region(String, vocabulary: String, name: String)
    }

    /// A word of the plan's own vocabulary: `measure-type:finance`.
    package struct Tag: Hashable, Sendable {
        package var code: String
        package var name: String
    }

    /// Money of a calendar year.
    package struct Budget: Hashable, Sendable {
        package var year: Int
        package var currency: CurrencyCode
        package var status: BudgetStatus
        /// A decimal number.
        package var amount: String
    }

    /// Money spent in a reporting period.
    package struct Expenditure: Hashable, Sendable {
        /// The last day of the period, or an earlier one that it was known on.
        package var day: Day
        package var period: ReportingPeriod
        package var currency: CurrencyCode
        package var amount: String
        /// Who paid.
        package var source: String
    }

    package struct Result: Hashable, Sendable {
        package var title: String
        package var indicators: [Indicator]
    }

    package struct Indicator: Hashable, Sendable {
        package var title: String
        package var note: String?
        package var measure: IndicatorMeasure
        /// Nil where none is known.
        package var baseline: Baseline?
        package var periods: [Period]
    }

    package struct Baseline: Hashable, Sendable {
        package var year: Int
        package var value: String
    }

    /// What was to be reached from one day to another, and what was.
    package struct Period: Hashable, Sendable {
        package var first: Day
        package var last: Day
        package var target: Figure?
        package var actual: Figure?
    }

    /// A number, or words where the measure is qualitative.
    package enum Figure: Hashable, Sendable {
        case value(String)
        case words(String)
    }
}
