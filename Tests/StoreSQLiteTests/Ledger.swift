import PlanModel
import StoreSQLite
import UseCases

/// A ledger in memory with the few acts that the tests need.
struct Ledger {
    let store: SQLiteLedgerStore
    let series: StoredSeries

    static let indicator = IndicatorCode("IC_REG_DURS")!
    static let lao = AreaCode("LAO")!

    init() async throws {
        store = try SQLiteLedgerStore()
        series = try await store.write { writer in
            try writer.create(
                Series(
                    name: "LAO.IC_REG_DURS", indicator: Self.indicator, area: Self.lao, source: "WB",
                    unit: "days"),
                preference: 0)
        }
    }

    /// Brings in a vintage: the values by year, nil where it states absence.
    @discardableResult
    func bring(
        _ values: [Int: Double?], published day: String, statesAbsence: Bool = false,
        recorded: String = "2026-01-01T00:00:00Z", status: ObservationStatus = .normal
    ) async throws -> AppendResult {
        let draft = Self.draft(values, published: day, status: status)
        return try await store.write { writer in
            let id = try Self.open(writer, file: "file of \(day)", recorded: recorded)
            return try writer.append(draft, to: series, importID: id, statesAbsence: statesAbsence)
        }
    }

    static func open(_ writer: any LedgerWriter, file: String, recorded: String) throws -> Int64 {
        let fileID = try writer.add(
            SourceFile(
                hash: file, name: file, byteCount: 1, sourceName: "World Bank", licence: nil,
                receivedAt: recorded,
                receivedFrom: "test", isKept: true), content: [65])
        return try writer.openImport(
            ImportRecord(
                fileHash: file, fileName: file, layout: "wide-csv", options: "", publication: nil,
                recordedAt: recorded, recordedBy: "test"), file: fileID)
    }

    static func draft(
        _ values: [Int: Double?], published day: String, status: ObservationStatus = .normal
    ) -> SeriesDraft {
        let sorted = values.sorted { $0.key < $1.key }
        return SeriesDraft(
            subject: DraftSubject(indicator: indicator, sourceCode: "IC.REG.DURS", area: lao),
            publication: PublicationDay(day: Day(day)!, precision: .day),
            values: sorted.map { year, value in
                DraftValue(
                    period: Period(year: year)!, value: value, decimals: 0, text: value.map { "\($0)" } ?? "",
                    status: value == nil ? .missing : status, line: 7, column: String(year))
            })
    }

    /// Values by year as of the clock; a value that is no longer given is nil.
    func values(_ clock: LedgerClock = .now) async throws -> [Int: Double?] {
        let lines = try await store.read { reader in try reader.lines(.init(), at: clock) }
        var values: [Int: Double?] = [:]
        for observation in lines.first?.observations ?? [] {
            values[observation.period.year] = observation.value
        }
        return values
    }

    func statementCount() async throws -> Int {
        try await store.read { reader in
            try (1990...2030).reduce(0) { count, year in
                count
                    + (try reader.statements(series: "LAO.IC_REG_DURS", period: Period(year: year)!, at: .now))
                    .count
            }
        }
    }
}
