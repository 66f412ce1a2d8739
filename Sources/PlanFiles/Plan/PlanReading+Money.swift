import PlanModel

/// The reporting currency and its rates.
extension PlanReading {
    func money() -> MoneyScheme? {
        let keys = ["reporting_currency", "source", "note", "rates"]
        guard let root = root(.money), root.has("money") else { return nil }
        let map = root.mapping("money", subject: "the money", keys: keys)
        let currency = map?.currency("reporting_currency")
        let source = map?.optionalWords("source")
        let note = map?.optionalWords("note")
        let rates = map.map { self.rates($0, at: PlanPath()["money"]) }
        guard let currency, let rates else {
            standsIn(key: "money")
            return nil
        }
        return MoneyScheme(reportingCurrency: currency, rates: rates, source: source, note: note)
    }

    private func rates(_ map: YAMLMapping, at path: PlanPath) -> [ExchangeRate] {
        items(map, "rates", subject: "a rate", keys: ["currency", "year", "rate"], at: path) { map, _ in
            let currency = map.currency("currency")
            let year = map.year("year")?.year
            let rate = map.number("rate")
            guard let currency, let year, let rate else { return nil }
            return ExchangeRate(currency: currency, year: year, rate: rate)
        }
    }
}
