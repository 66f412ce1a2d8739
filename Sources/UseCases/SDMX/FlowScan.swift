import PlanModel
import SDMX

/// What there is in a flow: the codes of each dimension, the span of time, how
/// much, and what the code lists need to name it all.
struct FlowScan: Sendable {
    /// By dimension, without time.
    private(set) var codes: [Set<String>]
    private(set) var periods: ClosedRange<Period>?
    private(set) var seriesCount = 0
    private(set) var observationCount = 0
    /// A series of each code of the dimension SOURCE.
    private(set) var sources: [String: Series] = [:]
    private(set) var units: Set<String> = []
    private(set) var decimals: Set<Int> = []

    init(dimensions: Int) { codes = Array(repeating: [], count: dimensions) }

    mutating func add(_ series: DataSeries) {
        for (place, code) in series.key.enumerated() where !codes[place].contains(code) {
            codes[place].insert(code)
        }
        guard let first = series.points.first?.observation.period,
            let last = series.points.last?.observation.period
        else { return }
        periods = periods.map { min($0.lowerBound, first)...max($0.upperBound, last) } ?? first...last
        seriesCount += 1
        observationCount += series.points.count
        for point in series.points {
            decimals.insert(point.observation.decimals)
            if !units.contains(point.series.unit) { units.insert(point.series.unit) }
        }
        if series.key[5] != "_T", sources[series.key[5]] == nil {
            sources[series.key[5]] = series.points.first?.series
        }
    }

    /// Takes the codes of one dimension from another scan; of time, which follows
    /// the dimensions, the periods.
    mutating func open(_ place: Int, as other: FlowScan) {
        if codes.indices.contains(place) {
            codes[place] = other.codes[place]
        } else {
            periods = other.periods
        }
    }

    func constraint(_ reference: ArtefactReference, name: String, _ structure: DataStructure)
        -> ContentConstraint
    {
        ContentConstraint(
            reference, name: name,
            codes: zip(structure.dimensions, codes).filter { !$1.isEmpty }.map {
                ContentConstraint.DimensionCodes($0.id, $1.sorted())
            },
            periods: periods.map { $0.lowerBound.description...$0.upperBound.description },
            series: seriesCount, observations: observationCount)
    }
}

extension FlowReading {
    func scan() async throws -> FlowScan {
        var scan = FlowScan(dimensions: structure.dimensions.count)
        for indicator in try await indicators() {
            for series in try await series(of: indicator) { scan.add(series) }
        }
        return scan
    }
}
