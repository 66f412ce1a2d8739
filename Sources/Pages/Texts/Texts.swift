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
        var parts: [Substring] = []
        var rest = self[key][...]
        for value in values {
            guard let place = rest.firstRange(of: "{}") else { break }
            parts += [rest[..<place.lowerBound], value[...]]
            rest = rest[place.upperBound...]
        }
        return (parts + [rest]).joined()
    }

    /// `one` for 1, else `many` with the number in its place.
    package func count(_ number: Int, one: TextKey, many: TextKey) -> String {
        number == 1 ? self[one] : self(many, whole(number))
    }
}
