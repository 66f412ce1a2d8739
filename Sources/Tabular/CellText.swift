/// A text as a cell of a workbook takes it.
enum CellText {
    /// Characters in a cell, by UTF-16.
    /// Source: Microsoft, "Excel specifications and limits".
    static let longest = 32_767

    static let cutMark =
        " … [Cut here: a cell holds 32,767 characters. The whole text stands in the CSV and the JSON.]"

    /// The text so that it reads back as it is; a longer one ends with the mark.
    static func written(_ text: String) -> String {
        let whole = EscapedText.encoded(text)
        guard whole.utf8.count > longest, whole.utf16.count > longest else { return whole }
        var (kept, cut) = (Substring(text), whole)
        while case let excess = cut.utf16.count + cutMark.utf16.count - longest, excess > 0 {
            // An index within a scalar is rounded down.
            let end = kept.utf16.index(kept.endIndex, offsetBy: -excess, limitedBy: kept.startIndex)
            kept = kept[..<(end ?? kept.startIndex)]
            cut = EscapedText.encoded(String(kept))
        }
        return cut + cutMark
    }
}
