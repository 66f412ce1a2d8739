package import PlanModel

/// What a data query asks for.
package struct DataQuery: Hashable, Sendable {
    /// One key of a query: for each dimension the codes wanted, nil for any.
    package typealias Key = [Set<String>?]

    /// One of them must match; empty means everything.
    package var keys: [Key] = []
    package var filters: [ComponentFilter] = []
    package var shape = MessageShape()
    /// Of each series.
    package var firstObservations: Int?
    package var lastObservations: Int?
    /// What was recorded in this second or after it, UTC: `2026-11-21T09:30:00Z`.
    package var updatedAfter: String?
    /// As published by the end of this day.
    package var asOf: Day?
    package var includesHistory = false
    /// Observations to pass over, and to give at most.
    package var offset = 0
    package var limit: Int?

    package init() {}

    /// Whether a key is wanted.
    package func wants(key: [String], _ structure: DataStructure) -> Bool {
        guard
            keys.isEmpty
                || keys.contains(where: { pattern in
                    zip(pattern, key).allSatisfy { wanted, code in wanted?.contains(code) ?? true }
                })
        else { return false }
        return filters.allSatisfy { filter in
            guard let place = structure.dimensions.firstIndex(where: { $0.id == filter.component }) else {
                return true
            }
            return filter.holds(key[place])
        }
    }

    /// The codes of a dimension that can be in the answer; nil for any.
    package func codes(of dimension: String, _ structure: DataStructure) -> Set<String>? {
        guard let place = structure.dimensions.firstIndex(where: { $0.id == dimension }) else { return nil }
        var found: Set<String>?
        if !keys.isEmpty, keys.allSatisfy({ place < $0.count && $0[place] != nil }) {
            found = keys.reduce(into: []) { $0.formUnion($1[place] ?? []) }
        }
        for filter in filters where filter.component == dimension {
            guard let codes = filter.codes else { continue }
            found = found.map { $0.intersection(codes) } ?? codes
        }
        return found
    }

    /// Whether the query chooses among the codes of a component.
    package func chooses(_ component: String, _ structure: DataStructure) -> Bool {
        let place = structure.dimensions.firstIndex { $0.id == component }
        let isInKey = place.map { place in keys.contains { place < $0.count && $0[place] != nil } } ?? false
        return isInKey || filters.contains { $0.component == component }
    }

    /// The same with any code of the component.
    package func opening(_ component: String, _ structure: DataStructure) -> DataQuery {
        var query = self
        query.filters.removeAll { $0.component == component }
        if let place = structure.dimensions.firstIndex(where: { $0.id == component }) {
            for index in keys.indices where place < keys[index].count { query.keys[index][place] = nil }
        }
        return query
    }

    /// The points of a series that are wanted.
    package func chosen(_ series: DataSeries, _ structure: DataStructure) -> DataSeries {
        var points = series.points[...]
        let ofPoints = filters.filter { filter in
            !structure.dimensions.contains { $0.id == filter.component }
        }
        if !ofPoints.isEmpty {
            points =
                points.filter { point in
                    ofPoints.allSatisfy { $0.holds(point, series.sourceCode, structure) }
                }[...]
        }
        if let count = firstObservations, let last = lastObservations, count + last < points.count {
            points = points.prefix(count) + points.suffix(last)
        } else if let count = firstObservations, lastObservations == nil {
            points = points.prefix(count)
        } else if let count = lastObservations, firstObservations == nil {
            points = points.suffix(count)
        }
        return points.count == series.points.count ? series : series.with(points)
    }
}

extension ComponentFilter {
    fileprivate func holds(_ point: DataPoint, _ sourceCode: String?, _ structure: DataStructure) -> Bool {
        if component == structure.time.id { return holds(point.observation.period) }
        if component == structure.measure.id { return holds(point.observation.value) }
        guard let attribute = FlowAttribute(rawValue: component) else { return false }
        switch attribute {
        case .standardError: return holds(point.observation.precision?.standardError)
        case .intervalLow: return holds(point.observation.precision?.intervalLow)
        case .intervalHigh: return holds(point.observation.precision?.intervalHigh)
        case .decimals: return holds(Double(point.observation.decimals))
        default: break
        }
        guard !attribute.isConstant else {
            return holds(DataSeries.constant(attribute, of: point.series, sourceCode: sourceCode))
        }
        guard attribute.isPresent(in: point.observation) else { return holds(nil as String?) }
        var text: [UInt8] = []
        text.append(varying: attribute, of: point.observation) { $0 += $1.utf8 }
        return holds(String(decoding: text, as: UTF8.self))
    }
}
