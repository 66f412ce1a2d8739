package import PlanModel

/// Why two values of one series are not comparable.
package enum TimeGap: Hashable, Sendable {
    /// The series breaks with the value of this period (status B).
    case breakInSeries(Period)
    /// Of the two values, this one follows another definition (status D).
    case definitionDiffers(Period)
}

extension Observation {
    /// The value, unless it is missing or a forecast.
    package var observedValue: DatedValue? {
        guard status != .forecast, let value else { return nil }
        return DatedValue(period: period, value: value)
    }
}

extension SeriesLine {
    /// Why the values of two periods may form no change; nil when they may.
    ///
    /// A break counts wherever it is flagged after the first period and up to
    /// the second, also on a missing value.
    package func gap(from first: Period, to last: Period) -> TimeGap? {
        for index in observations.indices.reversed() where observations[index].period <= last {
            guard observations[index].period > first else { break }
            if observations[index].status == .breakInSeries {
                return .breakInSeries(observations[index].period)
            }
        }
        let differs = (isOfOtherDefinition(first), isOfOtherDefinition(last))
        if differs.0 == differs.1 { return nil }
        return .definitionDiffers(differs.0 ? first : last)
    }

    /// The same from a value that was frozen: it stands before a break, or
    /// follows an earlier definition, where the source has set that on its
    /// period since, and with it another value.
    package func gap(from frozen: FrozenBaseline, to last: Period) -> TimeGap? {
        if let current = observation(in: frozen.period), current.value != frozen.value,
            current.status != frozen.status
        {
            if current.status == .breakInSeries { return .breakInSeries(frozen.period) }
            if current.status == .definitionDiffers { return .definitionDiffers(frozen.period) }
        }
        return gap(from: frozen.period, to: last)
    }

    /// All values up to a period that may form a change with its value.
    package func comparableHistory(upTo last: Period) -> [DatedValue] {
        let differs = isOfOtherDefinition(last)
        var values: [DatedValue] = []
        for observation in observations.reversed() where observation.period <= last {
            if let value = observation.observedValue, (observation.status == .definitionDiffers) == differs {
                values.append(value)
            }
            if observation.status == .breakInSeries { break }
        }
        return values.reversed()
    }

    private func isOfOtherDefinition(_ period: Period) -> Bool {
        status(in: period) == .definitionDiffers
    }
}
