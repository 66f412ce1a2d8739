import Foundation
import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerReader {
    private static let provenanceSQL = """
        SELECT o.id, o.period, o.value, o.decimals, o.status, o.published_on, o.published_precision,
               o.original_text, o.line, o.column_name, o.import_id,
               d.sheet, d.cell, d.source_title, d.source_locator, d.source_grade, d.note,
               d.comparable_with_previous, d.standard_error, d.interval_low, d.interval_high, d.sample_size,
               d.estimation_method,
               (SELECT max(p.published_on) FROM confirmation c JOIN publication p ON p.id = c.publication_id
                WHERE c.observation_id = o.id),
               \(seriesColumns)
        FROM statement o JOIN series s ON s.id = o.series_id
        LEFT JOIN observation_detail d ON d.observation_id = o.id
        """

    func provenance(ofObservation id: Int64) throws -> Provenance? {
        let sql = Self.provenanceSQL + " WHERE o.id = ?"
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]).map {
            try provenance($0)
        }
    }

    func publicationName(ofObservation id: Int64) throws -> String? {
        let sql = """
            SELECT coalesce(d.source_title, f.source_name)
            FROM observation o
            JOIN publication p ON p.id = o.publication_id
            JOIN import i ON i.id = p.import_id
            JOIN source_file f ON f.id = i.source_file_id
            LEFT JOIN observation_detail d ON d.observation_id = o.id
            WHERE o.id = ?
            """
        return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
    }

    func statements(series: String, period: Period, at clock: LedgerClock) throws -> [Provenance] {
        let sql =
            Self.provenanceSQL + """
                 JOIN import i ON i.id = o.import_id
                 WHERE s.name = ?1
                       AND o.id \(ObservationKey.isOf(series: "s.id", period: "?2"))
                       AND o.published_on <= ?3 AND i.recorded_at < ?4
                 ORDER BY o.published_on, o.id
                """
        let arguments: StatementArguments = [
            series, period.year, Self.upTo(clock.asOf), Self.endOf(clock.knownOn),
        ]
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map {
            try provenance($0)
        }
    }

    func statements(
        of indicator: IndicatorCode, in area: AreaCode, at clock: LedgerClock
    ) throws -> [Provenance] {
        let sql =
            Self.provenanceSQL + """
                 JOIN import i ON i.id = o.import_id
                 WHERE o.id BETWEEN ? AND ? AND o.published_on <= ? AND i.recorded_at < ?
                 ORDER BY o.period, o.published_on, o.id
                """
        var found: [Provenance] = []
        for series in try stored(LineFilter(indicators: [indicator], areas: [area])) {
            let keys = ObservationKey.range(ofSeries: series.id)
            let rows = try Row.fetchCursor(
                db.cachedStatement(sql: sql),
                arguments: [
                    keys.lowerBound, keys.upperBound, Self.upTo(clock.asOf), Self.endOf(clock.knownOn),
                ])
            while let row = try rows.next() { found.append(try provenance(row)) }
        }
        return found
    }

    private func provenance(_ row: Row) throws -> Provenance {
        let (record, file) = try importAndFile(row[10])
        let comparable: String? = row[17]
        let precision = SamplingPrecision(
            standardError: row[18], intervalLow: row[19], intervalHigh: row[20], sampleSize: row[21],
            method: row[22])
        let observation = Observation(
            id: row[0], period: Period(year: row[1])!, value: row[2], decimals: row[3],
            status: ObservationStatus(rawValue: row[4])!,
            comparableWithPrevious: comparable.flatMap(ComparableWithPrevious.init(rawValue:)),
            precision: precision == SamplingPrecision() ? nil : precision,
            publication: publication(row, at: 5))
        return Provenance(
            observation: observation, series: storedSeries(row, from: 24).series,
            file: file, importRecord: record, sheet: row[11], line: row[8],
            column: row[9], cell: row[12], text: row[7], sourceTitle: row[13], sourceLocator: row[14],
            sourceGrade: row[15], note: row[16], confirmedOn: (row[23] as String?).flatMap { Day($0) })
    }

    private func importAndFile(_ id: Int64) throws -> (ImportRecord, SourceFile) {
        if let known = knownImports[id] { return known }
        let record = try importRecord(id: id)!
        let found = (record, try sourceFile(hash: record.fileHash)!)
        // An import that is being written is not complete.
        if seesOneState { knownImports[id] = found }
        return found
    }

    func sourceFiles() throws -> [SourceFile] {
        try Row.fetchAll(db, sql: Self.fileSQL + " ORDER BY f.id").map { sourceFile($0) }
    }

    func sourceFile(hash: String) throws -> SourceFile? {
        try Row.fetchOne(db.cachedStatement(sql: Self.fileSQL + " WHERE f.hash = ?"), arguments: [hash]).map {
            sourceFile($0)
        }
    }

    func content(ofSourceFile hash: String) throws -> [UInt8]? {
        let sql = "SELECT content FROM source_file WHERE hash = ?"
        return try Data.fetchOne(db, sql: sql, arguments: [hash]).map { [UInt8]($0) }
    }

    func imports() throws -> [ImportRecord] {
        try Row.fetchAll(db, sql: Self.importSQL + " ORDER BY i.id").map { importRecord($0) }
    }

    func importRecord(id: Int64) throws -> ImportRecord? {
        try Row.fetchOne(db.cachedStatement(sql: Self.importSQL + " WHERE i.id = ?"), arguments: [id]).map {
            importRecord($0)
        }
    }

    private static let fileSQL = """
        SELECT f.hash, f.name, f.byte_count, f.source_name, f.licence, f.received_at, f.received_from,
               f.content IS NOT NULL
        FROM source_file f
        """

    private func sourceFile(_ row: Row) -> SourceFile {
        SourceFile(
            hash: row[0], name: row[1], byteCount: row[2], sourceName: row[3], licence: row[4],
            receivedAt: row[5], receivedFrom: row[6], isKept: row[7])
    }

    static let importSQL = """
        SELECT i.id, f.hash, f.name, i.layout, i.options, i.published_on, i.published_precision, i.recorded_at,
               i.recorded_by, i.count_new, i.count_revised, i.count_unchanged, i.count_withdrawn, i.count_past
        FROM import i JOIN source_file f ON f.id = i.source_file_id
        """

    func importRecord(_ row: Row) -> ImportRecord {
        ImportRecord(
            id: row[0], fileHash: row[1], fileName: row[2], layout: row[3], options: row[4],
            publication: (row[5] as String?) == nil ? nil : publication(row, at: 5), recordedAt: row[7],
            recordedBy: row[8],
            counts: ImportCounts(
                new: row[9], revised: row[10], unchanged: row[11], withdrawn: row[12], past: row[13]))
    }
}
