package import PlanModel

/// The definitions of a plan made ready for a loop over units, once for each
/// currency that they are compared in.
struct PlanDefinitions {
    private let plan: TabulationPlan
    private(set) var compiled: [CompiledDefinition] = []
    private var placeOfKey: [Key: Int] = [:]

    private struct Key: Hashable {
        let id: String
        /// Of the limits; nil where the amounts can't be compared with them.
        let factor: Double?
    }

    init(_ plan: TabulationPlan) { self.plan = plan }

    /// Whether every row has the same place under the choice, so that it need not
    /// be looked up by state, year and currency.
    func isFixed(_ choice: TabulationPlan.DefinitionChoice) -> Bool {
        guard case .one(let definition) = choice else { return false }
        return !definition.comparesMoney || !(plan.has("country") || plan.has("currency"))
    }

    /// The place of the definition that a row has under a choice; -1 where none is
    /// known.
    mutating func place(
        _ choice: TabulationPlan.DefinitionChoice, state: AreaCode?, year: Int, currency: String
    ) -> Int {
        switch choice {
        case .national:
            guard let state, let own = plan.registry.primary(state: state, year: year) else { return -1 }
            return place(own, currency: currency.isEmpty ? own.currency : currency)
        case .one(let definition):
            let money = currency.isEmpty ? state.flatMap(plan.registry.currency(of:)) : currency
            return place(definition, currency: money ?? definition.currency)
        }
    }

    private mutating func place(_ definition: Definition, currency: String?) -> Int {
        var factor: Double? = 1
        if definition.comparesMoney, let own = definition.currency, let currency, own != currency {
            factor = plan.conversion?.factor(from: own, to: currency)
        }
        let key = Key(id: definition.id, factor: factor)
        if let known = placeOfKey[key] { return known }
        guard let ready = definition.scaled(by: factor ?? 1).compiled() else { return -1 }
        placeOfKey[key] = compiled.count
        compiled.append(factor == nil ? ready.withoutMoney : ready)
        return compiled.count - 1
    }
}

extension DefinitionRegistry {
    /// What a state's amounts are in where no column says it: the currency of its
    /// primary definition. Only Cambodia's differs from the national one: its
    /// limits are in US dollars.
    package func currency(of state: AreaCode) -> String? {
        definitions.first { $0.national?.state == state && $0.national?.isPrimary == true }?.currency
            ?? nationalCurrencies[state.text]
    }
}

extension DefinitionRegistry {
    /// The currency of every state that is known, by its code, sorted.
    package var currencies: [(state: String, currency: String)] {
        let known = Set(nationalCurrencies.keys).union(states.map(\.text))
        return known.sorted().compactMap { text in
            AreaCode(text).flatMap(currency(of:)).map { (text, $0) }
        }
    }
}

extension Definition {
    /// Whether a rule compares turnover or assets.
    package var comparesMoney: Bool {
        national != nil && bases.contains { $0.criterion?.isMoney == true }
    }
}
