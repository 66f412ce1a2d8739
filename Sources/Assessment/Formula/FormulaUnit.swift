/// A unit of measure as a product: `constant 2015 US$ per person`.
///
/// A percentage is a plain ratio times 100, so percent is a factor of its own
/// that only a 100 adds or takes away. What it is a percentage of is kept while
/// it stays one (`percent of GDP`).
package struct FormulaUnit: Hashable, Sendable {
    /// Power of percent: 1 for percent, 0 for a ratio, days or US$.
    package let percents: Int
    /// What a percentage is of; nil where that is not stated.
    package let whole: String?
    /// Powers of all other units, none of them 0.
    package let powers: [String: Int]

    package static let ratio = FormulaUnit(percents: 0)
    package static let percent = FormulaUnit(percents: 1)

    init(percents: Int, whole: String? = nil, powers: [String: Int] = [:]) {
        self.percents = percents
        self.whole = percents == 1 ? whole : nil
        self.powers = powers.filter { $0.value != 0 }
    }

    /// Reads `percent of GDP`, `persons`, `current US$ per employed person`;
    /// words outside the table of `UnitWords` stand for themselves. Nil for an
    /// empty text.
    package init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else { return nil }
        if first == "percent" || first == "%", words.count > 2, words[1] == "of" {
            self.init(percents: 1, whole: words[2...].joined(separator: " "))
            return
        }
        var percents = 0
        var powers: [String: Int] = [:]
        for (index, part) in words.split(separator: "per", omittingEmptySubsequences: false).enumerated() {
            for factor in part.split(separator: "×") {
                let name = UnitWords.name(factor.joined(separator: " "))
                let power = index == 0 ? 1 : -1
                switch name {
                case "percent": percents += power
                case "ratio": break
                default: powers[name, default: 0] += power
                }
            }
        }
        self.init(percents: percents, powers: powers)
    }

    func times(_ other: FormulaUnit, whole: String? = nil) -> FormulaUnit {
        FormulaUnit(
            percents: percents + other.percents, whole: whole,
            powers: powers.merging(other.powers, uniquingKeysWith: +))
    }

    func dividedBy(_ other: FormulaUnit, whole: String? = nil) -> FormulaUnit {
        let inverse = FormulaUnit(percents: -other.percents, powers: other.powers.mapValues { -$0 })
        return times(inverse, whole: whole)
    }

    /// Whether only what the percentages are of may differ.
    func hasSameMeasure(as other: FormulaUnit) -> Bool {
        percents == other.percents && powers == other.powers
    }

    /// Whether a value in this unit may carry the declared one: a percentage of
    /// nothing stated fits a percentage of something.
    package func fits(_ declared: FormulaUnit) -> Bool {
        hasSameMeasure(as: declared)
            && (whole == nil || declared.whole == nil || whole == declared.whole)
    }

    var isPercentage: Bool { percents == 1 && powers.isEmpty }
}

extension FormulaUnit: CustomStringConvertible {
    /// As `init(_:)` reads it, save for a division of something by 100, which
    /// reads `hundreds of persons`.
    package var description: String {
        if let whole { return "percent of " + whole }
        let names = powers.sorted { $0.key < $1.key }
        let above = names.flatMap { Array(repeating: $0.key, count: max(0, $0.value)) }
        let below = names.flatMap { Array(repeating: UnitWords.one($0.key), count: max(0, -$0.value)) }
        let factors = Array(repeating: "percent", count: max(0, percents)) + above
        let product = factors.isEmpty ? "ratio" : factors.joined(separator: " × ")
        return String(repeating: "hundreds of ", count: max(0, -percents))
            + ([product] + below).joined(separator: " per ")
    }
}

/// Words of units that mean the same, as data.
enum UnitWords {
    /// The name, its singular, and what else is written for it.
    private static let table: [(name: String, one: String, also: [String])] = [
        (
            "persons", "person",
            [
                "people", "capita", "employed person", "employed persons", "person employed",
                "persons employed",
                "person engaged", "persons engaged", "worker", "workers", "inhabitant", "inhabitants",
            ]
        ),
        ("days", "day", []), ("months", "month", []), ("years", "year", []),
        ("enterprises", "enterprise", []), ("procedures", "procedure", []),
        ("current US$", "current US$", ["current USD"]),
        ("percent", "percent", ["%"]), ("ratio", "ratio", ["1"]),
    ]

    private static let names = Dictionary(
        table.flatMap { row in ([row.name, row.one] + row.also).map { ($0.lowercased(), row.name) } },
        uniquingKeysWith: { first, _ in first })
    private static let singulars = Dictionary(
        table.map { ($0.name, $0.one) }, uniquingKeysWith: { first, _ in first })

    /// The one name for a word; an unknown word is its own.
    static func name(_ word: String) -> String { names[word.lowercased()] ?? word }

    /// The word after "per".
    static func one(_ name: String) -> String { singulars[name] ?? name }
}
