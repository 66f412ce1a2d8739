/// A country or a group of countries, as the World Bank's API lists them.
package struct WorldBankCountry: Hashable, Sendable {
    /// Alpha-3, or the code of a group.
    package let code: String
    /// Alpha-2; the code itself where there is none.
    package let shortCode: String
    package let name: String
    package let isAggregate: Bool

    package init(code: String, shortCode: String?, name: String, isAggregate: Bool) {
        self.code = code
        self.shortCode = shortCode ?? code
        self.name = name
        self.isAggregate = isAggregate
    }
}

/// An indicator by the source's own code.
package struct WorldBankIndicator: Hashable, Sendable {
    package let code: String
    package let name: String
    package let unit: String
    /// What it is, in sentences.
    package let note: String
    /// The publications that its values come from.
    package let organisation: String

    package init(code: String, name: String, unit: String, note: String, organisation: String = "") {
        self.code = code
        self.name = name
        self.unit = unit
        self.note = note
        self.organisation = organisation
    }
}

/// A country, an indicator and a year, with or without a value.
package struct WorldBankRow: Hashable, Sendable {
    package let country: WorldBankCountry
    package let indicator: WorldBankIndicator
    package let year: Int
    package let value: Double?
    /// SDMX code; empty for a normal value and where nothing is known.
    package let status: String
    package let decimals: Int

    package init(
        country: WorldBankCountry, indicator: WorldBankIndicator, year: Int, value: Double? = nil,
        status: String = "", decimals: Int = 0
    ) {
        self.country = country
        self.indicator = indicator
        self.year = year
        self.value = value
        self.status = status
        self.decimals = decimals
    }
}

/// What was found, whole: pages are cut when it is printed.
package enum WorldBankContent: Hashable, Sendable {
    case countries([WorldBankCountry])
    case indicators([WorldBankIndicator])
    case sources
    case nothing
    case concepts
    case features(WorldBankRequest.Concept, [Feature])
    case values([WorldBankRow])
    case series([WorldBankRow])

    package struct Feature: Hashable, Sendable {
        package let id: String
        package let name: String

        package init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }
}
