extension PlanCheck {
    /// Rates, and budgets that no rate fits.
    mutating func checkRates() {
        guard let money = plan.money else { return }
        let path = root["money"]["rates"]
        var firsts: [CurrencyYear: PlanPath] = [:]
        for (index, rate) in money.rates.enumerated() {
            let path = path[index]
            let name = "rate of \(rate.currency) in \(rate.year)"
            if !(rate.rate > 0) {
                error(
                    "rate-not-positive", "the \(name) is \(rate.rate.shortest).",
                    remedy: "Write how many \(rate.currency) are 1 \(money.reportingCurrency).",
                    at: path["rate"])
            }
            if rate.currency == money.reportingCurrency {
                error(
                    "own-rate", "\(rate.currency) is the reporting currency and has no rate.",
                    remedy: "Remove it, or correct the currency.", at: path["currency"])
            }
            let key = CurrencyYear(currency: rate.currency, year: rate.year)
            if let first = firsts[key] {
                refuse(name, after: first, at: path["currency"])
            } else {
                firsts[key] = path["currency"]
            }
        }
        if isWhole(at: path) { checkBudgetsWithoutRate(money) }
    }

    private mutating func refuse(_ name: String, after first: PlanPath, at path: PlanPath) {
        var message = "the \(name) stands twice"
        if let place = place(of: first), let line = place.line {
            message += "; the first is in \(place.file):\(line)"
        }
        error("repeated-rate", message + ".", remedy: "Keep one of them.", at: path)
    }

    // One warning for each currency and year: a plan has thousands of items.
    private mutating func checkBudgetsWithoutRate(_ money: MoneyScheme) {
        let known = Set(money.rates.map { CurrencyYear(currency: $0.currency, year: $0.year) })
        var missing: [CurrencyYear: (first: PlanPath, count: Int)] = [:]
        var order: [CurrencyYear] = []
        for (budget, path) in budgets {
            for (index, item) in budget.enumerated() where item.currency != money.reportingCurrency {
                let key = CurrencyYear(currency: item.currency, year: item.year)
                if known.contains(key) { continue }
                if missing[key] == nil { order.append(key) }
                missing[key, default: (path[index]["currency"], 0)].count += 1
            }
        }
        let currencies = Set(money.rates.map(\.currency.text)).union([money.reportingCurrency.text])
        for key in order {
            guard let (first, count) = missing[key] else { continue }
            let isKnown = currencies.contains(key.currency.text)
            let near = isKnown ? nil : nearestCode(to: key.currency.text, among: currencies.sorted())
            let what =
                count == 1
                ? "a budget in \(key.currency) of \(key.year) has no rate: it is kept"
                : "\(count) budgets in \(key.currency) of \(key.year) have no rate: they are kept"
            warning(
                "missing-rate", "\(what), and not converted to \(money.reportingCurrency).",
                remedy: near.map { "Did you mean \"\($0)\"?" } ?? "Add the rate to \"money\".", at: first)
        }
    }

    private var budgets: [(items: [BudgetItem], path: PlanPath)] {
        plan.actionLines.enumerated().flatMap { index, line in
            let path = root["action_lines"][index]
            let states = line.implementations.enumerated().map { index, implementation in
                (implementation.work.budget, path["implementations"][index]["budget"])
            }
            return [(line.work.budget, path["budget"])] + states
        }
    }
}

private struct CurrencyYear: Hashable {
    let currency: CurrencyCode
    let year: Int
}
