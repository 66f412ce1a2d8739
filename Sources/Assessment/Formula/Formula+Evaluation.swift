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
        var observations: [Observation] = []
        var gaps: [DerivedGap] = []
        var breaks: Set<Period> = []
        var isBroken = false
        for period in periods(of: inputs, in: years) {
            if inputs.contains(where: { $0.breaks(in: period) }) { isBroken = true }
            do throws(FormulaObstacle) {
                let found = try usable(inputs, in: period)
                let result = try value(of: expression, inputs, found)
                observations.append(observation(result, of: found, in: period, isBroken: isBroken))
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

    private func periods(of inputs: [FormulaInput], in years: ClosedRange<Int>?) -> [Period] {
        if let years { return years.clamped(to: Period.years).compactMap { Period(year: $0) } }
        var isThere = [Bool](repeating: false, count: Period.years.count)
        for input in inputs {
            for observation in input.line?.observations ?? [] {
                isThere[observation.period.year - Period.years.lowerBound] = true
            }
        }
        return Period.years.compactMap { year in
            isThere[year - Period.years.lowerBound] ? Period(year: year) : nil
        }
    }

    private func usable(
        _ inputs: [FormulaInput], in period: Period
    ) throws(FormulaObstacle) -> [FoundInput] {
        var found: [FoundInput] = []
        var obstacles: [String] = []
        found.reserveCapacity(inputs.count)
        for index in inputs.indices {
            switch inputs[index].find(in: period) {
            case .success(let value): found.append(value)
            case .failure(let obstacle): obstacles.append(obstacle.reason)
            }
        }
        guard obstacles.isEmpty else { throw FormulaObstacle(reason: obstacles.joined(separator: "; ")) }
        return found
    }

    private func observation(
        _ result: SignificantValue, of found: [FoundInput], in period: Period, isBroken: Bool
    ) -> Observation {
        return Observation(
            period: period,
            value: result.value == 0 ? 0 : result.value,  // never -0
            decimals: result.shownDecimals,
            status: status(of: found, isBroken: isBroken),
            publication: found.map(\.observation.publication).max(by: isEarlier)!)  // a formula has an input
    }

    private func status(of found: [FoundInput], isBroken: Bool) -> ObservationStatus {
        if !isBroken, found.allSatisfy({ $0.observation.status == .normal }) { return .normal }
        return statusPrecedence.first { status in
            status == .breakInSeries && isBroken || found.contains { $0.observation.status == status }
        } ?? .normal
    }

    private func value(
        of expression: FormulaExpression, _ inputs: [FormulaInput], _ found: [FoundInput]
    ) throws(FormulaObstacle) -> SignificantValue {
        switch expression.kind {
        case .number(let number, _):
            return SignificantValue(value: number, decimals: nil)
        case .reference(let code, _):
            // `usable` found every input.
            return found[inputs.firstIndex { $0.reference.code == code }!].value
        case .negation(let operand):
            let inner = try value(of: operand, inputs, found)
            return SignificantValue(value: -inner.value, decimals: inner.decimals)
        case .operation(let symbol, let left, let right):
            let one = try value(of: left, inputs, found)
            let other = try value(of: right, inputs, found)
            if symbol == .dividedBy, other.value == 0 {
                throw FormulaObstacle(reason: "division by zero: \(right) is 0")
            }
            let result =
                switch symbol {
                case .plus: one.value + other.value
                case .minus: one.value - other.value
                case .times: one.value * other.value
                case .dividedBy: one.value / other.value
                }
            guard result.isFinite else {
                throw FormulaObstacle(reason: "\(expression) is too large for a number")
            }
            return symbol.bindsTightly
                ? .product(result, of: one, other) : .sum(result, of: one, other)
        }
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

/// Why there is no value.
private struct FormulaObstacle: Error {
    let reason: String
}

/// An indicator of a formula with its values.
private struct FormulaInput {
    let reference: FormulaReference
    let line: SeriesLine?
    let derived: DerivedLine?
    /// Why the whole line cannot be used.
    private let misfit: String?

    init(
        _ reference: FormulaReference, line: SeriesLine?, derived: DerivedLine?, unit: String?, result: Series
    ) {
        self.reference = reference
        self.line = line
        self.derived = derived
        misfit = line.flatMap { FormulaInput.misfit(of: $0.series, unit: unit, result: result) }
    }

    private static func misfit(of series: Series, unit: String?, result: Series) -> String? {
        if series.area != result.area { return "is of \(series.area), not of \(result.area)" }
        // Units as they are written alike are not taken apart.
        if unit != series.unit || series.base?.hasPrefix("constant ") == true,
            let checked = unit.flatMap({ FormulaUnit($0) })
        {
            if let own = FormulaUnit(series.unit), !own.fits(checked) {
                return "is in \(own), the formula wants \(checked)"
            }
            if let base = series.base, base.hasPrefix("constant "), checked.powers[base] == nil {
                return "is in \(base), the formula wants \(checked)"
            }
        }
        if let wanted = result.base, let own = series.base, own != wanted {
            return "is on the base \(own), the result on \(wanted)"
        }
        return nil
    }

    /// Whether the values before and from the period on are not comparable.
    func breaks(in period: Period) -> Bool {
        derived?.breaks.contains(period) == true || line?.observation(in: period)?.status == .breakInSeries
    }

    func find(in period: Period) -> Result<FoundInput, FormulaObstacle> {
        if let misfit { return .failure(obstacle(misfit)) }
        guard let line, let observation = line.observation(in: period) else {
            return .failure(obstacle(reasonOfDerived(in: period) ?? "has no value"))
        }
        if observation.status == .suppressed { return .failure(obstacle("is suppressed")) }
        guard let value = observation.value, value.isFinite, !withoutValue.contains(observation.status)
        else {
            return .failure(obstacle("has no value"))
        }
        return .success(
            FoundInput(
                observation: observation,
                value: SignificantValue(value: value, decimals: observation.decimals)))
    }

    private func reasonOfDerived(in period: Period) -> String? {
        derived?.gap(in: period).map { "has no value (\($0.reason))" }
    }

    private func obstacle(_ what: String) -> FormulaObstacle {
        FormulaObstacle(reason: "\(reference.spelling) \(what)")
    }
}

private let withoutValue: Set<ObservationStatus> = [.missing, .existsNotCollected, .cannotExist]

/// An input's value for one year.
private struct FoundInput {
    let observation: Observation
    let value: SignificantValue
}
