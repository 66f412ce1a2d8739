import Enterprises
import Testing

@Suite("Rules")
struct RuleTests {
    @Test(
        "a limit decides at the limit itself, and values between whole numbers exceed the smaller one",
        arguments: [
            (49.0, EnterpriseClass.small), (49.5, .large), (50.0, .large), (4.9, .micro), (5.0, .small),
        ])
    func limits(persons: Double, size: EnterpriseClass) {
        let unit = EnterpriseUnit(persons: persons, turnover: 60_000)
        #expect(manufacturingRule.possibleClasses(of: unit) == PossibleClasses(size))
    }

    @Test(
        "a missing criterion leaves open what the known one does not decide",
        arguments: [
            (EnterpriseUnit(persons: 3), "micro"),
            (EnterpriseUnit(persons: 20), "micro or small"),
            (EnterpriseUnit(persons: 50), "micro, small or large"),
            (EnterpriseUnit(turnover: 1000), "micro"),
            (EnterpriseUnit(turnover: 1001), "micro or small"),
            (EnterpriseUnit(), "micro, small or large"),
            (EnterpriseUnit(persons: .nan, turnover: 500), "micro"),
        ])
    func missing(unit: EnterpriseUnit, classes: String) {
        #expect(manufacturingRule.possibleClasses(of: unit).text == classes)
    }

    @Test(
        "and is false when a part is false, or true when a part is true, whatever is missing",
        arguments: [
            (Condition.all([persons10, assets5]), EnterpriseUnit(persons: 11), false),
            (.all([persons10, assets5]), EnterpriseUnit(persons: 10), nil),
            (.all([persons10, assets5]), EnterpriseUnit(persons: 10, assets: 4), true),
            (.any([persons10, assets5]), EnterpriseUnit(assets: 4), true),
            (.any([persons10, assets5]), EnterpriseUnit(assets: 5), nil),
            (.any([persons10, assets5]), EnterpriseUnit(persons: 11, assets: 5), false),
        ] as [(Condition, EnterpriseUnit, Bool?)])
    func threeValues(condition: Condition, unit: EnterpriseUnit, truth: Bool?) {
        #expect(condition.truth(of: unit) == truth)
    }

    @Test("a rule reads as a sentence with the currency of its limits")
    func sentence() {
        let rule = SizeRule([
            ClassRule(.small, when: .all([persons10, .any([turnover2, assets5])])),
            ClassRule(.medium, when: .any([persons10, turnover2])),
        ])
        #expect(
            rule.sentence(for: .small, currency: "LAK")
                == "small: persons ≤ 10 and (turnover ≤ 2,000,000,000 LAK or assets < 5 LAK)")
        #expect(
            rule.sentence(for: .medium, currency: nil) == "medium: persons ≤ 10 or turnover ≤ 2,000,000,000"
        )
        #expect(rule.sentence(for: .large, currency: "LAK") == "large: not small or medium")
        #expect(rule.sentence(for: .micro, currency: "LAK") == nil)
    }

    @Test(
        "numbers have commas between thousands and no idle decimals",
        arguments: [
            (0.0, "0"), (999, "999"), (1000, "1,000"), (250_000.5, "250,000.5"), (-1234, "-1,234"),
            (500_000_000_000, "500,000,000,000"), (19.5, "19.5"), (.infinity, "∞"),
        ])
    func numbers(value: Double, text: String) {
        #expect(limitText(value) == text)
    }

    @Test(
        "the table of a rule answers as the rule does, around its limits and for missing values"
    )
    func table() throws {
        let table = try #require(DecisionTable(manufacturingRule))
        let values: [Double?] = [nil, 0, 4.9, 5, 5.1, 49, 49.1, 999, 1000, 1001, 50_000, 50_001, .infinity]
        for persons in values {
            for turnover in values {
                let unit = EnterpriseUnit(persons: persons, turnover: turnover)
                let looked = table.possibleClasses(
                    persons: persons ?? .nan, turnover: turnover ?? .nan, assets: .nan)
                #expect(looked == manufacturingRule.possibleClasses(of: unit), "\(unit.text)")
            }
        }
    }

    @Test("a rule of thousands of limits is refused instead of filling the memory")
    func tooLarge() {
        let bounds = (1...3000).flatMap { number in
            Criterion.allCases.map { Condition.bound(Bound($0, atMost: Double(number))) }
        }
        let rule = SizeRule([ClassRule(.small, when: .any(bounds))])
        #expect(DecisionTable(rule) == nil)
        #expect(PartitionProof(rule).failures == [.tooManyLimits(9000)])
    }
}

private let persons10 = Condition.bound(Bound(.persons, atMost: 10))
private let turnover2 = Condition.bound(Bound(.turnover, atMost: 2e9))
private let assets5 = Condition.bound(Bound(.assets, under: 5))
