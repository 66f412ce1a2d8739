/// What a definition measures an enterprise by.
package enum Criterion: String, Hashable, Sendable, CaseIterable {
    /// Persons engaged, or employees where the text counts them; a yearly average
    /// may have decimals.
    case persons
    /// Annual turnover, sales, revenue or income, in full units of the definition's
    /// currency.
    case turnover
    /// Assets, capital or net worth, in full units of the definition's currency.
    case assets

    /// Whether limits carry the definition's currency.
    package var isMoney: Bool { self != .persons }

    /// Position in the order of declaration, from 0.
    package var index: Int {
        switch self {
        case .persons: 0
        case .turnover: 1
        case .assets: 2
        }
    }
}
