import GRDB
import PlanModel
import UseCases

/// What a long answer needs to know before it is begun.
extension SQLiteLedgerReader {
    func lastImport(recordedBefore moment: String?) throws -> Int64 {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT ifnull(max(id), 0) FROM import WHERE recorded_at < ?"),
            arguments: [moment ?? "9999-12-31"])!
    }

    func lastChange() throws -> String? {
        let sql = """
            SELECT max(moment) FROM (
                SELECT max(recorded_at) AS moment FROM import
                UNION ALL SELECT at FROM audit_entry WHERE id = (SELECT max(id) FROM audit_entry))
            """
        return try String.fetchOne(db, sql: sql)
    }

    func publicationDays(at clock: LedgerClock) throws -> [Day] {
        let sql = """
            SELECT DISTINCT p.published_on FROM publication p JOIN import i ON i.id = p.import_id
            WHERE p.published_on <= ? AND i.recorded_at < ? AND i.id <= ? ORDER BY 1
            """
        return try String.fetchAll(
            db, sql: sql,
            arguments: [Self.upTo(clock.asOf), Self.endOf(clock.knownOn), clock.lastImport ?? Int64.max]
        ).compactMap { Day($0) }
    }

    func indicatorsWithSeries() throws -> [IndicatorCode] {
        // From one indicator to the next by the index: there may be many series of each.
        let sql = """
            WITH RECURSIVE found(code) AS (
                SELECT min(indicator) FROM series
                UNION ALL
                SELECT (SELECT min(indicator) FROM series WHERE indicator > code) FROM found WHERE code IS NOT NULL
            )
            SELECT code FROM found WHERE code IS NOT NULL
            """
        return try String.fetchAll(db, sql: sql).compactMap { IndicatorCode($0) }
    }

    func statementCount(of indicators: Set<IndicatorCode>?, areas: Set<AreaCode>?) throws -> Int {
        guard indicators != nil || areas != nil else {
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM observation")!
        }
        return try stored(LineFilter(indicators: indicators, areas: areas)).reduce(0) { sum, stored in
            let keys = ObservationKey.range(ofSeries: stored.id)
            return try sum
                + Int.fetchOne(
                    db.cachedStatement(sql: "SELECT count(*) FROM observation WHERE id BETWEEN ? AND ?"),
                    arguments: [keys.lowerBound, keys.upperBound])!
        }
    }
}
