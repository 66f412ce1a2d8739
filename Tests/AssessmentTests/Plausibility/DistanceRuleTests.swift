import Assessment
import PlanModel
import Testing

@Suite("Values far from what is known")
struct DistanceRuleTests {
    private typealias Example = ReturnExample
    private let key = Example.key("EMP.micro", 2024)
    private let item = Example.item("EMP.micro")

    private func codes(_ value: Double, after history: [Int: Double], status: ObservationStatus = .normal)
        -> [String]
    {
        Example.codes(
            key, items: [item], [key: Example.value(value, status: status, note: "Counted anew")],
            history: [item.code: Example.years(history)])
    }

    private let steady: [Int: Double] = [
        2018: 100_210, 2019: 103_340, 2020: 104_100, 2021: 108_650, 2022: 111_870, 2023: 115_330,
    ]

    @Test(
        "a wrong unit is told, and nothing else of the distance",
        arguments: [119_000_000, 119, 1_190, 11_900_000, 119_000_000_000])
    func unitSlip(_ value: Double) {
        #expect(codes(value, after: steady) == ["warning unit-slip"])
    }

    @Test("ten times is no slip of unit but a sudden change")
    func tenTimes() { #expect(codes(1_190_311, after: steady) == ["warning sudden-change"]) }

    @Test("the message of a slip quotes the value, the median and the unit")
    func slipMessage() {
        let finding = Example.findings(
            key, items: [item], [key: Example.value(119)], history: [item.code: Example.years(steady)]
        ).first
        #expect(finding?.message == "119 is about a 1,000th of 106,375, the median of the other years.")
        #expect(finding?.remedy?.contains("given in persons") == true)
    }

    @Test(
        "growth as usual, and up to 15 percent off it, is no finding",
        arguments: [112_000.0, 119_312, 133_000])
    func usual(_ value: Double) { #expect(codes(value, after: steady) == []) }

    @Test("growth unlike five changes before is a warning that quotes them")
    func unlike() {
        let finding = Example.findings(
            key, items: [item], [key: Example.value(190_013)], history: [item.code: Example.years(steady)]
        ).first
        #expect(finding?.code == "sudden-change")
        #expect(
            finding?.message
                == "190,013 is 1.65 times the 115,330 of 2023: +64.8% a year, where the median of 5 earlier "
                + "changes is +3.1%.")
    }

    @Test("a series that leaps about may leap again")
    func restless() {
        let restless: [Int: Double] = [2018: 100, 2019: 149, 2020: 110, 2021: 122, 2022: 74, 2023: 101]
        #expect(codes(61, after: restless) == [])
    }

    @Test("with fewer than four earlier changes only a factor of three is told")
    func short() {
        let short: [Int: Double] = [2021: 1010, 2022: 1121, 2023: 1233]
        #expect(codes(3601, after: short) == [])
        #expect(codes(3713, after: short) == ["warning sudden-change"])
        #expect(codes(401, after: short) == ["warning sudden-change"])
    }

    @Test("changes over a gap count by the year")
    func gap() {
        #expect(codes(8001, after: [2021: 1010, 2019: 990, 2017: 1003]) == [])
        #expect(codes(8001, after: [2023: 1010, 2021: 990, 2019: 1003]) == ["warning sudden-change"])
    }

    @Test("a fall to zero is a sudden change")
    func zero() { #expect(codes(0, after: steady) == ["warning sudden-change"]) }

    @Test("a declared break explains a sudden change")
    func declared() { #expect(codes(190_013, after: steady, status: .breakInSeries) == []) }

    @Test("years of the same return count as history")
    func entered() {
        var contents: [CellKey: CellContent] = [:]
        for (year, value) in steady { contents[Example.key("EMP.micro", year)] = Example.value(value) }
        contents[key] = Example.value(190_013)
        #expect(Example.codes(key, items: [item], contents) == ["warning sudden-change"])
        #expect(Example.codes(Example.key("EMP.micro", 2023), items: [item], contents) == [])
    }

    @Test("a share far from those of five other states is an outlier; of four, nobody knows")
    func outlier() {
        let shares: [(String, Double)] = [
            ("BRN", 57.1), ("IDN", 60.2), ("KHM", 62.3), ("MYS", 58.4), ("PHL", 61.5),
        ]
        func others(_ count: Int) -> [ItemCode: [AreaCode: [Period: Double]]] {
            let states = shares.prefix(count)
                .map { (AreaCode($0.0)!, Example.years([$0.0 == "BRN" ? 2022 : 2024: $0.1])) }
            return [Example.share.code: Dictionary(uniqueKeysWithValues: states)]
        }
        let cell = Example.key("EMP_SHARE.msme", 2024)
        func codes(_ value: Double, _ count: Int) -> [String] {
            Example.codes(
                cell, items: [Example.share], [cell: Example.value(value, decimals: 1)], others: others(count)
            )
        }
        #expect(codes(75.1, 5) == ["warning outlier-among-states"])
        #expect(codes(66.1, 5) == [])
        #expect(codes(75.1, 4) == [])
    }

    @Test("sizes of states are not held against each other")
    func sizes() {
        let states = ["BRN", "IDN", "KHM", "MYS", "PHL"].map {
            (AreaCode($0)!, Example.years([2024: 10_000]))
        }
        let others = [item.code: Dictionary(uniqueKeysWithValues: states)]
        #expect(Example.codes(key, items: [item], [key: Example.value(99_123)], others: others) == [])
    }

    @Test("another source's value is told where it differs by more than rounding")
    func claims() {
        func codes(_ claim: Double, _ decimals: Int, source: String = "DOSM") -> [String] {
            Example.codes(
                key, items: [Example.item("EMP.micro", unit: "thousand persons")],
                [key: Example.value(12.34, decimals: 2)],
                claims: [key: [PublicFigure(value: claim, decimals: decimals, source: source)]])
        }
        #expect(codes(12.3, 1) == [])
        #expect(codes(12.5, 1) == ["warning other-source-differs"])
        #expect(codes(12.36, 2) == ["warning other-source-differs"])
        #expect(codes(12.5, 1, source: "LFS") == [])
    }

    @Test("last year's value once more is told from four digits on")
    func repeated() {
        #expect(codes(115_330, after: steady) == ["warning value-repeated"])
        #expect(codes(120, after: [2023: 120]) == [])
        #expect(codes(115_000, after: [2023: 115_000]) == [])
        #expect(codes(115_330, after: [2022: 115_330]) == [])
    }

    @Test("a row of one value is told once, at its last year")
    func row() {
        #expect(codes(12, after: [2021: 12, 2022: 12, 2023: 12]) == ["warning row-repeated"])
        #expect(codes(12, after: [2022: 12, 2023: 12]) == [])
        #expect(codes(12, after: [2021: 11, 2022: 12, 2023: 12]) == [])
    }
}
