package import Markup
package import PlanModel

/// A regional figure with the document that states it.
package struct ClaimAnswer: Sendable {
    package let claim: RegionalClaim
    package let document: PlanDocument
    package let indicator: Indicator?
}

extension AchievementReport {
    /// What documents that were published by the day of the reading claim for
    /// the region, side by side, in the plan's order.
    package var claims: [ClaimAnswer] {
        references.claims(until: request.clock.asOf ?? today)
    }
}

extension LedgerReferences {
    /// What documents that were published by a day claim for the region.
    package func claims(until day: Day) -> [ClaimAnswer] {
        (plan?.claims ?? []).compactMap { claim in
            guard let document = plan?.document(claim.source.document), document.published.day <= day
            else { return nil }
            return ClaimAnswer(claim: claim, document: document, indicator: indicators[claim.indicator])
        }
    }
}

extension ClaimAnswer {
    /// The claim as a flat record, METHOD `claim`.
    package var record: [JSON.Member] {
        var low: ReportedNumber?
        var high: ReportedNumber?
        var value: ReportedNumber?
        switch claim.value {
        case .exactly(let number): value = number
        case .range(let lowest, let highest): (low, high) = (lowest, highest)
        case .moreThan(let number): low = number
        }
        return [
            .init("INDICATOR", .string(claim.indicator.text)),
            .init("INDICATOR_NAME", .optional(indicator?.name)), .init("REF_AREA", .string(claim.area.text)),
            .init("SIZE_CLASS", .string(claim.sizeClass.rawValue)),
            .init("UNIT_MEASURE", .string(claim.unit)),
            .init("METHOD", .string("claim")),
            .init("TIME_PERIOD", .optional(claim.referencePeriod?.description)),
            .init("OBS_VALUE", .double(value?.value)), .init("LOW", .double(low?.value)),
            .init("HIGH", .double(high?.value)), .init("CLASS", .null),
            .init("SOURCE_TITLE", .string(document.title)),
            .init("SOURCE_LOCATOR", .string(claim.source.locator)),
            .init("CITED_SOURCE", .optional(claim.citedSource)),
            .init("REFERENCE_PERIOD", .string(claim.referencePeriod?.description ?? "not stated")),
            .init("PUBLISHED_ON", .string(document.published.day.description)),
            .init("PUBLISHED_PRECISION", .string(document.published.precision.rawValue)),
            .init("QUOTE", .string(claim.quote)), .init("COMMENT", .optional(claim.note)),
        ]
    }

    /// `88.8 to 99.9 percent of total establishments`.
    package var text: String {
        switch claim.value {
        case .exactly(let number): "\(number) \(claim.unit)"
        case .range(let lowest, let highest): "\(lowest) to \(highest) \(claim.unit)"
        case .moreThan(let number): "more than \(number) \(claim.unit)"
        }
    }
}
