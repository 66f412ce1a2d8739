import PlanModel

extension IntakeSession {
    /// Warns where the code of a draft is new and nearly one that is known.
    /// To be called once for each code.
    mutating func warnOfSlip(in draft: SeriesDraft) {
        let code = draft.subject.sourceCode
        let known = request.knownIndicators
        guard !known.contains(code), !known.contains(draft.subject.indicator.text),
            let near = nearest(to: code, among: known)
        else { return }
        add(
            .warning, "new-indicator-near-known", "\(code.quoted) is new here.",
            remedy: "If \(near) is meant, mend the code; else it becomes a new indicator.",
            sheet: draft.sheet, line: draft.values.first?.line)
    }

    /// The known code that differs in the fewest letters: in two at most, and
    /// in one where it has less than six.
    private func nearest(to code: String, among known: Set<String>) -> String? {
        let word = Array(code.lowercased().utf8)
        let others = known.map { (code: $0, bytes: Array($0.lowercased().utf8)) }
        for steps in 0...2 {
            let near = others.filter { other in
                steps <= max(1, max(word.count, other.bytes.count) / 3)
                    && abs(word.count - other.bytes.count) <= steps
                    && differ(word[...], other.bytes[...], byAtMost: steps)
            }
            if let first = near.map(\.code).min() { return first }
        }
        return nil
    }

    /// Whether so many letters added, left out, exchanged or swapped with their
    /// neighbour make one word the other.
    private func differ(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, byAtMost steps: Int) -> Bool {
        var left = left
        var right = right
        while let letter = left.first, letter == right.first {
            left.removeFirst()
            right.removeFirst()
        }
        if left.isEmpty || right.isEmpty { return left.count + right.count <= steps }
        guard steps > 0 else { return false }
        return differ(left.dropFirst(), right.dropFirst(), byAtMost: steps - 1)
            || differ(left.dropFirst(), right, byAtMost: steps - 1)
            || differ(left, right.dropFirst(), byAtMost: steps - 1)
            || left.prefix(2).elementsEqual(right.prefix(2).reversed())
                && differ(left.dropFirst(2), right.dropFirst(2), byAtMost: steps - 1)
    }
}
