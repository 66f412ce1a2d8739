/// How wide a text may be in a common sans-serif.
///
/// A drawing made on a server can't measure. Of each letter this takes the
/// width in the wider of Noto Sans and DejaVu Sans, the widest that readers
/// commonly have, so that a label finds room whichever draws it.
enum TextWidth {
    static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
        Double(hundredths(Substring(text), isBold: isBold)) / 100 * size
    }

    /// The width of the space.
    static func space(isBold: Bool) -> Int { isBold ? 35 : 32 }

    /// In hundredths of the size.
    static func hundredths(_ text: Substring, isBold: Bool) -> Int {
        let ascii = isBold ? bold : regular
        var width = 0
        let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes {
                guard byte >= 32, byte < 127 else { return false }
                width += ascii[Int(byte) - 32]
            }
            return true
        }
        if isPlain == true { return width }
        return text.unicodeScalars.reduce(0) { $0 + self.width(of: $1, isBold: isBold) }
    }

    /// How many hundredths find room in a width.
    static func room(in width: Double, size: Double) -> Int { Int((width * 100 / size).rounded(.down)) }

    /// In hundredths of the size.
    private static func width(of scalar: Unicode.Scalar, isBold: Bool) -> Int {
        if scalar.value >= 32, scalar.value < 127 {
            return (isBold ? bold : regular)[Int(scalar.value) - 32]
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        return switch scalar.value {
        case ..<0x0E00: isBold ? 74 : 68
        case 0x0E00..<0x0F00: isBold ? 72 : 67  // Thai, Lao
        case 0x1000..<0x10A0: isBold ? 102 : 95  // Burmese
        case 0x1780..<0x1800: isBold ? 95 : 89  // Khmer
        case 0x1E00..<0x2000: isBold ? 74 : 68  // Vietnamese
        case 0x2013: 50  // dash
        case 0x2018...0x201D: isBold ? 66 : 52  // quotes
        case 0x2212: 84  // minus
        case 0x2000..<0x2070: isBold ? 72 : 67
        default: isBold ? 116 : 108
        }
    }

    /// From the space to the tilde.
    private static let regular: [Int] = [
        32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 55, 84, 32, 37, 32, 37, 64, 64, 64, 64, 64, 64, 64, 64, 64,
        64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 77, 64, 58, 78, 76, 34, 30, 66, 56, 91, 76, 79, 61, 79,
        70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 37, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28,
        58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 55, 64, 84,
    ]

    /// The same, at a weight of 600 or 700.
    private static let bold: [Int] = [
        35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 59, 84, 38, 42, 38, 40, 70, 70, 70, 70, 70, 70, 70, 70, 70,
        70, 40, 40, 84, 84, 84, 58, 100, 78, 77, 74, 83, 69, 69, 83, 84, 38, 38, 78, 64, 100, 84, 85, 74, 85,
        77, 73, 69, 82, 78, 111, 78, 73, 73, 46, 40, 46, 84, 50, 50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35,
        67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 59, 72, 84,
    ]
}
