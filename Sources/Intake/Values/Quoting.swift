extension StringProtocol {
    /// The text without white space at its ends.
    var trimmed: String {
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    /// At most so many characters, with an ellipsis where some were cut off.
    func prefixText(_ length: Int) -> String {
        let start = prefix(length)
        return start.endIndex == endIndex ? String(start) : start + "…"
    }

    /// The text between quotation marks, short enough for a message and
    /// without control characters.
    var quoted: String {
        let visible = prefixText(60).unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? " " : String(scalar)
        }
        return "\"" + visible.joined() + "\""
    }
}
