/// A value of a series for a period, as one source stated it.
package struct Observation: Hashable, Sendable {
    /// Row of the ledger; addresses the provenance. Derived values have none.
    package let id: Int64?
    package let status: ObservationStatus
    /// Shown beside the value, not computed with: the series decides.
    package let comparableWithPrevious: ComparableWithPrevious?
    package let period: Period
    package let publication: PublicationDay
    /// Nil where the source states that there is no value (status O), or
    /// withdrew it.
    package let value: Double?
    private let digits: Int16
    private let rare: Rare?

    package init(
        id: Int64? = nil, period: Period, value: Double?, decimals: Int = 0,
        status: ObservationStatus = .normal, comparableWithPrevious: ComparableWithPrevious? = nil,
        precision: SamplingPrecision? = nil, publication: PublicationDay, note: String? = nil,
        isRepeatedElsewhere: Bool = false
    ) {
        self.id = id
        self.period = period
        self.value = value
        digits = Int16(clamping: decimals)
        self.status = status
        self.comparableWithPrevious = comparableWithPrevious
        self.publication = publication
        rare =
            precision == nil && note == nil
            ? nil : Rare(precision: precision, note: note, isRepeatedElsewhere: isRepeatedElsewhere)
    }

    /// Digits after the decimal point in the source's text.
    package var decimals: Int { Int(digits) }
    package var precision: SamplingPrecision? { rare?.precision }
    /// What the file says beside the value.
    package var note: String? { rare?.note }
    /// A vintage that arranges its values in another way gives the value too.
    package var isRepeatedElsewhere: Bool { rare?.isRepeatedElsewhere ?? false }

    /// What few observations have; apart, so that the many stay small.
    private final class Rare: Hashable, Sendable {
        let precision: SamplingPrecision?
        let note: String?
        let isRepeatedElsewhere: Bool

        init(precision: SamplingPrecision?, note: String?, isRepeatedElsewhere: Bool) {
            self.precision = precision
            self.note = note
            self.isRepeatedElsewhere = isRepeatedElsewhere
        }

        static func == (left: Rare, right: Rare) -> Bool {
            left.precision == right.precision && left.note == right.note
                && left.isRepeatedElsewhere == right.isRepeatedElsewhere
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(precision)
            hasher.combine(note)
        }
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
        let index = index(of: period)
        return holds(period, at: index) ? observations[index] : nil
    }

    /// The status of a period's observation, with or without a value.
    package func status(in period: Period) -> ObservationStatus? {
        let index = index(of: period)
        return holds(period, at: index) ? observations[index].status : nil
    }

    /// The line with another observation for a period, or with one more.
    package func replacing(_ observation: Observation) -> SeriesLine {
        var changed = observations
        let index = index(of: observation.period)
        if holds(observation.period, at: index) {
            changed[index] = observation
        } else {
            changed.insert(observation, at: index)
        }
        return SeriesLine(series: series, observations: changed)
    }

    private func holds(_ period: Period, at index: Int) -> Bool {
        index < observations.count && observations[index].period == period
    }

    /// Where the period stands, or would stand.
    private func index(of period: Period) -> Int {
        var low = 0
        var high = observations.count
        while low < high {
            let middle = (low + high) / 2
            if observations[middle].period < period { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
