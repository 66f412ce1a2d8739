/// A word as a search compares it, with its place in the text.
///
/// Case and the marks of Latin letters are folded (`Việt` is `viet`); other
/// scripts stay as they are. Words are runs of letters, marks and digits. An
/// apostrophe or `&` inside a word is passed over: `People's` is `peoples`,
/// `R&D` is `rd`.
package struct FoldedWord: Hashable, Sendable {
    /// Unicode scalars, folded.
    package let letters: [UInt32]
    /// Where the word stands in its text.
    package let range: Range<String.Index>

    package init(letters: [UInt32], range: Range<String.Index>) {
        self.letters = letters
        self.range = range
    }

    /// The folded letters as text.
    package var folded: String {
        var text = ""
        text.unicodeScalars.append(contentsOf: letters.compactMap(Unicode.Scalar.init))
        return text
    }
}

/// The words of a text, in their order.
package func foldedWords(_ text: String) -> [FoldedWord] {
    var splitter = WordSplitter()
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index != scalars.endIndex {
        let next = scalars.index(after: index)
        splitter.take(scalars[index], at: index..<next)
        index = next
    }
    splitter.close()
    return splitter.words
}

/// Collects the letters of one word after another.
private struct WordSplitter {
    private(set) var words: [FoldedWord] = []
    private var letters: [UInt32] = []
    private var range: Range<String.Index>?

    mutating func take(_ scalar: Unicode.Scalar, at place: Range<String.Index>) {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: add([scalar.value], at: place)
        case 0x41...0x5A: add([scalar.value + 32], at: place)
        case 0x27, 0x2019, 0x26: break
        case 0...0x7F: close()
        case 0x300...0x36F:
            // A mark on a Latin letter falls; on others it is part of the word.
            if let last = letters.last { add((0x61...0x7A).contains(last) ? [] : [scalar.value], at: place) }
        default: takeOther(scalar, at: place)
        }
    }

    private mutating func takeOther(_ scalar: Unicode.Scalar, at place: Range<String.Index>) {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
            let isMarkedLatin = lower.first.map { (0x61...0x7A).contains($0) } ?? false
            let plain = lower.flatMap { LatinLetters.plain($0) ?? [$0] }
            add(isMarkedLatin ? plain.filter { !(0x300...0x36F).contains($0) } : plain, at: place)
        case .format where scalar.value != 0x200B:
            // Joiners and soft hyphens; the zero width space parts words.
            break
        default: close()
        }
    }

    private mutating func add(_ folded: [UInt32], at place: Range<String.Index>) {
        letters += folded
        range = (range?.lowerBound ?? place.lowerBound)..<place.upperBound
    }

    mutating func close() {
        if let range, !letters.isEmpty {
            words.append(FoldedWord(letters: OneSpelling.of(letters), range: range))
        }
        letters = []
        range = nil
    }
}
