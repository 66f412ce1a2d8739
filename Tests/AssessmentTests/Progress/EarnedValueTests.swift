import Assessment
import PlanModel
import Testing

@Suite("Earned value")
struct EarnedValueTests {
    private typealias Example = ProgressExample

    private func value(
        budget: Double = 100_000, planned: Double, earned: Double, spent: Double
    ) -> EarnedValue {
        EarnedValue(
            budget: .figure(budget), plannedShare: .figure(planned), earnedShare: .figure(earned),
            actualCost: .figure(spent))
    }

    private func isNear(_ figure: ComputedFigure, _ wanted: Double, within tolerance: Double) -> Bool {
        figure.value.map { abs($0 - wanted) <= tolerance } ?? false
    }

    @Test("BAC 100000, EV 35000, AC 36000, PV 40000 give the published figures")
    func publishedVector() {
        let value = value(planned: 0.4, earned: 0.35, spent: 36_000)
        #expect(isNear(value.planned, 40_000, within: 1e-9))
        #expect(isNear(value.earned, 35_000, within: 1e-9))
        #expect(isNear(value.scheduleIndex, 0.875, within: 1e-12))
        #expect(isNear(value.costIndex, 0.972222, within: 5e-7))
        #expect(isNear(value.estimateAtCompletion, 102_857.14, within: 0.005))
        #expect(isNear(value.toCompleteIndex, 1.015625, within: 1e-12))
        #expect(isNear(value.varianceAtCompletion, -2857.14, within: 0.005))
        #expect(isNear(value.scheduleVariance, -5000, within: 1e-9))
        #expect(isNear(value.costVariance, -1000, within: 1e-9))
    }

    @Test("SPI returns to 1 when late work ends")
    func finished() {
        let value = value(planned: 1, earned: 1, spent: 90_000)
        #expect(value.scheduleIndex == .figure(1))
        #expect(value.toCompleteIndex == .figure(0))
    }

    @Test("nothing is divided by zero")
    func zeros() {
        #expect(value(planned: 0, earned: 0, spent: 1).scheduleIndex == .notComputed(.nothingPlannedYet))
        #expect(value(planned: 0.5, earned: 0.2, spent: 0).costIndex == .notComputed(.nothingSpent))
        #expect(value(planned: 0.5, earned: 0.2, spent: -5).costIndex == .notComputed(.nothingSpent))
        let unearned = value(planned: 0.5, earned: 0, spent: 10)
        #expect(unearned.costIndex == .figure(0))
        #expect(unearned.estimateAtCompletion == .notComputed(.nothingEarned))
        #expect(unearned.varianceAtCompletion == .notComputed(.nothingEarned))
        #expect(
            value(planned: 1, earned: 0.9, spent: 100_000).toCompleteIndex == .notComputed(.budgetUsedUp))
        #expect(
            value(planned: 1, earned: 0.9, spent: 100_001).toCompleteIndex
                == .notComputed(.budgetOverspent))
    }

    @Test("a figure that overflows is told")
    func overflow() {
        let value = value(budget: 1e308, planned: 1, earned: 1e-5, spent: 1e308)
        #expect(value.estimateAtCompletion == .notComputed(.figureTooLarge))
    }

    @Test("a reason passes on to all that rests on it")
    func reasons() {
        let value = EarnedValue(
            budget: .figure(10), plannedShare: .figure(0.5), earnedShare: .notComputed(.noReport),
            actualCost: .notComputed(.noSpendingReported))
        #expect(value.planned == .figure(5))
        #expect(value.earned == .notComputed(.noReport))
        #expect(value.costIndex == .notComputed(.noReport))
        #expect(value.toCompleteIndex == .notComputed(.noReport))
    }
}

@Suite("Budget health")
struct BudgetHealthTests {
    private typealias Example = ProgressExample

    private func item(
        _ year: Int, _ currency: CurrencyCode, _ source: String, _ required: Double,
        committed: Double? = nil
    ) -> BudgetItem {
        BudgetItem(year: year, currency: currency, source: source, required: required, committed: committed)
    }

    private func spending(
        _ period: String, _ currency: CurrencyCode, _ source: String, _ amount: Double
    ) -> Spending {
        Spending(period: Example.period(period), currency: currency, source: source, amount: amount)
    }

