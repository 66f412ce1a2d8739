import PlanModel
import Statistics

/// How contents stand in the cells of a return workbook.
enum FormText {
    /// A spreadsheet's cell holds 32,767 characters.
    private static let longest = 32_000

    /// What the cell of a value says: a number without thousands marks, the
    /// code of a reason, or nothing.
    static func value(_ content: CellContent) -> String {
        if let value = content.value {
            return DecimalText.fixed(value, decimals: max(content.decimals, shortestDecimals(of: value)))
        }
        return content.absence?.rawValue ?? ""
    }

    /// As it is written into a cell, and as it is expected back: one kind of
    /// line break, no space at the ends; nil where nothing is left.
    static func plain(_ text: String?) -> String? {
        guard let text else { return nil }
        if isPlain(text) { return text }
        var plain = String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
        while plain.last?.isWhitespace == true { plain.removeLast() }
        plain = String(plain.drop { $0.isWhitespace })
        if plain.isEmpty { return nil }
        return plain.unicodeScalars.count <= longest
            ? plain : String(String.UnicodeScalarView(plain.unicodeScalars.prefix(longest))) + "…"
    }

    /// Nearly every text is: nothing is left to be done with it.
    private static func isPlain(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last, bytes.count <= longest else { return false }
        return (33...126).contains(first) && (33...126).contains(last) && !bytes.contains(13)
    }

    static func standardError(_ content: CellContent) -> String? {
        content.standardError.map { DecimalText.shortest($0) }
    }

    /// The digits after the mark that the number needs.
    static func shortestDecimals(of value: Double) -> Int {
        guard let digits = DecimalDigits(value) else { return 0 }
        return max(0, digits.count - digits.pointPosition)
    }

    /// The number with the 15 digits that a spreadsheet program works with:
    /// 0.1 + 0.2 is stored as 0.30000000000000004 and means 0.3.
    static func sheetNumber(_ value: Double) -> Double {
        guard let digits = DecimalDigits(value) else { return value }
        return roundedDecimal(value, toDecimals: 15 - digits.pointPosition)
    }

    /// Whether two texts of numbers are the same in 15 digits.
    static func isSameNumber(_ left: Double, _ right: Double) -> Bool {
        sheetNumber(left) == sheetNumber(right)
    }

    /// Statuses that a value may have; the others are reasons why there is
    /// none.
    static let statuses: [ObservationStatus] = [
        .normal, .breakInSeries, .definitionDiffers, .estimated, .forecast, .imputed, .provisional,
        .lowReliability,
    ]

    static let statisticalUnits = ["enterprise", "establishment"]
}
