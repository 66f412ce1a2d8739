/// Cells that depend on each other through relations, apart from all others: what
/// is hidden in one component says nothing of another.
struct LinkedComponent {
    /// Ascending; a cell's position here is its local number.
    let cells: [Int]
    let locals: [Int: Int]
    /// Relations over local numbers, with what the terms of other cells leave for
    /// these: bounds on the sum of the changes.
    let rows: [LinearProgram.Row]
    /// For each cell, the rows that it stands in.
    let rowsOfCell: [[Int]]
    /// Whether a row is more than a sum that equals 0.
    let hasInequalities: Bool

    /// Splits the cells that may vary; the others are known to everybody.
    static func components(of linked: LinkedCells, where varies: (Int) -> Bool) -> [LinkedComponent] {
        let isVarying = linked.cells.indices.map(varies)
        var sets = DisjointSets(count: linked.cells.count)
        var touched: [[CellRelation.Term]] = []
        for relation in linked.relations {
            let terms = relation.terms.filter { isVarying[$0.cell] }
            touched.append(terms)
            for term in terms.dropFirst() { sets.join(terms[0].cell, term.cell) }
        }
        var cells: [Int: [Int]] = [:]
        for place in linked.cells.indices where isVarying[place] {
            cells[sets.root(of: place), default: []].append(place)
        }
        var relations: [Int: [Int]] = [:]
        for (number, terms) in touched.enumerated() {
            if let first = terms.first { relations[sets.root(of: first.cell), default: []].append(number) }
        }
        return cells.keys.sorted().map { root in
            LinkedComponent(
                cells: cells[root] ?? [],
                relations: (relations[root] ?? []).map { (linked.relations[$0], touched[$0]) }, linked: linked
            )
        }
    }

    private init(
        cells: [Int], relations: [(whole: CellRelation, terms: [CellRelation.Term])], linked: LinkedCells
    ) {
        self.cells = cells
        var locals: [Int: Int] = [:]
        for (local, cell) in cells.enumerated() { locals[cell] = local }
        self.locals = locals
        var rows: [LinearProgram.Row] = []
        var rowsOfCell = cells.map { _ in [Int]() }
        for (whole, terms) in relations {
            let localTerms = terms.map {
                LinearProgram.Term(column: locals[$0.cell] ?? 0, coefficient: $0.coefficient)
            }
            for term in localTerms { rowsOfCell[term.column].append(rows.count) }
            // The true values fulfil an equation up to rounding; their changes sum to 0.
            let now =
                whole.isEquation
                ? 0 : whole.terms.reduce(0) { $0 + $1.coefficient * linked.cells[$1.cell].value }
            rows.append(LinearProgram.Row(localTerms, lower: whole.lower - now, upper: whole.upper - now))
        }
        self.rows = rows
        self.rowsOfCell = rowsOfCell
        hasInequalities = rows.contains { $0.lower != 0 || $0.upper != 0 }
    }
}
