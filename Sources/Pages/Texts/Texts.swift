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
    let readings: @Sendable (ReadingKey) -> String
    let translations: [String: String]

    /// - Parameters:
    ///   - translations: of what is stored in English, by the English words.
    ///   - words: nil for a key without words; a test keeps every language
    ///     complete.
    package init(
        language: Language, numbers: DecimalStyle, translations: [String: String] = [:],
        readings: @escaping @Sendable (ReadingKey) -> String = Texts.englishReading,
        words: @escaping @Sendable (TextKey) -> String?
    ) {
        self.language = language
        self.numbers = numbers
        self.readings = readings
        self.translations = translations
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
        englishPublic($0) ?? englishWork($0) ?? englishAccount($0) ?? englishRounds($0) ?? englishReturns($0)
            ?? englishProgress($0) ?? englishMeeting($0) ?? englishAmendment($0)
    }

    private static func englishPublic(_ key: TextKey) -> String? {
        englishWord(key) ?? englishReason(key) ?? englishSentence(key) ?? englishReference(key)
            ?? englishChart(key) ?? englishFinding(key) ?? englishGoal(key) ?? englishQuestion(key)
    }

    package static let indonesian = Texts(
        language: .indonesian, numbers: DecimalStyle(decimalMark: ",", groupMark: "."),
        translations: indonesianTranslations, readings: indonesianReading
    ) {
        indonesianPublic($0) ?? indonesianWork($0) ?? indonesianAccount($0) ?? indonesianRounds($0)
            ?? indonesianReturns($0) ?? indonesianProgress($0) ?? indonesianMeeting($0)
            ?? indonesianAmendment($0)
    }

    private static func indonesianPublic(_ key: TextKey) -> String? {
        indonesianWord(key) ?? indonesianReason(key) ?? indonesianSentence(key)
            ?? indonesianReference(key) ?? indonesianChart(key) ?? indonesianFinding(key)
            ?? indonesianGoal(key) ?? indonesianQuestion(key)
    }

    /// What is not translated is said in English.
    package subscript(key: TextKey) -> String { words(key) ?? Texts.english.words(key) ?? key.rawValue }

    package func hasWords(for key: TextKey) -> Bool { words(key) != nil }

    /// The words with values in their places; a value too many is left out.
    package func callAsFunction(_ key: TextKey, _ values: String...) -> String {
        Self.filled(self[key], values)
    }

    static func filled(_ text: String, _ values: [String]) -> String {
        var words = text
        let filled = words.withUTF8 { bytes in
            var filled: [UInt8] = []
            filled.reserveCapacity(bytes.count + 64)
            var (next, start, index) = (0, 0, 0)
            while index + 1 < bytes.count, next < values.count {
                guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "}") else {
                    index += 1
                    continue
                }
                filled.append(contentsOf: bytes[start..<index])
                filled.append(contentsOf: values[next].utf8)
                index += 2
                (next, start) = (next + 1, index)
            }
            filled.append(contentsOf: bytes[start...])
            return filled
        }
        return String(decoding: filled, as: UTF8.self)
    }

    /// The words with contents in their places, as links or in a language of
    /// their own.
    package func filled(_ key: TextKey, _ values: Content...) -> Content { filled(self[key], values) }

    func filled(_ words: String, _ values: [Content]) -> Content {
        var filled: [Content] = []
        let parts = parts(of: words, places: values.count)
        for (index, part) in parts.enumerated() {
            if index > 0 { filled.append(values[index - 1]) }
            filled.append(.text(String(part)))
        }
        return .sentence(filled)
    }

    /// The words around so many places at most: one part more than places.
    private func parts(of words: String, places most: Int) -> [Substring] {
        var parts: [Substring] = []
        var start = words.startIndex
        var open: String.Index?
        var index = words.utf8.startIndex
        while index < words.utf8.endIndex, parts.count < most {
            let byte = words.utf8[index]
            let next = words.utf8.index(after: index)
            if byte == UInt8(ascii: "}"), let end = open {
                parts.append(words[start..<end])
                start = next
            }
            open = byte == UInt8(ascii: "{") ? index : nil
            index = next
        }
        parts.append(words[start...])
        return parts
    }

    /// An address of the site in the language of the page: every link on a page
    /// is printed by it.
    package func url(_ address: Address) -> String { address.url(in: language) }

    package func url(_ address: WorkAddress) -> String { address.url(in: language) }

    /// ` lang="en"` where words are of another language than the page.
    func attribute(of other: Language?) -> HTML {
        guard let other, other != language else { return "" }
        return " lang=\"\(other.code)\""
    }
}
