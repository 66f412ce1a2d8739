/// How a cell of a form looks, and whether it waits for an answer.
package struct FormStyle: Hashable, Sendable {
    package var isOpen = false
    package var isBold = false
    package var isItalic = false
    package var wraps = false
    package var hasBorder = false
    /// In points.
    package var size: Double?
    /// 0xRRGGBB
    package var fill: UInt32?
    /// 0xRRGGBB
    package var ink: UInt32?
    /// Numbers with so many decimals and thousands set apart.
    package var decimals: Int?
    /// Numbers as they are: years.
    package var isUngrouped = false
    /// Whatever is entered stays the text that it is.
    package var isText = false

    package init() {}

    package static let plain = FormStyle()

    /// The same, changed.
    package func with(_ change: (inout FormStyle) -> Void) -> FormStyle {
        var style = self
        change(&style)
        return style
    }

    /// `#,##0.00`, `0`, `@`
    var numberFormat: String? {
        if isText { return "@" }
        guard let decimals else { return isUngrouped ? "0" : nil }
        let fraction = decimals > 0 ? "." + String(repeating: "0", count: min(decimals, 15)) : ""
        return (isUngrouped ? "0" : "#,##0") + fraction
    }
}
