/// Texts that a YAML writer may trip over, the same for the same seed.
struct RandomTexts: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    // SplitMix64, Steele, Lea and Flood 2014.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    private static let pieces = [
        "a", "Z", "0", "12", "1.5", " ", " ", "  ", ":", ": ", "#", " #", "-", "- ", "?", ",", "[", "]", "{",
        "}",
        "&", "*", "!", "|", ">", "'", "''", "\"", "%", "@", "`", "~", "=", "<", "\\", "\\n", "\n", "\r\n",
        "\t",
        "\u{1}", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{E000}",
        "null",
        "true", "no", "2016-01-01", "é", "e\u{301}", "ລາວ", "ကခ", "中", "🇱🇦", "\u{10FFFF}", "...", "---",
        "....",
    ]

    /// A text of up to twelve pieces with at least one visible character, not
    /// beginning with a byte-order mark.
    mutating func text() -> String {
        while true {
            let count = Int.random(in: 1...12, using: &self)
            var text = ""
            for _ in 0..<count { text += RandomTexts.pieces.randomElement(using: &self) ?? "" }
            if text.contains(where: { !$0.isWhitespace }), text.unicodeScalars.first != "\u{FEFF}" {
                return text
            }
        }
    }
}
