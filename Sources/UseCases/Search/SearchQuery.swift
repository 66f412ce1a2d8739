import PlanModel

/// What was asked for, in words.
package struct SearchQuery: Hashable, Sendable {
    /// Characters of a query that are searched for.
    package static let longest = 200

    struct Word: Hashable, Sendable {
        let letters: [UInt32]
        let written: String
        let range: Range<String.Index>
        /// A small word that an entry need not have.
        let isOptional: Bool
    }

    /// As asked, without space around it; its beginning where it was too long.
    let text: String
    let isCut: Bool
    let words: [Word]

    init(_ asked: String) {
        let asked = asked.drop { $0.isWhitespace }
        let end = asked.index(asked.startIndex, offsetBy: Self.longest, limitedBy: asked.endIndex)
        let isCut = end.map { $0 != asked.endIndex } ?? false
        var kept = asked[..<(end ?? asked.endIndex)]
        // A word cut in two would be another one.
        if isCut, let space = kept.lastIndex(where: \.isWhitespace) { kept = kept[..<space] }
        while kept.last?.isWhitespace == true { kept.removeLast() }
        let text = String(kept)
        let folded = foldedWords(text)
        let hasContent = folded.contains { !Self.isSmall($0.letters) }
        self.text = text
        self.isCut = isCut
        words = folded.map { word in
            Word(
                letters: word.letters, written: String(text[word.range]), range: word.range,
                isOptional: hasContent && Self.isSmall(word.letters))
        }
    }

    /// English words that say nothing alone. "A" may be a goal: it counts where
    /// it is found, and is not missed where it is not.
    static func isSmall(_ letters: [UInt32]) -> Bool { letters.count < 6 && smallWords.contains(letters) }

    private static let smallWords = Set(
        foldedWords(
            """
            a an and are as at be been by can for from has have in is it its may no not of on one or our per
            shall that the their them then there these this to was were when where which who will with
            """
        ).map(\.letters))

    /// The text with other words in the place of some, by their numbers; an
    /// empty one takes a word away.
    func replacing(_ replacements: [Int: String]) -> String {
        var result = ""
        var position = text.startIndex
        for (index, word) in words.enumerated() {
            guard let replacement = replacements[index] else { continue }
            result += text[position..<word.range.lowerBound] + replacement
            position = word.range.upperBound
        }
        result += text[position...]
        return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
