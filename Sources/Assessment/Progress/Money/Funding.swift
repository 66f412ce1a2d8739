package import PlanModel

/// The money of one implementation by year, currency and source of funds.
///
/// What has no rate stands in `lines` and `unconverted`, in its own currency,
/// and is left out of the totals in the reporting currency.
package struct Funding: Hashable, Sendable {
    /// One year, currency and source.
    package struct Line: Hashable, Sendable {
        package let year: Int
        package let currency: CurrencyCode
        package let source: String
        /// In units of the currency.
        package let amounts: FundingAmounts
        /// Units of the reporting currency for one of this; nil: no rate.
        package let rate: Double?
    }

    /// The total of a year, a source or a currency.
    package struct Total<Key: Hashable & Sendable>: Hashable, Sendable {
        package let key: Key
        package let amounts: FundingAmounts
    }

    package let reporting: CurrencyCode
    /// In the order of year, currency and source.
    package let lines: [Line]
    /// In the reporting currency.
    package let byYear: [Total<Int>]
    package let bySource: [Total<String>]
    /// Each in its own currency.
    package let byCurrency: [Total<CurrencyCode>]
    /// In the reporting currency, without what can't be converted.
    package let total: FundingAmounts

    /// Left out of the totals, because there is no rate.
    package var unconverted: [Line] { lines.filter { $0.rate == nil } }
    /// True where the totals lack something.
    package var isPartial: Bool { lines.contains { $0.rate == nil } }

    /// Nil where there is neither a budget nor spending.
    package init?(budget: [BudgetItem], spending: [Spending], rates: CurrencyRates) {
        guard !budget.isEmpty || !spending.isEmpty else { return nil }
        var sums = FundingSums(rates: rates)
        for item in budget {
            sums.add(year: item.year, item.currency, item.source) { $0.add(item, rate: $1) }
        }
        for one in spending {
            sums.add(year: one.period.year, one.currency, one.source) { $0.add(one, rate: $1) }
        }
        reporting = rates.reporting
        lines = sums.lines.sorted { $0.key < $1.key }.map { key, sum in
            Line(
                year: key.year, currency: key.currency, source: key.source, amounts: sum.amounts,
                rate: rates(key.currency, key.year))
        }
        byYear = Self.totals(sums.byYear)
        bySource = Self.totals(sums.bySource)
        byCurrency = Self.totals(sums.byCurrency)
        total = sums.total.amounts
    }

    private static func totals<Key: Hashable & Comparable>(_ sums: [Key: FundingSum]) -> [Total<Key>] {
        sums.sorted { $0.key < $1.key }.map { Total(key: $0.key, amounts: $0.value.amounts) }
    }
}

private struct FundingSums {
    struct Key: Hashable, Comparable {
        let year: Int
        let currency: CurrencyCode
        let source: String

        static func < (left: Key, right: Key) -> Bool {
            (left.year, left.currency, left.source) < (right.year, right.currency, right.source)
        }
    }

    let rates: CurrencyRates
    var lines: [Key: FundingSum] = [:]
    var byYear: [Int: FundingSum] = [:]
    var bySource: [String: FundingSum] = [:]
    var byCurrency: [CurrencyCode: FundingSum] = [:]
    var total = FundingSum()

    init(rates: CurrencyRates) { self.rates = rates }

    mutating func add(
        year: Int, _ currency: CurrencyCode, _ source: String,
        _ add: (inout FundingSum, _ rate: Double) -> Void
    ) {
        let key = Key(year: year, currency: currency, source: source)
        add(&lines[key, default: FundingSum()], 1)
        add(&byCurrency[currency, default: FundingSum()], 1)
        guard let rate = rates(currency, year) else { return }
        add(&byYear[year, default: FundingSum()], rate)
        add(&bySource[source, default: FundingSum()], rate)
        add(&total, rate)
    }
}
