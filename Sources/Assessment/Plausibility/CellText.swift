package import PlanModel

/// What a text in a cell of a return says.
package enum CellText: Hashable, Sendable {
    case empty
    case number(CellFigure)
    case absence(AbsenceReason)
    /// It is none of these; the finding says what to write.
    case unclear(Finding)
}

/// Reads what a person wrote into a cell: a number as it is written in any of
/// the states, or the code of a reason why there is none.
///
/// Groups of three digits may be set apart by spaces of any kind, apostrophes,
/// or the mark that is not the decimal one: `12,345.6`, `12.345,6`, `1 234,5`.
/// Digits may be those of Burmese, Khmer, Lao and Thai.
///
/// - Parameter decimalMark: `.` or `,` where the writer's habit is known. Then
///   `1,234` is read by it; nil asks what was meant.
package func parseCellText(_ text: String, decimalMark: Character? = nil) -> CellText {
    let plain = plainText(text)
    if plain.isEmpty { return .empty }
    if let reason = absenceReason(plain) { return .absence(reason) }
    if let finding = CellTextFault(plain, seen: text).finding { return .unclear(finding) }
    var scan = NumberScan(plain, seen: text, decimalMark: decimalMark)
    return scan.read()
}

/// With ASCII digits and marks, one kind of space, none at the ends.
private func plainText(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\u{200E}", "\u{200F}", "\u{200B}", "\u{2060}", "\u{FEFF}": continue
        case "\u{2212}", "\u{2012}", "\u{2013}": plain.append("-")
        case "\u{2019}", "\u{02BC}": plain.append("'")
        case _ where scalar.properties.isWhitespace: plain.append(" ")
        case _ where !scalar.isASCII && scalar.properties.numericType == .decimal:
            plain.append(Unicode.Scalar(UInt8(48 + Int(scalar.properties.numericValue ?? 0))))
        default: plain.append(scalar)
        }
    }
    let trimmed = String(plain).drop { $0 == " " }
    return String(String(trimmed.reversed()).drop { $0 == " " }.reversed())
}

/// `not-collected`, also `Not collected` and `not_collected`.
private func absenceReason(_ text: String) -> AbsenceReason? {
    AbsenceReason(rawValue: String(text.lowercased().map { " _".contains($0) ? "-" : $0 }))
}
