import PlanModel

/// A cell with something entered, as the rules look at it.
struct CheckedCell {
    let key: CellKey
    let item: ReturnItem
    let content: CellContent
    let line: OwnLine
    let evidence: ReturnEvidence

    /// The entered value as written.
    var figure: CellFigure? { content.value.map { CellFigure(value: $0, decimals: content.decimals) } }

    var isShare: Bool {
        if case .share = item.kind { return true }
        return false
    }

    /// Where a cell is right all the same, a sentence says so.
    static let justify = "Correct it, or say in the justification why it is right."
}

/// The values of an item in the state over the years, by year.
struct OwnLine {
    struct Point {
        let period: Period
        let value: Double
    }

    /// Those that are public.
    let published: [Point]
    /// The same, with what was entered in their place.
    let all: [Point]

    init(_ item: ItemCode, periods: [Period], _ evidence: ReturnEvidence) {
        var values = evidence.history[item] ?? [:]
        for period in periods {
            if let known = evidence.known[CellKey(item, period)] { values[period] = known.value }
        }
        published = Self.sorted(values)
        for period in periods {
            guard let content = evidence.contents[CellKey(item, period)], !content.isEmpty else { continue }
            values[period] = content.value
        }
        all = Self.sorted(values)
    }

    private static func sorted(_ values: [Period: Double]) -> [Point] {
        values.map { Point(period: $0.key, value: $0.value) }.sorted { $0.period < $1.period }
    }

    func index(of period: Period) -> Int? { all.firstIndex { $0.period == period } }
}
