/// A register added up: the cells of every definition asked for, sorted.
package struct Tabulation: Sendable {
    package let plan: TabulationPlan
    /// By definition as asked for, then by codes, then by size, smallest first.
    package let cells: [TabulationCell]
    package let rows: Int
    package let problems: RowProblems

    /// The sum of what several threads have counted.
    package init(merging parts: [Tabulator], plan: TabulationPlan) {
        self.plan = plan
        var found: [Key: Tally] = [:]
        var problems = RowProblems()
        var rows = 0
        for part in parts {
            rows += part.rows
            problems.add(part.problems)
            for cell in part.cells() {
                found[
                    Key(definition: cell.definition, codes: cell.codes, classes: cell.classes),
                    default: Tally()
                ].add(cell.tally)
            }
        }
        self.rows = rows
        self.problems = problems
        cells = found.map { key, tally in
            TabulationCell(
                definition: key.definition, codes: key.codes, classes: key.classes, tally: tally)
        }.sorted { $0.precedes($1) }
    }

    private struct Key: Hashable {
        let definition: Int
        let codes: [String]
        let classes: PossibleClasses?
    }

    /// Rows that were counted.
    package var counted: Int { rows - problems.total }

    /// The header of the table.
    package var columns: [String] {
        ["definition"] + plan.dimensions.map(\.name) + ["enterprises"]
            + TabulationPlan.Measure.allCases.map(\.rawValue)
    }

    /// The texts of a cell's row.
    package func row(_ cell: TabulationCell) -> [String] {
        var codes = cell.codes[...]
        let dimensions = plan.dimensions.map { dimension in
            dimension == .size ? cell.classes?.text ?? "" : codes.popFirst() ?? ""
        }
        // A sum over no value at all is not zero: it is not known.
        let sums = TabulationPlan.Measure.allCases.map { measure in
            cell.tally[measure].count == 0 ? "" : cell.tally[measure].text
        }
        return [plan.definitions[cell.definition].name] + dimensions + ["\(cell.tally.enterprises)"] + sums
    }
}

extension TabulationCell {
    fileprivate func precedes(_ other: TabulationCell) -> Bool {
        if definition != other.definition { return definition < other.definition }
        if codes != other.codes { return codes.lexicographicallyPrecedes(other.codes) }
        return (classes?.order ?? 0, classes?.bits ?? 0) < (
            other.classes?.order ?? 0, other.classes?.bits ?? 0
        )
    }
}

extension PossibleClasses {
    /// By the smallest class, single ones first.
    fileprivate var order: Int { bits.trailingZeroBitCount * 8 + bits.nonzeroBitCount }
}
