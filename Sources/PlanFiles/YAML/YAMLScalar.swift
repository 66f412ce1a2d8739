/// How a text is written as a YAML scalar on one line, so that it is read back
/// to the letter; only a byte-order mark at its beginning is lost by readers.
package enum YAMLScalar {
    /// A code, a day, a number or a word of a format: plain where YAML allows
    /// it, in a flow list as well.
    package static func word(_ text: String) -> String {
        let isSafe = isPlain(text, inFlow: true) && !nothing.contains(text)
        return isSafe ? text : quoted(text)
    }

    /// Words of people, not for flow lists: quoted too where another program
    /// would take them for a number, a date or a truth value.
    package static func text(_ text: String) -> String {
        isPlain(text, inFlow: false) && !isTyped(text) ? text : quoted(text)
    }

    private static let nothing: Set<String> = ["", "~", "null", "Null", "NULL"]
    private static let typedWords: Set<String> = [
        "true", "false", "yes", "no", "on", "off", "y", "n", "null", "~",
    ]

    // One pass without copies: a plan is mostly texts.
    private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
        guard let first = text.unicodeScalars.first, isPlainStart(first, of: text) else { return false }
        var before: Unicode.Scalar = "x"
        for scalar in text.unicodeScalars {
            if needsEscape(scalar) { return false }
            switch scalar {
            case " " where before == ":", "#" where before == " ": return false
            case ",", "[", "]", "{", "}": if inFlow { return false }
            default: break
            }
            before = scalar
        }
        return before != " " && before != ":"
    }

    private static func isPlainStart(_ first: Unicode.Scalar, of text: String) -> Bool {
        switch first {
        case " ", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`",
            "=",
            "<":
            return false
        case "-":
            let second = text.utf8.dropFirst().first
            return second != nil && second != UInt8(ascii: " ") && second != UInt8(ascii: "-")
        default: return true
        }
    }

    private static func isTyped(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 40 else { return false }
        if text.utf8.count <= 5, typedWords.contains(text.lowercased()) { return true }
        let isNumeric = (48...57).contains(first) || first == 43 || first == 45 || first == 46
        return isNumeric && text.wholeMatch(of: /[-+.]?[0-9][-+0-9_.:eExXoOa-fA-F]*/) != nil
    }

    private static func quoted(_ text: String) -> String {
        if !text.unicodeScalars.contains(where: needsEscape) {
            return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
                + "'"
        }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where needsEscape(scalar): result += escape(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    // Control characters, line ends of any kind, byte-order marks and what is
    // no character at all.
    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
