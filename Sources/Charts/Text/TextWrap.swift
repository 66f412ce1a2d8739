/// Breaks a text into lines. Nothing is cut off: a longer text has more lines.
enum TextWrap {
    /// Breaks at spaces; a word that is wider than a line (Thai, Lao, Khmer and
    /// Burmese write without spaces) breaks between characters as read.
    static func lines(_ text: String, width: Double, size: Double, isBold: Bool = false) -> [String] {
        lines(words(text, isBold: isBold), room: TextWidth.room(in: width, size: size))
    }

    /// The same number of lines, filled evenly: a title looks better so.
    static func balanced(_ text: String, width: Double, size: Double, isBold: Bool = false) -> [String] {
        let words = words(text, isBold: isBold)
        func room(_ width: Double) -> Int { TextWidth.room(in: width, size: size) }
        let greedy = lines(words, room: room(width))
        // Whether a word must be broken depends on the room; then nothing is evened.
        guard greedy.count > 1, words.allSatisfy({ $0.width <= room(width * 0.55) }) else { return greedy }
        var best = width
        var tried = width
        while tried > width * 0.55 {
            tried -= width * 0.03
            guard count(words, room: room(tried)) == greedy.count else { break }
            best = tried
        }
        return lines(words, room: room(best))
    }

    private struct Word {
        let text: Substring
        let isBold: Bool
        /// In hundredths of the size, as `TextWidth` counts.
        let width: Int

        init(_ text: Substring, isBold: Bool) {
            self.text = text
            self.isBold = isBold
            width = TextWidth.hundredths(text, isBold: isBold)
        }

        /// After another word.
        var spaced: Int { TextWidth.space(isBold: isBold) + width }
    }

    private static func words(_ text: String, isBold: Bool) -> [Word] {
        // Of what parts words, nothing but the space is printable ASCII.
        let isPlain = text.utf8.allSatisfy { $0 >= 32 && $0 < 127 }
        let parts =
            isPlain
            ? text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
            : text.unicodeScalars.split { $0 == " " || $0.isNewline }.map { Substring($0) }
        return parts.map { Word($0, isBold: isBold) }
    }

    private static func lines(_ words: [Word], room: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var filled = 0
        for word in words {
            let longer = line.isEmpty ? word.width : filled + word.spaced
            if longer <= room {
                if !line.isEmpty { line += " " }
                line += word.text
                filled = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            (line, filled) = ("", 0)
            for character in word.text {
                let more = TextWidth.hundredths(Substring(String(character)), isBold: word.isBold)
                if !line.isEmpty, filled + more > room {
                    lines.append(line)
                    (line, filled) = ("", 0)
                }
                line.append(character)
                filled += more
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// How many lines words have that each find room in one.
    private static func count(_ words: [Word], room: Int) -> Int {
        var (lines, filled) = (0, 0)
        for word in words {
            let longer = filled + word.spaced
            if lines > 0, longer <= room {
                filled = longer
            } else {
                (lines, filled) = (lines + 1, word.width)
            }
        }
        return lines
    }
}

extension Unicode.Scalar {
    /// The ends of lines that Unicode names.
    fileprivate var isNewline: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
