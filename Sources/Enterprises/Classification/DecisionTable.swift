/// A rule worked out for every cell that its limits cut out, missing criteria
/// included: what a loop over a register looks up.
///
/// A comparison is constant within a cell, so a unit's possible classes depend
/// only on how many limits each of its criteria exceeds.
package struct DecisionTable: Hashable, Sendable {
    /// The last values inside each limit, ascending: first of persons, then of
    /// turnover, then of assets.
    let limits: [Double]
    /// Persons change fastest, assets slowest; the last place of each is for a
    /// missing value.
    let cells: [PossibleClasses]
    let frame: DecisionFrame

    /// More cells than any printed definition comes near, and few enough to hold in
    /// memory.
    package static let maximumCells = 250_000

    /// Nil when the rule has so many limits that its table would pass
    /// `maximumCells`.
    package init?(_ rule: SizeRule) {
        let inside = Criterion.allCases.map { criterion in
            Set(rule.bounds.filter { $0.criterion == criterion }.map(\.lastInside)).sorted()
        }
        guard let count = DecisionTable.cellCount(inside.map(\.count)) else { return nil }
        let axes = inside.map(DecisionTable.axis)
        var cells: [PossibleClasses] = []
        cells.reserveCapacity(count)
        for assets in axes[2] {
            for turnover in axes[1] {
                for persons in axes[0] {
                    let unit = EnterpriseUnit(persons: persons, turnover: turnover, assets: assets)
                    cells.append(rule.possibleClasses(of: unit))
                }
            }
        }
        self.cells = cells
        limits = inside.flatMap(\.self)
        frame = DecisionFrame(counts: inside.map(\.count))
    }

    /// A table that gives every unit the same answer.
    package init(always classes: PossibleClasses) {
        limits = []
        cells = Array(repeating: classes, count: 8)
        frame = DecisionFrame(counts: [0, 0, 0])
    }

    /// Every class that the unit may have; `.nan` stands for a missing criterion.
    package func possibleClasses(persons: Double, turnover: Double, assets: Double) -> PossibleClasses {
        cells[frame.cell(limits, persons: persons, turnover: turnover, assets: assets)]
    }

    /// A value for every place, in order: the limits themselves, one above the
    /// last, and missing.
    private static func axis(_ limits: [Double]) -> [Double?] {
        limits.map { $0 } + [limits.last.map(\.nextUp) ?? 0, nil]
    }

    private static func cellCount(_ limits: [Int]) -> Int? {
        var count = 1
        for number in limits {
            let (product, isOver) = count.multipliedReportingOverflow(by: number + 2)
            guard !isOver, product <= maximumCells else { return nil }
            count = product
        }
        return count
    }
}
