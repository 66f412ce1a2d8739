/// What a spreadsheet's number format shows a number as.
///
/// Source: ECMA-376-1, 18.8.30 "numFmt" (built-in formats) and 18.8.31
/// "number format codes".
enum NumberFormat {
    enum Shown {
        case number, day
        /// A hundred times the number, with a percent sign.
        case percent
    }

    static func shown(builtIn id: Int) -> Shown {
        if isDay(builtIn: id) { return .day }
        return id == 9 || id == 10 ? .percent : .number
    }

    static func shown(code: String) -> Shown {
        let letters = letters(of: code)
        if isDay(letters) { return .day }
        return letters.contains("%") ? .percent : .number
    }

    /// Built-in formats of days: those of every language, then of East Asian
    /// ones, then of Thai. Some are times in one language and days in another;
    /// a mere time is below 1 and stays the number it is.
    private static func isDay(builtIn id: Int) -> Bool {
        switch id {
        case 14...17, 22: true
        case 27...31, 36, 50...58: true
        case 71...74, 77, 81: true
        default: false
        }
    }

    /// A day has a year, a day of the month, or months without hours or seconds.
    private static func isDay(_ letters: Set<Character>) -> Bool {
        if letters.contains("y") || letters.contains("d") { return true }
        return letters.contains("m") && letters.isDisjoint(with: "hs0#?")
    }

    /// What has a meaning in the part for numbers above zero.
    private static func letters(of code: String) -> Set<Character> {
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
        return letters
    }

    /// What a percent format shows, with all digits of the number: `50%` for
    /// 0.5. Nil where that is no number.
    static func percentText(_ number: String) -> String? {
        guard let value = Double(number), value.isFinite else { return nil }
        // 14 digits behind the mark leave out those of the binary number.
        let percent = abs(value) < 90 ? (value * 1e14).rounded() / 1e12 : value * 100
        let text = "\(percent)"
        return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + "%"
    }
}
