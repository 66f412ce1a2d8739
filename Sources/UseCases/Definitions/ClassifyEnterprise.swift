package import Enterprises
package import PlanModel

/// Which class an enterprise has: under its state's definition of a year, under
/// a named one, or under those of every state.
package struct ClassifyEnterprise: Sendable {
    let registry: DefinitionRegistry

    package init(registry: DefinitionRegistry) { self.registry = registry }

    package struct Request: Hashable, Sendable {
        package var state: AreaCode?
        package var year: Int
        /// `KHM-2005` or `KHM-2005:persons`; goes before the state.
        package var definition: String?
        package var isUnderAll: Bool
        package var sector: Sector?
        package var unit: EnterpriseUnit
        /// ISO 4217 code of the amounts; nil for the currency of the state's
        /// own definition.
        package var currency: String?

        package init(
            state: AreaCode? = nil, year: Int, definition: String? = nil, isUnderAll: Bool = false,
            sector: Sector? = nil, unit: EnterpriseUnit, currency: String? = nil
        ) {
            self.state = state
            self.year = year
            self.definition = definition
            self.isUnderAll = isUnderAll
            self.sector = sector
            self.unit = unit
            self.currency = currency
        }
    }

    package struct Answer: Hashable, Sendable {
        package let state: AreaCode?
        package let classification: Classification
        /// Set where amounts were left out: their currency is not that of the
        /// limits.
        package let currencyNote: String?
    }

    /// - Returns: nil when there is no definition of the id asked for.
    package func callAsFunction(_ request: Request) -> [Answer]? {
        if let id = request.definition {
            guard let definition = registry.find(id) else { return nil }
            return [answer(definition, request, state: definition.national?.state)]
        }
        let states = request.isUnderAll ? registry.states : request.state.map { [$0] } ?? []
        var answers = states.map { state -> Answer in
            guard let definition = registry.primary(state: state, year: request.year) else {
                let none = registry.classify(
                    request.unit, sector: request.sector, state: state, year: request.year)
                return Answer(state: state, classification: none, currencyNote: nil)
            }
            return answer(definition, request, state: state)
        }
        if request.isUnderAll { answers += registry.harmonised.map { answer($0, request, state: nil) } }
        return answers
    }

    private func answer(_ definition: Definition, _ request: Request, state: AreaCode?) -> Answer {
        var unit = request.unit
        var note: String?
        let stated = unit.turnover != nil || unit.assets != nil
        if stated, let given = amountCurrency(request), let limits = definition.currency, given != limits {
            unit = EnterpriseUnit(persons: unit.persons)
            note = "amounts in \(given) are not compared with limits in \(limits)"
        }
        return Answer(
            state: state, classification: definition.classify(unit, sector: request.sector),
            currencyNote: note)
    }

    private func amountCurrency(_ request: Request) -> String? {
        if let currency = request.currency { return currency }
        return request.state.flatMap { registry.primary(state: $0, year: request.year)?.currency }
    }
}
