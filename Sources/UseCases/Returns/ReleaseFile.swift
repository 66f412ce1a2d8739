import Assessment
import PlanModel
import Tabular

/// A value on its way to the public, with who signed it.
struct ReleaseRow {
    let item: ReturnItem
    let period: Period
    let content: CellContent
    /// Nil for a computed share.
    let record: CellRecord?
    /// Public; set where the value is taken back.
    let withdrawnFor: String?
    let formula: String?

    /// A percentage computed of two public numbers.
    struct Share {
        let computed: ComputedShare
        let formula: String
        let numerator: CellContent
        let denominator: CellContent
    }

    init(
        _ item: ReturnItem, _ period: Period, _ content: CellContent, _ record: CellRecord?,
        withdrawnFor: String? = nil, formula: String? = nil
    ) {
        self.item = item
        self.period = period
        self.content = content
        self.record = record
        self.withdrawnFor = withdrawnFor
        self.formula = formula
    }

    init(_ item: ReturnItem, _ period: Period, _ share: Share) {
        self.item = item
        self.period = period
        func common(_ part: KeyPath<CellContent, String?>) -> String? {
            share.numerator[keyPath: part] ?? share.denominator[keyPath: part]
        }
        content = CellContent(
            value: share.computed.percent, decimals: share.computed.decimals, text: share.computed.text,
            status: share.numerator.status == .normal ? share.denominator.status : share.numerator.status,
            source: common(\.source), definition: common(\.definition),
            statisticalUnit: common(\.statisticalUnit), coverage: common(\.coverage))
        record = nil
        withdrawnFor = nil
        formula = share.formula
    }

    /// Why a value is taken back from the series that it stood in.
    static let statedAnew = "Stated anew with another definition, unit or coverage."

    /// The same value, no longer given.
    func takenBack(for reason: String) -> ReleaseRow {
        ReleaseRow(item, period, content, record, withdrawnFor: reason, formula: formula)
    }

    /// Whether both are values of one series.
    func isOfSameSeries(as other: ReleaseRow) -> Bool { subject == other.subject }

    /// The series that the value stands in.
    var subject: ReturnSeries.Subject {
        ReturnSeries.Subject(
            item: item, definition: content.definition, statisticalUnit: content.statisticalUnit,
            coverage: content.coverage)
    }
}

/// What one release says, as the file that its values are traced to: one line
/// a value, headers by SDMX concepts where there are any.
struct ReleaseFile {
    let key: ReturnKey
    let act: String
    let at: String
    let by: AccountName
    let rows: [ReleaseRow]

    private static let header = [
        "INDICATOR", "SIZE_CLASS", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "UNIT_MEASURE",
        "SOURCE_TITLE", "DEFINITION", "STATISTICAL_UNIT", "COVERAGE", "STD_ERR", "NOTE", "JUSTIFICATION",
        "COMPUTED_AS", "ROUND", "ENTRY", "SUBMITTED_BY", "SUBMITTED_AT", "ACCEPTED_BY", "ACCEPTED_AT",
        "RELEASED_BY", "RELEASED_AT", "WITHDRAWN_FOR",
    ]

    var bytes: [UInt8] {
        var writer = CSVWriter()
        writer.append(Self.header)
        for row in rows { writer.append(cells(row)) }
        return writer.bytes
    }

    private func cells(_ row: ReleaseRow) -> [String] {
        let content = row.content
        func act(_ kind: CellAct.Kind) -> CellAct? { row.record?.acts.last { $0.kind == kind } }
        let isWithdrawn = row.withdrawnFor != nil
        return [
            row.item.code.indicator.text, row.item.code.sizeClass.rawValue, key.state.text,
            row.period.description, isWithdrawn ? "" : value(row), status(row).rawValue, row.item.unit,
            content.source ?? "", content.definition ?? "", content.statisticalUnit ?? "",
            content.coverage ?? "", content.standardError.map { "\($0)" } ?? "", content.note ?? "",
            content.justification ?? "", row.formula ?? "", key.round.text,
            row.record.map { "\($0.released?.number ?? $0.number)" } ?? "",
            act(.submitted)?.by.text ?? "", act(.submitted)?.at ?? "", act(.accepted)?.by.text ?? "",
            act(.accepted)?.at ?? "", by.text, at, row.withdrawnFor ?? "",
        ]
    }

    private func value(_ row: ReleaseRow) -> String {
        row.content.value == nil ? "" : row.content.text
    }

    private func status(_ row: ReleaseRow) -> ObservationStatus {
        if row.withdrawnFor != nil { return .missing }
        return row.content.absence?.status ?? row.content.status
    }

    /// The same as drafts, by the series that they speak of.
    func drafts(_ publication: PublicationDay) -> [(ReturnSeries.Subject, [DraftValue])] {
        var found: [ReturnSeries.Subject: [DraftValue]] = [:]
        for (index, row) in rows.enumerated() {
            let content = row.content
            let isGiven = row.withdrawnFor == nil && content.value != nil
            let precision = content.standardError.map { SamplingPrecision(standardError: $0) }
            let note = [
                row.withdrawnFor.map { "Withdrawn: \($0)" }, content.note,
                content.absence.map { "No value: \($0.rawValue)" }, row.formula.map { "Computed: \($0)" },
                content.justification,
            ].compactMap(\.self).joined(separator: ". ")
            let draft = DraftValue(
                period: row.period, value: isGiven ? content.value : nil,
                decimals: isGiven ? content.decimals : 0, text: isGiven ? content.text : "",
                status: status(row), precision: precision, line: index + 2, column: "OBS_VALUE",
                sourceTitle: content.source, sourceGrade: "official", note: note.isEmpty ? nil : note)
            found[row.subject, default: []].append(draft)
        }
        // The series that reaches furthest becomes the preferred one, so it comes last.
        return found.sorted { left, right in
            let (a, b) = (left.value.map(\.period).max()!, right.value.map(\.period).max()!)
            return a == b ? left.key.order < right.key.order : a < b
        }.map { ($0.key, $0.value) }
    }
}
