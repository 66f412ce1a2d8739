/// British for American spellings, and one form of what is written in several
/// ways: the World Bank writes `labor`, the plan `labour`, and readers either.
enum OneSpelling {
    static func of(_ letters: [UInt32]) -> [UInt32] {
        if let other = forms[letters] { return other }
        guard letters.count > 8 else { return letters }
        for (ending, other) in endings where letters.suffix(ending.count).elementsEqual(ending) {
            return letters.dropLast(ending.count) + other
        }
        return letters
    }

    private static let forms = Dictionary(
        uniqueKeysWithValues: [
            ("labor", "labour"), ("labors", "labours"), ("program", "programme"),
            ("programs", "programmes"), ("center", "centre"), ("centers", "centres"),
            ("license", "licence"), ("licenses", "licences"), ("rnd", "rd"),
        ].map { (spelled($0), spelled($1)) })

    private static let endings = [
        ("ization", "isation"), ("izations", "isations"), ("izing", "ising"),
    ].map { (spelled($0), spelled($1)) }

    private static func spelled(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }
}
