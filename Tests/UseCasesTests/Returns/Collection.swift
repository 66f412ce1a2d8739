import PlanModel
import TestKit
import UseCases

/// A ledger with an open round, and the people who work on it.
struct Collection {
    let store: any LedgerStore
    let clock = MovingClock("2026-11-21T09:00:00Z")
    let desk: ReturnDesk

    static let round = RoundCode("2026-1")!
    static let lao = AreaCode("LAO")!
    static let key = ReturnKey(round, lao)

    let officer = actor("officer", "officer")
    let focal = actor("focal", "focal-point:LAO")
    let agency = actor("agency", "contributor:LAO")
    let stranger = actor("stranger", "focal-point:THA")

    /// - Parameter hasValues: with all bundled data, which takes a while.
    init(
        objectionDays: Int? = nil, from: Int = 2014, to: Int = 2024, hasValues: Bool = false
    ) async throws {
        store =
            hasValues ? try await TestLedger.initialised(isEmpty: false) : try await TestLedger.planned()
        desk = ReturnDesk(store: store, clock: clock, fingerprint: PlainFingerprint())
        _ = try await OpenRound(store: store, clock: clock, questions: TestLedger.questions)(
            .init(
                code: Self.round, title: "Reporting 2026", from: Period(year: from)!, to: Period(year: to)!,
                dueOn: Day("2026-12-15")!, objectionDays: objectionDays), by: officer)
    }

    static func actor(_ name: String, _ grants: String...) -> Actor {
        Actor(AccountName(name)!, grants: grants.map { Grant($0)! }, way: .session, origin: "192.0.2.1")
    }

    static func value(_ cell: String, _ value: Double, base: Int = 0, source: String = "Census") -> CellEdit {
        CellEdit(
            cell: CellKey(cell)!, base: base,
            content: CellContent(value: value, text: "\(Int(value))", source: source))
    }

    /// Entered by the agency.
    @discardableResult
    func save(_ edits: CellEdit..., in key: ReturnKey = key) async throws -> SaveCells.Answer {
        try await SaveCells(desk)(edits, of: key, channel: .grid, by: agency)
    }

    func submit(_ cells: String..., in key: ReturnKey = key) async throws {
        _ = try await SubmitReturn(desk)(key, cells: cells.map { CellKey($0)! }, by: agency)
    }

    func accept(_ cells: String..., in key: ReturnKey = key) async throws {
        let records = try await store.read { try $0.cells(of: key) }
        let verdicts = cells.map { CellKey($0)! }.reduce(into: [:]) {
            $0[$1] = (entry: records[$1]!.number, verdict: JudgeReturn.Verdict.accept)
        }
        try await JudgeReturn(desk)(key, verdicts, by: officer)
    }

    /// Through all three sign-offs.
    func publish(_ edits: CellEdit..., in key: ReturnKey = key) async throws {
        let cells = edits.map(\.cell)
        _ = try await SaveCells(desk)(edits, of: key, channel: .grid, by: agency)
        _ = try await SubmitReturn(desk)(key, cells: cells, by: agency)
        let records = try await store.read { try $0.cells(of: key) }
        let verdicts = cells.reduce(into: [:]) {
            $0[$1] = (entry: records[$1]!.number, verdict: JudgeReturn.Verdict.accept)
        }
        try await JudgeReturn(desk)(key, verdicts, by: officer)
        _ = try await ReleaseReturn(desk)(key, by: focal)
    }

    func withdraw(_ cell: String, in key: ReturnKey = key) async throws {
        try await WithdrawValues(desk)(key, cells: [CellKey(cell)!], reason: "Counted twice", by: focal)
    }

    /// Another round that asks the same.
    func secondRound() async throws -> ReturnKey {
        let code = RoundCode("2026-2")!
        _ = try await OpenRound(store: store, clock: clock, questions: TestLedger.questions)(
            .init(
                code: code, title: "Reporting again", from: Period(year: 2014)!, to: Period(year: 2024)!,
                dueOn: Day("2026-12-20")!), by: officer)
        return ReturnKey(code, Self.lao)
    }

    func sendBack(_ cell: String, _ reason: String) async throws {
        let key = CellKey(cell)!
        let number = try await records()[key]!.number
        try await JudgeReturn(desk)(
            Self.key, [key: (entry: number, verdict: .return(reason: reason))], by: officer)
    }

    func records() async throws -> [CellKey: CellRecord] {
        try await store.read { try $0.cells(of: Self.key) }
    }

    func stage(_ cell: String) async throws -> CellStage {
        try await records()[CellKey(cell)!]?.stage ?? .empty
    }

    /// What the public reads: the preferred value of an item and a year.
    func publicValue(_ cell: String) async throws -> Double? {
        try await publicValues(cell).first ?? nil
    }

    /// In each of its series, the preferred one first.
    func publicValues(_ cell: String) async throws -> [Double?] {
        let key = CellKey(cell)!
        return try await store.read { reader in
            try reader.lines(LineFilter(indicators: [key.item.indicator], areas: [Self.lao]), at: .now)
                .filter { $0.series.sizeClass == key.item.sizeClass }
                .map { $0.observation(in: key.period)?.value }
        }
    }
}
