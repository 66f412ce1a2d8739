import GRDB
import PlanModel
import UseCases

/// Reads where the values of a range of rows come from, column by column: a
/// page of all values of a state asks for hundreds.
struct ProvenanceSelect {
    private let reader: SQLiteLedgerReader
    private let rows: RawStatement

    private static let sql = """
        SELECT o.id, o.value, o.decimals, o.status, o.published_on, o.published_precision,
               o.original_text, o.line, o.column_name, o.import_id,
               d.sheet, d.cell, d.source_title, d.source_locator, d.source_grade, d.note,
               d.comparable_with_previous, d.standard_error, d.interval_low, d.interval_high, d.sample_size,
               d.estimation_method,
               (SELECT max(p.published_on) FROM confirmation c JOIN publication p ON p.id = c.publication_id
                WHERE c.observation_id = o.id),
               \(SQLiteLedgerReader.seriesColumns)
        FROM statement o JOIN series s ON s.id = o.series_id
        JOIN import i ON i.id = o.import_id
        LEFT JOIN observation_detail d ON d.observation_id = o.id
        WHERE o.id BETWEEN ? AND ? AND o.published_on <= ? AND i.recorded_at < ?
        ORDER BY o.period, o.published_on, o.id
        """
    /// Where the columns of the series begin.
    private static let series = 23

    init(_ reader: SQLiteLedgerReader) throws {
        self.reader = reader
        rows = try RawStatement(reader.db, Self.sql)
    }

    /// By period, day of publication and order of recording.
    ///
    /// - Parameters:
    ///   - day: the last day of publication, as text.
    ///   - moment: as text.
    /// - Throws: `DatabaseError`.
    func callAsFunction(
        _ keys: ClosedRange<Int64>, upTo day: String, recordedBefore moment: String
    ) throws -> [Provenance] {
        var found: [Provenance] = []
        var texts = TextMemory()
        var days = DayMemory()
        var series: StoredSeries?
        try rows.rows(keys, [day, moment]) { row in
            let id = row.integer(Int32(Self.series))
            let own =
                series?.id == id
                ? series!
                : SQLiteLedgerReader.storedSeries(
                    id: id, preference: Int(row.integer(Int32(Self.series + 14)))
                ) { row.text(Int32(Self.series + $0)) }
            series = own
            let (record, file) = try reader.importAndFile(row.integer(9))
            found.append(
                Provenance(
                    observation: observation(row, &texts, &days), series: own.series, file: file,
                    importRecord: record, sheet: texts.text(row, 10), line: Int(row.integer(7)),
                    column: texts.text(row, 8)!, cell: row.text(11), text: row.text(6)!,
                    sourceTitle: texts.text(row, 12), sourceLocator: texts.text(row, 13),
                    sourceGrade: texts.text(row, 14), note: row.text(15),
                    confirmedOn: row.text(22).flatMap { Day($0) }))
        }
        return found
    }

    private func observation(
        _ row: RawStatement.Columns, _ texts: inout TextMemory, _ days: inout DayMemory
    ) -> Observation {
        let precision = SamplingPrecision(
            standardError: row.number(17), intervalLow: row.number(18), intervalHigh: row.number(19),
            sampleSize: row.isNull(20) ? nil : Int(row.integer(20)), method: row.text(21))
        let day = PublicationDay(
            day: days.day(row, 4),
            precision: texts.text(row, 5).flatMap(DayPrecision.init(rawValue:)) ?? .about)
        return Observation(
            id: row.integer(0), period: ObservationKey.period(of: row.integer(0)), value: row.number(1),
            decimals: Int(row.integer(2)), status: ObservationStatus(rawValue: texts.text(row, 3)!)!,
            comparableWithPrevious: row.text(16).flatMap(ComparableWithPrevious.init(rawValue:)),
            precision: precision == SamplingPrecision() ? nil : precision, publication: day)
    }
}
