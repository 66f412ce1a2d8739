import GRDB
import PlanModel
import UseCases

/// What must hold after vintages have come in late or have left values out:
/// statements made by the ledger, on the word of a vintage that is there.
extension SQLiteLedgerWriter {
    /// When an older vintage arrives late, a newer one that had repeated the
    /// earlier value, or had stated none, must still hold after it.
    ///
    /// - Parameter previous: the statement that held before.
    func restoreNewer(
        _ value: DraftValue, of vintage: Vintage, before next: String?, previous: Int64?
    ) throws -> Bool {
        let limit = next ?? "9999-99-99"
        if let previous {
            let copied = """
                INSERT INTO observation (id, publication_id, value, decimals, status, original_text, line,
                                         column_name, is_remarked)
                SELECT \(ObservationKey.next(after: "o.id")), c.publication_id, o.value, o.decimals, o.status, o.original_text,
                       c.line, c.column_name, 0
                FROM confirmation c JOIN observation o ON o.id = c.observation_id
                JOIN publication p ON p.id = c.publication_id
                WHERE o.id = ? AND p.published_on > ? AND p.published_on < ?
                ORDER BY p.published_on, c.id LIMIT 1
                """
            try execute(copied, [previous, vintage.publishedOn, limit])
            if db.changesCount > 0 { return true }
        }
        guard value.value != nil else { return false }
        let withdrawn = """
            INSERT INTO observation (id, publication_id, value, decimals, status, original_text, line,
                                     column_name, is_remarked)
            SELECT (SELECT max(n.id) + 1 FROM observation n WHERE n.id BETWEEN ? AND ?), v.publication_id,
                   NULL, 0, 'O', '', v.line, ?, 0
            FROM vintage v JOIN publication p ON p.id = v.publication_id
            WHERE v.series_id = ? AND p.published_on > ? AND p.published_on < ? AND v.states_absence
                  AND v.first_period <= ? AND v.last_period >= ?
            ORDER BY p.published_on LIMIT 1
            """
        let year = value.period.year
        let keys = ObservationKey.range(ofSeries: vintage.series, value.period...value.period)
        try execute(
            withdrawn,
            [
                keys.lowerBound, keys.upperBound, String(year), vintage.series, vintage.publishedOn, limit,
                year, year,
            ])
        return db.changesCount > 0
    }

    func withdrawUnstated(indicator: IndicatorCode, base: String?, importID: Int64) throws -> Int {
        let stated = """
            SELECT p.id, p.published_on FROM publication p
            WHERE p.import_id = ?1 AND EXISTS (
                SELECT 1 FROM series s WHERE s.indicator = ?2 AND s.base IS ?3 AND (
                    EXISTS (SELECT 1 FROM observation o WHERE o.publication_id = p.id
                            AND o.id \(ObservationKey.isOf(series: "s.id")))
                    OR EXISTS (SELECT 1 FROM confirmation c WHERE c.publication_id = p.id
                               AND c.observation_id \(ObservationKey.isOf(series: "s.id")))))
            ORDER BY p.published_on DESC, p.id DESC LIMIT 1
            """
        let key: StatementArguments = [importID, indicator.text, base]
        guard let last = try fetchAll(stated, key).first else { return 0 }
        let (publication, day): (Int64, String) = (last[0], last[1])
        // What the file does not reach is not left out by it.
        let span = """
            SELECT min(first), max(last) FROM (
                SELECT o.period AS first, o.period AS last
                FROM series s JOIN observation o ON o.id \(ObservationKey.isOf(series: "s.id"))
                JOIN publication p ON p.id = o.publication_id
                WHERE s.indicator = ?2 AND s.base IS ?3 AND p.import_id = ?1
                UNION ALL
                SELECT o.period, o.period
                FROM series s JOIN observation o ON o.id \(ObservationKey.isOf(series: "s.id"))
                JOIN confirmation c ON c.observation_id = o.id
                JOIN publication p ON p.id = c.publication_id
                WHERE s.indicator = ?2 AND s.base IS ?3 AND p.import_id = ?1
                UNION ALL
                SELECT v.first_period, v.last_period
                FROM series s JOIN vintage v ON v.series_id = s.id
                JOIN publication p ON p.id = v.publication_id
                WHERE s.indicator = ?2 AND s.base IS ?3 AND p.import_id = ?1)
            """
        guard let reach = try fetchAll(span, key).first, let first = reach[0] as Int?,
            let last = reach[1] as Int?
        else { return 0 }
        let sql = """
            WITH effective AS (
                SELECT o.id, o.value, o.period, p.import_id,
                       max(o.id) OVER (PARTITION BY o.series_id, o.period) + 1 AS next_id,
                       row_number() OVER (PARTITION BY o.series_id, o.period
                                          ORDER BY p.published_on > ?, p.published_on DESC, o.id DESC) AS place,
                       p.published_on > ? AS is_later
                FROM series s
                JOIN observation o ON o.id \(ObservationKey.isOf(series: "s.id"))
                JOIN publication p ON p.id = o.publication_id
                WHERE s.indicator = ? AND s.base IS ?
            )
            INSERT INTO observation (id, publication_id, value, decimals, status, original_text, line,
                                     column_name, is_remarked)
            SELECT next_id, ?, NULL, 0, 'O', '', 0, '', 0
            FROM effective
            WHERE place = 1 AND NOT is_later AND value IS NOT NULL AND import_id <> ?
                  AND period BETWEEN ? AND ?
                  AND NOT EXISTS (SELECT 1 FROM confirmation c JOIN publication p ON p.id = c.publication_id
                                  WHERE c.observation_id = effective.id AND p.import_id = ?)
            """
        try execute(
            sql, [day, day, indicator.text, base, publication, importID, first, last, importID])
        return db.changesCount
    }
}
