/// Adds up the rows of a register: one for each thread, merged at the end.
///
/// A class, because it owns memory that every row changes.
package final class Tabulator {
    private let plan: TabulationPlan
    private var board: TallyBoard
    package private(set) var rows = 0
    package private(set) var problems = RowProblems()

    package init(_ plan: TabulationPlan) {
        self.plan = plan
        board = TallyBoard(plan, PlanDefinitions(plan))
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
    package func add(
        _ bytes: UnsafePointer<UInt8>, places: UnsafePointer<UInt64>, stride: Int,
        lines: UnsafePointer<UInt32>, rows count: Int, uneven: [UInt32], block: Int
    ) {
        rows += count + uneven.count
        for line in uneven { problems.add(.uneven, .init(block: block, line: Int(line))) }
        var bad: [(RowProblem, UInt32)] = []
        addRows(bytes, places, lines, count: count, stride: stride, &board, &bad)
        for (problem, line) in bad { problems.add(problem, .init(block: block, line: Int(line))) }
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

    /// The cells with their codes.
    package func cells() -> [TabulationCell] {
        board.keys.enumerated().flatMap { index, key in
            let codes = codes(key.group)
            return key.classes.enumerated().map { definition, classes in
                TabulationCell(
                    definition: definition, codes: codes,
                    classes: plan.hasSize ? PossibleClasses(bits: classes) : nil, tally: board.tallies[index])
            }
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
            guard slot == board.roles.sector else { return board.texts[slot].texts[Int(id)] }
            return Sector(index: board.sectors[Int(id)])?.section.rawValue ?? ""
        }
    }
}

/// A cell of a tabulation.
package struct TabulationCell: Hashable, Sendable {
    /// The place of its definition among those asked for.
    package let definition: Int
    /// Of the dimensions without size, in their order.
    package let codes: [String]
    /// More than one where units lack a criterion; nil where size is no dimension.
    package let classes: PossibleClasses?
    package var tally: Tally
}
