package import PlanModel

/// Reads rounds and returns. What it gives may not be released: a use case
/// asks for the right before it shows anything.
package protocol CollectionReader {
    /// The newest first.
    func rounds() throws -> [CollectionRound]
    func round(_ code: RoundCode) throws -> CollectionRound?
    /// Cells in which something was entered, with all that happened to them.
    func cells(of key: ReturnKey) throws -> [CellKey: CellRecord]
    /// Nil where nothing was entered.
    func cell(_ cell: CellKey, of key: ReturnKey) throws -> CellRecord?
    /// The cells of one item in which something was entered.
    func row(_ item: ItemCode, of key: ReturnKey) throws -> [CellRecord]
    /// How many cells of each stage, by return, for lists.
    func stages(of round: RoundCode) throws -> [AreaCode: [CellStage: Int]]
    func messages(of key: ReturnKey) throws -> [CellMessage]
    /// In the order in which they were asked; nil for all rounds.
    func extensions(of round: RoundCode?) throws -> [DueExtension]
    func attachment(_ hash: String, of state: AreaCode) throws -> Attachment?
    /// Those that wait, the earliest first.
    func plannedReleases() throws -> [PlannedRelease]
    /// The newest of each indicator.
    func profiles(of state: AreaCode?, until day: Day?) throws -> [StatisticalProfile]
    /// Disputes that stand at the end of a day, in the order of release; nil for
    /// all, and for today.
    func disputes(of indicator: IndicatorCode?, in state: AreaCode?, until day: Day?) throws -> [Dispute]
}

/// Writes rounds and returns. Nothing that was entered is changed.
package protocol CollectionWriter: CollectionReader {
    func add(_ round: CollectionRound) throws
    func close(_ round: RoundCode, on day: Day) throws
    func add(_ entry: CellEntry, to cell: CellKey, of key: ReturnKey) throws
    func add(_ act: CellAct, to cell: CellKey, of key: ReturnKey) throws
    func add(_ message: CellMessage, of key: ReturnKey) throws
    func add(_ asked: DueExtension) throws -> Int64
    func decide(
        _ id: Int64, _ decision: DueExtension.Decision, at: String, by: AccountName, answer: String?) throws
    func add(_ attachment: Attachment) throws
    func add(_ planned: PlannedRelease) throws -> Int64
    /// It waits no more: it was carried out, or called off.
    func settle(plannedRelease id: Int64, as outcome: String, at: String) throws
    func add(_ profile: StatisticalProfile) throws
    func add(_ dispute: Dispute) throws
}

/// A file that stands beside a value; kept by its hash, given out as a
/// download only.
package struct Attachment: Hashable, Sendable {
    /// SHA-256, lower-case hexadecimal.
    package let hash: String
    package let name: String
    /// As found by looking at the bytes.
    package let mediaType: String
    package let bytes: [UInt8]
    package let at: String
    package let by: AccountName
    /// Of the state that sent it: its right to see is that of the return.
    package let state: AreaCode

    package init(
        hash: String, name: String, mediaType: String, bytes: [UInt8], at: String, by: AccountName,
        state: AreaCode
    ) {
        self.hash = hash
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
        self.at = at
        self.by = by
        self.state = state
    }
}

/// Values that will be public from a moment on.
package struct PlannedRelease: Hashable, Sendable {
    package let id: Int64
    package let key: ReturnKey
    /// UTC.
    package let due: String
    /// Numbers of the accepted entries that are meant.
    package let entries: [CellKey: Int]
    package let at: String
    package let by: AccountName

    package init(
        id: Int64 = 0, key: ReturnKey, due: String, entries: [CellKey: Int], at: String, by: AccountName
    ) {
        self.id = id
        self.key = key
        self.due = due
        self.entries = entries
        self.at = at
        self.by = by
    }
}

/// A state's public objection to what an international source says; stated
/// with an empty note, its end.
package struct Dispute: Hashable, Sendable {
    package let state: AreaCode
    package let indicator: IndicatorCode
    package let period: Period
    package let note: String
    package let releasedOn: Day

    package init(
        state: AreaCode, indicator: IndicatorCode, period: Period, note: String, releasedOn: Day
    ) {
        self.state = state
        self.indicator = indicator
        self.period = period
        self.note = note
        self.releasedOn = releasedOn
    }
}
