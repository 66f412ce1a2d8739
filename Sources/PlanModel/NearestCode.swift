/// The known code nearest to a misspelt one, or nil when none is near.
///
/// Optimal string alignment distance over lower-cased characters; at most a
/// third of the longer word may differ, and ties go to the first.
package func nearestCode(to seen: String, among known: some Sequence<String>) -> String? {
    let word = Array(seen.lowercased())
    var best: (code: String, distance: Int)?
    for code in known where code != seen {
        let other = Array(code.lowercased())
        let limit = max(1, max(word.count, other.count) / 3)
        guard abs(word.count - other.count) <= limit else { continue }
        let distance = editDistance(word, other)
        if distance <= limit, distance < (best?.distance ?? Int.max) { best = (code, distance) }
    }
    return best?.code
}

private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for i in 0..<left.count {
        var current = [i + 1] + [Int](repeating: 0, count: right.count)
        for j in 0..<right.count {
            let substitution = previous[j] + (left[i] == right[j] ? 0 : 1)
            current[j + 1] = min(substitution, previous[j + 1] + 1, current[j] + 1)
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                current[j + 1] = min(current[j + 1], beforePrevious[j - 1] + 1)
            }
        }
        beforePrevious = previous
        previous = current
    }
    return previous[right.count]
}
