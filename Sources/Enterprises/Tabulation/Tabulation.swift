/// A register added up: the joint cells, of which every table is a sum.
package struct Tabulation: Sendable {
    package let plan: TabulationPlan
    /// Sorted by codes and classes.
    package let joint: [JointCell]
    package let rows: Int
    /// With lines of the file.
    package let problems: RowProblems
    /// The cells of every definition asked for, by each table.
    package private(set) var cells: [TabulationCell] = []
    private let money: MoneyOfCells

    /// The sum of what several threads have counted.
    ///
    /// - Parameter firstLines: for each block of the register the line before its
    ///   first.
    package init(merging parts: [Tabulator], plan: TabulationPlan, firstLines: [Int]) {
        self.plan = plan
        money = MoneyOfCells(plan)
        var found: [Key: CellSums] = [:]
        var problems = RowProblems()
        var rows = 0
        for part in parts {
            rows += part.rows
            problems.add(part.problems)
            part.forEachCell { cell in
                found[Key(codes: cell.codes, classes: cell.classes), default: CellSums()].add(cell.sums)
            }
        }
        self.rows = rows
        self.problems = problems.moved(by: firstLines)
        joint = found.map { JointCell(codes: $0.codes, classes: $0.classes, sums: $1) }
            .sorted { left, right in
                if left.codes != right.codes { return left.codes.lexicographicallyPrecedes(right.codes) }
                return left.classes.lexicographicallyPrecedes(right.classes) { $0.order < $1.order }
            }
        cells = plan.definitions.indices.flatMap { definition in
            plan.tables.indices.flatMap { cells(of: definition, table: $0) }
        }
    }

    private struct Key: Hashable {
        let codes: [String]
        let classes: [PossibleClasses]
    }

    /// Rows that were counted.
    package var counted: Int { rows - problems.total }

    /// The cells of one table under one definition, sorted.
    package func cells(of definition: Int, table: Int) -> [TabulationCell] {
        let columns = plan.tables[table]
        var found: [TabulationCell.Place: TabulationCell] = [:]
        let picked = columns.filter { $0 != .size }.map { plan.groupColumns.firstIndex(of: $0.name) ?? 0 }
        let isSized = columns.contains(.size)
        for cell in joint {
            let place = TabulationCell.Place(
                definition: definition, table: table, codes: picked.map { cell.codes[$0] },
                classes: isSized ? cell.classes[definition] : nil)
            found[place, default: TabulationCell(place)].add(cell.sums, currency: money.currency(of: cell))
        }
        return found.values.sorted { $0.place.precedes($1.place) }
    }

    /// The header of the table.
    package var columns: [String] {
        ["definition"] + plan.dimensions.map(\.name) + ["enterprises"]
            + TabulationPlan.Measure.allCases.map(\.rawValue)
    }

    /// The texts of a cell's row; `_T` stands for a column that its table is not by.
    package func row(_ cell: TabulationCell) -> [String] {
        let sums = TabulationPlan.Measure.allCases.map { cell.text($0) ?? "" }
        return [plan.definitions[cell.place.definition].name] + codes(of: cell.place)
            + [cell.sums.enterprisesText ?? ""] + sums
    }

    /// By the plan's dimensions.
    package func codes(of place: TabulationCell.Place) -> [String] {
        let columns = plan.tables[place.table]
        var codes = place.codes[...]
        return plan.dimensions.map { dimension in
            guard columns.contains(dimension) else { return "_T" }
            return dimension == .size ? place.classes?.text ?? "" : codes.popFirst() ?? ""
        }
    }
}

/// A cell of a table under a definition.
package struct TabulationCell: Hashable, Sendable {
    package struct Place: Hashable, Sendable {
        /// Among the definitions asked for.
        package let definition: Int
        /// Among the plan's tables.
        package let table: Int
        /// Of the table's columns without size, in their order.
        package let codes: [String]
        /// More than one where units lack a criterion; nil where size is no column.
        package let classes: PossibleClasses?

        fileprivate func precedes(_ other: Place) -> Bool {
            if codes != other.codes { return codes.lexicographicallyPrecedes(other.codes) }
            return (classes?.order ?? 0) < (other.classes?.order ?? 0)
        }
    }

    package let place: Place
    package private(set) var sums = CellSums()
    /// Of its amounts; nil where no row says it.
    package private(set) var currency: String?
    /// Whether its units have amounts in several currencies, which can't be added.
    package private(set) var mixesCurrencies = false

    init(_ place: Place) { self.place = place }

    mutating func add(_ more: CellSums, currency other: String?) {
        if sums.tally.enterprises > 0, other != currency { mixesCurrencies = true }
        currency = other
        sums.add(more)
    }

    /// All digits of a sum; nil where there is none.
    package func text(_ measure: TabulationPlan.Measure) -> String? {
        measure.isMoney && mixesCurrencies ? nil : sums.text(measure)
    }

    package func value(_ measure: TabulationPlan.Measure) -> Double? {
        measure.isMoney && mixesCurrencies ? nil : sums.value(measure)
    }
}

/// What the amounts of a joint cell are in.
struct MoneyOfCells: Sendable {
    private let ofState: [String: String]
    private let country: Int?
    private let currency: Int?

    init(_ plan: TabulationPlan) {
        ofState = Dictionary(plan.registry.currencies.map { ($0.state, $0.currency) }) { first, _ in first }
        country = plan.groupColumns.firstIndex(of: "country")
        currency = plan.groupColumns.firstIndex(of: "currency")
    }

    /// Nil where neither a column nor a state says it.
    func currency(of cell: JointCell) -> String? {
        if let currency, !cell.codes[currency].isEmpty { return cell.codes[currency] }
        return country.flatMap { ofState[cell.codes[$0]] }
    }
}

extension PossibleClasses {
    /// By the smallest class, single ones first.
    var order: Int { (bits.trailingZeroBitCount * 8 + bits.nonzeroBitCount) << 8 | Int(bits) }
}
