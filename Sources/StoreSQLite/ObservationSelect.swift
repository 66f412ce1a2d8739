import GRDB
import PlanModel

/// Reads the observations of one series after another by two prepared
/// statements, column by column: every page begins here.
struct ObservationSelect {
    private let values: RawStatement
    private let details: RawStatement

    private static let valuesSQL = """
        SELECT id, publication_id, value, decimals, status, is_remarked FROM observation WHERE id BETWEEN ? AND ?
        """

    private static let detailsSQL = """
        SELECT observation_id, comparable_with_previous, standard_error, interval_low, interval_high,
               sample_size, estimation_method, note
        FROM observation_detail
        WHERE observation_id BETWEEN ? AND ?
        """

    init(_ database: Database) throws {
        values = try RawStatement(database, Self.valuesSQL)
        details = try RawStatement(database, Self.detailsSQL)
    }

    /// The newest statement of each period, by period; a value withdrawn stays
    /// as one without value, so that the reader is told.
    ///
    /// - Parameter publications: those that are known; others are passed over.
    /// - Throws: `DatabaseError`.
    func callAsFunction(
        _ series: Int64, since: Period?, among publications: [Int64: PublicationDay]
    ) throws -> [Observation] {
        var keys = ObservationKey.range(ofSeries: series)
        if let since { keys = ObservationKey.key(series: series, period: since, number: 0)...keys.upperBound }
        var isRemarked = false
        var found: [Observation] = []
        found.reserveCapacity(48)
        var last: (period: Period, day: Day)?
        try values.rows(keys.lowerBound, keys.upperBound) { row in
            guard let statement = observation(row, publications) else { return }
            if let last, last.period == statement.period {
                // Later recorded wins among those of one day.
                if statement.publication.day < last.day { return }
                found.removeLast()
            }
            last = (statement.period, statement.publication.day)
            if row.integer(5) != 0 { isRemarked = true }
            found.append(statement)
        }
        guard isRemarked else { return found }
        let details = try details(in: keys)
        return found.map { $0.id.flatMap { details[$0] }?.beside($0) ?? $0 }
    }

    /// Every statement, by period, publication day and order of recording.
    func statements(
        of series: Int64, among publications: [Int64: PublicationDay]
    ) throws -> [Observation] {
        let keys = ObservationKey.range(ofSeries: series)
        var found: [Observation] = []
        try values.rows(keys.lowerBound, keys.upperBound) { row in
            guard let statement = observation(row, publications) else { return }
            // Rows of a period are in the order of recording; an older vintage
            // that was recorded later moves before the newer ones.
            var place = found.count
            while place > 0, found[place - 1].period == statement.period,
                found[place - 1].publication.day > statement.publication.day
            { place -= 1 }
            found.insert(statement, at: place)
        }
        return found
    }

    /// Nil for a publication that is not known.
    private func observation(
        _ row: RawStatement.Columns, _ publications: [Int64: PublicationDay]
    ) -> Observation? {
        guard let publication = publications[row.integer(1)] else { return nil }
        let id = row.integer(0)
        return Observation(
            id: id, period: ObservationKey.period(of: id), value: row.number(2),
            decimals: Int(row.integer(3)),
            status: row.code(4).flatMap { ObservationStatus(code: $0) }!, publication: publication)
    }

    private struct Detail {
        let comparableWithPrevious: ComparableWithPrevious?
        let precision: SamplingPrecision?
        let note: String?

        func beside(_ old: Observation) -> Observation {
            Observation(
                id: old.id, period: old.period, value: old.value, decimals: old.decimals, status: old.status,
                comparableWithPrevious: comparableWithPrevious, precision: precision,
                publication: old.publication, note: note)
        }
    }

    private func details(in keys: ClosedRange<Int64>) throws -> [Int64: Detail] {
        var found: [Int64: Detail] = [:]
        try details.rows(keys.lowerBound, keys.upperBound) { row in
            let precision = SamplingPrecision(
                standardError: row.number(2), intervalLow: row.number(3), intervalHigh: row.number(4),
                sampleSize: row.isNull(5) ? nil : Int(row.integer(5)), method: row.text(6))
            found[row.integer(0)] = Detail(
                comparableWithPrevious: row.text(1).flatMap(ComparableWithPrevious.init(rawValue:)),
                precision: precision == SamplingPrecision() ? nil : precision, note: row.text(7))
        }
        return found
    }
}
