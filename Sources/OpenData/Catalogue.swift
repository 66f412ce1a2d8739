package import PlanModel

/// What the ledger offers as open data, as catalogues describe it: without any
/// address, which whoever serves it adds.
package struct Catalogue: Hashable, Sendable {
    /// Of the plan: `sap-smed-2025`.
    package let identifier: String
    package let title: String
    package let description: String
    package let publisher: String
    package let vintage: Vintage
    /// By indicator.
    package let datasets: [Dataset]

    package init(
        identifier: String, title: String, description: String, publisher: String, vintage: Vintage,
        datasets: [Dataset]
    ) {
        self.identifier = identifier
        self.title = title
        self.description = description
        self.publisher = publisher
        self.vintage = vintage
        self.datasets = datasets
    }

    /// The same with those of some indicators alone.
    package func only(_ indicators: Set<IndicatorCode>) -> Catalogue {
        Catalogue(
            identifier: identifier, title: title, description: description, publisher: publisher,
            vintage: vintage, datasets: datasets.filter { indicators.contains($0.indicator) })
    }

    /// Of all datasets, each once.
    package var sources: [DataSource] {
        var known: Set<DataSource> = []
        return datasets.flatMap(\.sources).filter { known.insert($0).inserted }
    }
}

/// Which state of the ledger it is.
package struct Vintage: Hashable, Sendable {
    /// Changes with every write to the ledger.
    package let version: String
    /// The last moment at which values or the plan changed, UTC; nil for an
    /// empty ledger.
    package let recordedAt: String?
    /// By the public clock.
    package let asOf: Day

    package init(version: String, recordedAt: String?, asOf: Day) {
        self.version = version
        self.recordedAt = recordedAt
        self.asOf = asOf
    }
}

/// The values of one indicator.
package struct Dataset: Hashable, Sendable {
    package let indicator: IndicatorCode
    package let sourceCode: String
    package let title: String
    package let description: String
    /// Empty where no source states one.
    package let unit: String
    package let keywords: [String]
    /// Reference periods that have a value; nil where none has.
    package let periods: ClosedRange<Period>?
    package let areas: [Area]
    /// How many values there are, with every claim.
    package let values: Int
    /// When the last file that states one of the values was recorded, UTC.
    package let recordedAt: String?
    package let sources: [DataSource]

    package struct Area: Hashable, Sendable {
        package let code: AreaCode
        package let name: String
        /// False for an area group.
        package let isState: Bool

        package init(code: AreaCode, name: String, isState: Bool) {
            self.code = code
            self.name = name
            self.isState = isState
        }
    }

    package init(
        indicator: IndicatorCode, sourceCode: String, title: String, description: String, unit: String,
        keywords: [String], periods: ClosedRange<Period>?, areas: [Area], values: Int, recordedAt: String?,
        sources: [DataSource]
    ) {
        self.indicator = indicator
        self.sourceCode = sourceCode
        self.title = title
        self.description = description
        self.unit = unit
        self.keywords = keywords
        self.periods = periods
        self.areas = areas
        self.values = values
        self.recordedAt = recordedAt
        self.sources = sources
    }
}

/// Where values come from, and under which licence.
package struct DataSource: Hashable, Sendable {
    package let title: String
    /// Nil where the source states none.
    package let licence: Licence?

    package init(title: String, licence: Licence?) {
        self.title = title
        self.licence = licence
    }
}

extension [DataSource] {
    /// Their licences, each once, in the order of the sources.
    var licences: [Licence] {
        reduce(into: []) { found, source in
            if let licence = source.licence, !found.contains(licence) { found.append(licence) }
        }
    }

    /// The one licence of all; nil where they differ or one states none.
    var commonLicence: Licence? {
        let stated = licences
        return stated.count == 1 && allSatisfy { $0.licence != nil } ? stated[0] : nil
    }

    /// One line for each licence: `CC BY 4.0: World Bank, Doing Business`.
    var rights: String {
        let words = map { "\($0.title): \($0.licence?.text ?? "licence not stated")" }
        return words.joined(separator: "; ")
    }
}