    private func health(
        _ budget: [BudgetItem], _ spent: [Spending], reached: [String: String] = ["M1": "2018-01-31"],
        on asOf: String = "2018-03-31", report: ReportStanding? = nil
    ) throws -> BudgetHealth {
        let report = report ?? .current(Example.period("2018-Q1"))
        let schedule = try Example.schedule(reached: reached, on: asOf, report: report)
        return try #require(
            BudgetHealth(
                budget: budget, spending: spent, schedule: .success(schedule), report: report,
                rates: Example.rates, asOf: Example.day(asOf)))
    }

    @Test("budget and spending are converted by the rate of their year")
    func converted() throws {
        let health = try health(
            [item(2018, Example.dollar, "ADB", 600, committed: 500), item(2018, Example.kip, "State", 4e6)],
            [spending("2018-Q1", Example.kip, "State", 1e6), spending("2018-Q1", Example.dollar, "ADB", 50)])
        #expect(health.currency == Example.dollar)
        #expect(health.earnedValue.budget == .figure(1000))
        #expect(health.earnedValue.actualCost == .figure(150))
        #expect(health.earnedValue.earned == .figure(100))
        #expect(!health.funding.isPartial)
    }

    @Test("what has no rate is kept apart, in its own currency, and the totals are without it")
    func unconverted() throws {
        let health = try health(
            [
                item(2018, Example.dollar, "ADB", 600),
                item(2018, Example.baht, "Fund", 9000, committed: 9000),
            ],
            [spending("2018-Q1", Example.baht, "Fund", 700)])
        let funding = health.funding
        #expect(funding.isPartial)
        #expect(funding.unconverted.map(\.currency) == [Example.baht])
        #expect(funding.unconverted[0].amounts.required == 9000)
        #expect(funding.unconverted[0].amounts.spent == 700)
        #expect(funding.total.required == 600)
        #expect(funding.bySource.map(\.key) == ["ADB"])
        #expect(funding.byCurrency.map(\.key) == [Example.baht, Example.dollar])
        #expect(health.earnedValue.actualCost == .notComputed(.notConverted))
    }

    @Test("a budget of which nothing can be converted has no BAC")
    func nothingConverted() throws {
        let health = try health([item(2018, Example.baht, "Fund", 9000)], [])
        #expect(health.earnedValue.budget == .notComputed(.notConverted))
        #expect(health.earnedValue.actualCost == .notComputed(.noSpendingReported))
    }

    @Test("a rate that is not above zero is none")
    func uselessRates() throws {
        let rates = CurrencyRates(reporting: Example.dollar) { _, year in year == 2018 ? 0 : .nan }
        #expect(rates(Example.kip, 2018) == nil && rates(Example.kip, 2019) == nil)
        #expect(rates(Example.dollar, 2018) == 1)
    }

    @Test("the gap is what is required less what was promised; where that is not known it is left apart")
    func gap() throws {
        let funding = try health(
            [
                item(2018, Example.dollar, "ADB", 600, committed: 500),
                item(2018, Example.dollar, "State", 300),
                item(2019, Example.dollar, "ADB", 100, committed: 150),
            ], []
        ).funding
        let gaps = funding.lines.map(\.amounts.gap)
        #expect(gaps == [.figure(100), .notComputed(.commitmentUnknown), .figure(-50)])
        #expect(funding.total.gap == .figure(50))
        #expect(funding.total.unknownCommitment == 300)
        #expect(funding.byYear.map(\.key) == [2018, 2019])
        #expect(funding.byYear[0].amounts.gap == .figure(100))
        #expect(funding.bySource.map(\.key) == ["ADB", "State"])
    }

    @Test("spending without a budget is kept, and earns nothing")
    func spendingOnly() throws {
        let health = try health([], [spending("2018-Q1", Example.dollar, "ADB", 50)])
        #expect(health.funding.total.spent == 50)
        #expect(health.funding.lines[0].amounts.gap == .notComputed(.noBudget))
        #expect(health.earnedValue.budget == .notComputed(.noBudget))
        #expect(health.earnedValue.actualCost == .figure(50))
    }

    @Test("spending of a period that begins after the as-of day doesn't count")
    func laterSpending() throws {
        let health = try health(
            [item(2018, Example.dollar, "ADB", 600)],
            [spending("2018-Q1", Example.dollar, "ADB", 50), spending("2018-Q2", Example.dollar, "ADB", 70)])
        #expect(health.earnedValue.actualCost == .figure(50))
    }

    @Test("a report out of date is held against cost, but not against today's plan")
    func outOfDate() throws {
        let since = Example.period("2018-Q1")
        let health = try health(
            [item(2018, Example.dollar, "ADB", 600)], [spending("2018-Q1", Example.dollar, "ADB", 50)],
            on: "2018-12-31", report: .outOfDate(since: since))
        #expect(health.earnedValue.scheduleIndex == .notComputed(.noReportSince(since)))
        #expect(health.earnedValue.costIndex == .figure(60.0 / 50))
    }

    @Test("without budget and spending there is nothing")
    func nothing() throws {
        let schedule = try Example.schedule(reached: [:], on: "2018-03-31")
        let health = BudgetHealth(
            budget: [], spending: [], schedule: .success(schedule), report: ReportStanding.none,
            rates: Example.rates, asOf: Example.day("2018-03-31"))
        #expect(health == nil)
    }
}
