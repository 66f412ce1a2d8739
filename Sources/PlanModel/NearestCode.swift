/// The known code nearest to a misspelt one, or nil when none is near.
///
/// Optimal string alignment distance over lower-cased characters; at most a
/// third of the longer word may differ, and ties go to the first.
package func nearestCode(to seen: String, among known: some Sequence<String>) -> String? {
    let word = letters(of: seen)
    var best: (code: String, distance: Int)?
    for code in known where code != seen {
        let other = letters(of: code)
        let limit = max(1, max(word.count, other.count) / 3)
        guard let distance = spellingDistance(from: word, to: other, limit: limit) else { continue }
        if distance < (best?.distance ?? Int.max) { best = (code, distance) }
    }
    return best?.code
}

private func letters(of code: String) -> [UInt32] { code.lowercased().unicodeScalars.map(\.value) }
