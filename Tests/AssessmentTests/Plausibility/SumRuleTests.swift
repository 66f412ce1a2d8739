import Assessment
import PlanModel
import Testing

@Suite("Sums of size classes")
struct SumRuleTests {
    private typealias Example = ReturnExample
    private static let classes: [SizeClass] = [
        .micro, .small, .medium, .microSmall, .sme, .msme, .large, .total,
    ]
    private let items = classes.map { Example.item("EMP.\($0.rawValue)") }

    private func cells(_ values: [String: Double], decimals: Int = 0) -> [CellKey: CellContent] {
        Dictionary(
            uniqueKeysWithValues: values.map {
                (Example.key("EMP.\($0.key)", 2024), Example.value($0.value, decimals: decimals))
            })
    }

    private func codes(
        of size: String, _ values: [String: Double], known: [CellKey: PublicFigure] = [:]
    ) -> [String] {
        Example.codes(Example.key("EMP.\(size)", 2024), items: items, cells(values), known: known)
    }

    @Test("parts that add up have no finding")
    func right() {
        let values = [
            "micro": 7001.0, "small": 2002, "medium": 1003, "micro_small": 9003, "sme": 3005, "msme": 10006,
            "large": 4001, "total": 14007,
        ]
        for size in values.keys { #expect(codes(of: size, values) == []) }
    }

    @Test(
        "less than the whole is a warning, more an error",
        arguments: [
            (["micro": 7001.0, "small": 2002, "medium": 1003, "msme": 10106], "msme", "warning sum-differs"),
            (
                ["micro": 7001, "small": 2002, "medium": 1003, "msme": 9906], "msme",
                "error sum-exceeds-whole"
            ),
            (["micro": 7001, "small": 2002, "micro_small": 9903], "micro_small", "warning sum-differs"),
            (["small": 2002, "medium": 1003, "sme": 3905], "sme", "warning sum-differs"),
            (["msme": 10006, "large": 4001, "total": 15007], "total", "warning sum-differs"),
            (["micro": 7001, "small": 2002, "msme": 8003], "msme", "error sum-exceeds-whole"),
            (["msme": 10006, "total": 9007], "total", "error sum-exceeds-whole"),
        ] as [([String: Double], String, String)])
    func wrong(_ values: [String: Double], _ size: String, _ code: String) {
        #expect(codes(of: size, values) == [code])
    }

    @Test("parts that are not all there may be less than the whole")
    func incomplete() { #expect(codes(of: "msme", ["micro": 7001, "small": 2002, "msme": 10006]) == []) }

    @Test("the message quotes every figure")
    func message() {
        let values = cells(["micro": 7001, "small": 2002, "medium": 1003, "msme": 9906])
        let finding = Example.findings(Example.key("EMP.msme", 2024), items: items, values).first
        #expect(
            finding?.message
                == "micro 7,001 + small 2,002 + medium 1,003 = 10,006 is 100 more than the 9,906 of msme.")
    }

    @Test("each figure may be off by half of its last place")
    func rounding() {
        let near = cells(["micro": 7.1, "small": 2.2, "medium": 1.3, "msme": 10.8], decimals: 1)
        let far = cells(["micro": 7.1, "small": 2.2, "medium": 1.3, "msme": 10.9], decimals: 1)
        let key = Example.key("EMP.msme", 2024)
        let rates = items.map { Example.item($0.code.text, unit: "thousand persons") }
        #expect(Example.codes(key, items: rates, near) == [])
        #expect(Example.codes(key, items: rates, far) == ["warning sum-differs"])
    }

    @Test("figures that all end in zeros are taken as rounded to them")
    func roundedFigures() {
        #expect(codes(of: "msme", ["micro": 7000, "small": 2000, "medium": 1000, "msme": 11000]) == [])
        #expect(
            codes(of: "msme", ["micro": 7000, "small": 2000, "medium": 1000, "msme": 11001])
                == ["warning sum-differs"])
    }

    @Test("parts that are public already count, and then it is a warning")
    func known() {
        let large = [Example.key("EMP.large", 2024): PublicFigure(value: 9000, decimals: 0, source: "LFS")]
        #expect(
            codes(of: "total", ["msme": 10006, "total": 14007], known: large) == ["warning sum-exceeds-whole"]
        )
    }

    @Test("the finding stands at a part where the whole is public")
    func place() {
        let whole = [Example.key("EMP.total", 2024): PublicFigure(value: 9000, decimals: 0, source: "LFS")]
        #expect(codes(of: "msme", ["msme": 10006], known: whole) == ["warning sum-exceeds-whole"])
    }

    @Test("one wrong whole is told once, by the first sum that fails")
    func once() {
        let values = [
            "micro": 7001.0, "small": 2002, "medium": 1003, "sme": 3005, "micro_small": 9003, "msme": 12006,
        ]
        #expect(codes(of: "msme", values) == ["warning sum-differs"])
    }
}
