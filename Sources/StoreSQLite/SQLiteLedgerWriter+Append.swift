import GRDB
import PlanModel
import UseCases

/// How a vintage joins the ledger (methods.md, "Revisions and comparability"):
/// a newer one supersedes, an older one fills the past, and only changes
/// become observations.
extension SQLiteLedgerWriter {
    func append(
        _ draft: SeriesDraft, to series: StoredSeries, importID: Int64, statesAbsence: Bool
    ) throws -> AppendResult {
        var result = AppendResult()
        guard let periods = span(of: draft) else { return result }
        let isUntold = untold.remove(series.id) != nil
        let isFirstOfImport = touched.insert(series.id).inserted
        let publishedOn = draft.publication.day.description
        let vintage = Vintage(
            series: series.id, publication: try publicationID(of: draft.publication, in: importID),
            publishedOn: publishedOn, sheet: draft.sheet, statesAbsence: statesAbsence,
            hasNewer: isUntold ? false : try hasNewer(than: publishedOn, of: series.id), isUntold: isUntold)
        let statements = isUntold ? [:] : try statements(of: series.id, in: periods)
        var stated = isFirstOfImport ? [:] : try stated(in: importID, series: series.id, in: periods)
        var waiting: [NewObservation] = []
        waiting.reserveCapacity(draft.values.count)
        var last: Period?
        for index in draft.values.indices {
            let period = draft.values[index].period
            // Years in their order cannot repeat; others are looked up.
            if let before = last, period <= before, stated.isEmpty {
                try addWaiting(&waiting, of: draft.values, vintage)
                stated = try self.stated(in: importID, series: series.id, in: periods)
            }
            last = max(last ?? period, period)
            guard let earlier = stated[period.year] else {
                try place(
                    draft.values, index, of: vintage, among: statements[period.year] ?? [],
                    into: &result.counts, &waiting)
                continue
            }
            let value = draft.values[index]
            if earlier.value != value.value {
                result.conflicts.append(
                    CellConflict(
                        period: period, text: value.text, line: value.line, column: value.column,
                        earlierText: earlier.text, earlierLine: earlier.line))
            }
        }
        try addWaiting(&waiting, of: draft.values, vintage)
        if statesAbsence {
            try execute(
                "INSERT OR IGNORE INTO vintage VALUES (?, ?, ?, ?, 1, ?)",
                [
                    series.id, vintage.publication, periods.lowerBound.year, periods.upperBound.year,
                    draft.values[0].line,
                ])
        }
        return result
    }

    private func span(of draft: SeriesDraft) -> ClosedRange<Period>? {
        guard let first = draft.values.first?.period else { return nil }
        var (low, high) = (first, first)
        for value in draft.values {
            low = min(low, value.period)
            high = max(high, value.period)
        }
        return low...high
    }

    /// The vintage of one series that is being brought in.
    struct Vintage {
        let series: Int64
        let publication: Int64
        let publishedOn: String
        let sheet: String?
        let statesAbsence: Bool
        /// A newer vintage has repeated values of the series, or stated none.
        let hasNewer: Bool
        /// Nothing was stated of the series before.
        let isUntold: Bool
    }

