/// Finds, for every goal of one component, alternative tables that prove it, and
/// hides further cells for them where it may.
///
/// A goal is proven against everybody when no lone contributor's cell changes in
/// all of its tables: who knows that a cell has not changed in one of them can't
/// exclude that one.
struct ProtectionSearch {
    struct State {
        let goal: ProtectionGoal
        var tables: [AlternativeTable] = []
        /// Lone contributors who can still exclude each table; nil before the first.
        var exposed: Set<Int>?
        var isProven: Bool { exposed?.isEmpty ?? false }
    }

    let component: LinkedComponent
    let ranges: KnownRanges
    /// nil looks at outsiders only.
    let lone: LoneContributors?
    /// The cost of hiding each cell, by local number; nil for one that must not be
    /// hidden (any more).
    var weights: [Double?]
    private(set) var isHidden: [Bool]
    var states: [State]
    /// Places in `states` by the local number of the cell.
    private let statesOfCell: [[Int]]
    private var program: ProtectionProgram

    var solves: Int { program.solves }

    /// - Parameter weights: by local number, for cells that may be hidden; hidden cells
    ///   are those in `hidden`.
    init(
        _ component: LinkedComponent, goals: [ProtectionGoal], ranges: KnownRanges, lone: LoneContributors?,
        weights: [Double?], hidden: [Bool], solver: some LinearProgramSolver
    ) {
        self.component = component
        self.ranges = ranges
        self.lone = lone
        self.weights = weights
        isHidden = hidden
        for local in hidden.indices where hidden[local] { self.weights[local] = ProtectionSearch.free }
        states = goals.map { State(goal: $0) }
        var statesOfCell = component.cells.map { _ in [Int]() }
        for (place, goal) in goals.enumerated() {
            if let local = component.locals[goal.cell] { statesOfCell[local].append(place) }
        }
        self.statesOfCell = statesOfCell
        program = ProtectionProgram(component, ranges: ranges, solver: solver)
    }

    /// A search in which all cells are hidden already.
    init(
        hidden component: LinkedComponent, goals: [ProtectionGoal], ranges: KnownRanges,
        lone: LoneContributors?, solver: some LinearProgramSolver
    ) {
        self.init(
            component, goals: goals, ranges: ranges, lone: lone, weights: component.cells.map { _ in nil },
            hidden: component.cells.map { _ in true }, solver: solver)
    }

    /// A hidden cell costs a little, so that few of them are used.
    static let free = 0.001

    /// Proves the goal, if it can be; false says that it can't.
    ///
    /// - Parameter oneByOne: whether to look for a table against each lone contributor
    ///   where none is found against all of them at once.
    mutating func prove(_ place: Int, oneByOne: Bool = true) -> Bool {
        if states[place].isProven { return true }
        if states[place].exposed == nil, !look(place, against: []) { return false }
        guard let exposed = states[place].exposed, !exposed.isEmpty else { return true }
        if look(place, against: exposed), states[place].isProven { return true }
        guard oneByOne else { return false }
        for contributor in exposed.sorted() where states[place].exposed?.contains(contributor) ?? false {
            guard look(place, against: [contributor]) else { return false }
        }
        return states[place].isProven
    }

    /// Looks for a table in which none of the contributors' cells change.
    private mutating func look(_ place: Int, against contributors: Set<Int>) -> Bool {
        let goal = states[place].goal
        guard let cell = component.locals[goal.cell] else { return false }
        var costs = weights
        for contributor in contributors {
            for known in lone?.cells[contributor] ?? [] {
                if let local = component.locals[known] { costs[local] = nil }
            }
        }
        let found = program.alternative(
            cell: cell, change: goal.change, knowledge: goal.knowledge, weights: costs)
        guard let found else { return false }
        let table = AlternativeTable(changes: found)
        guard holds(table, goal.change), fits(table, goal) else { return false }
        for change in found where !isHidden[change.cell] {
            isHidden[change.cell] = true
            weights[change.cell] = ProtectionSearch.free
        }
        accept(table, for: place)
        offer(table)
        return true
    }

