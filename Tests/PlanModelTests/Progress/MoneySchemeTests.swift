import PlanModel
import Testing

@Suite("Reporting currency and rates")
struct MoneySchemeTests {
    private static let dollar = CurrencyCode("USD")!
    private static let kip = CurrencyCode("LAK")!

    private let money = MoneyScheme(
        reportingCurrency: dollar, rates: [ExchangeRate(currency: kip, year: 2024, rate: 21_500)])

    @Test("an amount is divided by its rate: 1,290,000,000 kip at 21,500 are 60,000 dollars")
    func converted() {
        #expect(money.converted(1_290_000_000, from: Self.kip, in: 2024) == 60_000)
    }

    @Test("the reporting currency stays as it is, in every year")
    func own() {
        #expect(money.converted(450.5, from: Self.dollar, in: 1999) == 450.5)
    }

    @Test("without a rate of its own year an amount has no value in the reporting currency")
    func missing() {
        #expect(money.converted(1000, from: Self.kip, in: 2025) == nil)
        #expect(money.converted(1000, from: CurrencyCode("THB")!, in: 2024) == nil)
    }
}

@Suite("When reports on progress are due")
struct ProgressReportsTests {
    @Test(
        "an update is due some days after the last day of its period",
        arguments: [
            (ReportingPeriod.Frequency.half, 30, "2024-S1", "2024-07-30"),
            (.half, 30, "2024-S2", "2025-01-30"),
            (.quarter, 0, "2024-Q1", "2024-03-31"), (.year, 366, "2024", "2026-01-01"),
        ])
    func due(frequency: ReportingPeriod.Frequency, days: Int, period: String, day: String) throws {
        let reports = ProgressReports(frequency: frequency, dueDays: days)
        #expect(reports.due(for: try #require(ReportingPeriod(period))).description == day)
    }
}
