import PlanModel

/// Finds, or makes, the series that released values join.
///
/// What a state returns is a claim of its own beside what others have compiled
/// from its publications, and the preferred one, since the state signed it.
/// Another definition, unit or coverage is another series.
struct ReturnSeries {
    let writer: any LedgerWriter
    let state: AreaCode
    let references: LedgerReferences

    /// Code of the source that speaks.
    static let source = "NATIONAL_RETURN"

    struct Subject: Hashable {
        let item: ReturnItem
        let definition: String?
        let statisticalUnit: String?
        let coverage: String?

        var order: String {
            [item.code.text, definition ?? "", statisticalUnit ?? "", coverage ?? ""].joined(separator: "\n")
        }
    }

    func subject(_ subject: Subject) -> DraftSubject {
        DraftSubject(
            indicator: subject.item.code.indicator,
            sourceCode: references.indicators[subject.item.code.indicator]?.sourceCode
                ?? subject.item.code.indicator.text, area: state, sizeClass: subject.item.code.sizeClass,
            source: Self.source, definition: subject.definition, unit: subject.item.unit)
    }

    mutating func series(_ subject: Subject) throws -> StoredSeries {
        let code = subject.item.code
        let all = try writer.series(
            indicator: code.indicator, area: state, sizeClass: code.sizeClass, sector: "_T")
        let own = all.filter { $0.series.source == Self.source }
        if let found = own.first(where: { stored in
            stored.series.definition == subject.definition
                && stored.series.attributes.statisticalUnit == subject.statisticalUnit
                && stored.series.attributes.coverage == subject.coverage
        }) {
            return found
        }
        let series = Series(
            name: try name(subject), indicator: code.indicator, area: state, sizeClass: code.sizeClass,
            source: Self.source, definition: subject.definition, unit: subject.item.unit,
            attributes: SeriesAttributes(
                statisticalUnit: subject.statisticalUnit, coverage: subject.coverage,
                denominator: denominator(subject.item), sourceType: nil))
        // The lowest preference is the preferred claim.
        let preference = (all.map(\.preference).min() ?? 1) - 1
        return try writer.create(series, preference: preference)
    }

    private func denominator(_ item: ReturnItem) -> String? {
        guard case .share(_, let bottom) = item.kind else { return nil }
        return bottom.text
    }

    /// `LAO.EMP_SHARE.msme.return.lao-2017`, with a number where the name is
    /// taken.
    private func name(_ subject: Subject) throws -> String {
        var parts = [state.text, subject.item.code.indicator.text]
        if subject.item.code.sizeClass != .none { parts.append(subject.item.code.sizeClass.rawValue) }
        parts.append("return")
        if let definition = subject.definition { parts.append(sourceCode(definition).lowercased()) }
        let plain = parts.joined(separator: ".")
        var (name, number) = (plain, 1)
        while try writer.series(named: name) != nil {
            number += 1
            name = "\(plain).\(number)"
        }
        return name
    }
}
