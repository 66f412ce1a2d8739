/// Names a statistical profile.
package struct ProfileKey: Hashable, Sendable {
    package let state: AreaCode
    package let indicator: IndicatorCode

    package init(_ state: AreaCode, _ indicator: IndicatorCode) {
        self.state = state
        self.indicator = indicator
    }
}

/// How a state makes an indicator: reviewed in each round, and what the
/// availability matrix says of nationally sourced KPIs comes from it.
package struct StatisticalProfile: Hashable, Sendable {
    package let state: AreaCode
    package let indicator: IndicatorCode
    package var agency: String
    /// Register, census, survey or administrative record, by its name.
    package var instrument: String
    package var frequency: String
    package var firstYear: Period?
    package var legalBasis: String
    package var definition: String
    /// Months from the end of the period to publication.
    package var disseminationLag: Int?
    package var plannedImprovement: String
    /// False where nobody in the state makes it.
    package var isAvailable: Bool
    package let reviewedIn: RoundCode?
    package let at: String
    package let by: AccountName

    package init(
        state: AreaCode, indicator: IndicatorCode, agency: String = "", instrument: String = "",
        frequency: String = "", firstYear: Period? = nil, legalBasis: String = "", definition: String = "",
        disseminationLag: Int? = nil, plannedImprovement: String = "", isAvailable: Bool = true,
        reviewedIn: RoundCode? = nil, at: String, by: AccountName
    ) {
        self.state = state
        self.indicator = indicator
        self.agency = agency
        self.instrument = instrument
        self.frequency = frequency
        self.firstYear = firstYear
        self.legalBasis = legalBasis
        self.definition = definition
        self.disseminationLag = disseminationLag
        self.plannedImprovement = plannedImprovement
        self.isAvailable = isAvailable
        self.reviewedIn = reviewedIn
        self.at = at
        self.by = by
    }
}
