package import Assessment
package import PlanModel

/// The lines of a reading: those of the ledger and those computed from them.
package struct LineBook: Sendable {
    package let references: LedgerReferences
    /// What stands behind each derived line, by the name of its series.
    package let derivations: [String: DerivedLine]
    private let known: [IndicatorCode: IndicatorLines]

    /// The lines of an indicator of an area; the preferred claim first.
    package struct Quantity: Sendable {
        package let indicator: IndicatorCode
        package let area: AreaCode
        package let lines: [SeriesLine]
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
        var known = Self.sorted(found)
        var derivations: [String: DerivedLine] = [:]
        let order = references.derivationOrder
        let derived = order.order.filter { indicators == nil || wanted!.contains($0) }
        if !derived.isEmpty {
            for area in Self.areas(of: known) {
                let computed = Self.derive(derived, area, known, references, order)
                for (code, result) in computed where !result.line.observations.isEmpty {
                    known[code, default: IndicatorLines()].insert(result.withBreaks)
                    derivations[result.line.series.name] = result
                }
            }
        }
        self.known = known
        self.derivations = derivations
    }

    private init(
        _ references: LedgerReferences, _ known: [IndicatorCode: IndicatorLines],
        _ derivations: [String: DerivedLine]
    ) {
        self.references = references
        self.known = known
        self.derivations = derivations
    }

    /// The book with lines of other indicators; those that are there stay.
    func adding(_ more: [SeriesLine]) -> LineBook {
        guard !more.isEmpty else { return self }
        let all = known.merging(Self.sorted(more)) { known, more in known.filled(from: more) }
        return LineBook(references, all, derivations)
    }

    /// By indicator. A reader gives the lines of an indicator one after another.
    private static func sorted(_ lines: [SeriesLine]) -> [IndicatorCode: IndicatorLines] {
        var sorted: [IndicatorCode: IndicatorLines] = [:]
        var rest = lines[...]
        while let code = rest.first?.series.indicator {
            let own = rest.prefix { $0.series.indicator == code }
            var known = sorted.removeValue(forKey: code) ?? IndicatorLines()
            for line in own { known.append(line) }
            sorted[code] = known
            rest = rest.dropFirst(own.count)
        }
        return sorted
    }

    /// All that there is, in no order.
    package var quantities: [Quantity] {
        known.flatMap { code, lines in
            lines.byArea.map { Quantity(indicator: code, area: $0.area, lines: $0.lines) }
        }
    }

    func lines(_ indicator: IndicatorCode) -> IndicatorLines { known[indicator] ?? IndicatorLines() }

    package func lines(_ indicator: IndicatorCode, _ area: AreaCode) -> [SeriesLine] {
        lines(indicator)[area]
    }

    /// The lines of one size class; those of a KPI.
    package func lines(_ indicator: IndicatorCode, _ area: AreaCode, _ size: SizeClass) -> [SeriesLine] {
        lines(indicator)[area, size]
    }

    package var areas: Set<AreaCode> { Self.areas(of: known) }

    private static func areas(of known: [IndicatorCode: IndicatorLines]) -> Set<AreaCode> {
        Set(known.values.lazy.flatMap { $0.byArea.lazy.map(\.area) })
    }

    private static func derive(
        _ codes: [IndicatorCode], _ area: AreaCode, _ known: [IndicatorCode: IndicatorLines],
        _ references: LedgerReferences, _ order: DerivationOrder
    ) -> [IndicatorCode: DerivedLine] {
        var inputs: [IndicatorCode: SeriesLine] = [:]
        var series: [IndicatorCode: Series] = [:]
        for code in codes {
            for input in references.formulas[code]?.inputs ?? [] {
                inputs[input.code] = known[input.code]?[area].first { $0.series.sizeClass == .none }
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
