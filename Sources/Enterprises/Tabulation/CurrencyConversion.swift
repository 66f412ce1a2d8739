/// How limits in one currency become limits in another.
package struct CurrencyConversion: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The official exchange rate, average of the year.
        case official
        /// Purchasing power parity of gross domestic product.
        case parity = "ppp"
    }

    package let kind: Kind
    package let year: Int
    /// Units of a currency for one US dollar, or one international dollar; by ISO
    /// 4217 code.
    package let rates: [String: Double]

    package init(kind: Kind, year: Int, rates: [String: Double]) {
        self.kind = kind
        self.year = year
        self.rates = rates
    }

    /// What an amount in `from` is multiplied by to be one in `to`; nil where one of
    /// the rates is not known.
    package func factor(from: String, to: String) -> Double? {
        if from == to { return 1 }
        guard let own = rates[from], let other = rates[to] else { return nil }
        return other / own
    }
}

/// The currencies of the member states: ISO 4217 by ISO 3166 alpha-3.
package let nationalCurrencies = [
    "BRN": "BND", "KHM": "KHR", "IDN": "IDR", "LAO": "LAK", "MYS": "MYR", "MMR": "MMK", "PHL": "PHP",
    "SGP": "SGD", "THA": "THB", "VNM": "VND",
]
