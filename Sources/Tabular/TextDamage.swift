/// The place where bytes stop being text of the encoding that was expected.
enum TextDamage: Hashable {
    /// This byte cannot stand here in UTF-8.
    case notUTF8(UInt8)
    case nul
    /// Half of a surrogate pair, without the other half.
    case loneSurrogate(UInt16)
    /// UTF-16 that ends in the middle of a character.
    case halfUnit(UInt8)
    case notWindows1252(UInt8)

    func problem(line: Int, column: Int) -> TabularProblem {
        switch self {
        case .notUTF8(let byte):
            let guess = Windows1252.scalar(byte).map { "; in windows-1252 it is \"\($0)\"" } ?? ""
            return TabularProblem(
                "not-utf8", "The byte \(TabularProblem.hexadecimal(byte)) is not UTF-8 here\(guess).",
                remedy: "Save the file as UTF-8, or read it with --encoding windows-1252.",
                line: line, column: column)
        case .nul:
            return TabularProblem(
                "nul-byte",
                "A NUL character (0x00) stands here: this is no text, or UTF-16 without its mark.",
                remedy: "Save the file as CSV in UTF-8.", line: line, column: column)
        case .loneSurrogate(let unit):
            return TabularProblem(
                "not-utf16", "The unit \(TabularProblem.hexadecimal(unit)) is half a character of UTF-16.",
                remedy: "Save the file as UTF-8.", line: line, column: column)
        case .halfUnit(let byte):
            return TabularProblem(
                "not-utf16",
                "The file ends within a character of UTF-16, at the byte "
                    + "\(TabularProblem.hexadecimal(byte)).",
                remedy: "Send the file again, or save it as UTF-8.", line: line, column: column)
        case .notWindows1252(let byte):
            return TabularProblem(
                "not-windows-1252",
                "The byte \(TabularProblem.hexadecimal(byte)) means nothing in windows-1252.",
                remedy: "Save the file as UTF-8 and read it without --encoding.", line: line, column: column)
        }
    }
}
