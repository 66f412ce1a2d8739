import Assessment
import PlanModel
import Testing

@Suite("Contributions")
struct ContributionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let numerator: Contribution.Numerator
        let denominator: Contribution.Denominator
        let indicator: String?
        var testDescription: String { "\(numerator) / \(denominator.rawValue)" }

        init(
            _ numerator: Contribution.Numerator, _ denominator: Contribution.Denominator, _ indicator: String?
        ) {
            self.numerator = numerator
            self.denominator = denominator
            self.indicator = indicator
        }
    }

    private static let valueAdded = Contribution.Numerator.grossValueAdded(
        coverage: "formal sector", adjustsForInformal: false)

    @Test(
        "the denominator decides which indicator a contribution is",
        arguments: [
            Case(valueAdded, .gdpAtMarketPrices, "GDP_SHARE"), Case(valueAdded, .totalValueAdded, "VA_SHARE"),
            Case(valueAdded, .registerTotal, "VA_SHARE"), Case(valueAdded, .totalExports, nil),
            Case(.exports(.customs), .totalExports, "EXP_SHARE"),
            Case(.personsEngaged, .labourForceSurveyEmployment, "EMP_SHARE"),
            Case(.personsEngaged, .gdpAtMarketPrices, nil),
            Case(.loans, .allBusinessLoans, "LOAN_SHARE_BUSINESS"),
            Case(.loans, .allBankLoans, "LOAN_SHARE_TOTAL"),
        ])
    func indicator(expected: Case) {
        let contribution = Contribution(numerator: expected.numerator, denominator: expected.denominator)
        #expect(contribution.indicator?.text == expected.indicator)
    }

    @Test("a contribution states what is divided by what")
    func statement() {
        let contribution = Contribution(numerator: Self.valueAdded, denominator: .registerTotal)
        #expect(
            contribution.statement
                == "gross value added at basic prices (formal sector, without informal adjustment) "
                + "as a share of register total")
    }
}

@Suite("What may fill a KPI")
struct FillRuleTests {
    private func series(_ indicator: String, _ sizeClass: SizeClass = .msme) -> Series {
        Example.series("THA", indicator: indicator, sizeClass: sizeClass)
    }

    private func rule(_ indicator: String, _ sizeClass: SizeClass = .msme, proxies: [String] = []) -> FillRule
    {
        FillRule(indicator: IndicatorCode(indicator)!, sizeClass: sizeClass, proxies: proxies)
    }

    @Test("a series of the KPI's own indicator and size class fills it")
    func fills() {
        #expect(rule("GDP_SHARE").refusal(of: series("GDP_SHARE")) == nil)
    }

    @Test("sme never fills msme: it is a separate claim")
    func sme() throws {
        let refusal = try #require(rule("EMP_SHARE").refusal(of: series("EMP_SHARE", .sme)))
        #expect(refusal == .anotherSizeClass(.sme, wanted: .msme))
        #expect(refusal.isSeparateClaim)
    }

    @Test(
        "a measure near to the one wanted never fills it",
        arguments: [("LOAN_SHARE_TOTAL", "LOAN_SHARE_BUSINESS"), ("VA_SHARE", "GDP_SHARE")])
    func confusions(measure: String, wanted: String) {
        let refusal = rule(wanted).refusal(of: series(measure))
        #expect(refusal?.code == "different-measure")
        #expect(refusal?.isSeparateClaim == false)
    }

    @Test("the plan's own list of measures is kept, by the source's code too")
    func proxies() {
        let productivity = rule("LABOUR_PRODUCTIVITY", .none, proxies: ["ILO.GDP.PER.WORKER.USD2015"])
        let refusal = productivity.refusal(of: series("ILO_GDP_PER_WORKER_USD2015", .none))
        #expect(refusal?.code == "different-measure")
        #expect(productivity.refusal(of: series("IC_REG_DURS", .none))?.code == "another-indicator")
    }
}
