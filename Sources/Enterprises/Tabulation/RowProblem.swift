/// Why a row of a register was not counted.
package enum RowProblem: Int, Hashable, Sendable, CaseIterable {
    case uneven, noCountry, malformedYear, unknownSector, malformedNumber, tooManyDecimals, negative
    case noWeight

    package var text: String {
        switch self {
        case .uneven: "more or fewer fields than the header"
        case .noCountry: "no country, or no code in capital letters"
        case .malformedYear: "the year is missing, or not one of 1900 to 2100"
        case .unknownSector: "the sector is no code of ISIC Rev. 4"
        case .malformedNumber: "a number cannot be read"
        case .tooManyDecimals: "a number has more than nine decimals or is too large"
        case .negative: "a number is below zero"
        case .noWeight: "the weight is missing or not above zero"
        }
    }
}

/// Rows that were not counted: how many of each kind, and the first lines.
package struct RowProblems: Hashable, Sendable {
    /// A line of a register: of a block, until the lines before it are known.
    package struct Line: Hashable, Sendable, Comparable {
        package let block: Int
        package let line: Int

        package init(block: Int, line: Int) {
            self.block = block
            self.line = line
        }

        package static func < (left: Line, right: Line) -> Bool {
            (left.block, left.line) < (right.block, right.line)
        }
    }

    package static let shown = 5
    package private(set) var counts = [Int](repeating: 0, count: RowProblem.allCases.count)
    /// The first of each kind.
    package private(set) var first = [[Line]](repeating: [], count: RowProblem.allCases.count)

    package init() {}

    package var total: Int { counts.reduce(0, +) }

    mutating func add(_ problem: RowProblem, _ line: Line) {
        counts[problem.rawValue] += 1
        keep(line, problem.rawValue)
    }

    mutating func add(_ other: RowProblems) {
        for kind in counts.indices {
            counts[kind] += other.counts[kind]
            for line in other.first[kind] { keep(line, kind) }
        }
    }

    /// The same with lines of the file: each block's lines moved by those before it.
    func moved(by firstLines: [Int]) -> RowProblems {
        var moved = self
        moved.first = first.map { lines in
            lines.map { line in
                let before = firstLines.indices.contains(line.block) ? firstLines[line.block] : 0
                return Line(block: line.block, line: before + line.line)
            }
        }
        return moved
    }

    private mutating func keep(_ line: Line, _ kind: Int) {
        if first[kind].count == Self.shown, let last = first[kind].last, last < line { return }
        let place = first[kind].firstIndex { line < $0 } ?? first[kind].count
        first[kind].insert(line, at: place)
        if first[kind].count > Self.shown { first[kind].removeLast() }
    }
}
