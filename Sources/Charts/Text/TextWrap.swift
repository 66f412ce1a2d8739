/// Breaks a text into lines. Nothing is cut off: a longer text has more lines.
enum TextWrap {
    /// Breaks at spaces; a word that is wider than a line (Thai, Lao, Khmer and
    /// Burmese write without spaces) breaks between characters as read.
    static func lines(_ text: String, width: Double, size: Double, isBold: Bool = false) -> [String] {
        func fits(_ line: String) -> Bool { TextWidth.of(line, size: size, isBold: isBold) <= width }
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            if fits(longer) {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            for character in word {
                if !line.isEmpty, !fits(line + String(character)) {
                    lines.append(line)
                    line = ""
                }
                line.append(character)
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// The same number of lines, filled evenly: a title looks better so.
    static func balanced(_ text: String, width: Double, size: Double, isBold: Bool = false) -> [String] {
        let greedy = lines(text, width: width, size: size, isBold: isBold)
        guard greedy.count > 1 else { return greedy }
        var best = greedy
        var tried = width
        while tried > width * 0.55 {
            tried -= width * 0.03
            let narrower = lines(text, width: tried, size: size, isBold: isBold)
            guard narrower.count == greedy.count else { break }
            best = narrower
        }
        return best
    }
}
