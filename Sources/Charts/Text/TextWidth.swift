/// How wide a text is likely to be in a common sans-serif.
///
/// A drawing made on a server can't measure; the widths are those of Noto Sans
/// with a twelfth added, so that wider fonts (DejaVu Sans) find room too.
enum TextWidth {
    static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
        Double(hundredths(Substring(text))) / 100 * size * stretch(isBold)
    }

    /// The width of the space.
    static let space = 26

    /// In hundredths of the size, before the stretch of the weight.
    static func hundredths(_ text: Substring) -> Int {
        var width = 0
        let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes {
                guard byte >= 32, byte < 127 else { return false }
                width += ascii[Int(byte) - 32]
            }
            return true
        }
        if isPlain == true { return width }
        return text.unicodeScalars.reduce(0) { $0 + self.width(of: $1) }
    }

    /// How many hundredths find room in a width.
    static func room(in width: Double, size: Double, isBold: Bool) -> Int {
        Int((width * 100 / size / stretch(isBold)).rounded(.down))
    }

    private static func stretch(_ isBold: Bool) -> Double { isBold ? 1.16 : 1.08 }

    /// In hundredths of the size.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.value >= 32, scalar.value < 127 { return ascii[Int(scalar.value) - 32] }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        return switch scalar.value {
        case ..<0x0E00: 62
        case 0x0E00..<0x0F00: 62  // Thai, Lao
        case 0x1000..<0x10A0: 88  // Burmese
        case 0x1780..<0x1800: 82  // Khmer
        case 0x1E00..<0x2000: 62  // Vietnamese
        case 0x2000..<0x2070: 62  // dashes and quotes
        default: 100
        }
    }

    /// From the space to the tilde.
    private static let ascii: [Int] = [
        26, 27, 41, 65, 57, 83, 73, 22, 30, 30, 55, 57, 27, 32, 27, 37, 57, 57, 57, 57, 57, 57, 57, 57, 57,
        57, 27, 27, 57, 57, 57, 43, 90, 64, 65, 63, 73, 56, 52, 73, 74, 34, 27, 62, 52, 91, 76, 78, 60, 78,
        62, 55, 56, 73, 60, 93, 59, 57, 57, 33, 37, 33, 57, 44, 28, 56, 61, 48, 61, 56, 34, 61, 62, 26, 26,
        53, 26, 93, 62, 60, 61, 61, 41, 48, 36, 62, 51, 79, 53, 51, 47, 38, 55, 38, 57,
    ]
}
