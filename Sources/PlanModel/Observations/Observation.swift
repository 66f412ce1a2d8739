/// A value of a series for a period, as one source stated it.
package struct Observation: Hashable, Sendable {
    /// Row of the ledger; addresses the provenance. Derived values have none.
    package let id: Int64?
    package let period: Period
    /// Nil where the source states that there is no value (status O), or
    /// withdrew it.
    package let value: Double?
    /// Digits after the decimal point in the source's text.
    package let decimals: Int
    package let status: ObservationStatus
    /// Shown beside the value, not computed with: the series decides.
    package let comparableWithPrevious: ComparableWithPrevious?
    package let precision: SamplingPrecision?
    package let publication: PublicationDay
    /// What the file says beside the value.
    package let note: String?

    package init(
        id: Int64? = nil, period: Period, value: Double?, decimals: Int = 0,
        status: ObservationStatus = .normal, comparableWithPrevious: ComparableWithPrevious? = nil,
        precision: SamplingPrecision? = nil, publication: PublicationDay, note: String? = nil
    ) {
        self.id = id
        self.period = period
        self.value = value
        self.decimals = decimals
        self.status = status
        self.comparableWithPrevious = comparableWithPrevious
        self.precision = precision
        self.publication = publication
        self.note = note
    }
}

/// What a compiler of values wrote of a value against the previous year's row.
package enum ComparableWithPrevious: String, Hashable, Sendable, CaseIterable {
    case yes
    case no
    case unknown
    case first
}

/// How sure an estimate from a sample is; each part nil where not stated.
package struct SamplingPrecision: Hashable, Sendable {
    package let standardError: Double?
    package let intervalLow: Double?
    package let intervalHigh: Double?
    package let sampleSize: Int?
    package let method: String?

    package init(
        standardError: Double? = nil, intervalLow: Double? = nil, intervalHigh: Double? = nil,
        sampleSize: Int? = nil, method: String? = nil
    ) {
        self.standardError = standardError
        self.intervalLow = intervalLow
        self.intervalHigh = intervalHigh
        self.sampleSize = sampleSize
        self.method = method
    }
}

/// A series with its observations as of some day, by period, each period once.
package struct SeriesLine: Hashable, Sendable {
    package let series: Series
    package let observations: [Observation]

    package init(series: Series, observations: [Observation]) {
        self.series = series
        self.observations = observations
    }

    package func observation(in period: Period) -> Observation? {
        var low = 0
        var high = observations.count
        while low < high {
            let middle = (low + high) / 2
            if observations[middle].period < period { low = middle + 1 } else { high = middle }
        }
        return low < observations.count && observations[low].period == period ? observations[low] : nil
    }
}
