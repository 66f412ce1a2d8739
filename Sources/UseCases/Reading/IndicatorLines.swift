import PlanModel

/// The lines of one indicator, by area.
///
/// A list, because a dozen areas are looked through faster than hashed.
struct IndicatorLines: Sendable {
    /// Each area once; its preferred claim first.
    private(set) var byArea: [(area: AreaCode, lines: [SeriesLine])] = []

    subscript(area: AreaCode) -> [SeriesLine] {
        for index in byArea.indices where byArea[index].area == area { return byArea[index].lines }
        return []
    }

    /// The lines of one size class; those of a KPI.
    subscript(area: AreaCode, size: SizeClass) -> [SeriesLine] {
        let found = self[area]
        return found.allSatisfy { $0.series.sizeClass == size }
            ? found : found.filter { $0.series.sizeClass == size }
    }

    /// After the other lines of its area.
    mutating func append(_ line: SeriesLine) {
        if let index = index(of: line.series.area) {
            byArea[index].lines.append(line)
        } else {
            byArea.append((line.series.area, [line]))
        }
    }

    /// Before the other lines of its area.
    mutating func insert(_ line: SeriesLine) {
        if let index = index(of: line.series.area) {
            byArea[index].lines.insert(line, at: 0)
        } else {
            byArea.append((line.series.area, [line]))
        }
    }

    /// With the lines of areas that have none.
    func filled(from other: IndicatorLines) -> IndicatorLines {
        var filled = self
        for (area, lines) in other.byArea where index(of: area) == nil {
            filled.byArea.append((area, lines))
        }
        return filled
    }

    /// Lines come by area, so it is mostly the last.
    private func index(of area: AreaCode) -> Int? { byArea.lastIndex { $0.area == area } }
}
