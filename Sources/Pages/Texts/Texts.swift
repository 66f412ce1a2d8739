import Markup
import PlanModel
package import Routes
package import Statistics

/// The words of the pages in one language, and how it writes numbers.
///
/// A key with places for values has a `{}` for each, filled from left to right
/// in the language's own order of words.
package struct Texts: Sendable {
    package let language: Language
    /// `1,234.5`, or `1.234,5`
    package let numbers: DecimalStyle
    private let words: @Sendable (TextKey) -> String?

    /// - Parameter words: nil for a key without words; a test keeps every
    ///   language complete.
    package init(
        language: Language, numbers: DecimalStyle, words: @escaping @Sendable (TextKey) -> String?
    ) {
        self.language = language
        self.numbers = numbers
        self.words = words
    }

    package init(_ language: Language) {
        self =
            switch language {
            case .english: .english
            case .indonesian: .indonesian
            }
    }

    package static let all = Language.allCases.map { Texts($0) }

    package static let english = Texts(language: .english, numbers: .grouped) {
        englishWord($0) ?? englishReason($0) ?? englishSentence($0) ?? englishReference($0)
            ?? englishChart($0) ?? englishFinding($0) ?? englishGoal($0) ?? englishQuestion($0)
    }

    package static let indonesian = Texts(
        language: .indonesian, numbers: DecimalStyle(decimalMark: ",", groupMark: ".")
    ) {
        indonesianWord($0) ?? indonesianReason($0) ?? indonesianSentence($0)
            ?? indonesianReference($0) ?? indonesianChart($0)
            ?? indonesianFinding($0) ?? indonesianGoal($0)
            ?? indonesianQuestion($0)
    }

    /// What is not translated is said in English.
    package subscript(key: TextKey) -> String { words(key) ?? Texts.english.words(key) ?? key.rawValue }

    package func hasWords(for key: TextKey) -> Bool { words(key) != nil }

    /// The words with values in their places; a value too many is left out.
    package func callAsFunction(_ key: TextKey, _ values: String...) -> String {
        var filled: [UInt8] = []
        var waiting = values[...]
        var isOpen = false
        for byte in self[key].utf8 {
            if isOpen, byte == UInt8(ascii: "}"), let value = waiting.popFirst() {
                filled.removeLast()
                filled += value.utf8
                isOpen = false
            } else {
                filled.append(byte)
                isOpen = byte == UInt8(ascii: "{")
            }
        }
        return String(decoding: filled, as: UTF8.self)
    }

    /// The words with contents in their places, as links or in a language of
    /// their own.
    package func filled(_ key: TextKey, _ values: Content...) -> Content {
        var parts: [Content] = []
        var waiting = values[...]
        var rest = self[key][...]
        while let place = rest.firstRange(of: "{}"), let value = waiting.popFirst() {
            parts += [.text(String(rest[..<place.lowerBound])), value]
            rest = rest[place.upperBound...]
        }
        return .sentence(parts + [.text(String(rest))])
    }

    /// An address of the site in the language of the page: every link on a page
    /// is printed by it.
    package func url(_ address: Address) -> String { address.with(language).url }

    /// ` lang="en"` where words are of another language than the page.
    func attribute(of other: Language?) -> HTML {
        guard let other, other != language else { return "" }
        return " lang=\"\(other.code)\""
    }
}
