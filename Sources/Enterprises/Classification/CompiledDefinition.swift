/// A definition made ready for a loop over millions of units: numbers only, no
/// text and no allocation per unit.
package struct CompiledDefinition: Hashable, Sendable {
    /// Of each group, in the definition's order, and a last one for units that no
    /// group covers.
    let frames: [DecisionFrame]
    let limits: [Double]
    let cells: [PossibleClasses]
    /// For each `Sector.index`: the frame, or -1 where several may be right.
    let frameOfSector: [Int]
    /// The frames of the sectors that have several.
    private let several: [Int: [Int]]
    /// Whether turnover and assets count as missing, whatever they are.
    private(set) var ignoresMoney = false

    /// The definition for amounts that can't be compared with its limits.
    var withoutMoney: CompiledDefinition {
        var other = self
        other.ignoresMoney = true
        return other
    }

    fileprivate init?(_ definition: Definition) {
        let tables = definition.groups.map { group in
            group.isComplete
                ? DecisionTable(group.rule) : DecisionTable(always: PossibleClasses(.undetermined))
        }
        var frames: [DecisionFrame] = []
        var limits: [Double] = []
        var cells: [PossibleClasses] = []
        for table in tables + [DecisionTable(always: PossibleClasses(.undetermined))] {
            guard let table else { return nil }
            frames.append(table.frame.moved(limits: limits.count, cells: cells.count))
            limits += table.limits
            cells += table.cells
        }
        var frameOfSector: [Int] = []
        var several: [Int: [Int]] = [:]
        for index in 0..<Sector.indexCount {
            let found = definition.candidateGroups(for: Sector(index: index)).map { $0 ?? tables.count }
            frameOfSector.append(found.count == 1 ? found[0] : -1)
            if found.count > 1 { several[index] = found }
        }
        self.frames = frames
        self.limits = limits
        self.cells = cells
        self.frameOfSector = frameOfSector
        self.several = several
    }

    /// Every class that the unit may have; `.nan` stands for a missing criterion, 0
    /// for an unknown sector.
    ///
    /// `sector` is a `Sector.index`, below `Sector.indexCount`. A number that
    /// stands for no sector counts as unknown.
    package func possibleClasses(
        persons: Double, turnover: Double, assets: Double, sector: Int
    ) -> PossibleClasses {
        let (turnover, assets) = ignoresMoney ? (.nan, .nan) : (turnover, assets)
        let frame = frameOfSector[sector]
        if frame >= 0 {
            return possibleClasses(persons: persons, turnover: turnover, assets: assets, group: frame)
        }
        var classes = PossibleClasses()
        for frame in several[sector] ?? [] {
            classes.formUnion(
                possibleClasses(persons: persons, turnover: turnover, assets: assets, group: frame))
        }
        return classes
    }

    /// The same for a unit that a flag of the register puts into a group; `group`
    /// is its place in the definition.
    package func possibleClasses(
        persons: Double, turnover: Double, assets: Double, group: Int
    ) -> PossibleClasses {
        cells[frames[group].cell(limits, persons: persons, turnover: turnover, assets: assets)]
    }
}

extension Definition {
    /// The definition as tables of numbers; nil only for a rule with more limits
    /// than `checkDefinitions` lets pass.
    package func compiled() -> CompiledDefinition? { CompiledDefinition(self) }
}
