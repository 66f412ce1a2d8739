import GRDB
import PlanModel
import UseCases

/// Reads within one transaction.
class SQLiteLedgerReader: LedgerReader {
    let db: Database
    /// False where statements are written between the readings.
    var seesOneState: Bool { true }
    /// Read once for each clock.
    var knownPublications: (clock: LedgerClock, days: Publications)?
    /// Imports that values name, with their files, each read once.
    var knownImports: [Int64: (ImportRecord, SourceFile)] = [:]
    /// Nil where a row may be taken back.
    let shelf: SeriesShelf?
    /// Nil where each reading is made anew.
    let still: StillReadings?
    private var latest: (text: String, precision: String, day: PublicationDay)?

    init(db: Database, shelf: SeriesShelf? = nil, still: StillReadings? = nil) {
        self.db = db
        self.shelf = shelf
        self.still = still
    }

    func indicators() throws -> [Indicator] {
        try Row.fetchAll(db, sql: "SELECT code, source_code, name, unit FROM indicator ORDER BY code").map {
            row in
            Indicator(
                code: IndicatorCode(row[0] as String)!, sourceCode: row[1], name: row[2], unit: row[3])
        }
    }

    func dataVersion() throws -> String {
        let sql = """
            SELECT (SELECT ifnull(max(id), 0) FROM import), (SELECT ifnull(max(id), 0) FROM document),
                   (SELECT ifnull(max(id), 0) FROM frozen_baseline), (SELECT ifnull(max(id), 0) FROM dispute),
                   (SELECT ifnull(max(id), 0) FROM profile), (\(Self.lastAcceptance))
            """
        let row = try Row.fetchOne(db.cachedStatement(sql: sql))!
        return (0..<row.count).map { String(row[$0] as Int64) }.joined(separator: "-")
    }

    func referenceVersion() throws -> String {
        let sql = """
            SELECT (SELECT ifnull(max(id), 0) FROM import), (SELECT ifnull(max(id), 0) FROM document),
                   (SELECT ifnull(max(id), 0) FROM profile)
            """
        return try once(.referenceVersion) {
            let row = try Row.fetchOne(db.cachedStatement(sql: sql))!
            return (0..<row.count).map { String(row[$0] as Int64) }.joined(separator: "-")
        }
    }

    func agreedBaselines(at clock: LedgerClock) throws -> [AgreedBaseline] {
        try once(.baselines(clock), weight: \.count) { try readBaselines(clock) }
    }

    private func readBaselines(_ clock: LedgerClock) throws -> [AgreedBaseline] {
        let sql = """
            SELECT series, period, value, decimals, observations, published_on, published_precision,
                   agreed_on, agreed_by,
                   CASE WHEN instr(observations, ',') = 0 THEN
                       (SELECT status FROM observation WHERE id = CAST(observations AS INTEGER)) END
            FROM frozen_baseline WHERE agreed_on <= ? ORDER BY id
            """
        let latest = [clock.asOf, clock.knownOn].compactMap(\.self).min()
        var found: [AgreedBaseline] = []
        var texts = TextMemory()
        var days = DayMemory()
        try RawStatement(db, sql).rows([Self.upTo(latest)]) { row in
            let precision = texts.text(row, 6).flatMap(DayPrecision.init(rawValue:)) ?? .about
            found.append(
                AgreedBaseline(
                    series: row.text(0)!, period: Period(year: Int(row.integer(1)))!, value: row.number(2)!,
                    decimals: Int(row.integer(3)), observations: row.integers(4),
                    publication: PublicationDay(day: days.day(row, 5), precision: precision),
                    agreedOn: days.day(row, 7), agreedBy: texts.text(row, 8)!,
                    status: texts.text(row, 9).flatMap(ObservationStatus.init(rawValue:))))
        }
        return found
    }

    func document(_ kind: DocumentKind, at clock: LedgerClock) throws -> DocumentVersion? {
        try once(.document(kind, clock)) { try readDocument(kind, clock) }
    }

    private func readDocument(_ kind: DocumentKind, _ clock: LedgerClock) throws -> DocumentVersion? {
        let sql = """
            SELECT id, effective_on, recorded_at, recorded_by, reason FROM document
            WHERE kind = ? AND effective_on <= ? AND recorded_at < ? ORDER BY effective_on DESC, id DESC LIMIT 1
            """
        let arguments: StatementArguments = [
            kind.rawValue, Self.upTo(clock.asOf), Self.endOf(clock.knownOn),
        ]
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments).map {
            try documentVersion(kind, $0)
        }
    }

    func documentVersions(_ kind: DocumentKind) throws -> [DocumentVersion] {
        let sql = """
            SELECT id, effective_on, recorded_at, recorded_by, reason FROM document WHERE kind = ? ORDER BY id
            """
        return try once(.documents(kind)) {
            try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [kind.rawValue]).map {
                try documentVersion(kind, $0)
            }
        }
    }

    private func documentVersion(_ kind: DocumentKind, _ row: Row) throws -> DocumentVersion {
        let sql = "SELECT path, text FROM document_file WHERE document_id = ? ORDER BY position"
        let files = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [row[0] as Int64])
        return DocumentVersion(
            id: row[0], kind: kind, effectiveOn: Day(row[1] as String)!, recordedAt: row[2],
            recordedBy: row[3],
            reason: row[4], files: files.map { DocumentFile(path: $0[0], text: $0[1]) })
    }

    /// A vintage has one day and thousands of values: days are read once.
    func publication(_ row: Row, at index: Int) -> PublicationDay {
        let text: String = row[index]
        let precision: String = row[index + 1]
        if let latest, latest.text == text, latest.precision == precision { return latest.day }
        let day = PublicationDay(day: Day(text)!, precision: DayPrecision(rawValue: precision) ?? .about)
        latest = (text, precision, day)
        return day
    }

    /// The day as text; without one, a day after all others.
    static func upTo(_ day: Day?) -> String { (day ?? .latest).description }

    /// Timestamps sort as text: everything of the day is below its next day.
    static func endOf(_ day: Day?) -> String {
        guard let day, let next = Day(daysSince1970: day.daysSince1970 + 1) else { return "9999-12-31" }
        return next.description
    }
}
