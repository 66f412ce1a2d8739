/// One table before protection: measures over the finest groups of its dimensions.
///
/// Sums are formed from them. A group that is absent has no enterprises, and the
/// output shows it as 0 or not at all, which says the same.
package struct CellTable: Sendable {
    package let id: String
    package let dimensions: [TableDimension]
    package let measures: [CellMeasure]
    /// By the finest category of each dimension, in the order of `dimensions`; one
    /// summary for each measure, in the order of `measures`.
    package var groups: [[String]: [Contributions]]

    package init(
        id: String, dimensions: [TableDimension], measures: [CellMeasure] = [.enterprises],
        groups: [[String]: [Contributions]]
    ) {
        self.id = id
        self.dimensions = dimensions
        self.measures = measures
        self.groups = groups
    }

    /// The group at these categories, one for each dimension.
    package func group(at categories: [String]) -> CellGroup {
        var limits: [String: String] = [:]
        for (dimension, category) in zip(dimensions, categories) where category != dimension.total {
            limits[dimension.name] = category
        }
        return CellGroup(limits)
    }

    /// Every group of the table, finest and sums, with its summaries.
    package func allGroups() -> [[String]: [Contributions]] {
        var all: [[String]: [Contributions]] = [:]
        var holders = dimensions.map { _ in [String: [String]]() }
        for (leaf, contributions) in groups {
            var places: [[String]] = [[]]
            for (number, dimension) in dimensions.enumerated() {
                let category = leaf[number]
                let above = holders[number][category] ?? dimension.categories(holding: category)
                holders[number][category] = above
                places = places.flatMap { place in above.map { place + [$0] } }
            }
            for place in places {
                guard var merged = all[place] else {
                    all[place] = contributions
                    continue
                }
                for measure in measures.indices { merged[measure].merge(contributions[measure]) }
                all[place] = merged
            }
        }
        return all
    }
}
