import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerReader {
    static let seriesColumns = """
        s.id, s.name, s.indicator, s.area, s.size_class, s.sector, s.source, s.definition, s.base, s.unit,
        s.statistical_unit, s.coverage, s.denominator, s.source_type, s.preference
        """

    func lines(_ filter: LineFilter, at clock: LedgerClock) throws -> [SeriesLine] {
        let select = try ObservationSelect(db, among: publications(at: clock))
        return try stored(filter).compactMap { stored in
            let statements = try once(.observations(series: stored.id, filter.reach, clock), weight: \.count)
            {
                try select(stored.id, filter.reach)
            }
            return statements.isEmpty ? nil : SeriesLine(series: stored.series, observations: statements)
        }
    }

    func stored(_ filter: LineFilter) throws -> [StoredSeries] {
        guard let shelf else { return try readSeries(filter) }
        let newest = try Int64.fetchOne(db.cachedStatement(sql: "SELECT ifnull(max(id), 0) FROM series"))!
        let key = SeriesShelf.Key(indicators: filter.indicators, areas: filter.areas, newest: newest)
        if let kept = shelf.series(key) { return kept }
        let found = try readSeries(filter)
        shelf.keep(found, as: key)
        return found
    }

    private func readSeries(_ filter: LineFilter) throws -> [StoredSeries] {
        let indicators = filter.indicators.map { list($0.map(\.text)) }
        let areas = filter.areas.map { list($0.map(\.text)) }
        let conditions = [
            indicators.map { _ in "s.indicator IN (SELECT value FROM json_each(?1))" },
            areas.map { _ in "s.area IN (SELECT value FROM json_each(?2))" },
        ].compactMap(\.self)
        let sql = """
            SELECT \(Self.seriesColumns) FROM series s
            \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
            ORDER BY s.indicator, s.area, s.size_class, s.sector, s.preference, s.name
            """
        let filters = areas == nil ? [indicators].filter { $0 != nil } : [indicators, areas]
        var found: [StoredSeries] = []
        var texts = TextMemory()
        try RawStatement(db, sql).rows(filters) { row in
            found.append(
                Self.storedSeries(id: row.integer(0), preference: Int(row.integer(14))) {
                    texts.text(row, Int32($0))
                })
        }
        return found
    }

    /// Codes as a JSON array; they hold no character that JSON escapes.
    private func list(_ codes: [String]) -> String {
        "[" + codes.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }

    /// The days on which something was published that is known at the clock.
    func publications(at clock: LedgerClock) throws -> Publications {
        if let known = knownPublications, known.clock == clock { return known.days }
        let found = try once(.publications(clock)) { try readPublications(clock) }
        if seesOneState { knownPublications = (clock, found) }
        return found
    }

    private func readPublications(_ clock: LedgerClock) throws -> Publications {
        let sql = """
            SELECT p.id, p.published_on, p.published_precision
            FROM publication p JOIN import i ON i.id = p.import_id
            WHERE p.published_on <= ? AND i.recorded_at < ? AND i.id <= ?
            """
        let arguments: StatementArguments = [
            Self.upTo(clock.asOf), Self.endOf(clock.knownOn), clock.lastImport ?? Int64.max,
        ]
        var found = Publications()
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        while let row = try rows.next() { found[row[0] as Int64] = publication(row, at: 1) }
        return found
    }

    /// Reads the columns of `seriesColumns`.
    func storedSeries(_ row: Row, from first: Int = 0) -> StoredSeries {
        Self.storedSeries(id: row[first], preference: row[first + 14]) { row[first + $0] }
    }

    /// - Parameter text: of a column of `seriesColumns`.
    static func storedSeries(id: Int64, preference: Int, text: (Int) -> String?) -> StoredSeries {
        let series = Series(
            name: text(1)!, indicator: IndicatorCode(text(2)!)!, area: AreaCode(text(3)!)!,
            sizeClass: SizeClass(rawValue: text(4)!)!, sector: text(5)!, source: text(6)!,
            definition: text(7), base: text(8), unit: text(9)!,
            attributes: SeriesAttributes(
                statisticalUnit: text(10), coverage: text(11), denominator: text(12), sourceType: text(13)))
        return StoredSeries(id: id, series: series, preference: preference)
    }
}
