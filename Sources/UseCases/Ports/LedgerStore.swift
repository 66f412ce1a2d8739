package import PlanModel

/// Where the ledger is kept. One closure is one transaction.
package protocol LedgerStore: Sendable {
    /// Runs the closure on one unchanging view of the ledger.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any LedgerReader) throws -> Result
    ) async throws -> Result

    /// Runs the closure in one write transaction: all of it is stored, or
    /// nothing when it throws.
    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any LedgerWriter) throws -> Result
    ) async throws -> Result

    /// Runs the closure as `write` does and then takes everything back.
    func rehearse<Result: Sendable>(
        _ body: @escaping @Sendable (any LedgerWriter) throws -> Result
    ) async throws -> Result
}

/// Which lines are wanted; nil means all.
package struct LineFilter: Hashable, Sendable {
    package let indicators: Set<IndicatorCode>?
    package let areas: Set<AreaCode>?
    package let reach: Reach

    /// How far back a line is read.
    package enum Reach: Hashable, Sendable {
        case whole
        case since(Period)
        /// What a view of the last years needs: since the period, and before
        /// it until two values are no forecasts; nothing before the other
        /// period, if any. Without what few values have beside them: notes,
        /// precision, the compiler's word on the year before.
        case recent(since: Period, notBefore: Period?)
    }

    package init(
        indicators: Set<IndicatorCode>? = nil, areas: Set<AreaCode>? = nil, reach: Reach = .whole
    ) {
        self.indicators = indicators
        self.areas = areas
        self.reach = reach
    }
}

/// How much a ledger holds of a series.
package struct SeriesCount: Hashable, Sendable {
    package let series: Series
    /// Statements of values, revisions among them.
    package let statements: Int
    /// From the first to the last year of which there are statements.
    package let years: ClosedRange<Int>

    package init(series: Series, statements: Int, years: ClosedRange<Int>) {
        self.series = series
        self.statements = statements
        self.years = years
    }
}

/// Reads one unchanging view of the ledger.
package protocol LedgerReader: AuditReader, CollectionReader, AccountReader, ProgressReader,
    MeetingReader, AmendmentReader
{
    /// Series with their observations as of the clock, ordered by indicator,
    /// area, size class, preference (the preferred claim first) and name.
    /// Series without any observation at that clock are left out.
    func lines(_ filter: LineFilter, at clock: LedgerClock) throws -> [SeriesLine]
    func provenance(ofObservation id: Int64) throws -> Provenance?
    /// The publication that the file names for a value, else the file's own
    /// source; nil for a row that is not there.
    func publicationName(ofObservation id: Int64) throws -> String?
    /// The names of the publications that have ever stated a value, by the code
    /// of the source that speaks; each once, in order.
    func publicationNames() throws -> [String: [String]]
    /// Where the values of a line come from, by the ids of its observations.
    func origins(of line: SeriesLine) throws -> [Int64: ValueOrigin]
    /// Every statement of a value, oldest publication first.
    func statements(series: String, period: Period, at clock: LedgerClock) throws -> [Provenance]
    /// Every statement of every value of the indicator in the area: a series
    /// after the other, by period, oldest publication first.
    func statements(of indicator: IndicatorCode, in area: AreaCode, at clock: LedgerClock) throws
        -> [Provenance]
    /// Every statement of every series of the indicator, in the order of
    /// `lines`; areas nil for all. Without the notes beside values.
    func statements(of indicator: IndicatorCode, areas: Set<AreaCode>?, at clock: LedgerClock) throws
        -> [SeriesStatements]
    func indicators() throws -> [Indicator]
    func sourceFiles() throws -> [SourceFile]
    func sourceFile(hash: String) throws -> SourceFile?
    func content(ofSourceFile hash: String) throws -> [UInt8]?
    func imports() throws -> [ImportRecord]
    func agreedBaselines(at clock: LedgerClock) throws -> [AgreedBaseline]
    /// The newest version of a document in effect on the day, nil if none.
    func document(_ kind: DocumentKind, at clock: LedgerClock) throws -> DocumentVersion?
    func documentVersions(_ kind: DocumentKind) throws -> [DocumentVersion]
    /// The newest import recorded before the moment, UTC; nil for the newest of
    /// all. 0 where there is none.
    func lastImport(recordedBefore moment: String?) throws -> Int64
    /// The days on which something was published that is known at the clock,
    /// the oldest first.
    func publicationDays(at clock: LedgerClock) throws -> [Day]
    /// Of which indicators a value was published on each day.
    func indicatorsByPublicationDay() throws -> [Day: Set<IndicatorCode>]
    /// Those that have series.
    func indicatorsWithSeries() throws -> [IndicatorCode]
    /// Statements of values, revisions among them.
    func statementCount() throws -> Int
    /// How much there is of each series, whenever it was published; those that
    /// have nothing of the periods, nil for all, are left out.
    func statementCounts(_ filter: LineFilter, periods: [ClosedRange<Period>]?) throws -> [SeriesCount]
    /// Changes with every write of what registries, plan and profiles are read
    /// from; not with each value.
    func referenceVersion() throws -> String
    /// The moment of the last write, UTC; nil in an empty ledger.
    func lastChange() throws -> String?
    /// Changes with every write: the base of entity tags.
    func dataVersion() throws -> String
}

/// Writes within one transaction. Nothing that is there is changed.
package protocol LedgerWriter: LedgerReader, AuditWriter, CollectionWriter, AccountWriter, ProgressWriter,
    MeetingWriter, AmendmentWriter
{
    /// Series that speak of the same quantity, the preferred one first.
    func series(indicator: IndicatorCode, area: AreaCode, sizeClass: SizeClass, sector: String) throws
        -> [StoredSeries]
    /// All series of an indicator; of those that speak of the same quantity the
    /// preferred one first.
    func series(of indicator: IndicatorCode) throws -> [StoredSeries]
    func series(named name: String) throws -> StoredSeries?
    /// Preference 0 is the preferred claim.
    func create(_ series: Series, preference: Int) throws -> StoredSeries
    func add(_ indicator: Indicator) throws
    /// The id of the file; a file of the same hash is stored once. One whose hash
    /// is still empty is completed before the transaction ends.
    func add(_ file: SourceFile, content: [UInt8]?) throws -> Int64
    func complete(file: Int64, hash: String) throws
    func imported(hash: String, options: String) throws -> ImportRecord?
    func openImport(_ record: ImportRecord, file: Int64) throws -> Int64
    /// Completes what is known once the file has been read; `options` nil
    /// leaves those with which it was opened.
    func closeImport(
        _ id: Int64, layout: String, options: String?, publication: PublicationDay?, counts: ImportCounts
    ) throws
    /// Appends what a draft states; never changes what is there.
    func append(_ draft: SeriesDraft, to series: StoredSeries, importID: Int64, statesAbsence: Bool) throws
        -> AppendResult
    /// Records as "no longer given" each value of the indicator and base that
    /// was in effect on the import's last publication day for them and that
    /// the import leaves out, of the years from the first to the last of which
    /// the import speaks.
    func withdrawUnstated(indicator: IndicatorCode, base: String?, importID: Int64) throws -> Int
    func add(_ document: DocumentVersion) throws
    func freeze(_ baselines: [AgreedBaseline]) throws
}

/// A series with its row in the ledger.
package struct StoredSeries: Hashable, Sendable {
    package let id: Int64
    package let series: Series
    package let preference: Int

    package init(id: Int64, series: Series, preference: Int) {
        self.id = id
        self.series = series
        self.preference = preference
    }
}
