/// In what currency the plan adds up money, and at what rates.
package struct MoneyScheme: Hashable, Sendable {
    /// What amounts in other currencies are converted to.
    package var reportingCurrency: CurrencyCode
    package var rates: [ExchangeRate]
    /// Who published the rates, in words.
    package var source: String?
    package var note: String?

    package init(
        reportingCurrency: CurrencyCode, rates: [ExchangeRate] = [], source: String? = nil,
        note: String? = nil
    ) {
        self.reportingCurrency = reportingCurrency
        self.rates = rates
        self.source = source
        self.note = note
    }

    /// Units of a currency for one unit of the reporting currency in a year: 1
    /// for the reporting currency itself, nil where no rate is known.
    package func rate(of currency: CurrencyCode, in year: Int) -> Double? {
        if currency == reportingCurrency { return 1 }
        return rates.first { $0.currency == currency && $0.year == year }?.rate
    }

    /// An amount in the reporting currency; nil where its rate is not known:
    /// such an amount is shown by itself, never left out of sight.
    package func converted(_ amount: Double, from currency: CurrencyCode, in year: Int) -> Double? {
        rate(of: currency, in: year).map { amount / $0 }
    }
}

/// The rate of a currency in a year.
package struct ExchangeRate: Hashable, Sendable {
    package var currency: CurrencyCode
    package var year: Int
    /// Units of the currency for one unit of the reporting currency, more
    /// than 0.
    package var rate: Double

    package init(currency: CurrencyCode, year: Int, rate: Double) {
        self.currency = currency
        self.year = year
        self.rate = rate
    }
}
