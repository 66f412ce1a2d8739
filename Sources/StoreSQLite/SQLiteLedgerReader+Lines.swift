import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerReader {
    static let seriesColumns = """
        s.id, s.name, s.indicator, s.area, s.size_class, s.sector, s.source, s.definition, s.base, s.unit,
        s.statistical_unit, s.coverage, s.denominator, s.source_type, s.preference
        """

    func lines(_ filter: LineFilter, at clock: LedgerClock) throws -> [SeriesLine] {
        let (condition, arguments) = condition(filter)
        let seriesSQL = """
            SELECT \(Self.seriesColumns) FROM series s WHERE \(condition)
            ORDER BY s.indicator, s.area, s.size_class, s.sector, s.preference, s.name
            """
        let all = try Row.fetchAll(db, sql: seriesSQL, arguments: arguments).map { storedSeries($0) }
        let observations = try observations(
            where: condition, arguments: arguments, since: filter.since, at: clock)
        return all.compactMap { stored in
            guard let found = observations[stored.id], !found.isEmpty else { return nil }
            return SeriesLine(series: stored.series, observations: found)
        }
    }

    /// The newest statement of each period; a value withdrawn stays as one
    /// without value, so that the reader is told.
    private func observations(
        where condition: String, arguments: StatementArguments, since: Period?, at clock: LedgerClock
    ) throws -> [Int64: [Observation]] {
        var sql = """
            SELECT o.series_id, o.id, o.period, o.value, o.decimals, o.status, o.published_on,
                   o.published_precision, d.comparable_with_previous, d.standard_error, d.interval_low,
                   d.interval_high, d.sample_size, d.estimation_method, d.note
            FROM series s JOIN observation o ON o.series_id = s.id
            LEFT JOIN observation_detail d ON d.observation_id = o.id
            """
        var arguments = arguments
        if clock.knownOn != nil { sql += " JOIN import i ON i.id = o.import_id" }
        sql += " WHERE \(condition)"
        if let since {
            sql += " AND o.period >= ?"
            arguments += [since.year]
        }
        if let asOf = clock.asOf {
            sql += " AND o.published_on <= ?"
            arguments += [asOf.description]
        }
        if clock.knownOn != nil {
            sql += " AND i.recorded_at < ?"
            arguments += [Self.endOf(clock.knownOn)]
        }
        sql += " ORDER BY o.series_id, o.period, o.published_on, o.id"
        var result: [Int64: [Observation]] = [:]
        var current: (series: Int64, list: [Observation])?
        let cursor = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        while let row = try cursor.next() {
            let series: Int64 = row[0]
            let observation = self.observation(row)
            if current?.series != series {
                if let done = current { result[done.series] = done.list }
                current = (series, [])
            }
            if current!.list.last?.period == observation.period { current!.list.removeLast() }
            current!.list.append(observation)
        }
        if let done = current { result[done.series] = done.list }
        return result
    }

    private func observation(_ row: Row) -> Observation {
        let comparable: String? = row[8]
        let precision = SamplingPrecision(
            standardError: row[9], intervalLow: row[10], intervalHigh: row[11], sampleSize: row[12],
            method: row[13])
        return Observation(
            id: row[1], period: Period(year: row[2])!, value: row[3], decimals: row[4],
            status: ObservationStatus(rawValue: row[5])!,
            comparableWithPrevious: comparable.flatMap(ComparableWithPrevious.init(rawValue:)),
            precision: precision == SamplingPrecision() ? nil : precision,
            publication: publication(row, at: 6),
            note: row[14])
    }

    private func condition(_ filter: LineFilter) -> (String, StatementArguments) {
        var parts: [String] = ["1"]
        var arguments: [String] = []
        if let indicators = filter.indicators {
            parts.append("s.indicator IN (\(marks(indicators.count)))")
            arguments += indicators.map(\.text).sorted()
        }
        if let areas = filter.areas {
            parts.append("s.area IN (\(marks(areas.count)))")
            arguments += areas.map(\.text).sorted()
        }
        return (parts.joined(separator: " AND "), StatementArguments(arguments))
    }

    private func marks(_ count: Int) -> String {
        Array(repeating: "?", count: count).joined(separator: ",")
    }

    /// Reads the columns of `seriesColumns`.
    func storedSeries(_ row: Row, from first: Int = 0) -> StoredSeries {
        let series = Series(
            name: row[first + 1], indicator: IndicatorCode(row[first + 2] as String)!,
            area: AreaCode(row[first + 3] as String)!, sizeClass: SizeClass(rawValue: row[first + 4])!,
            sector: row[first + 5], source: row[first + 6], definition: row[first + 7], base: row[first + 8],
            unit: row[first + 9],
            attributes: SeriesAttributes(
                statisticalUnit: row[first + 10], coverage: row[first + 11], denominator: row[first + 12],
                sourceType: row[first + 13]))
        return StoredSeries(id: row[first], series: series, preference: row[first + 14])
    }
}
