import PlanModel

extension SearchIndex {
    /// A word of the index that one of the query meets.
    struct Found {
        let word: Int
        let closeness: SearchCloseness
        /// Mistakes forgiven.
        let distance: Int

        /// A word found whole counts most, one with a mistake least.
        var score: Int {
            switch closeness {
            case .whole: 100
            case .beginning: 60
            case .inside: 30
            case .misspelt: 20 - 6 * distance
            }
        }
    }

    /// The words of the index that a word of the query meets, each once.
    ///
    /// One letter meets whole words only; two meet beginnings; three are looked
    /// for inside words too (two, in scripts that part no words).
    func found(_ word: SearchQuery.Word) -> [Found] {
        let letters = word.letters
        let beginnings = range(beginningWith: letters)
        var found: [Found] = []
        for index in beginnings {
            let isWhole = words[index].count == letters.count
            if isWhole {
                found.append(Found(word: index, closeness: .whole, distance: 0))
            } else if masks[index] != 0, letters.count > 1, !word.isOptional {
                found.append(Found(word: index, closeness: .beginning, distance: 0))
            }
        }
        if word.isOptional || letters.count < 2 { return found }
        let isSoughtInside = letters.count > 2 || letters.allSatisfy { $0 > 0x24F }
        let limit = Self.forgiven(letters)
        let mask = Self.mask(letters)
        for index in candidates(for: letters, lacking: limit) where !beginnings.contains(index) {
            if isSoughtInside, mask & ~masks[index] == 0, contains(words[index], letters) {
                found.append(Found(word: index, closeness: .inside, distance: 0))
            } else if limit > 0, let distance = distance(letters, words[index], limit) {
                found.append(Found(word: index, closeness: .misspelt, distance: distance))
            }
        }
        return found
    }

    /// Mistakes that are forgiven in a word: one from four letters, two from
    /// eight.
    static func forgiven(_ letters: [UInt32]) -> Int {
        guard isForgivable(letters) else { return 0 }
        return letters.count < 4 ? 0 : letters.count < 8 ? 1 : 2
    }

    /// Not a word with a digit, where another digit is another thing.
    static func isForgivable(_ letters: [UInt32]) -> Bool {
        !letters.contains { (0x30...0x39).contains($0) }
    }

    /// The beginning of a longer word may be meant from five letters.
    private func distance(_ seen: [UInt32], _ known: [UInt32], _ limit: Int) -> Int? {
        spellingDistance(from: seen, to: known, limit: limit, orBeginning: seen.count > 4)
    }

    private func range(beginningWith letters: [UInt32]) -> Range<Int> {
        let first = words.partition { !$0.lexicographicallyPrecedes(letters) }
        let end = words.partition { word in
            !word.starts(with: letters) && !word.lexicographicallyPrecedes(letters)
        }
        return first..<max(first, end)
    }

    private func contains(_ word: [UInt32], _ letters: [UInt32]) -> Bool {
        guard word.count > letters.count else { return false }
        var start = 1
        while start + letters.count <= word.count {
            if word[start] == letters[0], word[start..<start + letters.count].elementsEqual(letters) {
                return true
            }
            start += 1
        }
        return false
    }
}

extension [[UInt32]] {
    /// The first index at which the condition holds, where it holds from there
    /// to the end.
    fileprivate func partition(_ condition: ([UInt32]) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
