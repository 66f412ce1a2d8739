import PlanModel
import Tabular

/// Reads from a row of a long or tidy table its period, value, status, sampling
/// precision and notes.
struct RecordValueReader {
    private let period: TableField
    private let value: TableField
    private let source: TableField
    private let status: TableField
    private let unitMultiplier: TableField
    private let comparable: TableField
    private let standardError: TableField
    private let intervalLow: TableField
    private let intervalHigh: TableField
    private let sampleSize: TableField
    private let method: TableField
    private let note: TableField
    private let yearBasis: TableField
    private let sourceTitle: TableField
    private let sourceLocator: TableField
    private let sourceGrade: TableField
    /// Whether the table is an SDMX message, which writes "NaN" for no value.
    private let isSDMX: Bool

    init(_ plan: HeaderPlan) {
        period = plan.field(.period)
        value = plan.field(.value)
        source = plan.field(.source)
        status = plan.field(.status)
        unitMultiplier = plan.field(.unitMultiplier)
        comparable = plan.field(.comparableWithPrevious)
        standardError = plan.field(.standardError)
        intervalLow = plan.field(.intervalLow)
        intervalHigh = plan.field(.intervalHigh)
        sampleSize = plan.field(.sampleSize)
        method = plan.field(.method)
        note = plan.field(.note)
        yearBasis = plan.field(.yearBasis)
        sourceTitle = plan.field(.sourceTitle)
        sourceLocator = plan.field(.sourceLocator)
        sourceGrade = plan.field(.sourceGrade)
        isSDMX = plan.columns[.flow] != nil
    }

    /// Nil where period or value can't be read; every mistake of the row is a
    /// finding.
    func value(in rows: some RowReader, session: inout IntakeSession) -> DraftValue? {
        let period = period(in: rows, &session)
        let power = power(in: rows, &session)
        let number = number(in: rows, power: power ?? 0, &session)
        let status = status(in: rows, hasValue: number?.value != nil, &session)
        let comparability = comparability(in: rows, &session)
        let precision = precision(in: rows, power: power ?? 0, &session)
        guard let period, power != nil, let number, let status else { return nil }
        return DraftValue(
            period: period, value: number.value, decimals: number.decimals,
            text: value.column.map { rows.text($0) } ?? "", status: status,
            comparableWithPrevious: comparability,
            precision: precision, line: rows.line, column: value.header,
            cell: value.column.flatMap { rows.cell($0) },
            sourceTitle: sourceTitle.text(in: rows), sourceLocator: sourceLocator.text(in: rows),
            sourceGrade: sourceGrade.text(in: rows), note: joinedNote(in: rows))
    }

    private func period(in rows: some RowReader, _ session: inout IntakeSession) -> Period? {
        let label: YearLabel
        if let column = period.column {
            label = rows.withBytes(column) { YearLabel($0) }
        } else {
            label = YearLabel(period.constant ?? "")
        }
        if case .year(let period) = label { return period }
        session.refuseYear(period.text(in: rows), in: rows, field: period.header)
        return nil
    }

    private func number(
        in rows: some RowReader, power: Int, _ session: inout IntakeSession
    ) -> (value: Double?, decimals: Int)? {
        guard let column = value.column else { return nil }
        if isSDMX, rows.withBytes(column, { $0.elementsEqual("NaN".utf8) }) { return (nil, 0) }
        switch rows.withBytes(column, { session.numbers.read($0, power: power) }) {
        case .number(let value, let decimals): return (value, decimals)
        case .absent: return (nil, 0)
        case .refused(let fault):
            session.refuse(fault, seen: rows.text(column), in: rows, field: value.header)
            return nil
        }
    }

    /// UNIT_MULT, 0 where there is none.
    private func power(in rows: some RowReader, _ session: inout IntakeSession) -> Int? {
        guard let text = unitMultiplier.text(in: rows) else { return 0 }
        if let power = Int(text), (-15...15).contains(power) { return power }
        session.add(
            .error, "wrong-multiplier", "\(text.quoted) is no power of ten.",
            remedy: "Write a whole number such as 3 for thousands, or leave the cell empty.", in: rows,
            field: unitMultiplier.header)
        return nil
    }

