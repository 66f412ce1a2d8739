import PlanModel
import Tabular

/// Reads from a row of a table which series its values belong to.
struct SubjectReader {
    private let indicator: TableField
    private let indicatorName: TableField
    private let sizeClass: TableField
    private let sector: TableField
    private let series: TableField
    private let source: TableField
    private let definition: TableField
    private let claimSource: TableField
    private let claimDefinition: TableField
    private let base: TableField
    private let unit: TableField
    private let statisticalUnit: TableField
    private let coverage: TableField
    private let denominator: TableField
    private let sourceType: TableField
    private let flow: TableField
    /// The last code that was turned into an id: most rows repeat it.
    private var lastCode: (text: String, indicator: IndicatorCode)?
    /// The last SDMX structure, and who speaks in its rows.
    private var lastFlow: (text: String, source: String?)?

    /// The last name with the base that it states.
    private var lastName: (text: String, base: String?)?

    init(_ plan: HeaderPlan) {
        indicator = plan.field(.indicator)
        indicatorName = plan.field(.indicatorName)
        sizeClass = plan.field(.sizeClass)
        sector = plan.field(.sector)
        series = plan.field(.series)
        source = plan.field(.source)
        definition = plan.field(.definition)
        claimSource = plan.field(.claimSource)
        claimDefinition = plan.field(.claimDefinition)
        base = plan.field(.base)
        unit = plan.field(.unit)
        statisticalUnit = plan.field(.statisticalUnit)
        coverage = plan.field(.coverage)
        denominator = plan.field(.denominator)
        sourceType = plan.field(.sourceType)
        flow = plan.field(.flow)
    }

    /// Nil where the row can't be told to belong to a series; findings say why.
    mutating func subject(
        _ area: AreaCode, in rows: some RowReader, session: inout IntakeSession
    ) -> DraftSubject? {
        let code = code(in: rows, &session)
        let size = size(in: rows, &session)
        let section = section(in: rows, &session)
        guard let code, let size, let section else { return nil }
        let name = indicatorName.text(in: rows)
        let base = base.text(in: rows) ?? session.base(of: code.text, stated: base(ofName: name))
        return DraftSubject(
            indicator: code.indicator, sourceCode: code.text, indicatorName: name,
            area: area, sizeClass: size, sector: section, seriesName: series.text(in: rows),
            source: speaker(in: rows) ?? session.request.source ?? publisher(in: rows, session),
            definition: definition(in: rows), base: base, unit: unit.text(in: rows),
            attributes: SeriesAttributes(
                statisticalUnit: known(statisticalUnit.text(in: rows)),
                coverage: known(coverage.text(in: rows)),
                denominator: known(denominator.text(in: rows)), sourceType: known(sourceType.text(in: rows))))
    }

    private mutating func base(ofName name: String?) -> String? {
        guard let name else { return nil }
        if let lastName, lastName.text == name { return lastName.base }
        let base = baseStated(in: name)
        lastName = (name, base)
        return base
    }

    private mutating func code(
        in rows: some RowReader, _ session: inout IntakeSession
    ) -> (text: String, indicator: IndicatorCode)? {
        guard let text = indicator.isThere ? indicator.text(in: rows) : session.givenIndicator else {
            session.add(
                .error, "missing-indicator", "The row names no indicator.",
                remedy: "Write its code, such as IC.REG.DURS.", in: rows, field: indicator.header)
            return nil
        }
        if let lastCode, lastCode.text == text { return lastCode }
        guard let id = IndicatorCode(sourceCode: text) else {
            session.add(
                .error, "wrong-indicator", "\(text.quoted) is no code of an indicator.",
                remedy: "A code has 100 characters at most.", in: rows, field: indicator.header)
            return nil
        }
        lastCode = (text, id)
        return lastCode
    }

    private func size(in rows: some RowReader, _ session: inout IntakeSession) -> SizeClass? {
        guard let text = sizeClass.text(in: rows) else { return SizeClass.none }
        if let size = SizeClass(rawValue: text) ?? SubjectReader.sizes[text.lowercased()] { return size }
        let known = SizeClass.allCases.map(\.rawValue)
        session.add(
            .error, "unknown-size-class", "\(text.quoted) is no size class.",
            remedy: nearestCode(to: text.prefixText(40), among: known).map { "Did you mean \"\($0)\"?" }
                ?? "Write one of \(known.joined(separator: ", ")).",
            in: rows, field: sizeClass.header)
        return nil
    }

    private static let sizes = Dictionary(
        uniqueKeysWithValues: SizeClass.allCases.map { ($0.rawValue.lowercased(), $0) })

    private func section(in rows: some RowReader, _ session: inout IntakeSession) -> String? {
        guard let text = sector.text(in: rows) else { return "_T" }
        let section = text.uppercased()
        if section == "_T" || (section.utf8.count == 1 && ("A"..."U").contains(section)) { return section }
        session.add(
            .error, "unknown-sector", "\(text.quoted) is no section of ISIC Rev. 4.",
            remedy: "Write one letter from A to U, or _T for all.", in: rows, field: sector.header)
        return nil
    }

    /// The preferred claim (`_T`) is somebody's; a source with several bases has
    /// a code for each, and the base stands in its own column.
    private func speaker(in rows: some RowReader) -> String? {
        guard let text = source.text(in: rows) else { return nil }
        if text == "_T" { return claimSource.text(in: rows) }
        return text.split(separator: "@").first.map(String.init) ?? text
    }

    /// Who sends an SDMX message; nil in other tables.
    private mutating func publisher(in rows: some RowReader, _ session: IntakeSession) -> String? {
        guard flow.isThere, let text = flow.text(in: rows) else { return session.origin?.source }
        if let lastFlow, lastFlow.text == text { return lastFlow.source }
        let source = SDMXOrigin.source(of: text)
        lastFlow = (text, source)
        return source
    }

    /// SDMX writes that there is none, or that it is not known, as codes.
    private func definition(in rows: some RowReader) -> String? {
        switch definition.text(in: rows) {
        case "_T": claimDefinition.text(in: rows)
        case "_U", "_Z", nil: nil
        case let text?: text
        }
    }

    /// A source that writes `unknown` says nothing.
    private func known(_ text: String?) -> String? { text == "unknown" ? nil : text }
}