    /// Publishes a cell again, or hides it again.
    mutating func setHidden(_ local: Int, to hidden: Bool) {
        isHidden[local] = hidden
        weights[local] = hidden ? ProtectionSearch.free : nil
    }
}

// MARK: - One table for many goals

extension ProtectionSearch {
    /// Takes the table, longer, shorter or turned round, for every goal that it proves.
    private mutating func offer(_ table: AlternativeTable) {
        for change in table.changes {
            for place in statesOfCell[change.cell] where !states[place].isProven {
                let scaled = table.scaled(by: states[place].goal.change / change.amount)
                if fits(scaled, states[place].goal) { accept(scaled, for: place) }
            }
        }
    }

    /// Accepts the table for the goal if it reaches it and fits everything.
    mutating func check(_ table: AlternativeTable, for place: Int) {
        let goal = states[place].goal
        guard let cell = component.locals[goal.cell] else { return }
        let slack = ProtectionSearch.tolerance * abs(goal.change)
        guard abs(table.change(of: cell) - goal.change) <= slack else { return }
        if holds(table, goal.change), fits(table, goal) { accept(table, for: place) }
    }

    private mutating func accept(_ table: AlternativeTable, for place: Int) {
        let doubters = doubters(of: table, for: states[place].goal)
        if let exposed = states[place].exposed {
            let left = exposed.intersection(doubters)
            guard left.count < exposed.count else { return }
            states[place].exposed = left
        } else {
            states[place].exposed = doubters
        }
        states[place].tables.append(table)
    }

    /// Lone contributors who know of a changed cell that it has not changed.
    ///
    /// None for goals against marks: one who knows the own count and reads C on a sum
    /// of two enterprises knows the other one's count, whatever is hidden.
    func doubters(of table: AlternativeTable, for goal: ProtectionGoal) -> Set<Int> {
        guard let lone, goal.knowledge == .values else { return [] }
        var found: Set<Int> = []
        for change in table.changes {
            guard let owner = lone.owners[component.cells[change.cell]] else { continue }
            if lone.mayExclude(goal, owner) { found.insert(owner) }
        }
        return found
    }

    /// Whether every value lies in the range that the attacker knows, and relations
    /// that are not equations hold.
    private func fits(_ table: AlternativeTable, _ goal: ProtectionGoal) -> Bool {
        let slack = ProtectionSearch.tolerance * abs(goal.change)
        for change in table.changes {
            let place = component.cells[change.cell]
            let value = ranges.linked.cells[place].value + change.amount
            let known = ranges.range(of: place, goal.knowledge)
            if value < known.lowerBound - slack || value > known.upperBound + slack { return false }
        }
        return rowsChanged(by: table, equationsToo: false).allSatisfy { row, sum in
            sum >= component.rows[row].lower - slack && sum <= component.rows[row].upper + slack
        }
    }

    /// Whether the equations hold; the solver's word is not taken for it.
    private func holds(_ table: AlternativeTable, _ amount: Double) -> Bool {
        let slack = ProtectionSearch.tolerance * abs(amount)
        return rowsChanged(by: table, equationsToo: true).allSatisfy { row, sum in
            let bounds = component.rows[row]
            return sum >= bounds.lower - slack && sum <= bounds.upper + slack
        }
    }

    private func rowsChanged(by table: AlternativeTable, equationsToo: Bool) -> [Int: Double] {
        if !equationsToo, !hasInequalities { return [:] }
        var sums: [Int: Double] = [:]
        for change in table.changes {
            for row in component.rowsOfCell[change.cell] where equationsToo || !isEquation(row) {
                let term = component.rows[row].terms.first { $0.column == change.cell }
                sums[row, default: 0] += (term?.coefficient ?? 0) * change.amount
            }
        }
        return sums
    }

    private var hasInequalities: Bool { component.hasInequalities }
    private func isEquation(_ row: Int) -> Bool {
        component.rows[row].lower == 0 && component.rows[row].upper == 0
    }

    /// What rounding may lose, as a part of the goal's amount.
    private static let tolerance = 1e-6
}
