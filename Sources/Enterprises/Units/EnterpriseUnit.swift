/// What is known of one enterprise: nil where a criterion is missing.
///
/// Money is in the currency of the definition that it is classified under. A
/// value that is not a number counts as missing.
package struct EnterpriseUnit: Hashable, Sendable {
    package let persons: Double?
    package let turnover: Double?
    package let assets: Double?

    package init(persons: Double? = nil, turnover: Double? = nil, assets: Double? = nil) {
        self.persons = known(persons)
        self.turnover = known(turnover)
        self.assets = known(assets)
    }

    package subscript(criterion: Criterion) -> Double? {
        switch criterion {
        case .persons: persons
        case .turnover: turnover
        case .assets: assets
        }
    }

    /// The same unit with one criterion set or hidden.
    package func setting(_ criterion: Criterion, to value: Double?) -> EnterpriseUnit {
        EnterpriseUnit(
            persons: criterion == .persons ? value : persons,
            turnover: criterion == .turnover ? value : turnover,
            assets: criterion == .assets ? value : assets)
    }

    /// `persons 12, turnover 250,000`: the known criteria in the order of
    /// `Criterion`.
    package var text: String {
        let parts = Criterion.allCases.compactMap { criterion in
            self[criterion].map { "\(criterion.rawValue) \(limitText($0))" }
        }
        return parts.joined(separator: ", ")
    }
}

private func known(_ value: Double?) -> Double? {
    guard let value, !value.isNaN else { return nil }
    return value
}
