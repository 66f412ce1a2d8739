import Assessment
import PlanModel
import SDMX

/// How much an answer holds, found without reading the values; no less than
/// what is sent, but for values whose place in a history changes without a
/// statement of their own.
///
/// A value stands under its source, and once more where it is preferred. A
/// history has each statement once in each of these places, not everything once
/// for each of its days, and so for what is computed from it.
struct AnswerSize {
    let query: DataQuery
    let structure: DataStructure
    let references: LedgerReferences
    /// Data sets of a history; nil for a plain state.
    let steps: Int?
    /// Years that the query chooses; nil for any.
    private let years: [Int]?

    init(_ query: DataQuery, _ structure: DataStructure, _ references: LedgerReferences, steps: Int?) {
        self.query = query
        self.structure = structure
        self.references = references
        self.steps = steps
        let filters = query.filters.filter { $0.component == structure.time.id }
        years =
            filters.isEmpty
            ? nil
            : Period.years.filter { year in
                guard let period = Period(year: year) else { return false }
                return filters.allSatisfy { $0.holds(period) }
            }
    }

    /// The chosen years one after another, as ranges; nil for any.
    var periods: [ClosedRange<Period>]? {
        years?.reduce(into: [ClosedRange<Period>]()) { found, year in
            guard let period = Period(year: year) else { return }
            if let last = found.last, last.upperBound.year == year - 1 {
                found[found.count - 1] = last.lowerBound...period
            } else {
                found.append(period...period)
            }
        }
    }

    /// The indicators whose statements are counted: those that the query wants,
    /// and what they are computed from.
    var counted: LineFilter {
        LineFilter(
            indicators: wanted.map { references.inputs(of: $0) },
            areas: query.codes(of: "REF_AREA", structure).map { Set($0.compactMap { AreaCode($0) }) })
    }

    private var wanted: Set<IndicatorCode>? {
        query.codes(of: "INDICATOR", structure).map { Set($0.compactMap { IndicatorCode($0) }) }
    }

    /// Values, or keys where the query wants no more than these.
    func estimate(_ counts: [SeriesCount]) -> Int {
        var size = 0
        var preferred: [[String]: Amount] = [:]
        for count in counts where wanted?.contains(count.series.indicator) ?? true {
            let series = count.series
            let cell = [
                "A", series.area.text, series.indicator.text, series.sizeClass.rawValue, series.sector,
            ]
            if wantsClaim(series, cell) { size += self.size(Amount(count)) }
            if query.wants(key: cell + ["_T", "_T"], structure) {
                preferred[cell, default: Amount()].add(Amount(count))
            }
        }
        size += preferred.values.reduce(0) { $0 + self.size($1) }
        return min(size + computed(counts), query.limit ?? .max)
    }

    /// A source that speaks on several bases has codes that only reading tells.
    private func wantsClaim(_ series: Series, _ cell: [String]) -> Bool {
        let definition = series.definition ?? "_U"
        let based = query.codes(of: "SOURCE", structure)?.filter { $0.hasPrefix(series.source + "@") } ?? []
        return ([series.source] + based).contains {
            query.wants(key: cell + [$0, definition], structure)
        }
    }

    /// What formulas make of the statements.
    private func computed(_ counts: [SeriesCount]) -> Int {
        var size = 0
        for code in references.derivationOrder.order where wanted?.contains(code) ?? true {
            let inputs = references.inputs(of: [code])
            var areas: [AreaCode: Amount] = [:]
            for count in counts
            where count.series.sizeClass == .none && inputs.contains(count.series.indicator) {
                areas[count.series.area, default: Amount()].add(Amount(count))
            }
            for (area, amount) in areas {
                let cell = ["A", area.text, code.text, SizeClass.none.rawValue, "_T"]
                for claim in [["DERIVED", "_U"], ["_T", "_T"]]
                where query.wants(key: cell + claim, structure) {
                    size += self.size(amount)
                }
            }
        }
        return size
    }

    // MARK: Under one key

    private struct Amount {
        var statements = 0
        var years: ClosedRange<Int>?

        init() {}

        init(_ count: SeriesCount) {
            statements = count.statements
            years = count.years
        }

        mutating func add(_ other: Amount) {
            statements += other.statements
            guard let more = other.years else { return }
            years =
                years.map {
                    min($0.lowerBound, more.lowerBound)...max($0.upperBound, more.upperBound)
                } ?? more
        }
    }

    private func size(_ amount: Amount) -> Int {
        let window = (query.firstObservations ?? 0) + (query.lastObservations ?? 0)
        let cells = min(amount.statements, amount.years?.count ?? 0, years?.count ?? .max)
        guard query.shape.hasObservations else { return min(amount.statements, steps ?? 1) }
        guard let steps else { return window > 0 ? min(cells, window) : cells }
        // A value that comes into a window sends another out.
        return window > 0 ? min(amount.statements * 2, window * 2 * steps) : amount.statements
    }
}

extension MessageShape {
    /// About, of a value, or of a key where there are no values; measured with
    /// the bundled ledger.
    func bytes(_ format: DataFormat) -> Int {
        switch format {
        case .csv1, .csv2: hasObservations && !attributes.isEmpty ? 180 : 85
        case .generic: !hasObservations ? 400 : attributes.isEmpty ? 120 : 540
        case .structureSpecific, .structureSpecific3:
            !hasObservations ? 145 : attributes.isEmpty ? 70 : 250
        case .json1: !hasObservations ? 36 : attributes.isEmpty ? 22 : 75
        case .json2: !hasObservations ? 36 : attributes.isEmpty ? 22 : 120
        }
    }
}
