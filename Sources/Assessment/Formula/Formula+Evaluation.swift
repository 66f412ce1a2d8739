package import PlanModel

extension Formula {
    /// Computes the derived values of one area.
    ///
    /// - Parameters:
    ///   - lines: the inputs as of a day, by indicator.
    ///   - derived: inputs that are derived themselves; they go before `lines`.
    ///   - units: the units that the formula was checked with. An input in
    ///     another unit or on another base (an old vintage in constant 2005 US$),
    ///     or of another area than the series is not used, and the reason says so.
    ///   - series: the series of the result.
    ///   - years: the years asked for; nil for all that an input speaks of.
    ///
    /// A value is made where every input has one. Its status is the first of F,
    /// E, I, B, D, U, P that an input has, else A. A break in a year without a
    /// value passes to the next year with one. Its publication is the latest of
    /// the inputs', with the least precise day among equals.
    package func evaluate(
        lines: [IndicatorCode: SeriesLine], derived: [IndicatorCode: DerivedLine] = [:],
        units: [IndicatorCode: String] = [:], into series: Series, years: ClosedRange<Int>? = nil
    ) -> DerivedLine {
        let inputs = inputs.map { reference in
            FormulaInput(
                reference, line: derived[reference.code]?.line ?? lines[reference.code],
                derived: derived[reference.code], unit: units[reference.code], result: series)
        }
        let steps = FormulaSteps(self)
        var stack: [SignificantValue] = []
        let periods = periods(of: inputs, in: years)
        var observations: [Observation] = []
        observations.reserveCapacity(periods.count)
        var gaps: [DerivedGap] = []
        var breaks: Set<Period> = []
        var isBroken = false
        for period in periods {
            for input in inputs { input.move(to: period) }
            if inputs.contains(where: \.breaksHere) { isBroken = true }
            do throws(FormulaObstacle) {
                try requireValues(of: inputs)
                let result = try steps.value(of: inputs, on: &stack)
                observations.append(observation(result, of: inputs, in: period, isBroken: isBroken))
                if isBroken { breaks.insert(period) }
                isBroken = false
            } catch {
                gaps.append(DerivedGap(period: period, reason: error.reason))
            }
        }
        return DerivedLine(
            line: SeriesLine(series: series, observations: observations), gaps: gaps, breaks: breaks,
            sources: inputs.map {
                DerivedSource(indicator: $0.reference.code, line: $0.line, derived: $0.derived)
            })
    }

    /// In order.
    private func periods(of inputs: [FormulaInput], in years: ClosedRange<Int>?) -> [Period] {
        if let years { return years.clamped(to: Period.years).compactMap { Period(year: $0) } }
        // The observations of a line are in order.
        var (first, last) = (Int.max, Int.min)
        for input in inputs {
            guard let line = input.line?.observations, !line.isEmpty else { continue }
            first = min(first, line[0].period.year)
            last = max(last, line[line.count - 1].period.year)
        }
        guard first <= last else { return [] }
        var isThere = [Bool](repeating: false, count: last - first + 1)
        for input in inputs {
            guard let line = input.line?.observations else { continue }
            for index in line.indices { isThere[line[index].period.year - first] = true }
        }
        var periods: [Period] = []
        periods.reserveCapacity(isThere.count)
        for index in isThere.indices where isThere[index] { periods.append(Period(year: first + index)!) }
        return periods
    }

    private func requireValues(of inputs: [FormulaInput]) throws(FormulaObstacle) {
        guard inputs.contains(where: { !$0.isUsable }) else { return }
        let reasons = inputs.compactMap(\.obstacle)
        throw FormulaObstacle(reason: reasons.joined(separator: "; "))
    }

    private func observation(
        _ result: SignificantValue, of inputs: [FormulaInput], in period: Period, isBroken: Bool
    ) -> Observation {
        Observation(
            period: period,
            value: result.value == 0 ? 0 : result.value,  // never -0
            decimals: result.shownDecimals,
            status: status(of: inputs, isBroken: isBroken),
            publication: latestPublication(of: inputs))
    }

    private func status(of inputs: [FormulaInput], isBroken: Bool) -> ObservationStatus {
        if !isBroken, inputs.allSatisfy({ $0.here?.status == .normal }) { return .normal }
        return statusPrecedence.first { status in
            status == .breakInSeries && isBroken || inputs.contains { $0.here?.status == status }
        } ?? .normal
    }

    private func latestPublication(of inputs: [FormulaInput]) -> PublicationDay {
        var latest = inputs[0].here!.publication  // a formula has an input, and all have a value
        for input in inputs {
            if let other = input.here?.publication, isEarlier(latest, other) { latest = other }
        }
        return latest
    }
}

private let statusPrecedence: [ObservationStatus] = [
    .forecast, .estimated, .imputed, .breakInSeries, .definitionDiffers, .lowReliability, .provisional,
]

/// Precisions from the surest to the least sure.
private let precisions: [DayPrecision] = [.day, .month, .year, .about]

private func isEarlier(_ left: PublicationDay, _ right: PublicationDay) -> Bool {
    if left.day != right.day { return left.day < right.day }
    return precisions.firstIndex(of: left.precision)! < precisions.firstIndex(of: right.precision)!
}
