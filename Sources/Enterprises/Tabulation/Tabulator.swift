/// Adds up the rows of a register: one for each thread, merged at the end.
///
/// A class, because it owns memory that every row changes.
package final class Tabulator {
    private let plan: TabulationPlan
    private var board: TallyBoard
    package private(set) var rows = 0
    package private(set) var problems = RowProblems()

    /// - Parameter part: the number of the thread, from 0.
    package init(_ plan: TabulationPlan, part: Int = 0) {
        self.plan = plan
        board = TallyBoard(plan, part: part)
    }

    deinit { board.free() }

    /// Counts the rows of a batch.
    ///
    /// - Parameters:
    ///   - bytes: of the block.
    ///   - places: for each row, of the plan's `columns`: the first byte in the
    ///     low 32 bits, the length in the high ones.
    ///   - stride: from one row's places to the next.
    ///   - lines: of the rows in the block.
    ///   - uneven: lines that were no rows.
    /// - Returns: the lines that were not counted, in their order.
    package func add(
        _ bytes: UnsafePointer<UInt8>, places: UnsafePointer<UInt64>, stride: Int,
        lines: UnsafePointer<UInt32>, rows count: Int, uneven: [UInt32], block: Int
    ) -> [(problem: RowProblem, line: Int)] {
        rows += count + uneven.count
        var bad = uneven.map { (RowProblem.uneven, $0) }
        addRows(bytes, places, lines, count: count, stride: stride, &board, &bad)
        if !uneven.isEmpty, bad.count > uneven.count { bad.sort { $0.1 < $1.1 } }
        for (problem, line) in bad { problems.add(problem, .init(block: block, line: Int(line))) }
        return bad.map { ($0.0, Int($0.1)) }
    }

    private func addRows(
        _ bytes: UnsafePointer<UInt8>, _ places: UnsafePointer<UInt64>, _ lines: UnsafePointer<UInt32>,
        count: Int, stride: Int, _ board: inout TallyBoard, _ bad: inout [(RowProblem, UInt32)]
    ) {
        for row in 0..<count {
            if let problem = board.add(bytes, places + row * stride) { bad.append((problem, lines[row])) }
        }
    }

    // MARK: Result

    /// Columns with texts that are not UTF-8.
    package var damagedColumns: [String] {
        board.roles.usedTexts.filter { board.texts[$0].isDamaged }.map { plan.texts[$0] }
    }

    /// Hands over the joint cells with their codes, one after the other.
    package func forEachCell(_ body: (JointCell) -> Void) {
        let store = board.cells
        var codesOfGroup: [Int32: [String]] = [:]
        for index in store.keys.indices {
            let (key, tally) = (store.keys[index], store.tallies[index])
            // A row may have been turned down after its cell was made.
            guard tally.enterprises > 0 else { continue }
            let codes = codesOfGroup[key.group] ?? codes(key.group)
            codesOfGroup[key.group] = codes
            body(
                JointCell(
                    codes: codes, classes: plan.hasSize ? key.classes.map { PossibleClasses(bits: $0) } : [],
                    sums: CellSums(
                        tally: tally, weighted: plan.isWeighted ? store.weighted[index] : nil,
                        contributors: plan.keepsContributors ? store.contributors[index] : nil)))
        }
    }

    /// The texts of a group's columns, sectors by their section.
    private func codes(_ group: Int32) -> [String] {
        let dimensions = board.roles.dimensions
        var ids: [Int32] = []
        var rest = group
        for index in dimensions.indices.dropFirst().reversed() {
            let pair = board.groups[index - 1].pairs[Int(rest)]
            ids.append(pair.second)
            rest = pair.first
        }
        if !dimensions.isEmpty { ids.append(rest) }
        return zip(dimensions, ids.reversed()).map { slot, id in
            if slot == board.roles.sector {
                return id == 0 ? "" : ISICSection.allCases[Int(id) - 1].rawValue
            }
            let text = board.texts[slot].texts[Int(id)]
            return plan.reading.isMissing(text) ? "" : text
        }
    }
}
