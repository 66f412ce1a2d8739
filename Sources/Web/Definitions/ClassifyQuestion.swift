import Enterprises
import Pages
import PlanModel
import Routes
import UseCases

/// What a person asks of the definitions: the fields of the form as far as they
/// are understood, and what is wrong with the others.
struct ClassifyQuestion {
    /// Nil where nothing is asked yet, or a field is not understood.
    private(set) var request: ClassifyEnterprise.Request?
    /// By the name of the field.
    private(set) var problems: [String: String] = [:]
    let state: AreaCode?
    let year: Int
    let sector: Sector?
    private let texts: Texts

    /// - Parameter thisYear: is meant where no year is given.
    init(_ fields: FormFields, registry: DefinitionRegistry, thisYear: Int, texts: Texts) {
        self.texts = texts
        let area = fields["state"].flatMap { AreaCode($0.uppercased()) }
        state = area.flatMap { registry.states.contains($0) ? $0 : nil }
        year = fields["year"].map { Self.year($0, thisYear) ?? 0 } ?? thisYear
        sector = fields["sector"].flatMap { Sector($0) }
        if let typed = fields["state"], state == nil { problems["state"] = texts(.stateNotKnown, typed) }
        if let typed = fields["year"], year == 0 {
            problems["year"] = texts(.yearNotKnown, typed, "\(thisYear)")
        }
        if let typed = fields["sector"], sector == nil { problems["sector"] = texts(.sectorNotKnown, typed) }
        let persons = amount("persons", fields)
        let turnover = amount("turnover", fields)
        let assets = amount("assets", fields)
        let currencies = Self.currencies(registry)
        let currency = fields["currency"]?.uppercased()
        if let currency, !currencies.contains(currency) {
            problems["currency"] = texts(.currencyNotKnown, currency, currencies.joined(separator: ", "))
        }
        let own = state.flatMap { registry.primary(state: $0, year: year)?.currency }
        if turnover != nil || assets != nil, currency == nil, own == nil {
            problems["currency"] = texts[.currencyNeeded]
        }
        let isAsked = persons != nil || turnover != nil || assets != nil
        guard problems.isEmpty, isAsked else { return }
        request = ClassifyEnterprise.Request(
            state: state, year: year, isUnderAll: true, sector: sector,
            unit: EnterpriseUnit(persons: persons, turnover: turnover, assets: assets),
            currency: currency ?? own)
    }

    /// The currencies of the limits, in alphabetical order.
    static func currencies(_ registry: DefinitionRegistry) -> [String] {
        Set(registry.definitions.compactMap(\.currency)).sorted()
    }

    /// Four digits, of a year that definitions may speak of.
    static func year(_ text: String, _ thisYear: Int) -> Int? {
        guard let year = Period(text)?.year, (1980...thisYear).contains(year) else { return nil }
        return year
    }

    private mutating func amount(_ name: String, _ fields: FormFields) -> Double? {
        guard let typed = fields[name] else { return nil }
        switch AmountText(typed) {
        case .number(let value): return value
        case .ambiguous(let small, let large): problems[name] = texts(.numberAmbiguous, typed, small, large)
        case .negative: problems[name] = texts(.numberNegative, typed)
        case .tooLarge: problems[name] = texts(.numberTooLarge, typed)
        case .notANumber: problems[name] = texts(.numberNotUnderstood, typed)
        }
        return nil
    }
}
