/// A number with its thousands set apart by commas: `2,000,000,000`, `19.5`.
///
/// Whole numbers have no decimals; others the shortest digits that read back
/// to the same value.
package func limitText(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "not a number" : value < 0 ? "-∞" : "∞" }
    let isWhole = value.rounded() == value && value.magnitude < 9e15
    let plain = isWhole ? String(Int(value)) : value.description
    guard !plain.contains("e") else { return plain }
    let parts = plain.split(separator: ".", maxSplits: 1)
    let digits = parts[0].drop { $0 == "-" }
    var text = value < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
        if place > 0, (digits.count - place) % 3 == 0 { text += "," }
        text.append(digit)
    }
    return parts.count > 1 ? text + "." + parts[1] : text
}

/// `a`, `a or b`, `a, b or c`.
func joined(_ words: [String], by conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
