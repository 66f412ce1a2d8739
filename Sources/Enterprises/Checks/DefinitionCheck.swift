package import PlanModel

/// Everything that is wrong with a definition, and where its completed rules
/// depart from the printed text.
///
/// Errors make it unusable. Warnings are gaps and overlaps of the printed text,
/// each with a unit that shows it; notes tell what was derived or is not
/// printed. `locate` says where in a file a part stands.
package func checkDefinition(
    _ definition: Definition, locate: @escaping DefinitionLocator = { _ in nil }
) -> [Finding] {
    var check = DefinitionCheck(definition, locate: locate)
    check.checkDates()
    check.checkSectors()
    check.checkRules()
    check.checkPrinted()
    return check.findings
}

/// Collects the findings on one definition.
struct DefinitionCheck {
    let definition: Definition
    let locate: DefinitionLocator
    var findings: [Finding] = []

    init(_ definition: Definition, locate: @escaping DefinitionLocator) {
        self.definition = definition
        self.locate = locate
    }

    /// Adds a finding on a part; the message is prefixed with the name of the part.
    mutating func report(
        _ severity: Finding.Severity, _ code: String, _ message: String, remedy: String? = nil,
        reading: Int? = nil, group: Int? = nil, field: DefinitionPart.Field? = nil
    ) {
        let part = DefinitionPart(definition: definition.id, reading: reading, group: group, field: field)
        var name = definition.id
        if let reading { name += ":" + definition.readings[reading].id }
        if let group { name += "/" + definition.groups[group].id }
        findings.append(
            Finding(severity, code: code, "\(name): \(message)", remedy: remedy, at: locate(part)))
    }
}

extension DefinitionCheck {
    mutating func checkDates() {
        guard let national = definition.national else { return }
        checkPrecision(national.validFrom, isStart: true)
        checkPrecision(national.validTo, isStart: false)
        if let from = national.validFrom, let to = national.validTo, from.day > to.day {
            report(
                .error, "ends-before-start", "valid_to \(to.day) is before valid_from \(from.day).",
                remedy: "Write the later day as valid_to.", field: .validTo)
        }
        if let from = national.statisticalFrom, let to = national.statisticalTo, from > to {
            report(
                .error, "ends-before-start", "statistical_to \(to) is before statistical_from \(from).",
                remedy: "Write the later year as statistical_to.", field: .statisticalTo)
        }
        for (year, field) in [
            (national.statisticalFrom, DefinitionPart.Field.statisticalFrom),
            (national.statisticalTo, .statisticalTo),
        ] {
            guard let year, Period(year: year) == nil else { continue }
            report(
                .error, "impossible-year", "\(year) is no reference year.",
                remedy: "Write a year from \(Period.years.lowerBound) to \(Period.years.upperBound).",
                field: field)
        }
    }

    /// A month or year stands as its first day where force begins, as its last
    /// where it ends.
    private mutating func checkPrecision(_ date: LegalDate?, isStart: Bool) {
        guard let date else { return }
        let day = date.day
        let month = date.precision == .month ? day.month : isStart ? 1 : 12
        let whole =
            isStart
            ? Day(year: day.year, month: month, day: 1) : Day.last(ofMonth: month, year: day.year)
        guard date.precision == .month || date.precision == .year, let whole, day != whole else { return }
        report(
            .error, "date-precision",
            "\(isStart ? "valid_from" : "valid_to") \(day) is given to the \(date.precision.rawValue).",
            remedy: "Write \(whole), or give the precision as day.", field: isStart ? .validFrom : .validTo)
    }
}
