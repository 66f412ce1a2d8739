/// The words of the pages in one language.
///
/// A key with places for values has a `{}` for each, filled from left to right
/// in the language's own order of words.
package struct Texts: Sendable {
    /// BCP 47, as in the `lang` attribute: `en`.
    package let language: String
    private let words: @Sendable (TextKey) -> String?

    /// - Parameter words: nil for a key without words; a test keeps every
    ///   language complete.
    package init(language: String, words: @escaping @Sendable (TextKey) -> String?) {
        self.language = language
        self.words = words
    }

    package static let all = [english]

    package static let english = Texts(language: "en") { englishWord($0) ?? englishSentence($0) }

    /// What is not translated is said in English.
    package subscript(key: TextKey) -> String { words(key) ?? Texts.english.words(key) ?? key.rawValue }

    package func hasWords(for key: TextKey) -> Bool { words(key) != nil }

    /// The words with values in their places; a value too many is left out.
    package func callAsFunction(_ key: TextKey, _ values: String...) -> String {
        let words = self[key].utf8
        var filled: [UInt8] = []
        filled.reserveCapacity(words.count + values.reduce(0) { $0 + $1.utf8.count })
        var waiting = values[...]
        var position = words.startIndex
        while position < words.endIndex {
            let next = words.index(after: position)
            let isPlace = words[position...].starts(with: "{}".utf8)
            if isPlace, let value = waiting.popFirst() {
                filled += value.utf8
                position = words.index(after: next)
            } else {
                filled.append(words[position])
                position = next
            }
        }
        return String(decoding: filled, as: UTF8.self)
    }
}
