import Enterprises
import PlanModel

/// A register of hard cases, the same for the same seed: units at, just under and
/// just over every limit of every definition, units that lack things, and rows
/// that no engine may count.
struct HardRegister {
    /// Names that only a careful query can say.
    static let more = ["a\"b", "order"]
    static let header =
        ["id", "country", "sector", "persons", "turnover", "assets", "exports", "value_added", "year"] + more
    static let numbers = 3...7

    /// Of the texts that a file would hold; empty where a value is missing.
    private(set) var rows: [[String]] = []
    private var random: Numbers

    /// - Parameter isExact: numbers of up to 23 digits; else of 15 at most, which
    ///   a binary number keeps.
    init(_ registry: DefinitionRegistry, seed: UInt64, isExact: Bool) {
        random = Numbers(seed: seed)
        let definitions = registry.ids.compactMap(registry.find)
        for definition in definitions {
            for group in definition.groups {
                for bound in group.rule.bounds { add(around: bound, group, definition) }
            }
        }
        let bounds = definitions.flatMap { $0.groups.flatMap(\.rule.bounds) }
        for _ in 0..<1_500 {
            var row = unit(country: pick(Self.countries), sector: pick(Self.sectors))
            for bound in bounds.shuffled(using: &random).prefix(2) {
                row[column(bound.criterion)] = Self.text(bound.limit)
            }
            if isExact, Bool.random(using: &random) {
                row[7] = "-\(UInt64.random(in: 0..<1_000_000_000_000_000, using: &random)).000000001"
                row[6] = "99999999999999.999999999"
            }
            rows.append(row)
        }
        for (column, text) in Self.bad {
            var row = unit(country: "LAO", sector: "C")
            row[column] = text
            rows.append(row)
        }
        rows.shuffle(using: &random)
    }

    /// As a file with every text in quotes.
    var csv: String {
        ([Self.header] + rows).map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\n")
            + "\n"
    }

    /// As CSV and SQL quote alike.
    static func quoted(_ text: String) -> String {
        "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }

    // MARK: Units

    private static let countries = [
        "BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "VNM", "XKX",
    ]
    private static let sectors =
        ISICSection.allCases.map(\.rawValue) + [
            "", "01", "47", "46", "45", "c", "g47", "G4711", "47.11", "0111", "C10.1", "99", "13",
        ]
    private static let bad: [(Int, String)] = [
        (1, ""), (1, "lao"), (1, "L"), (1, "L O"), (1, "ABCDEFGHIJKLMNOPQRSTU"),
        (2, "ZZ"), (2, "4"), (2, "00"), (2, "34"), (2, "C47"), (2, "CC10"), (2, "10A"), (2, "1.0"), (2, " C"),
        (2, "V"), (2, "47111111111"), (2, "É"), (2, "."), (3, "-1"), (4, "-0.5"), (5, "-3"),
        (6, "-0.000000001"), (4, "0.0000000001"), (7, "9223372036854775808"), (7, "-10000000000000000000"),
        (8, ""), (8, "1899"), (8, "2101"), (8, "20201"),
    ]

    private mutating func add(around bound: Bound, _ group: SectorGroup, _ definition: Definition) {
        // The program compares binary numbers: the nearest neighbours are no nearer than those tell apart.
        let step = bound.criterion == .persons ? 1e-9 : 0.01
        for value in [bound.limit + step, bound.limit - step, bound.limit + 1] {
            add(Self.text(value), bound.criterion, group, definition, others: [:])
        }
        // At the limit itself with the others under and over all of theirs, so that this one decides.
        let others = Criterion.allCases.filter { $0 != bound.criterion }
        for (first, second) in [("0", "0"), ("0", Self.far), (Self.far, "0"), (Self.far, Self.far)] {
            // A group of all other sectors is not hit each time.
            for _ in 0..<(group.isic.isEmpty ? 4 : 1) {
                add(
                    Self.text(bound.limit), bound.criterion, group, definition,
                    others: [others[0]: first, others[1]: second])
            }
        }
    }

    private static let far = "10000000000000"

    private mutating func add(
        _ value: String, _ criterion: Criterion, _ group: SectorGroup, _ definition: Definition,
        others: [Criterion: String]
    ) {
        let sectors = group.isic.isEmpty ? Self.sectors : group.isic.map(\.description)
        var row = unit(
            country: definition.national?.state.text ?? pick(Self.countries), sector: pick(sectors))
        row[column(criterion)] = value
        for (other, text) in others { row[column(other)] = text }
        rows.append(row)
    }

    private mutating func unit(country: String, sector: String) -> [String] {
        [
            "\(rows.count)", country, sector, pick(["", "0", "3", "7.5", "80", "1000"]),
            pick(["", "0", "0.1", "250000", "9000000000000"]), pick(["", "5", "49999.99", "700000000"]),
            pick(["", "0", "17.25", "123456.789"]), pick(["", "0", "-7.25", "0.2", "-1000", "5"]),
            "\(Int.random(in: 1985...2030, using: &random))",
            pick(["", "x", "it's", "Zone", "zone", "Ärea"]),
            pick(["1", "2"]),
        ]
    }

    private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &random)! }

    private func column(_ criterion: Criterion) -> Int {
        switch criterion {
        case .persons: 3
        case .turnover: 4
        case .assets: 5
        }
    }

    /// With nine decimals at most, none of them needless.
    private static func text(_ value: Double) -> String {
        let whole = Int(value.rounded(.down))
        let billionths = Int(((value - Double(whole)) * 1e9).rounded())
        // Money is near its limits in hundredths.
        let rest = whole < 1_000_000 ? billionths : (billionths + 5_000_000) / 10_000_000 * 10_000_000
        guard rest > 0 else { return "\(whole)" }
        var decimals = String(1_000_000_000 + rest).dropFirst()
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(whole).\(decimals)"
    }
}

extension HardRegister {
    /// What is asked of every engine.
    struct Request: Sendable {
        let by: String
        let definitions: [TabulationPlan.DefinitionChoice]

        func plan(_ registry: DefinitionRegistry) -> TabulationPlan {
            TabulationPlan(
                registry: registry, definitions: definitions,
                dimensions: by.split(separator: ",").map { .init(String($0)) })
        }
    }

    static func requests(_ registry: DefinitionRegistry) -> [Request] {
        let all = registry.ids.compactMap(registry.find).map { TabulationPlan.DefinitionChoice.one($0) }
        let oecd = TabulationPlan.DefinitionChoice.one(registry.find("OECD")!)
        return [
            Request(by: "country,sector,size,year", definitions: [.national, oecd]),
            Request(by: "size,sector", definitions: [.national] + all),
            Request(by: "size,a\"b,order,country", definitions: [.national]),
            Request(by: "year,country,year", definitions: [oecd]),
            Request(by: "sector", definitions: [.national, oecd]),
            Request(by: "order,size,size", definitions: [.national]), Request(by: "", definitions: [oecd]),
        ]
    }
}
