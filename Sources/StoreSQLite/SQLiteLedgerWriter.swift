import Foundation
import GRDB
import PlanModel
import UseCases

/// Writes within one transaction.
final class SQLiteLedgerWriter: SQLiteLedgerReader, LedgerWriter {
    /// Series that the open import has spoken of already.
    var touched: Set<Int64> = []
    /// Series made in this transaction of which nothing is stated yet.
    var untold: Set<Int64> = []

    override var seesOneState: Bool { false }

    private var prepared: ObservationInsert?
    private var publications: [Int64: [PublicationDay: Int64]] = [:]

    /// The row of what an import states as of a day.
    func publicationID(of publication: PublicationDay, in importID: Int64) throws -> Int64 {
        if let known = publications[importID]?[publication] { return known }
        let (day, precision) = (publication.day.description, publication.precision.rawValue)
        let found = try fetchAll(
            """
            SELECT id FROM publication
            WHERE import_id = ? AND published_on = ? AND published_precision = ?
            """, [importID, day, precision]
        ).first
        var id: Int64? = found?[0]
        if id == nil {
            try execute(
                "INSERT INTO publication (import_id, published_on, published_precision) VALUES (?, ?, ?)",
                [importID, day, precision])
            id = db.lastInsertedRowID
        }
        publications[importID, default: [:]][publication] = id
        return id!
    }

    /// The prepared insert of this transaction.
    func insertObservation() throws -> ObservationInsert {
        if let prepared { return prepared }
        let made = try ObservationInsert(db)
        prepared = made
        return made
    }

    func series(
        indicator: IndicatorCode, area: AreaCode, sizeClass: SizeClass, sector: String
    ) throws -> [StoredSeries] {
        let sql = """
            SELECT \(Self.seriesColumns) FROM series s
            WHERE s.indicator = ? AND s.area = ? AND s.size_class = ? AND s.sector = ?
            ORDER BY s.preference, s.name
            """
        return try fetchAll(sql, [indicator.text, area.text, sizeClass.rawValue, sector]).map {
            storedSeries($0)
        }
    }

    func series(of indicator: IndicatorCode) throws -> [StoredSeries] {
        let sql = """
            SELECT \(Self.seriesColumns) FROM series s WHERE s.indicator = ?
            ORDER BY s.area, s.size_class, s.sector, s.preference, s.name
            """
        return try fetchAll(sql, [indicator.text]).map { storedSeries($0) }
    }

    func series(named name: String) throws -> StoredSeries? {
        let sql = "SELECT \(Self.seriesColumns) FROM series s WHERE s.name = ?"
        return try fetchAll(sql, [name]).first.map { storedSeries($0) }
    }

    func create(_ series: Series, preference: Int) throws -> StoredSeries {
        let sql = """
            INSERT INTO series (name, indicator, area, size_class, sector, source, definition, base, unit,
                                statistical_unit, coverage, denominator, source_type, preference)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try execute(
            sql,
            [
                series.name, series.indicator.text, series.area.text, series.sizeClass.rawValue,
                series.sector,
                series.source, series.definition, series.base, series.unit, series.attributes.statisticalUnit,
                series.attributes.coverage, series.attributes.denominator, series.attributes.sourceType,
                preference,
            ])
        untold.insert(db.lastInsertedRowID)
        return StoredSeries(id: db.lastInsertedRowID, series: series, preference: preference)
    }

    func add(_ indicator: Indicator) throws {
        let sql = """
            INSERT INTO indicator (code, source_code, name, unit) VALUES (?, ?, ?, ?)
            ON CONFLICT(code) DO UPDATE SET name = excluded.name WHERE name = ''
            """
        try execute(sql, [indicator.code.text, indicator.sourceCode, indicator.name, indicator.unit])
    }

    func add(_ file: SourceFile, content: [UInt8]?) throws -> Int64 {
        let found = try Int64.fetchOne(
            db, sql: "SELECT id FROM source_file WHERE hash = ?", arguments: [file.hash])
        if let found { return found }
        let sql = """
            INSERT INTO source_file (hash, name, byte_count, source_name, licence, received_at, received_from,
                                     content)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """
        try execute(
            sql,
            [
                file.hash, file.name, file.byteCount, file.sourceName, file.licence, file.receivedAt,
                file.receivedFrom, content.map { Data($0) },
            ])
        return db.lastInsertedRowID
    }

    func complete(file: Int64, hash: String) throws {
        try execute("UPDATE source_file SET hash = ? WHERE id = ?", [hash, file])
    }

    func imported(hash: String, options: String) throws -> ImportRecord? {
        let sql = Self.importSQL + " WHERE f.hash = ? AND i.options = ? ORDER BY i.id DESC LIMIT 1"
        return try fetchAll(sql, [hash, options]).first.map { importRecord($0) }
    }

    func openImport(_ record: ImportRecord, file: Int64) throws -> Int64 {
        touched = []
        let sql = """
            INSERT INTO import (source_file_id, layout, options, published_on, published_precision, recorded_at,
                                recorded_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        try execute(
            sql,
            [
                file, record.layout, record.options, record.publication?.day.description,
                record.publication?.precision.rawValue, record.recordedAt, record.recordedBy,
            ])
        return db.lastInsertedRowID
    }

    func closeImport(
        _ id: Int64, layout: String, options: String?, publication: PublicationDay?, counts: ImportCounts
    ) throws {
        let sql = """
            UPDATE import SET layout = ?, options = coalesce(?, options), published_on = ?,
                              published_precision = ?, count_new = ?, count_revised = ?,
                              count_unchanged = ?, count_withdrawn = ?, count_past = ?
            WHERE id = ?
            """
        try execute(
            sql,
            [
                layout, options, publication?.day.description, publication?.precision.rawValue, counts.new,
                counts.revised, counts.unchanged, counts.withdrawn, counts.past, id,
            ])
    }

    func add(_ document: DocumentVersion) throws {
        let sql = """
            INSERT INTO document (kind, effective_on, recorded_at, recorded_by, reason) VALUES (?, ?, ?, ?, ?)
            """
        try execute(
            sql,
            [
                document.kind.rawValue, document.effectiveOn.description, document.recordedAt,
                document.recordedBy, document.reason,
            ])
        let id = db.lastInsertedRowID
        for (position, file) in document.files.enumerated() {
            try execute(
                "INSERT INTO document_file (document_id, position, path, text) VALUES (?, ?, ?, ?)",
                [id, position, file.path, file.text])
        }
    }

    func freeze(_ baselines: [AgreedBaseline]) throws {
        let sql = """
            INSERT INTO frozen_baseline (series, period, value, decimals, observations, published_on,
                                         published_precision, agreed_on, agreed_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        for baseline in baselines {
            let observations = baseline.observations.map(String.init).joined(separator: ",")
            try execute(
                sql,
                [
                    baseline.series, baseline.period.year, baseline.value, baseline.decimals, observations,
                    baseline.publication.day.description, baseline.publication.precision.rawValue,
                    baseline.agreedOn.description, baseline.agreedBy,
                ])
        }
    }

    func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
