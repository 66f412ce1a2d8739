/// Why a cell is not read as a number, with what to write instead.
package enum NumberFault: Error, Hashable, Sendable {
    /// `12,5`; `12.5` where the mark is a comma.
    case otherMark(write: String, mark: Character)
    /// `1,234`: a thousands separator or a decimal mark.
    case ambiguousMark(thousands: String, decimal: String, mark: Character)
    /// `1,234,567`, `1'234`.
    case thousands(write: String)
    /// `1 234`, also with a no-break space.
    case spaces(write: String)
    /// `NaN`, `inf`.
    case notFinite
    /// `0x1p3`.
    case hexadecimal
    case percentSign(write: String)
    /// A minus sign that is not the hyphen of the keyboard.
    case minusSign(write: String)
    case tooLarge
    case tooSmall
    case other

    /// Finds out what is wrong with a text that is no number. Slow: it is
    /// asked for findings only.
    init(_ bytes: UnsafeBufferPointer<UInt8>, decimalMark: Character) {
        guard bytes.count <= 100 else {
            self = .other
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let bare = text.lowercased().drop { $0 == "-" || $0 == "+" }
        func number(_ candidate: String) -> Bool {
            DecimalNumber(Array(candidate.utf8), mark: decimalMark.asciiValue ?? 46) != nil
        }
        if ["nan", "inf", "infinity"].contains(bare) {
            self = .notFinite
        } else if bare.hasPrefix("0x") {
            self = .hexadecimal
        } else if text.hasSuffix("%"), number(String(text.dropLast()).trimmed) {
            self = .percentSign(write: String(text.dropLast()).trimmed)
        } else if let minus = text.first, "\u{2212}\u{2013}".contains(minus), number("-" + text.dropFirst()) {
            self = .minusSign(write: "-" + text.dropFirst())
        } else if let fault = NumberFault.separators(text, decimalMark: decimalMark) {
            self = fault
        } else {
            self = .other
        }
    }

    private static func separators(_ text: String, decimalMark: Character) -> NumberFault? {
        let other: Character = decimalMark == "," ? "." : ","
        let isSigned = text.first == "-" || text.first == "+"
        let sign = isSigned ? String(text.prefix(1)) : ""
        let parts = text.dropFirst(sign.count).split(separator: decimalMark, omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, whole.first.map({ "0"..."9" ~= $0 }) == true,
            parts.dropFirst().allSatisfy({ $0.allSatisfy { "0"..."9" ~= $0 } })
        else { return nil }
        let rest = parts.count == 2 ? String(decimalMark) + parts[1] : ""
        for separator in [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}", String(other)] {
            let groups = whole.split(separator: Character(separator), omittingEmptySubsequences: false)
            guard groups.count > 1, groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "0"..."9" ~= $0 } })
            else { continue }
            let joined = sign + groups.joined() + rest
            if separator.unicodeScalars.first!.properties.isWhitespace { return .spaces(write: joined) }
            if separator != String(other) { return .thousands(write: joined) }
            let asMark = sign + groups[0] + String(decimalMark) + groups[1]
            let isGrouped = groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
            if groups.count == 2, rest.isEmpty {
                return isGrouped && groups[0] != "0"
                    ? .ambiguousMark(thousands: joined, decimal: asMark, mark: other)
                    : .otherMark(write: asMark, mark: other)
            }
            return isGrouped ? .thousands(write: joined) : nil
        }
        return nil
    }

    /// What is wrong with the seen text, as a sentence.
    func message(for seen: String) -> String {
        switch self {
        case .thousands: "\(seen.quoted) has thousands separators."
        case .ambiguousMark(_, _, let mark):
            "\(seen.quoted) is not a number: the \(mark == "," ? "comma" : "point") may separate thousands"
                + " or decimals."
        case .spaces: "\(seen.quoted) has spaces between its digits."
        case .notFinite: "\(seen.quoted) is not a value."
        case .hexadecimal: "\(seen.quoted) is not a decimal number."
        case .percentSign: "\(seen.quoted) has a percent sign."
        case .minusSign: "\(seen.quoted) has a dash where a minus sign is expected."
        case .tooLarge: "\(seen.quoted) is too large to be computed with."
        case .tooSmall: "\(seen.quoted) is too close to zero to be computed with."
        case .otherMark, .other: "\(seen.quoted) is not a number."
        }
    }

    /// What to do about it, as a sentence.
    var remedy: String {
        switch self {
        case .otherMark(let write, let mark):
            "Write \(write), or set decimalMark: \"\(mark)\" in the mapping."
        case .ambiguousMark(let thousands, let decimal, let mark):
            "Write \(thousands) or \(decimal), or set decimalMark: \"\(mark)\" in the mapping."
        case .thousands(let write), .spaces(let write), .minusSign(let write): "Write \(write)."
        case .percentSign(let write): "Write \(write), and the unit in its own column."
        case .notFinite: "Leave the cell empty where there is no value."
        case .hexadecimal: "Write it with the digits 0 to 9."
        case .tooLarge, .tooSmall: "Check the number and its exponent."
        case .other:
            "Write a number such as 12.5, or leave the cell empty; list a text that stands for no value"
                + " under missing in the mapping."
        }
    }
}
