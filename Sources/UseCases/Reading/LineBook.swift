package import Assessment
package import PlanModel

/// The lines of a reading: those of the ledger and those computed from them.
package struct LineBook: Sendable {
    package let references: LedgerReferences
    /// By indicator and area; the preferred claim first.
    package let lines: [Quantity: [SeriesLine]]
    /// What stands behind each derived line, by the name of its series.
    package let derivations: [String: DerivedLine]

    package struct Quantity: Hashable, Sendable {
        package let indicator: IndicatorCode
        package let area: AreaCode

        package init(indicator: IndicatorCode, area: AreaCode) {
            self.indicator = indicator
            self.area = area
        }
    }

    /// - Parameters:
    ///   - indicators: nil for all; what their formulas need is read along.
    ///   - reach: how far back the indicators are read.
    ///   - inputs: how far back is read what their formulas need, and so how
    ///     far back is computed.
    package init(
        _ reader: any LedgerReader, references: LedgerReferences, indicators: Set<IndicatorCode>?,
        areas: Set<AreaCode>? = nil, reach: LineFilter.Reach = .whole, inputs: LineFilter.Reach = .whole,
        at clock: LedgerClock
    ) throws {
        self.references = references
        let wanted = indicators.map { references.inputs(of: $0) }
        var found = try reader.lines(
            LineFilter(indicators: indicators, areas: areas, reach: reach), at: clock)
        if let wanted, let indicators, wanted != indicators {
            found += try reader.lines(
                LineFilter(indicators: wanted.subtracting(indicators), areas: areas, reach: inputs),
                at: clock)
        }
        var lines: [Quantity: [SeriesLine]] = [:]
        for line in found {
            lines[Quantity(indicator: line.series.indicator, area: line.series.area), default: []].append(
                line)
        }
        var derivations: [String: DerivedLine] = [:]
        let order = references.derivationOrder
        let derived = order.order.filter { indicators == nil || wanted!.contains($0) }
        if !derived.isEmpty {
            for area in Set(lines.keys.map(\.area)) {
                let computed = Self.derive(derived, area, lines, references, order)
                for (code, result) in computed where !result.line.observations.isEmpty {
                    lines[Quantity(indicator: code, area: area), default: []].insert(result.withBreaks, at: 0)
                    derivations[result.line.series.name] = result
                }
            }
        }
        self.lines = lines
        self.derivations = derivations
    }

    private init(
        _ references: LedgerReferences, _ lines: [Quantity: [SeriesLine]],
        _ derivations: [String: DerivedLine]
    ) {
        self.references = references
        self.lines = lines
        self.derivations = derivations
    }

    /// The book with lines of other indicators; those that are there stay.
    func adding(_ more: [SeriesLine]) -> LineBook {
        guard !more.isEmpty else { return self }
        var added: [Quantity: [SeriesLine]] = [:]
        for line in more {
            added[Quantity(indicator: line.series.indicator, area: line.series.area), default: []].append(
                line)
        }
        return LineBook(references, lines.merging(added) { known, _ in known }, derivations)
    }

    package func lines(_ indicator: IndicatorCode, _ area: AreaCode) -> [SeriesLine] {
        lines[Quantity(indicator: indicator, area: area)] ?? []
    }

    /// The lines of one size class; those of a KPI.
    package func lines(_ indicator: IndicatorCode, _ area: AreaCode, _ size: SizeClass) -> [SeriesLine] {
        let found = lines(indicator, area)
        return found.allSatisfy { $0.series.sizeClass == size }
            ? found : found.filter { $0.series.sizeClass == size }
    }

    package var areas: Set<AreaCode> { Set(lines.keys.map(\.area)) }

    private static func derive(
        _ codes: [IndicatorCode], _ area: AreaCode, _ lines: [Quantity: [SeriesLine]],
        _ references: LedgerReferences, _ order: DerivationOrder
    ) -> [IndicatorCode: DerivedLine] {
        var inputs: [IndicatorCode: SeriesLine] = [:]
        var series: [IndicatorCode: Series] = [:]
        for code in codes {
            for input in references.formulas[code]?.inputs ?? [] {
                let found = lines[Quantity(indicator: input.code, area: area)]
                inputs[input.code] = found?.first { $0.series.sizeClass == .none }
            }
            series[code] = Series(
                name: "\(area).\(code)", indicator: code, area: area, source: "DERIVED",
                unit: references.indicators[code]?.unit ?? "")
        }
        return order.evaluate(lines: inputs, units: references.units, into: series)
    }
}

extension DerivedLine {
    /// The line with breaks stated: an estimate's status would hide them.
    fileprivate var withBreaks: SeriesLine {
        guard !breaks.isEmpty else { return line }
        let observations = line.observations.map { old -> Observation in
            guard breaks.contains(old.period), old.status != .forecast else { return old }
            return Observation(
                id: old.id, period: old.period, value: old.value, decimals: old.decimals,
                status: .breakInSeries, comparableWithPrevious: old.comparableWithPrevious,
                precision: old.precision, publication: old.publication)
        }
        return SeriesLine(series: line.series, observations: observations)
    }
}
