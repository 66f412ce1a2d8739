package import PlanModel

/// Everything that is wrong with the definitions of a registry, one by one and
/// together: a state and year may have one primary definition only.
///
/// A state is judged by years only when the dates of its definitions can be.
///
/// - `states`: the states that should have definitions; by default those that
///   have one.
/// - `years`: the reference years for which a missing primary definition is
///   worth a warning.
package func checkDefinitions(
    _ registry: DefinitionRegistry, states: [AreaCode]? = nil, years: ClosedRange<Int> = 2010...2025,
    locate: @escaping DefinitionLocator = { _ in nil }
) -> [Finding] {
    var findings = registry.definitions.flatMap { checkDefinition($0, locate: locate) }
    for state in states ?? registry.states {
        let primary = registry.definitions(of: state).filter { $0.national?.isPrimary == true }
        guard primary.allSatisfy(hasPossibleDates) else { continue }
        findings += severalPrimary(state, primary, locate)
        findings += yearsWithout(state, primary, years, locate)
        findings += legalSpans(state, primary, years, locate)
    }
    return findings
}

private func hasPossibleDates(_ definition: Definition) -> Bool {
    var check = DefinitionCheck(definition) { _ in nil }
    check.checkDates()
    return check.findings.isEmpty
}

/// The years for which more than one definition is primary, each run of years once.
private func severalPrimary(
    _ state: AreaCode, _ primary: [Definition], _ locate: DefinitionLocator
) -> [Finding] {
    let hits = Period.years.map { year in
        (year: year, ids: primary.filter { $0.national?.applies(to: year) == true }.map(\.id))
    }
    return runs(hits.filter { $0.ids.count > 1 }).map { run in
        Finding(
            .error, code: "several-primary",
            "\(state) has several primary definitions for \(yearsText(run.years)): "
                + "\(joined(run.ids, by: "and")).",
            remedy: "Let one end before the next begins, or set primary: false.",
            at: locate(DefinitionPart(definition: run.ids.last ?? "", field: .primary)))
    }
}

private func yearsWithout(
    _ state: AreaCode, _ primary: [Definition], _ years: ClosedRange<Int>, _ locate: DefinitionLocator
) -> [Finding] {
    let none = years.filter { year in !primary.contains { $0.national?.applies(to: year) == true } }
    let gaps = runs(none.map { (year: $0, ids: []) }).map { yearsText($0.years) }
    guard !gaps.isEmpty else { return [] }
    let place = primary.first.flatMap { locate(DefinitionPart(definition: $0.id)) }
    return [
        Finding(
            .warning, code: "no-primary",
            "\(state): no primary definition is known for \(joined(gaps, by: "and")); "
                + "units of those years are undetermined.", at: place)
    ]
}

/// Overlaps and gaps of legal force, between the primary definitions whose dates
/// are known.
private func legalSpans(
    _ state: AreaCode, _ primary: [Definition], _ years: ClosedRange<Int>, _ locate: DefinitionLocator
) -> [Finding] {
    let spans = primary.compactMap(LegalSpan.init).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    guard let first = spans.first, let last = spans.last else {
        let place = primary.first.flatMap { locate(DefinitionPart(definition: $0.id, field: .validFrom)) }
        let message =
            "\(state): the legal dates of the primary definition are not known; "
            + "only reference years are checked."
        return primary.isEmpty ? [] : [Finding(.note, code: "no-legal-dates", message, at: place)]
    }
    var findings: [Finding] = []
    for (earlier, later) in zip(spans, spans.dropFirst()) {
        let place = locate(DefinitionPart(definition: later.id, field: .validFrom))
        if later.from <= earlier.to {
            findings.append(
                Finding(
                    .error, code: "several-primary",
                    "\(state): \(earlier.id) and \(later.id) are both primary and in force on \(later.from).",
                    remedy: "End \(earlier.id) the day before \(later.id) begins.", at: place))
        } else if later.from.daysSince1970 - earlier.to.daysSince1970 > 1, earlier.to.year >= years.lowerBound
        {
            findings.append(
                Finding(
                    .warning, code: "legal-gap",
                    "\(state): no primary definition is in force between \(earlier.to) and \(later.from).",
                    at: place))
        }
    }
    let isLate = first.from.year >= years.lowerBound && (first.from.month, first.from.day) > (1, 1)
    let isEarly = last.to.year <= years.upperBound && (last.to.month, last.to.day) < (12, 31)
    if isLate || isEarly || first.from.year > years.lowerBound || last.to.year < years.upperBound {
        let place = locate(DefinitionPart(definition: first.id, field: .validFrom))
        let message = "\(state): the primary definitions do not span \(yearsText(years)) in law."
        findings.append(Finding(.warning, code: "legal-gap", message, at: place))
    }
    return findings
}

/// The days of legal force, an unknown or open end standing as the first or last
/// day of the calendar.
private struct LegalSpan {
    let id: String
    let from: Day
    let to: Day

    /// Nil when neither day is known.
    init?(_ definition: Definition) {
        guard let national = definition.national, national.validFrom != nil || national.validTo != nil,
            let earliest = Day(year: 1, month: 1, day: 1), let latest = Day(year: 9999, month: 12, day: 31)
        else { return nil }
        id = definition.id
        from = national.validFrom?.day ?? earliest
        to = national.validTo?.day ?? latest
    }
}
