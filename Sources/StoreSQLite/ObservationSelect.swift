import GRDB
import PlanModel
import UseCases

/// Reads the observations of one series after another by prepared statements,
/// column by column: every page begins here.
struct ObservationSelect {
    private let all: RawStatement
    private let newest: RawStatement
    private let details: RawStatement
    private let repeated: RawStatement
    private let publications: Publications

    private static let columns = "id, publication_id, value, decimals, status"

    private static let allSQL = """
        SELECT \(columns), is_remarked FROM observation WHERE id BETWEEN ? AND ?
        """

    private static let newestSQL = """
        SELECT \(columns), is_remarked FROM observation WHERE id BETWEEN ? AND ? ORDER BY id DESC
        """

    private static let detailsSQL = """
        SELECT observation_id, comparable_with_previous, standard_error, interval_low, interval_high,
               sample_size, estimation_method, note
        FROM observation_detail
        WHERE observation_id BETWEEN ? AND ?
        """

    /// Repeated by a file with other columns, which is of another layout.
    private static let repeatedSQL = """
        SELECT confirmation.observation_id, confirmation.publication_id
        FROM confirmation JOIN observation ON observation.id = confirmation.observation_id
        WHERE confirmation.observation_id BETWEEN ? AND ?
            AND confirmation.column_name <> observation.column_name
        """

    /// - Parameter publications: those that are known; others are passed over.
    init(_ database: Database, among publications: Publications) throws {
        all = try RawStatement(database, Self.allSQL)
        newest = try RawStatement(database, Self.newestSQL)
        details = try RawStatement(database, Self.detailsSQL)
        repeated = try RawStatement(database, Self.repeatedSQL)
        self.publications = publications
    }

    /// The newest statement of each period, by period; a value withdrawn stays
    /// as one without value, so that the reader is told.
    ///
    /// - Throws: `DatabaseError`.
    func callAsFunction(_ series: Int64, _ reach: LineFilter.Reach) throws -> [Observation] {
        let keys = ObservationKey.range(ofSeries: series)
        switch reach {
        case .whole: return try observations(in: keys)
        case .since(let first): return try observations(in: keys.since(first, of: series))
        case .recent(let first, let floor):
            return try recent(in: floor.map { keys.since($0, of: series) } ?? keys, since: first)
        }
    }

    private func observations(in keys: ClosedRange<Int64>) throws -> [Observation] {
        var isRemarked = false
        var found: [Observation] = []
        found.reserveCapacity(48)
        try all.rows(keys) { row in
            guard let statement = observation(row) else { return }
            if let last = found.last, last.period == statement.period {
                // Later recorded wins among those of one day.
                if statement.publication.day < last.publication.day { return }
                found.removeLast()
            }
            if row.integer(5) != 0 { isRemarked = true }
            found.append(statement)
        }
        return isRemarked ? try remarked(found) : found
    }

    /// With what their details say.
    private func remarked(_ found: [Observation]) throws -> [Observation] {
        guard let first = found.first?.id, let last = found.last?.id else { return found }
        let details = try details(in: min(first, last)...max(first, last))
        return found.map { $0.id.flatMap { details[$0] }?.beside($0) ?? $0 }
    }

    /// From the newest row back, until the first year is passed and two values
    /// are no forecasts.
    private func recent(in keys: ClosedRange<Int64>, since first: Period) throws -> [Observation] {
        var found: [Observation] = []
        found.reserveCapacity(32)
        var observed = 0
        var isRemarked = false
        try newest.someRows(keys) { row in
            guard let statement = observation(row) else { return true }
            if row.integer(5) != 0 { isRemarked = true }
            let last = found.count - 1
            guard last >= 0, found[last].period == statement.period else {
                if last >= 0, found[last].value != nil, found[last].status != .forecast { observed += 1 }
                if statement.period < first, observed > 1 { return false }
                found.append(statement)
                return true
            }
            // Later recorded wins among those of one day.
            if statement.publication.day > found[last].publication.day { found[last] = statement }
            return true
        }
        found.withUnsafeMutableBufferPointer { $0.reverse() }
        return isRemarked ? try remarked(found) : found
    }

    /// Every statement, by period, publication day and order of recording.
    func statements(of series: Int64) throws -> [Observation] {
        var found: [Observation] = []
        try all.rows(ObservationKey.range(ofSeries: series)) { row in
            guard let statement = observation(row) else { return }
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
    private func observation(_ row: RawStatement.Columns) -> Observation? {
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
        var isRepeatedElsewhere = false

        func beside(_ old: Observation) -> Observation {
            Observation(
                id: old.id, period: old.period, value: old.value, decimals: old.decimals, status: old.status,
                comparableWithPrevious: comparableWithPrevious, precision: precision,
                publication: old.publication, note: note, isRepeatedElsewhere: isRepeatedElsewhere)
        }
    }

    private func details(in keys: ClosedRange<Int64>) throws -> [Int64: Detail] {
        var found: [Int64: Detail] = [:]
        try details.rows(keys) { row in
            let precision = SamplingPrecision(
                standardError: row.number(2), intervalLow: row.number(3), intervalHigh: row.number(4),
                sampleSize: row.isNull(5) ? nil : Int(row.integer(5)), method: row.text(6))
            found[row.integer(0)] = Detail(
                comparableWithPrevious: row.text(1).flatMap(ComparableWithPrevious.init(rawValue:)),
                precision: precision == SamplingPrecision() ? nil : precision, note: row.text(7))
        }
        guard found.values.contains(where: { $0.note.map(Observation.mayNameCity) ?? false }) else {
            return found
        }
        try repeated.rows(keys) { row in
            if publications[row.integer(1)] != nil { found[row.integer(0)]?.isRepeatedElsewhere = true }
        }
        return found
    }
}

extension ClosedRange<Int64> {
    /// Of the keys of a series, those from a period on.
    fileprivate func since(_ period: Period, of series: Int64) -> ClosedRange<Int64> {
        ObservationKey.key(series: series, period: period, number: 0)...upperBound
    }
}
