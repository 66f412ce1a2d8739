import PlanModel

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Contents of the example's cells that nobody would think of.
enum RandomContents {
    private static let texts: [String?] = [
        nil, "=1+1", "+856 21", "-", "@home", "_x0041_", "Größe & <b>", "ລາວ", "a\nb", "\u{1}", "'quoted'",
        String(repeating: "long ", count: 500), "e\u{301}", "0012", "1,234", "2024-01-01", "TRUE", "#N/A",
    ]

    static func contents(_ generator: inout SeededGenerator) -> [CellKey: [CellContent]] {
        var contents: [CellKey: [CellContent]] = [:]
        for item in WorkbookExample.items where !item.isInternational {
            for period in WorkbookExample.round.years where Bool.random(using: &generator) {
                let count = Int.random(in: 1...3, using: &generator)
                contents[CellKey(item.code, period)] = (0..<count).map { _ in content(&generator) }
            }
        }
        return contents
    }

    private static func content(_ generator: inout SeededGenerator) -> CellContent {
        let note = texts.randomElement(using: &generator)!
        let justification = texts.randomElement(using: &generator)!
        guard Int.random(in: 0..<5, using: &generator) > 0 else {
            let reason = AbsenceReason.allCases.randomElement(using: &generator)!
            return CellContent(
                text: reason.rawValue, absence: reason, status: reason.status, note: note,
                justification: justification)
        }
        let decimals = Int.random(in: 0...6, using: &generator)
        let scale = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6][decimals]
        let value = Double(Int.random(in: -9_999_999...999_999_999, using: &generator)) / scale
        return CellContent(
            value: value, decimals: decimals, text: "as written",
            status: [.normal, .provisional, .estimated].randomElement(using: &generator)!,
            source: texts.randomElement(using: &generator)!,
            definition: texts.randomElement(using: &generator)!,
            statisticalUnit: [nil, "enterprise"].randomElement(using: &generator)!,
            standardError: Bool.random(using: &generator) ? value.magnitude / 7 : nil, note: note,
            justification: justification, attachments: ["ab12"])
    }
}
