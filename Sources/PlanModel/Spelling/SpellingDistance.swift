/// How many mistakes lie between two words: letters left out, added, taken for
/// another, or two neighbours in the wrong order.
///
/// The optimal string alignment distance over folded letters, reckoned only
/// where it can stay within the limit: a search compares many words.
///
/// - Parameter orBeginning: counts to the beginning of `known` that is nearest,
///   so that a word not yet typed to its end is found.
/// - Returns: nil for more than `limit`.
package func spellingDistance(
    from seen: [UInt32], to known: [UInt32], limit: Int, orBeginning: Bool = false
) -> Int? {
    let gap = seen.count - known.count
    guard gap <= limit, orBeginning || -gap <= limit else { return nil }
    // A beginning longer than that can't be near.
    let width = min(known.count, seen.count + limit)
    guard !seen.isEmpty, width > 0 else { return max(seen.count, orBeginning ? 0 : width) }
    return seen.withUnsafeBufferPointer { seen in
        known.withUnsafeBufferPointer { known in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (width + 2)) { cells in
                let table = DistanceTable(seen: seen, known: known, width: width, limit: limit, cells: cells)
                let distance = table.distance(orBeginning: orBeginning)
                return distance <= limit ? distance : nil
            }
        }
    }
}

/// Three rows of the table of distances between the beginnings of two words.
/// Only the band around its diagonal is filled: cells outside lie beyond the
/// limit.
private struct DistanceTable {
    let seen: UnsafeBufferPointer<UInt32>
    let known: UnsafeBufferPointer<UInt32>
    let width: Int
    let limit: Int
    let cells: UnsafeMutableBufferPointer<Int>

    func distance(orBeginning: Bool) -> Int {
        let size = width + 2
        cells.initialize(repeating: limit + 1)
        // The first of the three rows, and those of one and of two letters before.
        var (row, before, earlier) = (size, 0, 2 * size)
        var column = 0
        while column <= min(width, limit) {
            cells[before + column] = column
            column += 1
        }
        var letter = 0
        while letter < seen.count {
            let best = fill(row, before, earlier, letter)
            if best > limit, !mayBeSwapped(before, letter) { return limit + 1 }
            (row, before, earlier) = (earlier, row, before)
            letter += 1
        }
        guard orBeginning else { return cells[before + width] }
        let ends = max(0, seen.count - limit)...width
        return ends.reduce(limit + 1) { min($0, cells[before + $1]) }
    }

    /// - Returns: the least distance in the row.
    private func fill(_ row: Int, _ before: Int, _ earlier: Int, _ letter: Int) -> Int {
        var column = max(0, letter - limit)
        let last = min(width - 1, letter + limit)
        cells[row + column] = column == 0 ? letter + 1 : limit + 1
        var best = cells[row + column]
        while column <= last {
            let replaced = cells[before + column] + (seen[letter] == known[column] ? 0 : 1)
            var distance = min(replaced, cells[before + column + 1] + 1, cells[row + column] + 1)
            if letter > 0, column > 0, seen[letter] == known[column - 1], seen[letter - 1] == known[column] {
                distance = min(distance, cells[earlier + column - 1] + 1)
            }
            cells[row + column + 1] = distance
            best = min(best, distance)
            column += 1
        }
        if last + 2 <= width { cells[row + last + 2] = limit + 1 }
        return best
    }

    /// Whether two letters swapped, which cost one, may still save the word.
    private func mayBeSwapped(_ before: Int, _ letter: Int) -> Bool {
        var column = max(0, letter - limit)
        while column <= min(width, letter + limit) {
            if cells[before + column] < limit { return true }
            column += 1
        }
        return false
    }
}
