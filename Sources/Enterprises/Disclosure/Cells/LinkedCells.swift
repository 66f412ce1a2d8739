package import PlanModel

/// All cells of a run and of earlier releases of the same register, with the
/// relations between them: one linked system, in which the same group and measure
/// is one cell in however many tables it stands.
package struct LinkedCells: Sendable {
    package private(set) var cells: [LinkedCell] = []
    package private(set) var relations: [CellRelation] = []
    package private(set) var shares: [CellShare] = []
    /// The tables of this run, without those of earlier releases, in the order of
    /// adding.
    package private(set) var tables: [String] = []
    /// What does not fit together; tables with errors can't be protected.
    package private(set) var findings: [Finding] = []
    private var places: [Key: Int] = [:]
    private var known: Set<[CellRelation.Term]> = []

    private struct Key: Hashable {
        let group: CellGroup
        let measure: String
    }

    package init() {}

    /// The number of the cell in `cells`; nil where no table has it, that is, where
    /// the group has no enterprises.
    package func place(of group: CellGroup, measure: CellMeasure) -> Int? {
        places[Key(group: group, measure: measure.name)]
    }

    /// Adds a table of this run.
    package mutating func add(_ table: CellTable) {
        tables.append(table.id)
        add(table) { categories in
            let isPrinted = zip(table.dimensions, categories).allSatisfy { $0.isPrinted($1) }
            return isPrinted ? .printed : .implied
        }
    }

    /// Adds a table of an earlier release, tabulated again from the same register.
    ///
    /// - Parameter isSuppressed: whether that release hid the measure at these
    ///   categories; asked of printed groups only.
    package mutating func addReleased(
        _ table: CellTable, release: String, isSuppressed: ([String], CellMeasure) -> Bool
    ) {
        var hidden: Set<Key> = []
        for categories in table.allGroups().keys {
            for measure in table.measures where isSuppressed(categories, measure) {
                hidden.insert(Key(group: table.group(at: categories), measure: measure.name))
            }
        }
        add(table, hidden: hidden) { categories in
            let isPrinted = zip(table.dimensions, categories).allSatisfy { $0.isPrinted($1) }
            return isPrinted ? .released(in: release) : .implied
        }
    }

    /// States that a share of two cells is printed. Both can be read off it, so
    /// neither counts as unprinted any more.
    package mutating func add(_ share: CellShare) {
        shares.append(share)
        for cell in [share.numerator, share.denominator] where cells[cell].standing == .implied {
            cells[cell].standing = .printed
        }
    }

    /// Adds a relation that is known outside the tables, such as: each enterprise
    /// engages at least one person. It must hold for the true values.
    package mutating func add(_ relation: CellRelation) {
        let sum = relation.terms.reduce(0) { $0 + $1.coefficient * cells[$1.cell].value }
        guard sum >= relation.lower, sum <= relation.upper else {
            report(
                "relation-broken",
                "a relation between \(relation.terms.map { cells[$0.cell].text }.joined(separator: ", ")) "
                    + "does not hold in the register.")
            return
        }
        relations.append(relation)
    }

    private mutating func add(
        _ table: CellTable, hidden: Set<Key> = [], standing: ([String]) -> LinkedCell.Standing
    ) {
        let groups = table.allGroups()
        // Sorted, so that the order of rows changes nothing.
        let ordered = groups.keys.sorted { $0.lexicographicallyPrecedes($1) }
        for categories in ordered {
            let group = table.group(at: categories)
            let shown = standing(categories)
            for (measure, contributions) in zip(table.measures, groups[categories] ?? []) {
                let isHidden = hidden.contains(Key(group: group, measure: measure.name))
                insert(
                    LinkedCell(
                        group: group, measure: measure, contributions: contributions,
                        standing: isHidden ? .implied : shown, tables: [table.id]))
            }
        }
        for (number, dimension) in table.dimensions.enumerated() {
            for sum in dimension.sums {
                for categories in ordered where categories[number] == sum.code {
                    relate(sum, at: categories, in: number, of: table)
                }
            }
        }
    }

    private mutating func insert(_ cell: LinkedCell) {
        let key = Key(group: cell.group, measure: cell.measure.name)
        guard let place = places[key] else {
            places[key] = cells.count
            cells.append(cell)
            return
        }
        if cells[place].value != cell.value || cells[place].contributions.count != cell.contributions.count {
            report(
                "cell-values-differ",
                "\(cell.text) is \(limitText(cells[place].value)) in "
                    + "\(cells[place].tables.joined(separator: ", ")) and \(limitText(cell.value)) in "
                    + "\(cell.tables.joined()).",
                remedy: "Tabulate both from the same rows of the register.")
        }
        if cell.tables != cells[place].tables.suffix(1) { cells[place].tables += cell.tables }
        if rank(cell.standing) > rank(cells[place].standing) { cells[place].standing = cell.standing }
    }

    /// total − sum of parts = 0; parts without enterprises are 0 and left out.
    private mutating func relate(
        _ sum: TableDimension.Sum, at categories: [String], in number: Int, of table: CellTable
    ) {
        for measure in table.measures {
            guard let whole = place(of: table.group(at: categories), measure: measure) else { continue }
            var terms = [CellRelation.Term(cell: whole, coefficient: 1)]
            for part in sum.parts {
                var place = categories
                place[number] = part
                if let cell = self.place(of: table.group(at: place), measure: measure) {
                    terms.append(CellRelation.Term(cell: cell, coefficient: -1))
                }
            }
            terms[1...].sort { $0.cell < $1.cell }
            if known.insert(terms).inserted {
                relations.append(CellRelation(terms: terms, lower: 0, upper: 0))
            }
        }
    }

    private mutating func report(_ code: String, _ message: String, remedy: String? = nil) {
        findings.append(Finding(.error, code: code, message, remedy: remedy))
    }
}

private func rank(_ standing: LinkedCell.Standing) -> Int {
    switch standing {
    case .implied: 0
    case .printed: 1
    case .released: 2
    }
}
