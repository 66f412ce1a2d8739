import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerReader {
    func statements(
        of indicator: IndicatorCode, areas: Set<AreaCode>?, at clock: LedgerClock
    ) throws -> [SeriesStatements] {
        let wanted = try series(of: indicator).filter { areas?.contains($0.series.area) ?? true }
        let select = try StatementSelect(db, at: clock)
        return try wanted.compactMap { stored in
            let found = try select(stored.id)
            return found.isEmpty ? nil : SeriesStatements(series: stored.series, statements: found)
        }
    }

    private func series(of indicator: IndicatorCode) throws -> [StoredSeries] {
        let sql = """
            SELECT \(Self.seriesColumns) FROM series s WHERE s.indicator = ?
            ORDER BY s.area, s.size_class, s.sector, s.preference, s.name
            """
        return try Row.fetchAll(db, sql: sql, arguments: [indicator.text]).map { storedSeries($0) }
    }
}

/// Reads every statement of one series after another by one prepared
/// statement, column by column.
private struct StatementSelect {
    private let statements: RawStatement
    private let publications: [Int64: PublicationDay]

    private static let statementsSQL = """
        SELECT id, publication_id, value, decimals, status FROM observation WHERE id BETWEEN ? AND ?
        """

    private static let publicationsSQL = """
        SELECT p.id, p.published_on, p.published_precision
        FROM publication p JOIN import i ON i.id = p.import_id
        WHERE p.published_on <= ?1 AND i.recorded_at < ?2
        """

    init(_ database: Database, at clock: LedgerClock) throws {
        statements = try RawStatement(database, Self.statementsSQL)
        var publications: [Int64: PublicationDay] = [:]
        let latest = clock.asOf?.description ?? "9999-12-31"
        try RawStatement(database, Self.publicationsSQL).rows(
            [latest, SQLiteLedgerReader.endOf(clock.knownOn)]
        ) { row in
            let precision = row.text(2).flatMap(DayPrecision.init(rawValue:)) ?? .about
            publications[row.integer(0)] = PublicationDay(day: Day(row.text(1)!)!, precision: precision)
        }
        self.publications = publications
    }

    /// By period, publication day and order of recording.
    func callAsFunction(_ series: Int64) throws -> [Observation] {
        let keys = ObservationKey.range(ofSeries: series)
        var found: [Observation] = []
        try statements.rows(keys.lowerBound, keys.upperBound) { row in
            guard let publication = publications[row.integer(1)] else { return }
            let id = row.integer(0)
            let statement = Observation(
                id: id, period: ObservationKey.period(of: id), value: row.number(2),
                decimals: Int(row.integer(3)),
                status: row.code(4).flatMap { ObservationStatus(code: $0) }!, publication: publication)
            // Rows of a period are in the order of recording; an older vintage
            // that was recorded later moves before the newer ones.
            var place = found.count
            while place > 0, found[place - 1].period == statement.period,
                found[place - 1].publication.day > publication.day
            { place -= 1 }
            found.insert(statement, at: place)
        }
        return found
    }
}
