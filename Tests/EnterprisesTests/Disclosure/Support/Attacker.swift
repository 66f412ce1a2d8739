import Enterprises
import Solver

/// What stands in one place of a published table.
enum Published: Equatable {
    case value(Double)
    /// With CONF_STATUS C or D.
    case hidden(mark: String)
}

/// A published table: all that an attacker gets, with the public meaning of its
/// categories. What is absent is 0.
struct PublishedTable {
    let dimensions: [TableDimension]
    let measures: [CellMeasure]
    var cells: [[String]: [Published]]
}

/// Tries to compute hidden cells from published tables alone, by programs of its
/// own: one variable for each cell, one equation for each sum that can be formed.
struct Attacker {
    private var program = LinearProgram()
    private var numbers: [String: Int] = [:]
    private let readsMarks: Bool
    private let minimum: Double

    init(_ tables: [PublishedTable], readsMarks: Bool = false, minimum: Double = 3) {
        self.readsMarks = readsMarks
        self.minimum = minimum
        for table in tables {
            for (number, measure) in table.measures.enumerated() { read(table, number, measure) }
        }
    }

    /// The interval of a cell; nil where the tables contradict each other.
    ///
    /// - Parameter knowing: values that the attacker has from elsewhere.
    func interval(of cell: String, knowing: [String: Double] = [:]) -> (lower: Double, upper: Double)? {
        guard let column = numbers[cell] else { return nil }
        var own = program
        own.columns[column].cost = 1
        for (known, value) in knowing {
            guard let place = numbers[known] else { continue }
            own.columns[place].lower = value
            own.columns[place].upper = value
        }
        let loaded = CLPSolver().load(own)
        guard let lower = loaded.solve(.minimise).value, let upper = loaded.solve(.maximise).value else {
            return nil
        }
        return (lower, upper)
    }

    static func name(_ measure: CellMeasure, _ dimensions: [TableDimension], _ categories: [String]) -> String
    {
        let limits = zip(dimensions, categories).filter { $0.total != $1 }.map { "\($0.name)=\($1)" }
        return measure.name + ":" + limits.sorted().joined(separator: "&")
    }

    private mutating func read(_ table: PublishedTable, _ number: Int, _ measure: CellMeasure) {
        var places: Set<[String]> = []
        for (place, cells) in table.cells {
            let column = column(Attacker.name(measure, table.dimensions, place))
            places.insert(place)
            switch cells[number] {
            case .value(let value): narrow(column, value, value)
            case .hidden(let mark) where readsMarks && measure.kind == .count:
                if mark == "C" { narrow(column, 1, minimum - 1) } else { narrow(column, minimum, .infinity) }
            case .hidden: break
            }
        }
        // Sums that are not printed exist as well; new ones lead to further ones.
        var open = Array(places)
        while let place = open.popLast() {
            for (position, dimension) in table.dimensions.enumerated() {
                for sum in dimension.sums where sum.parts.contains(place[position]) {
                    var whole = place
                    whole[position] = sum.code
                    if places.insert(whole).inserted { open.append(whole) }
                }
            }
        }
        for place in places {
            for (position, dimension) in table.dimensions.enumerated() {
                for sum in dimension.sums where sum.code == place[position] {
                    var terms = [
                        LinearProgram.Term(
                            column: column(Attacker.name(measure, table.dimensions, place)), coefficient: 1)
                    ]
                    for part in sum.parts {
                        var other = place
                        other[position] = part
                        guard places.contains(other) else { continue }
                        terms.append(
                            LinearProgram.Term(
                                column: column(Attacker.name(measure, table.dimensions, other)),
                                coefficient: -1))
                    }
                    program.rows.append(.init(terms, lower: 0, upper: 0))
                }
            }
        }
    }

    private mutating func column(_ name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = program.columns.count
        program.columns.append(.init())
        return program.columns.count - 1
    }

    private mutating func narrow(_ column: Int, _ lower: Double, _ upper: Double) {
        program.columns[column].lower = max(program.columns[column].lower, lower)
        program.columns[column].upper = min(program.columns[column].upper, upper)
    }
}

extension LinearProgramOutcome {
    fileprivate var value: Double? {
        switch self {
        case .optimal(let objective, _): objective
        case .unbounded: .infinity
        case .infeasible, .failed: nil
        }
    }
}
