import PlanModel

/// The words of all entries, in the order of their letters, with the places
/// where they stand.
struct SearchIndex: Sendable {
    /// A place of a word.
    struct Place: Hashable, Sendable {
        let entry: Int
        let field: Int
        /// Number of the word in the field.
        let position: Int
        /// Words that it takes up: more than one where `start-up` is also found
        /// as `startup`.
        let span: Int
        /// In the text of the field.
        let range: Range<String.Index>
    }

    let entries: [SearchEntry]
    /// Folded, ascending.
    let words: [[UInt32]]
    /// As first written, in a code only where it is in none but codes; beside
    /// `words`.
    let written: [String]
    /// A bit for each letter of a word, to pass over most words quickly. Small
    /// words have none: they are found whole or not at all.
    let masks: [UInt64]
    let places: [[Place]]
    /// The number of words of each field.
    let lengths: [[Int]]

    init(_ entries: [SearchEntry]) {
        var collected: [[UInt32]: [Place]] = [:]
        var lengths: [[Int]] = []
        for (number, entry) in entries.enumerated() {
            var counts: [Int] = []
            for (field, text) in entry.fields.map(\.text).enumerated() {
                let words = foldedWords(text)
                counts.append(words.count)
                func add(_ letters: [UInt32], _ range: Range<String.Index>, _ position: Int, _ span: Int) {
                    let place = Place(
                        entry: number, field: field, position: position, span: span, range: range)
                    collected[letters, default: []].append(place)
                }
                for (position, word) in words.enumerated() { add(word.letters, word.range, position, 1) }
                for chain in Self.chains(of: words, in: text) {
                    let (first, last) = (words[chain.lowerBound], words[chain.upperBound])
                    let range = first.range.lowerBound..<last.range.upperBound
                    add(words[chain].flatMap(\.letters), range, chain.lowerBound, chain.count)
                }
            }
            lengths.append(counts)
        }
        let sorted = collected.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        self.entries = entries
        self.lengths = lengths
        words = sorted.map(\.key)
        places = sorted.map(\.value)
        written = sorted.map { _, places in
            func field(_ place: Place) -> SearchEntry.Field { entries[place.entry].fields[place.field] }
            let place = places.first { field($0).part != .code } ?? places[0]
            return String(field(place).text[place.range])
        }
        masks = sorted.map { SearchQuery.isSmall($0.key) ? 0 : Self.mask($0.key) }
    }

    /// Words that only a hyphen, dot or underscore parts.
    private static func chains(of words: [FoldedWord], in text: String) -> [ClosedRange<Int>] {
        var chains: [ClosedRange<Int>] = []
        for index in words.indices.dropFirst() {
            let gap = text[words[index - 1].range.upperBound..<words[index].range.lowerBound]
            guard gap == "-" || gap == "." || gap == "_" || gap == "\u{2011}" else { continue }
            if let last = chains.last, last.upperBound == index - 1 {
                chains[chains.count - 1] = last.lowerBound...index
            } else {
                chains.append(index - 1...index)
            }
        }
        return chains
    }

    static func mask(_ letters: [UInt32]) -> UInt64 {
        letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    func part(of place: Place) -> SearchPart { entries[place.entry].fields[place.field].part }

    /// The word as it is written there.
    func text(of place: Place) -> String {
        String(entries[place.entry].fields[place.field].text[place.range])
    }

    /// The words that may have all letters of another one but for a few: the
    /// bits tell most of them, counting what they lack the rest.
    func candidates(for letters: [UInt32], lacking most: Int) -> [Int] {
        let mask = Self.mask(letters)
        let bits = letters.map { 1 << UInt64($0 & 63) as UInt64 }
        return masks.withUnsafeBufferPointer { masks in
            var found: [Int] = []
            var index = 0
            while index < masks.count {
                let own = masks[index]
                if own != 0, (mask & ~own).nonzeroBitCount <= most, lacks(own, bits) <= most {
                    found.append(index)
                }
                index += 1
            }
            return found
        }
    }

    private func lacks(_ mask: UInt64, _ bits: [UInt64]) -> Int {
        var count = 0
        for bit in bits where mask & bit == 0 { count += 1 }
        return count
    }
}
