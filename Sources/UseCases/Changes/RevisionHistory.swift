package import PlanModel
import Statistics

/// How the values of an indicator were revised since they were first published,
/// as far as the ledger has the vintages.
package struct RevisionHistory: Sendable {
    package let indicator: Indicator
    package let references: LedgerReferences
    /// In the plan's order of states, area groups last; the preferred claim
    /// first. Empty for a derived indicator, which is not published.
    package let series: [SeriesRevisions]
    /// For a derived indicator, those whose revisions move it.
    package let inputs: [IndicatorCode]
    package let dataVersion: String

    /// Values of all series that were ever revised.
    package var revisedValues: Int { series.reduce(0) { $0 + $1.revisedValues } }
}

/// How the values of a series were revised.
package struct SeriesRevisions: Hashable, Sendable {
    package let series: Series
    /// One for each period that ever had a value, in order.
    package let values: [ValueHistory]

    init(_ stated: SeriesStatements) {
        series = stated.series
        var values: [ValueHistory] = []
        var rest = stated.statements[...]
        while let period = rest.first?.period {
            let end = rest.firstIndex { $0.period != period } ?? rest.endIndex
            if let history = ValueHistory(Array(rest[..<end])) { values.append(history) }
            rest = rest[end...]
        }
        self.values = values
    }

    /// Periods of which the value was revised at least once.
    package var revisedValues: Int { values.count { $0.revisions > 0 } }

    /// The mean over the periods that have a value now of how far the latest
    /// value lies from the first one, in the unit of the series; a period never
    /// revised counts as 0. Nil without such a period.
    package var meanAbsoluteRevision: Double? {
        mean(of: values.compactMap { $0.total.map { abs($0) } })
    }

    /// The same in percent of the first value; periods first published as zero
    /// are left out.
    package var meanAbsoluteRevisionPercent: Double? {
        mean(of: values.compactMap { $0.totalPercent.map { abs($0) } })
    }

    /// The largest single revision in percent, with its sign; nil where there
    /// was none.
    package var largestPercent: Double? {
        values.compactMap(\.largestPercent).max { abs($0) < abs($1) }
    }
}

/// What was stated over time of the value of one period.
package struct ValueHistory: Hashable, Sendable {
    /// Oldest publication first; one without value is a withdrawal.
    package let statements: [Observation]
    /// The first value published that the ledger has.
    package let first: Observation
    /// The newest statement; without value where the source withdrew it.
    package let latest: Observation
    /// How often a value was followed by another one, withdrawals between them
    /// aside.
    package let revisions: Int
    /// The largest step from a value to the next, in percent of the one before,
    /// with its sign; nil without revision, and where the one before is zero.
    package let largestPercent: Double?

    /// - Parameter statements: of one period, oldest first.
    /// - Returns: nil where there never was a value.
    init?(_ statements: [Observation]) {
        guard let latest = statements.last, let first = statements.first(where: { $0.value != nil }) else {
            return nil
        }
        let values = statements.compactMap(\.value)
        let steps = zip(values, values.dropFirst()).filter { $0 != $1 }
        self.statements = statements
        self.first = first
        self.latest = latest
        revisions = steps.count
        largestPercent = steps.compactMap { relativeChange(from: $0, to: $1) }.max { abs($0) < abs($1) }
    }

    package var period: Period { first.period }

    /// From the first value to the latest, in the unit of the series; nil where
    /// the value was withdrawn.
    package var total: Double? { latest.value.map { $0 - first.value! } }

    /// The same in percent of the first value; nil where that is zero.
    package var totalPercent: Double? { latest.value.flatMap { relativeChange(from: first.value!, to: $0) } }
}

/// A change in percent of the size of the old value; nil where that is zero.
func relativeChange(from old: Double, to new: Double) -> Double? {
    old == 0 ? nil : (new - old) / abs(old) * 100
}