    private func status(
        in rows: some RowReader, hasValue: Bool, _ session: inout IntakeSession
    ) -> ObservationStatus? {
        guard let text = status.text(in: rows) else { return hasValue ? .normal : .missing }
        if isOwnBreak(text, in: rows) { return .normal }
        if let other = OtherStatus(rawValue: text.uppercased()) { return other.status(hasValue: hasValue) }
        guard let status = ObservationStatus(rawValue: text) ?? ObservationStatus(rawValue: text.uppercased())
        else {
            session.refuseStatus(text, in: rows, field: status.header)
            return nil
        }
        if !hasValue { return status == .normal ? .missing : status }
        if [.missing, .existsNotCollected, .cannotExist].contains(status) {
            session.add(
                .error, "status-against-value",
                "The status \(text.quoted) says that there is no value, and a value stands in the row.",
                remedy: "Remove the value, or correct the status.", in: rows, field: self.status.header)
            return nil
        }
        return status
    }

    /// Whether a break of the preferred claim is told by Pantau, not by who
    /// speaks.
    private func isOwnBreak(_ status: String, in rows: some RowReader) -> Bool {
        status == ObservationStatus.breakInSeries.rawValue && source.text(in: rows) == "_T"
            && ChangeOfSeries.isTold(in: note.text(in: rows))
    }

    private func comparability(
        in rows: some RowReader, _ session: inout IntakeSession
    ) -> ComparableWithPrevious? {
        guard let text = comparable.text(in: rows) else { return nil }
        if let known = ComparableWithPrevious(rawValue: text.lowercased()) { return known }
        session.add(
            .error, "unknown-word", "\(text.quoted) does not say whether the value is comparable.",
            remedy: "Write yes, no, unknown or first.", in: rows, field: comparable.header)
        return nil
    }

    private func precision(
        in rows: some RowReader, power: Int, _ session: inout IntakeSession
    ) -> SamplingPrecision? {
        let error = figure(standardError, in: rows, power, &session)
        let low = figure(intervalLow, in: rows, power, &session)
        let high = figure(intervalHigh, in: rows, power, &session)
        var size: Int?
        if let text = sampleSize.text(in: rows) {
            size = Int(text).flatMap { $0 >= 0 ? $0 : nil }
            if size == nil {
                session.add(
                    .error, "wrong-sample-size", "\(text.quoted) is no number of sampled units.",
                    remedy: "Write a whole number.", in: rows, field: sampleSize.header)
            }
        }
        let method = method.text(in: rows)
        guard error != nil || low != nil || high != nil || size != nil || method != nil else { return nil }
        if let low, let high, low > high {
            session.add(
                .error, "reversed-interval", "The interval's lower end is above its upper end.",
                remedy: "Exchange the two.", in: rows, field: intervalLow.header)
        }
        return SamplingPrecision(
            standardError: error, intervalLow: low, intervalHigh: high, sampleSize: size, method: method)
    }

    private func figure(
        _ field: TableField, in rows: some RowReader, _ power: Int, _ session: inout IntakeSession
    ) -> Double? {
        guard let text = field.text(in: rows) else { return nil }
        switch session.numbers.read(text, power: power) {
        case .number(let value, _): return value
        case .absent: return nil
        case .refused(let fault):
            session.refuse(fault, seen: text, in: rows, field: field.header)
            return nil
        }
    }

    private func joinedNote(in rows: some RowReader) -> String? {
        let other = status.text(in: rows).flatMap { OtherStatus(rawValue: $0.uppercased()) }
        let parts = [
            yearBasis.text(in: rows).map { "year \($0)" }, other?.note,
            source.text(in: rows) == "_T"
                ? note.text(in: rows).flatMap(ChangeOfSeries.note) : note.text(in: rows),
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}

extension IntakeSession {
    mutating func refuseYear(_ seen: String?, in rows: some RowReader, field: String) {
        add(
            .error, "unknown-period", seen.map { "\($0.quoted) is no year." } ?? "The row names no year.",
            remedy:
                "Write a year from \(Period.years.lowerBound) to \(Period.years.upperBound), such as 2016.",
            in: rows, field: field)
    }

    mutating func refuseStatus(_ seen: String, in rows: some RowReader, field: String) {
        let codes = ObservationStatus.allCases.map(\.rawValue).joined(separator: ", ")
        add(
            .error, "unknown-status", "\(seen.quoted) is no observation status.",
            remedy: "Write one of \(codes), or leave the cell empty.", in: rows, field: field)
    }

    /// Keeps the latest day that a row states.
    mutating func notePublication(_ publication: PublicationDay, from place: String) {
        if summary.publicationReadFrom == place, let latest = summary.publication,
            latest.day >= publication.day
        {
            return
        }
        summary.publication = publication
        summary.publicationReadFrom = place
    }
}
