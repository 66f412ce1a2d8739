import Assessment
import PlanModel

/// How much of the ledger an assessment reads.
enum ReadingDepth {
    /// All that any figure of the report rests on.
    case whole
    /// What a page of the KPIs in force shows: their last years, and nothing
    /// projected. What is shown is the same.
    case lastYears
}

/// Which lines an assessment reads: those of the KPIs, those that their
/// formulas need, and those that weigh them.
struct LineReading {
    private let reader: any LedgerReader
    private let references: LedgerReferences
    private let request: AssessKPIs.Request
    private let kpis: [KPI]
    private let indicators: Set<IndicatorCode>

    init(
        _ reader: any LedgerReader, _ references: LedgerReferences, _ request: AssessKPIs.Request,
        _ kpis: [KPI]
    ) {
        self.reader = reader
        self.references = references
        self.request = request
        self.kpis = kpis
        indicators = Set(kpis.map(\.indicator))
    }

    func wholeBook() throws -> LineBook {
        let book = try LineBook(
            reader, references: references, indicators: indicators,
            inputs: firstInput.map { .since($0) } ?? .whole, at: request.clock)
        return try book.adding(weights(of: kpis, firstWeight.map { .since($0) } ?? .whole))
    }

    /// The lines with their last years alone; nil where a figure may rest on
    /// more.
    func book(since first: Period) throws -> LineBook? {
        let book = try LineBook(
            reader, references: references, indicators: indicators,
            reach: .recent(since: first, notBefore: nil),
            inputs: .recent(since: first, notBefore: firstInput), at: request.clock)
        guard kpis.allSatisfy({ isComputedWhole($0.indicator, book) }) else { return nil }
        // What has no value needs no weight.
        let valued = kpis.filter { kpi in
            references.states.contains { !book.lines(kpi.indicator, $0.code).isEmpty }
        }
        let reach = firstWeight.map { LineFilter.Reach.recent(since: $0, notBefore: $0) } ?? .whole
        return try book.adding(weights(of: valued, reach))
    }

    /// The first year that a page of all KPIs looks at: the years of baselines
    /// with the window of an aggregate before them, and the small lines. Nil
    /// where all years matter: those of a target's methods, and those before a
    /// limit.
    func firstShown(_ agreed: [Period]) -> Period? {
        guard request.year == nil, request.target != .championArea else { return nil }
        guard request.target == .none || kpis.allSatisfy(\.targets.isEmpty) else { return nil }
        var first = [firstWeight, Period(year: references.firstDrawnYear)].compactMap(\.self).min()
        for year in agreed where first.map({ year < $0 }) ?? true { first = year }
        return first
    }

    /// Inputs are read from some years before the first year that may be a
    /// baseline: no method looks further back than ten.
    private var firstInput: Period? { period(15) }

    /// An aggregate mixes no years from before its window.
    private var firstWeight: Period? {
        period((references.plan?.thresholds?.coverage ?? .standard).windowYears)
    }

    private func period(_ years: Int) -> Period? {
        let baselines =
            (references.plan?.baseline ?? .standard).years
            + [request.baseline, request.year].compactMap(\.self)
        return baselines.min().flatMap { Period(year: max($0.year - years, Period.years.lowerBound)) }
    }

    /// A computed line with fewer than two values may have more in the years
    /// that were not read.
    private func isComputedWhole(_ indicator: IndicatorCode, _ book: LineBook) -> Bool {
        guard references.formulas[indicator] != nil else { return true }
        let inputs = references.inputs(of: [indicator]).subtracting([indicator])
        return references.states.allSatisfy { state in
            let line = book.lines(indicator, state.code).first
            let values = line?.observations.count { $0.observedValue != nil } ?? 0
            return values > 1 || inputs.allSatisfy { book.lines($0, state.code).isEmpty }
        }
    }

    /// Lines of indicators that are not the KPIs' own but weigh them.
    private func weights(of kpis: [KPI], _ reach: LineFilter.Reach) throws -> [SeriesLine] {
        let codes = kpis.compactMap { kpi -> IndicatorCode? in
            guard case .weighted(let code) = kpi.aggregation else { return nil }
            return IndicatorCode(sourceCode: code)
        }
        let others = Set(codes).subtracting(indicators)
        guard !others.isEmpty else { return [] }
        return try reader.lines(LineFilter(indicators: others, reach: reach), at: request.clock)
    }
}

extension LedgerReferences {
    /// The small lines beside values begin some years before the plan.
    package var firstDrawnYear: Int { (plan?.starts.year ?? 2016) - 6 }
}