    private func hasNewer(than publishedOn: String, of series: Int64) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM vintage v JOIN publication p ON p.id = v.publication_id
                           WHERE v.series_id = ? AND p.published_on > ?)
                   OR EXISTS (SELECT 1 FROM confirmation c JOIN publication p ON p.id = c.publication_id
                              WHERE c.observation_id BETWEEN ? AND ? AND p.published_on > ?)
            """
        let keys = ObservationKey.range(ofSeries: series)
        let arguments: StatementArguments = [
            series, publishedOn, keys.lowerBound, keys.upperBound, publishedOn,
        ]
        return try fetchAll(sql, arguments)[0][0]
    }

    private func place(
        _ values: [DraftValue], _ index: Int, of vintage: Vintage, among statements: [Statement],
        into counts: inout ImportCounts, _ waiting: inout [NewObservation]
    ) throws {
        if vintage.isUntold, values[index].value != nil {
            try insert(values, index, of: vintage, &waiting)
            counts.new += 1
            return
        }
        let value = values[index]
        let previous = statements.last { $0.publishedOn <= vintage.publishedOn }
        if value.value == nil && (previous == nil ? vintage.statesAbsence : previous!.value == nil) { return }
        if let previous, previous.value == value.value, previous.status == value.status.rawValue {
            try confirm(previous.id, by: value, of: vintage)
            counts.unchanged += 1
            return
        }
        try insert(values, index, of: vintage, &waiting)
        let next = statements.first { $0.publishedOn > vintage.publishedOn }
        let isRestored =
            vintage.hasNewer
            ? try restoreNewer(value, of: vintage, before: next?.publishedOn, previous: previous?.id) : false
        if isRestored || next != nil {
            counts.past += 1
        } else if value.value == nil {
            counts.withdrawn += previous == nil ? 0 : 1
            counts.new += previous == nil ? 1 : 0
        } else if let previous {
            // A changed status is stated; the value is not revised by it.
            if previous.value == value.value { counts.unchanged += 1 } else { counts.revised += 1 }
        } else {
            counts.new += 1
        }
    }

    /// - Parameter waiting: what may be added together with the next ones: values
    ///   of which nothing was stated before.
    private func insert(
        _ values: [DraftValue], _ index: Int, of vintage: Vintage, _ waiting: inout [NewObservation]
    ) throws {
        let key = try nextKey(vintage, values[index].period)
        waiting.append(NewObservation(key: key, index: index))
        let hasDetail = vintage.sheet != nil || values[index].remark != nil
        if hasDetail || !vintage.isUntold { try addWaiting(&waiting, of: values, vintage) }
        guard hasDetail else { return }
        let value = values[index]
        let detail = """
            INSERT INTO observation_detail (observation_id, sheet, cell, source_title, source_locator,
                source_grade, note, comparable_with_previous, standard_error, interval_low, interval_high,
                sample_size, estimation_method)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        let (remark, precision) = (value.remark, value.precision)
        try execute(
            detail,
            [
                key, vintage.sheet, remark?.cell, remark?.sourceTitle, remark?.sourceLocator,
                remark?.sourceGrade, remark?.note, remark?.comparableWithPrevious?.rawValue,
                precision?.standardError, precision?.intervalLow, precision?.intervalHigh,
                precision?.sampleSize, precision?.method,
            ])
    }

    private func addWaiting(
        _ waiting: inout [NewObservation], of values: [DraftValue], _ vintage: Vintage
    ) throws {
        guard !waiting.isEmpty else { return }
        try insertObservation()(waiting, of: values, publication: vintage.publication)
        waiting.removeAll(keepingCapacity: true)
    }

    private func nextKey(_ vintage: Vintage, _ period: Period) throws -> Int64 {
        let first = ObservationKey.key(series: vintage.series, period: period, number: 1)
        if vintage.isUntold { return first }
        let last = first + Int64(ObservationKey.limit) - 1
        let sql = "SELECT max(id) FROM observation WHERE id BETWEEN ? AND ?"
        guard let newest = try fetchAll(sql, [first, last])[0][0] as Int64? else { return first }
        guard newest < last else {
            throw Failure(
                code: "too-many-statements",
                message: "A value of \(period) has \(ObservationKey.limit) statements already.",
                remedy: "Nothing was stored. Bring only the vintages that change a value.")
        }
        return newest + 1
    }

    private func confirm(_ observation: Int64, by value: DraftValue, of vintage: Vintage) throws {
        let sql = """
            INSERT INTO confirmation (observation_id, publication_id, line, column_name, sheet, cell)
            VALUES (?, ?, ?, ?, ?, ?)
            """
        try execute(
            sql,
            [observation, vintage.publication, value.line, value.column, vintage.sheet, value.cell])
    }

    private struct Statement {
        let id: Int64
        let value: Double?
        let status: String
        let publishedOn: String
    }

    private func statements(
        of series: Int64, in periods: ClosedRange<Period>
    ) throws -> [Int: [Statement]] {
        let sql = """
            SELECT o.id, o.period, o.value, o.status, p.published_on
            FROM observation o JOIN publication p ON p.id = o.publication_id
            WHERE o.id BETWEEN ? AND ? ORDER BY o.period, p.published_on, o.id
            """
        let keys = ObservationKey.range(ofSeries: series, periods)
        var found: [Int: [Statement]] = [:]
        for row in try fetchAll(sql, [keys.lowerBound, keys.upperBound]) {
            found[row[1], default: []].append(
                Statement(id: row[0], value: row[2], status: row[3], publishedOn: row[4]))
        }
        return found
    }

    private func stated(
        in importID: Int64, series: Int64, in periods: ClosedRange<Period>
    ) throws -> [Int: (value: Double?, text: String, line: Int)] {
        let sql = """
            SELECT o.period, o.value, o.original_text, o.line
            FROM observation o JOIN publication p ON p.id = o.publication_id
            WHERE o.id BETWEEN ?1 AND ?2 AND p.import_id = ?3
            UNION ALL
            SELECT o.period, o.value, o.original_text, c.line
            FROM confirmation c JOIN publication p ON p.id = c.publication_id
            JOIN observation o ON o.id = c.observation_id
            WHERE c.observation_id BETWEEN ?1 AND ?2 AND p.import_id = ?3
            """
        let keys = ObservationKey.range(ofSeries: series, periods)
        var found: [Int: (value: Double?, text: String, line: Int)] = [:]
        for row in try fetchAll(sql, [keys.lowerBound, keys.upperBound, importID]) {
            found[row[0]] = (row[1], row[2], row[3])
        }
        return found
    }
}
