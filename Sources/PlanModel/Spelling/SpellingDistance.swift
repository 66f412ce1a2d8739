/// How many mistakes lie between two words: letters left out, added, taken for
/// another, or two neighbours in the wrong order.
///
/// The optimal string alignment distance over folded letters.
///
/// - Parameter orBeginning: counts to the beginning of `known` that is nearest,
///   so that a word not yet typed to its end is found.
/// - Returns: nil for more than `limit`.
package func spellingDistance(
    from seen: [UInt32], to known: [UInt32], limit: Int, orBeginning: Bool = false
) -> Int? {
    let gap = seen.count - known.count
    guard gap <= limit, orBeginning || -gap <= limit else { return nil }
    // No beginning much longer than the word seen can be near.
    let width = min(known.count, seen.count + limit)
    var beforePrevious = [Int](repeating: 0, count: width + 1)
    var previous = Array(0...width)
    var current = previous
    for i in 0..<seen.count {
        current[0] = i + 1
        var best = i + 1
        for j in 0..<width {
            var distance = previous[j] + (seen[i] == known[j] ? 0 : 1)
            distance = min(distance, previous[j + 1] + 1, current[j] + 1)
            if i > 0, j > 0, seen[i] == known[j - 1], seen[i - 1] == known[j] {
                distance = min(distance, beforePrevious[j - 1] + 1)
            }
            current[j + 1] = distance
            best = min(best, distance)
        }
        // A swap reaches back two rows, and costs one.
        if best > limit, (previous.min() ?? 0) >= limit { return nil }
        (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    let distance = orBeginning ? previous.min() ?? seen.count : previous[width]
    return distance <= limit ? distance : nil
}
