/// Whether a spreadsheet's number format shows a day.
///
/// Source: ECMA-376-1, 18.8.30 "numFmt" (built-in formats) and 18.8.31
/// "number format codes".
enum NumberFormat {
    /// Built-in formats of days: those of every language, then of East Asian
    /// ones, then of Thai. Some are times in one language and days in another;
    /// a mere time is below 1 and stays the number it is.
    static func isDay(builtIn id: Int) -> Bool {
        switch id {
        case 14...17, 22: true
        case 27...31, 36, 50...58: true
        case 71...74, 77, 81: true
        default: false
        }
    }

    /// A day has a year, a day of the month, or months without hours or seconds.
    static func isDay(code: String) -> Bool {
        var letters: Set<Character> = []
        var characters = code.lowercased()[...]
        while let character = characters.popFirst() {
            switch character {
            case ";": characters = ""
            case "\\", "_", "*": _ = characters.popFirst()
            case "\"": characters = characters.drop { $0 != "\"" }.dropFirst()
            // A colour, a condition, a language, or elapsed hours: never a day.
            case "[": characters = characters.drop { $0 != "]" }.dropFirst()
            default: letters.insert(character)
            }
        }
        if letters.contains("y") || letters.contains("d") { return true }
        return letters.contains("m") && letters.isDisjoint(with: "hs0#?")
    }
}
