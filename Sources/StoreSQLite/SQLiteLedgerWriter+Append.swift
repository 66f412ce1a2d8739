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
        let isUntold = untold.remove(series.id) != nil
        let isFirstOfImport = touched.insert(series.id).inserted
        let publishedOn = draft.publication.day.description
        let vintage = Vintage(
            series: series.id, importID: importID, publishedOn: publishedOn,
            precision: draft.publication.precision.rawValue, sheet: draft.sheet, statesAbsence: statesAbsence,
            hasNewer: isUntold ? false : try hasNewer(than: publishedOn, of: series.id))
        let statements = isUntold ? [:] : try statements(of: series.id)
        let repeated = isFirstOfImport ? [:] : try stated(in: importID, series: series.id)
        for value in draft.values {
            guard let earlier = repeated[value.period.year] else {
                try place(
                    value, of: vintage, among: statements[value.period.year] ?? [], into: &result.counts)
                continue
            }
            if earlier.value != value.value {
                result.conflicts.append(
                    CellConflict(
                        period: value.period, text: value.text, line: value.line, column: value.column,
                        earlierText: earlier.text, earlierLine: earlier.line))
            }
        }
        if statesAbsence, let first = draft.values.first, let last = draft.values.last {
            let sql = "INSERT OR IGNORE INTO vintage VALUES (?, ?, ?, ?, ?, ?, 1, ?)"
            try execute(
                sql,
                [
                    series.id, publishedOn, vintage.precision, importID, min(first.period, last.period).year,
                    max(first.period, last.period).year, first.line,
                ])
        }
        return result
    }

    /// The vintage of one series that is being brought in.
    private struct Vintage {
        let series: Int64
        let importID: Int64
        let publishedOn: String
        let precision: String
        let sheet: String?
        let statesAbsence: Bool
        /// A newer vintage has repeated values of the series, or stated none.
        let hasNewer: Bool
    }

    private func hasNewer(than publishedOn: String, of series: Int64) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM vintage WHERE series_id = ? AND published_on > ?)
                   OR EXISTS (SELECT 1 FROM observation o JOIN confirmation c ON c.observation_id = o.id
                              WHERE o.series_id = ? AND c.published_on > ?)
            """
        return try fetchAll(sql, [series, publishedOn, series, publishedOn])[0][0]
    }

    private func place(
        _ value: DraftValue, of vintage: Vintage, among statements: [Statement],
        into counts: inout ImportCounts
    ) throws {
        let previous = statements.last { $0.publishedOn <= vintage.publishedOn }
        if value.value == nil && (previous == nil ? vintage.statesAbsence : previous!.value == nil) { return }
        if let previous, previous.value == value.value, previous.status == value.status.rawValue {
            try confirm(previous.id, by: value, of: vintage)
            counts.unchanged += 1
            return
        }
        try insert(value, of: vintage)
        let next = statements.first { $0.publishedOn > vintage.publishedOn }
        let isRestored =
            vintage.hasNewer
            ? try restoreNewer(value, of: vintage, before: next?.publishedOn, previous: previous) : false
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

    /// When an older vintage arrives late, a newer one that had repeated the
    /// earlier value, or had stated none, must still hold after it.
    private func restoreNewer(
        _ value: DraftValue, of vintage: Vintage, before next: String?, previous: Statement?
    ) throws -> Bool {
        let limit = next ?? "9999-99-99"
        if let previous {
            let copied = """
                INSERT INTO observation (series_id, period, published_on, published_precision, value, decimals,
                                         status, original_text, import_id, line, column_name)
                SELECT o.series_id, o.period, c.published_on, c.published_precision, o.value, o.decimals,
                       o.status, o.original_text, c.import_id, c.line, c.column_name
                FROM confirmation c JOIN observation o ON o.id = c.observation_id
                WHERE o.id = ? AND c.published_on > ? AND c.published_on < ?
                ORDER BY c.published_on, c.id LIMIT 1
                """
            try execute(copied, [previous.id, vintage.publishedOn, limit])
            if db.changesCount > 0 { return true }
        }
        guard value.value != nil else { return false }
        let withdrawn = """
            INSERT INTO observation (series_id, period, published_on, published_precision, value, decimals,
                                     status, original_text, import_id, line, column_name)
            SELECT series_id, ?, published_on, published_precision, NULL, 0, 'O', '', import_id, line, ?
            FROM vintage
            WHERE series_id = ? AND published_on > ? AND published_on < ? AND states_absence
                  AND first_period <= ? AND last_period >= ?
            ORDER BY published_on LIMIT 1
            """
        let year = value.period.year
        try execute(
            withdrawn,
            [year, String(year), vintage.series, vintage.publishedOn, limit, year, year])
        return db.changesCount > 0
    }

    func withdrawUnstated(indicator: IndicatorCode, base: String?, importID: Int64) throws -> Int {
        let stated = """
            SELECT o.published_on, o.published_precision FROM observation o JOIN series s ON s.id = o.series_id
            WHERE s.indicator = ? AND s.base IS ? AND o.import_id = ?
            UNION ALL
            SELECT c.published_on, c.published_precision FROM confirmation c
            JOIN observation o ON o.id = c.observation_id JOIN series s ON s.id = o.series_id
            WHERE s.indicator = ? AND s.base IS ? AND c.import_id = ?
            ORDER BY 1 DESC LIMIT 1
            """
        let key: StatementArguments = [indicator.text, base, importID, indicator.text, base, importID]
        guard let last = try fetchAll(stated, key).first else { return 0 }
        let (day, precision): (String, String) = (last[0], last[1])
        let sql = """
            WITH effective AS (
                SELECT o.*, row_number() OVER (PARTITION BY o.series_id, o.period
                                               ORDER BY o.published_on DESC, o.id DESC) AS place
                FROM observation o JOIN series s ON s.id = o.series_id
                WHERE s.indicator = ? AND s.base IS ? AND o.published_on <= ?
            )
            INSERT INTO observation (series_id, period, published_on, published_precision, value, decimals,
                                     status, original_text, import_id, line, column_name)
            SELECT series_id, period, ?, ?, NULL, 0, 'O', '', ?, 0, ''
            FROM effective
            WHERE place = 1 AND value IS NOT NULL AND import_id <> ?
                  AND NOT EXISTS (SELECT 1 FROM confirmation c
                                  WHERE c.observation_id = effective.id AND c.import_id = ?)
            """
        try execute(sql, [indicator.text, base, day, day, precision, importID, importID, importID])
        return db.changesCount
    }

    private func insert(_ value: DraftValue, of vintage: Vintage) throws {
        try insertObservation()(
            value, series: vintage.series, publishedOn: vintage.publishedOn, precision: vintage.precision,
            importID: vintage.importID)
        guard hasDetail(value, sheet: vintage.sheet) else { return }
        let detail = """
            INSERT INTO observation_detail (observation_id, sheet, cell, source_title, source_locator,
                source_grade, note, comparable_with_previous, standard_error, interval_low, interval_high,
                sample_size, estimation_method)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try execute(
            detail,
            [
                db.lastInsertedRowID, vintage.sheet, value.cell, value.sourceTitle, value.sourceLocator,
                value.sourceGrade, value.note, value.comparableWithPrevious?.rawValue,
                value.precision?.standardError, value.precision?.intervalLow, value.precision?.intervalHigh,
                value.precision?.sampleSize, value.precision?.method,
            ])
    }

    private func hasDetail(_ value: DraftValue, sheet: String?) -> Bool {
        sheet != nil || value.cell != nil || value.sourceTitle != nil || value.sourceLocator != nil
            || value.sourceGrade != nil || value.note != nil || value.comparableWithPrevious != nil
            || value.precision != nil
    }

    private func confirm(_ observation: Int64, by value: DraftValue, of vintage: Vintage) throws {
        let sql = """
            INSERT INTO confirmation (observation_id, published_on, published_precision, import_id, line,
                                      column_name, sheet, cell)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """
        try execute(
            sql,
            [
                observation, vintage.publishedOn, vintage.precision, vintage.importID, value.line,
                value.column,
                vintage.sheet, value.cell,
            ])
    }

    private struct Statement {
        let id: Int64
        let value: Double?
        let status: String
        let publishedOn: String
    }

    private func statements(of series: Int64) throws -> [Int: [Statement]] {
        let sql = """
            SELECT id, period, value, status, published_on FROM observation WHERE series_id = ?
            ORDER BY period, published_on, id
            """
        var found: [Int: [Statement]] = [:]
        for row in try fetchAll(sql, [series]) {
            found[row[1], default: []].append(
                Statement(id: row[0], value: row[2], status: row[3], publishedOn: row[4]))
        }
        return found
    }

    private func stated(in importID: Int64, series: Int64) throws -> [Int: (
        value: Double?, text: String, line: Int
    )] {
        let sql = """
            SELECT period, value, original_text, line FROM observation WHERE series_id = ? AND import_id = ?
            UNION ALL
            SELECT o.period, o.value, o.original_text, c.line FROM confirmation c
            JOIN observation o ON o.id = c.observation_id WHERE o.series_id = ? AND c.import_id = ?
            """
        var found: [Int: (value: Double?, text: String, line: Int)] = [:]
        for row in try fetchAll(sql, [series, importID, series, importID]) {
            found[row[0]] = (row[1], row[2], row[3])
        }
        return found
    }
}
