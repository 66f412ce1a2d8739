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

    func indicatorsByPublicationDay() throws -> [Day: Set<IndicatorCode>] {
        // Few pairs of numbers first: days and codes are not compared for each value.
        let sql = """
            SELECT DISTINCT p.published_on, s.indicator
            FROM (SELECT DISTINCT publication_id, series_id FROM observation) o
            JOIN publication p ON p.id = o.publication_id JOIN series s ON s.id = o.series_id
            """
        return try Row.fetchAll(db, sql: sql).reduce(into: [:]) { found, row in
            guard let day = Day(row[0] as String), let code = IndicatorCode(row[1] as String) else { return }
            found[day, default: []].insert(code)
        }
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

    func statementCount() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM observation")!
    }

    func statementCounts(
        _ filter: LineFilter, periods: [ClosedRange<Period>]?
    ) throws -> [SeriesCount] {
        let sql = """
            SELECT count(*), min(\(ObservationKey.period)), max(\(ObservationKey.period))
            FROM observation WHERE id BETWEEN ? AND ?
            """
        let statement = try db.cachedStatement(sql: sql)
        return try stored(filter).compactMap { stored in
            let keys =
                periods.map { $0.map { ObservationKey.range(ofSeries: stored.id, $0) } }
                ?? [ObservationKey.range(ofSeries: stored.id)]
            var (count, first, last) = (0, Int.max, Int.min)
            for range in keys {
                let row = try Row.fetchOne(statement, arguments: [range.lowerBound, range.upperBound])!
                count += row[0] as Int
                first = min(first, row[1] as Int? ?? .max)
                last = max(last, row[2] as Int? ?? .min)
            }
            return count == 0
                ? nil : SeriesCount(series: stored.series, statements: count, years: first...last)
        }
    }
}
