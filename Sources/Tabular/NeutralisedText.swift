/// A text for a field of a CSV file that a spreadsheet program may open: with
/// an apostrophe before it where the program would take it for a formula.
///
/// Only for columns that hold what people wrote. In columns of numbers a minus
/// sign is one.
///
/// Source: OWASP, "CSV Injection"; the full-width signs count as the others.
package func neutralised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, formulaSigns.contains(first) else { return text }
    return "'" + text
}

private let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
]
