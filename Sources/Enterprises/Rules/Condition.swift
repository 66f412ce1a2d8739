/// What a unit must satisfy to be in a class: upper limits joined by "and" and
/// "or".
package indirect enum Condition: Hashable, Sendable {
    case all([Condition])
    case any([Condition])
    case bound(Bound)

    /// True or false where the known criteria decide, nil where a missing one
    /// leaves it open.
    ///
    /// Kleene's three values: `all` is false if a part is false, `any` true if a
    /// part is true, whatever else is missing.
    package func truth(of unit: EnterpriseUnit) -> Bool? {
        switch self {
        case .bound(let bound): unit[bound.criterion].map(bound.holds)
        case .all(let parts): Condition.combine(parts, decisive: false, of: unit)
        case .any(let parts): Condition.combine(parts, decisive: true, of: unit)
        }
    }

    /// Every limit, in reading order.
    package var bounds: [Bound] {
        switch self {
        case .bound(let bound): [bound]
        case .all(let parts), .any(let parts): parts.flatMap(\.bounds)
        }
    }

    /// `persons ≤ 49 and (turnover ≤ 250,000 USD or assets ≤ 250,000 USD)`.
    package func text(currency: String?) -> String {
        switch self {
        case .bound(let bound): bound.text(currency: currency)
        case .all(let parts): Condition.join(parts, " and ", currency)
        case .any(let parts): Condition.join(parts, " or ", currency)
        }
    }

    private static func combine(_ parts: [Condition], decisive: Bool, of unit: EnterpriseUnit) -> Bool? {
        var isOpen = false
        for part in parts {
            guard let truth = part.truth(of: unit) else {
                isOpen = true
                continue
            }
            if truth == decisive { return decisive }
        }
        return isOpen ? nil : !decisive
    }

    private static func join(_ parts: [Condition], _ word: String, _ currency: String?) -> String {
        let texts = parts.map { part in
            let text = part.text(currency: currency)
            return part.isJoined && parts.count > 1 ? "(\(text))" : text
        }
        return texts.joined(separator: word)
    }

    private var isJoined: Bool {
        switch self {
        case .bound: false
        case .all(let parts), .any(let parts): parts.count > 1 || parts.contains(where: \.isJoined)
        }
    }
}
