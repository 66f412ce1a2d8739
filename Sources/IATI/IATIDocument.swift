import Markup
import PlanModel

/// A file of activities by the schema `iati-activities-schema.xsd`, version
/// 2.03. Elements stand in the schema's order; it takes no other.
package struct IATIDocument: Sendable {
    private let reporter: IATIReporter
    private let reporterName: String

    /// - Parameter publisher: names the reporter where it has no name of its
    ///   own.
    package init(reporter: IATIReporter, publisher: String) {
        self.reporter = reporter
        reporterName = reporter.name ?? publisher
    }

    /// UTF-8. One activity at a time becomes XML, so that a large plan takes
    /// the room of its text and not much more.
    /// - Parameter activities: at least one, which the schema asks for.
    package func bytes(_ activities: some Sequence<IATIActivity>) -> [UInt8] {
        var bytes = XML.declaration
        bytes += "<iati-activities version=\"2.03\">\n".utf8
        for activity in activities { element(activity).write(to: &bytes, indent: 1) }
        bytes += "</iati-activities>\n".utf8
        return bytes
    }

    package func identifier(of activity: IATIActivity) -> String {
        "\(reporter.reference)-\(activity.identifier)"
    }

    func element(_ activity: IATIActivity) -> XML {
        var parts = [
            XML("iati-identifier", text: identifier(of: activity)),
            XML(
                "reporting-org", ["ref": reporter.reference.text, "type": reporter.type.rawValue],
                [narrative(reporterName)]),
            XML("title", [:], [narrative(activity.title)]),
        ]
        parts += activity.descriptions.map {
            XML("description", ["type": $0.type.rawValue], [narrative($0.text)])
        }
        parts += activity.organisations.map { organisation in
            XML(
                "participating-org",
                ["role": organisation.role.rawValue, "type": organisation.type?.rawValue],
                [narrative(organisation.name)])
        }
        parts.append(XML("activity-status", ["code": activity.status.rawValue]))
        parts += activity.dates.map { date in
            XML(
                "activity-date", ["iso-date": date.day.description, "type": date.type.rawValue],
                date.note.map { [narrative($0)] } ?? [])
        }
        parts.append(XML("activity-scope", ["code": activity.scope.rawValue]))
        parts += countriesThenRegions(activity.places)
        parts.append(
            XML("sector", ["vocabulary": IATICode.dac, "code": IATICode.developmentOfSmallFirms]))
        parts += activity.tags.map { tag in
            XML("tag", ["vocabulary": IATICode.own, "code": tag.code], [narrative(tag.name)])
        }
        parts += activity.budgets.map(budget)
        parts += activity.expenditures.map(transaction)
        parts += activity.results.map(result)
        return XML(
            "iati-activity", ["last-updated-datetime": activity.lastUpdated, "xml:lang": "en"], parts)
    }

    private func narrative(_ text: String) -> XML { XML("narrative", text: text) }

    private func countriesThenRegions(_ places: [IATIActivity.Place]) -> [XML] {
        let countries = places.compactMap { place -> XML? in
            guard case .country(let code, let name) = place else { return nil }
            return XML("recipient-country", ["code": code], [narrative(name)])
        }
        let regions = places.compactMap { place -> XML? in
            guard case .region(let code, let vocabulary, let name) = place else { return nil }
            return XML("recipient-region", ["vocabulary": vocabulary, "code": code], [narrative(name)])
        }
        return countries + regions
    }

    private func budget(_ budget: IATIActivity.Budget) -> XML {
        // Years of a plan have four digits.
        let (first, last) = ("\(budget.year)-01-01", "\(budget.year)-12-31")
        return XML(
            "budget", ["type": IATICode.originalBudget, "status": budget.status.rawValue],
            [
                XML("period-start", ["iso-date": first]), XML("period-end", ["iso-date": last]),
                XML("value", ["currency": budget.currency.text, "value-date": first], text: budget.amount),
            ])
    }

    private func transaction(_ spent: IATIActivity.Expenditure) -> XML {
        let day = spent.day.description
        var parts = [
            XML("transaction-type", ["code": IATICode.expenditure]),
            XML("transaction-date", ["iso-date": day]),
            XML("value", ["currency": spent.currency.text, "value-date": day], text: spent.amount),
            XML("description", [:], [narrative("Spent in \(spent.period)")]),
        ]
        if !spent.source.isEmpty { parts.append(XML("provider-org", [:], [narrative(spent.source)])) }
        return XML("transaction", [:], parts)
    }

    private func result(_ result: IATIActivity.Result) -> XML {
        XML(
            "result", ["type": IATICode.output],
            [XML("title", [:], [narrative(result.title)])] + result.indicators.map(indicator))
    }

    private func indicator(_ indicator: IATIActivity.Indicator) -> XML {
        var parts = [XML("title", [:], [narrative(indicator.title)])]
        if let note = indicator.note { parts.append(XML("description", [:], [narrative(note)])) }
        if let baseline = indicator.baseline {
            parts.append(XML("baseline", ["year": String(baseline.year), "value": baseline.value]))
        }
        for period in indicator.periods {
            let days = [
                XML("period-start", ["iso-date": period.first.description]),
                XML("period-end", ["iso-date": period.last.description]),
            ]
            let target = period.target.map { [figure("target", $0)] } ?? []
            let actual = period.actual.map { [figure("actual", $0)] } ?? []
            parts.append(XML("period", [:], days + target + actual))
        }
        return XML("indicator", ["measure": indicator.measure.rawValue], parts)
    }

    private func figure(_ name: StaticString, _ figure: IATIActivity.Figure) -> XML {
        switch figure {
        case .value(let value): XML(name, ["value": value])
        case .words(let words): XML(name, [:], [XML("comment", [:], [narrative(words)])])
        }
    }
}
