import PlanModel
import SDMX

/// The series of messages that a quantity of the ledger makes: for each size
/// class and sector the preferred values under `_T`, and every claim by its
/// source and definition.
struct FlowSeries {
    let references: LedgerReferences

    /// In the order of size class and sector, the preferred values first.
    func series(_ quantity: LineBook.Quantity) -> [DataSeries] {
        var found: [DataSeries] = []
        var rest = quantity.lines[...]
        // Derived lines stand first, whatever their size class.
        if !isGrouped(quantity.lines) { rest = quantity.lines.sorted(by: Self.isBefore)[...] }
        while let first = rest.first {
            let group = rest.prefix { Self.isSameCell($0.series, first.series) }
            rest = rest.dropFirst(group.count)
            append(Array(group), to: &found)
        }
        return found
    }

    private func isGrouped(_ lines: [SeriesLine]) -> Bool {
        zip(lines, lines.dropFirst()).allSatisfy { !Self.isBefore($1, $0) }
    }

    private static func isBefore(_ left: SeriesLine, _ right: SeriesLine) -> Bool {
        (left.series.sizeClass, left.series.sector) < (right.series.sizeClass, right.series.sector)
    }

    private static func isSameCell(_ left: Series, _ right: Series) -> Bool {
        left.sizeClass == right.sizeClass && left.sector == right.sector
    }

    private func append(_ lines: [SeriesLine], to found: inout [DataSeries]) {
        let claims = lines.map { line -> (Series, [DataPoint]) in
            var points: [DataPoint] = []
            points.reserveCapacity(line.observations.count)
            for observation in line.observations where observation.isExported {
                points.append(DataPoint(observation, of: line.series))
            }
            return (line.series, points)
        }.filter { !$0.1.isEmpty }
        guard let first = claims.first else { return }
        let code = references.indicators[first.0.indicator]?.sourceCode
        let preferred = claims.count == 1 ? first.1 : Self.preferred(claims.map(\.1))
        let cell = [
            "A", first.0.area.text, first.0.indicator.text, first.0.sizeClass.rawValue, first.0.sector,
        ]
        found.append(DataSeries(key: cell + ["_T", "_T"], sourceCode: code, points: preferred))
        var used: Set<[String]> = []
        for (series, points) in claims {
            let claim = Self.claim(series, besides: used)
            used.insert(claim)
            found.append(DataSeries(key: cell + claim, sourceCode: code, points: points))
        }
    }

    /// Of each period the value of the claim that comes first; a break where
    /// another series goes on.
    private static func preferred(_ claims: [[DataPoint]]) -> [DataPoint] {
        var known: [Period: DataPoint] = [:]
        for point in claims.joined() where known[point.observation.period] == nil {
            known[point.observation.period] = point
        }
        var before: Series?
        return known.values.sorted { $0.observation.period < $1.observation.period }.map { point in
            defer { if point.observation.value != nil { before = point.series } }
            return DataPoint(point.observation.following(before, in: point.series), of: point.series)
        }
    }

    /// Codes of SOURCE and DEFINITION. A source that speaks of a quantity on
    /// several bases has one code for each: `WB@CONSTANT_2005_US$`.
    private static func claim(_ series: Series, besides used: Set<[String]>) -> [String] {
        let definition = series.definition ?? "_U"
        let plain = [series.source, definition]
        guard used.contains(plain) else { return plain }
        let based = [series.source + "@" + idOfWords(series.base ?? series.unit), definition]
        guard used.contains(based) else { return based }
        var number = 2
        while used.contains([based[0] + "@\(number)", definition]) { number += 1 }
        return [based[0] + "@\(number)", definition]
    }
}
