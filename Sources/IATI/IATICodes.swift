// The codes of the IATI standard 2.03 that a file of ours uses, by the names of
// the standard's code lists (github.com/IATI/IATI-Codelists, version-2.03).

/// Code list ActivityStatus. `suspended` (6) is left out: no report says it.
package enum ActivityStatus: String, Hashable, Sendable, CaseIterable {
    case pipeline = "1"
    case implementation = "2"
    case finalisation = "3"
    case closed = "4"
    case cancelled = "5"
}

/// Code list ActivityDateType. `actual start` (2) is left out: no report says
/// on what day work began.
package enum ActivityDateType: String, Hashable, Sendable, CaseIterable {
    case plannedStart = "1"
    case plannedEnd = "3"
    case actualEnd = "4"
}

/// Code list ActivityScope.
package enum ActivityScope: String, Hashable, Sendable, CaseIterable {
    case regional = "2"
    case national = "4"
}

/// Code list OrganisationRole.
package enum OrganisationRole: String, Hashable, Sendable, CaseIterable {
    case funding = "1"
    case accountable = "2"
    case extending = "3"
    case implementing = "4"
}

/// Code list OrganisationType.
package enum OrganisationType: String, Hashable, Sendable, CaseIterable {
    case government = "10"
    case localGovernment = "11"
    case otherPublicSector = "15"
    case internationalNGO = "21"
    case nationalNGO = "22"
    case regionalNGO = "23"
    case partnerCountryNGO = "24"
    case publicPrivatePartnership = "30"
    case multilateral = "40"
    case foundation = "60"
    case privateSector = "70"
    case privateSectorInProviderCountry = "71"
    case privateSectorInRecipientCountry = "72"
    case privateSectorInThirdCountry = "73"
    case academic = "80"
    case other = "90"
}

/// Code list DescriptionType.
package enum DescriptionType: String, Hashable, Sendable, CaseIterable {
    case general = "1"
    case objectives = "2"
    case other = "4"
}

/// Code list BudgetStatus.
package enum BudgetStatus: String, Hashable, Sendable, CaseIterable {
    case indicative = "1"
    case committed = "2"
}

/// Code list IndicatorMeasure.
package enum IndicatorMeasure: String, Hashable, Sendable, CaseIterable {
    case unit = "1"
    case percentage = "2"
    case qualitative = "5"
}

/// Single codes.
enum IATICode {
    /// BudgetType: original.
    static let originalBudget = "1"
    /// TransactionType: expenditure.
    static let expenditure = "4"
    /// ResultType: output.
    static let output = "1"
    /// SectorVocabulary, RegionVocabulary: OECD DAC.
    static let dac = "1"
    /// RegionVocabulary: UN Statistics Division (M49).
    static let m49 = "2"
    /// Any vocabulary: the reporting organisation's own.
    static let own = "99"
    /// Sector: small and medium-sized enterprises (SME) development.
    static let developmentOfSmallFirms = "32130"
    /// Region: Asia, regional. Not 789, Far East Asia: the DAC counts Myanmar
    /// among South and Central Asia.
    static let asia = "798"
    /// M49: South-eastern Asia.
    static let southEasternAsia = "035"
}
