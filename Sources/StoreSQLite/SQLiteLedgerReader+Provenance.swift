import Foundation
import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerReader {
    func provenance(ofObservation id: Int64) throws -> Provenance? {
        try once(.provenance(id)) { try provenances(id...id, at: .now).first }
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
        return try once(.publicationName(observation: id)) {
            try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
        }
    }

    func publicationNames() throws -> [String: [String]] {
        // Few pairs of numbers first: names are not compared for each value.
        let sql = """
            SELECT DISTINCT s.source, coalesce(k.title, f.source_name)
            FROM (SELECT DISTINCT o.series_id AS series, o.publication_id AS publication,
                         d.source_title AS title
                  FROM observation o LEFT JOIN observation_detail d ON d.observation_id = o.id
                  WHERE o.value IS NOT NULL) k
            JOIN series s ON s.id = k.series
            JOIN publication p ON p.id = k.publication
            JOIN import i ON i.id = p.import_id
            JOIN source_file f ON f.id = i.source_file_id
            ORDER BY 1, 2
            """
        return try once(.publicationNames) {
            try Row.fetchAll(db, sql: sql).reduce(into: [:]) { names, row in
                names[row[0] as String, default: []].append(row[1])
            }
        }
    }

    func origins(of line: SeriesLine) throws -> [Int64: ValueOrigin] {
        let ids = Set(line.observations.compactMap(\.id))
        guard let first = ids.min(), let last = ids.max() else { return [:] }
        let sql = """
            SELECT o.id, p.import_id, d.source_title, d.source_locator
            FROM observation o JOIN publication p ON p.id = o.publication_id
            LEFT JOIN observation_detail d ON d.observation_id = o.id
            WHERE o.id BETWEEN ? AND ?
            """
        var origins: [Int64: ValueOrigin] = [:]
        var texts = TextMemory()
        try RawStatement(db, sql).rows(first...last, []) { row in
            guard ids.contains(row.integer(0)) else { return }
            let file = try importAndFile(row.integer(1)).1
            origins[row.integer(0)] = ValueOrigin(
                publication: texts.text(row, 2) ?? file.sourceName, locator: texts.text(row, 3),
                fileName: file.name, licence: file.licence)
        }
        return origins
    }

    func statements(series: String, period: Period, at clock: LedgerClock) throws -> [Provenance] {
        let sql = "SELECT id FROM series WHERE name = ?"
        guard let id = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [series]) else {
            return []
        }
        return try provenances(ObservationKey.range(ofSeries: id, period...period), at: clock)
    }

    func statements(
        of indicator: IndicatorCode, in area: AreaCode, at clock: LedgerClock
    ) throws -> [Provenance] {
        try stored(LineFilter(indicators: [indicator], areas: [area])).flatMap { series in
            try provenances(ObservationKey.range(ofSeries: series.id), at: clock)
        }
    }

    private func provenances(_ keys: ClosedRange<Int64>, at clock: LedgerClock) throws -> [Provenance] {
        try ProvenanceSelect(self)(
            keys, upTo: Self.upTo(clock.asOf), recordedBefore: Self.endOf(clock.knownOn))
    }

    func importAndFile(_ id: Int64) throws -> (ImportRecord, SourceFile) {
        if let known = knownImports[id] { return known }
        let found = try once(.importAndFile(id)) {
            let record = try importRecord(id: id)!
            return (record, try sourceFile(hash: record.fileHash)!)
        }
        // An import that is being written is not complete.
        if seesOneState { knownImports[id] = found }
        return found
    }

    func sourceFiles() throws -> [SourceFile] {
        try once(.sourceFiles) {
            try Row.fetchAll(db, sql: Self.fileSQL + " ORDER BY f.id").map { sourceFile($0) }
        }
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
        try once(.imports) {
            try Row.fetchAll(db, sql: Self.importSQL + " ORDER BY i.id").map { importRecord($0) }
        }
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
