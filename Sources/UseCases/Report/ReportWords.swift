import Assessment
import PlanModel
import Statistics

/// Numbers and lists as a report writes them.
enum ReportWords {
    /// `eight`; above twelve in figures.
    static func count(_ number: Int) -> String {
        let words = [
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve",
        ]
        return words.indices.contains(number) ? words[number] : "\(number)"
    }

    /// `eight`, `none`: of things that are named before or after.
    static func some(_ number: Int) -> String { number == 0 ? "none" : count(number) }

    /// `eight states`, `one state`.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        count(number) + " " + (number == 1 ? one : many)
    }

    /// `SME`, `micro`.
    static func size(_ size: SizeClass) -> String {
        switch size {
        case .sme, .msme: size.rawValue.uppercased()
        default: size.rawValue.replacing("_", with: " and ")
        }
    }

    /// `A, B and C`.
    static func list(_ parts: [String]) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }

    /// `2016–2019`; one year alone as `2016`.
    static func span(_ years: ClosedRange<some CustomStringConvertible>) -> String {
        let (first, last) = (years.lowerBound, years.upperBound)
        return first == last ? "\(first)" : "\(first)–\(last)"
    }

    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// With at least three digits that count, and no more decimals than the
    /// source gave.
    static func value(_ value: Double, decimals: Int) -> String {
        minus(DecimalText.fixed(value, decimals: shown(value, decimals), style: .grouped))
    }

    /// With all the decimals that are asked for.
    static func exact(_ value: Double, decimals: Int) -> String {
        minus(DecimalText.fixed(value, decimals: decimals, style: .grouped))
    }

    /// As many decimals as a value is shown with, and more where two values
    /// would look the same, up to those that were reported.
    static func decimals(tellingApart first: Double?, _ second: Double?, reported: Int) -> Int {
        var decimals = [first, second].compactMap { $0.map { shown($0, reported) } }.max() ?? 0
        guard let first, let second, first != second else { return decimals }
        while decimals < reported, exact(first, decimals: decimals) == exact(second, decimals: decimals) {
            decimals += 1
        }
        return decimals
    }

    /// How many decimals a value is shown with.
    static func shown(_ value: Double, _ reported: Int) -> Int {
        let size = abs(value)
        let useful = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4
        return max(0, min(reported, useful))
    }

    /// A figure that was computed, with no decimals of its own.
    static func figure(_ value: Double) -> String { self.value(value, decimals: 3) }

    /// `+1.2`, `−14`: as exact as the values it lies between.
    static func change(from first: Double, to last: Double, by change: Double, decimals: Int) -> String {
        let shown = max(shown(first, decimals), shown(last, decimals))
        let exact = min(max(shown, self.shown(change, decimals)), decimals)
        return signed(DecimalText.fixed(change, decimals: exact, style: .grouped))
    }

    static func percent(_ value: Double, decimals: Int = 1) -> String {
        signed(DecimalText.fixed(value, decimals: decimals, style: .grouped)) + " %"
    }

    static func share(_ value: Double) -> String {
        DecimalText.fixed(100 * value, decimals: 0) + " %"
    }

    private static func signed(_ text: String) -> String {
        text.hasPrefix("-") || !text.contains { ("1"..."9").contains($0) } ? minus(text) : "+" + text
    }

    private static func minus(_ text: String) -> String {
        text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    /// The name without what stands in brackets at its end, which the unit
    /// says again, and without a `total` that tells no more.
    static func plain(_ name: String) -> String {
        var plain = name[...]
        if plain.hasSuffix(")"), let bracket = plain.ranges(of: " (").last {
            plain = plain[..<bracket.lowerBound]
        }
        if plain.hasSuffix(", total") { plain = plain.dropLast(7) }
        return String(plain)
    }

    static func day(_ day: Day) -> String { "\(day.day) \(months[day.month - 1]) \(day.year)" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// What must be said of a status beside the value; nil for a normal one.
    static func status(_ status: ObservationStatus) -> String? {
        switch status {
        case .normal: nil
        case .breakInSeries: "break in the series"
        case .definitionDiffers: "definition differs"
        case .estimated: "estimated"
        case .forecast: "forecast"
        case .imputed: "imputed"
        case .existsNotCollected: "exists, not collected"
        case .cannotExist: "cannot exist"
        case .missing: "no value given"
        case .provisional: "provisional"
        case .suppressed: "suppressed"
        case .lowReliability: "low reliability"
        }
    }
}
