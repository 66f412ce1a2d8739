/// Several things in one sentence, and how many there are of them.
extension Texts {
    /// `A`, `A and B`, `A, B and C`
    package func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        let start = names.dropLast().joined(separator: ", ")
        return self(names.count == 2 ? .listOfTwo : .listEnd, start, last)
    }

    /// The same of links and words of another language.
    package func list(_ parts: [Content]) -> Content {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? .nothing }
        let start = Content.enumeration(Array(parts.dropLast()))
        return filled(parts.count == 2 ? .listOfTwo : .listEnd, start, last)
    }

    /// The words for one of them, or those for several with their number before.
    /// Indonesian has one form for both.
    package func counted(_ count: Int, one: TextKey, several: TextKey) -> String {
        count == 1 ? self[one] : self(several, spelled(count))
    }

    /// In words up to ten, as running text has it: `four`, `11`.
    package func spelled(_ number: Int) -> String {
        let words = self[.numberWords].split(separator: " ")
        return words.indices.contains(number) ? String(words[number]) : whole(number)
    }
}

extension TextKey {
    /// January first.
    package static let months: [TextKey] = [
        .january, .february, .march, .april, .may, .june, .july, .august,
        .september, .october, .november, .december,
    ]
}
