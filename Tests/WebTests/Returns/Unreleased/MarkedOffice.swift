import Accounts
import PlanModel
import StoreSQLite
import Tabular
import TestKit
import UseCases

@testable import Web

/// A site with a return in which each stage has a marked value, and a visitor
/// of every kind.
struct MarkedOffice {
    let store: any LedgerStore
    private let door: TestDoor
    private let desk: ReturnDesk
    private let progress: ProgressDesk

    static let key = ReturnKey(RoundCode("2026-1")!, Visitor.lao)
    static let path = "/returns/2026-1/LAO"
    static let meeting = MeetingCode("accmsme-2026-1")!
    static let account = AccountName("souk.lao")!
    static let period = ReportingPeriod("2026-S1")!

    /// Values of three years are public, so that there are pages to be wrong.
    static func open() async throws -> MarkedOffice {
        let store = try await TestLedger.planned()
        let office = MarkedOffice(store)
        _ = try await OpenRound(store: store, clock: TestLedger.clock, questions: TestLedger.questions)(
            .init(
                code: key.round, title: "Reporting 2026", from: Period(year: 2015)!, to: Period(year: 2024)!,
                dueOn: Day("2026-12-15")!), by: actor(.officer))
        for state in [Visitor.lao, AreaCode("THA")!] { try await office.releaseUsual(of: state) }
        await office.keepMeeting()
        return office
    }

    private init(_ store: any LedgerStore) {
        self.store = store
        desk = ReturnDesk(store: store, clock: TestLedger.clock, fingerprint: PlainFingerprint())
        progress = ProgressDesk(store: store, clock: TestLedger.clock, fingerprint: PlainFingerprint())
        let visitors = Visitor.all.filter { $0.grant != nil }
        let actors = visitors.map { ($0.name, Self.actor($0)) }
        door = TestDoor(actors: Dictionary(uniqueKeysWithValues: actors))
    }

    /// A new one each time, which kept nothing of what it answered before.
    var site: Site { TestSite.working(store, door, compress: { gzipped($0) }) }

    private static func actor(_ visitor: Visitor) -> Actor {
        TestDoor.actor(visitor.name, visitor.description)
    }

    // MARK: Public before

    private func releaseUsual(of state: AreaCode) async throws {
        let key = ReturnKey(Self.key.round, state)
        let contents = (2020...2022).flatMap { year -> [(CellKey, CellContent)] in
            [("msme", 500_000 + 1_000 * (year - 2020)), ("total", 800_000)].map { item, value in
                (
                    CellKey("EXP_VALUE.\(item)@\(year)")!,
                    CellContent(value: Double(value), text: "\(value)", source: "Census", justification: "x")
                )
            }
        }
        let agency = Self.actor(Visitor(grant: Grant(.contributor, state: state)))
        let focal = Self.actor(Visitor(grant: Grant(.focalPoint, state: state)))
        try await save(contents, of: key, by: agency)
        try await submit(contents.map(\.0), of: key, by: agency)
        try await judge(contents.map(\.0), of: key) { .accept }
        _ = try await ReleaseReturn(desk)(key, by: focal)
    }

    private func save(
        _ contents: [(CellKey, CellContent)], of key: ReturnKey, base: Int = 0, by actor: Actor
    ) async throws {
        _ = try await SaveCells(desk)(
            contents.map { CellEdit(cell: $0, base: base, content: $1) }, of: key, channel: .grid, by: actor)
    }

    private func submit(_ cells: [CellKey], of key: ReturnKey, by actor: Actor) async throws {
        _ = try await SubmitReturn(desk)(key, cells: cells, by: actor)
    }

    private func judge(
        _ cells: [CellKey], of key: ReturnKey, _ verdict: () -> JudgeReturn.Verdict
    ) async throws {
        let records = try await store.read { try $0.cells(of: key) }
        let verdicts = cells.reduce(into: [:]) { $0[$1] = (entry: records[$1]!.number, verdict: verdict()) }
        try await JudgeReturn(desk)(key, verdicts, by: Self.actor(.officer))
    }

    // MARK: Marked

    func mark() async throws -> Files {
        let (key, agency) = (Self.key, Self.actor(.agency))
        let attachment = try await AttachFile(desk)(
            pdf(Mark.file), name: "\(Mark.file).pdf", to: key, by: agency)
        func content(_ mark: Mark) -> (CellKey, CellContent) {
            var content = mark.content
            content.attachments = [attachment]
            return (mark.cell, content)
        }
        let fresh = Mark.all.filter { $0 != Mark.revision }
        try await save(fresh.map(content), of: key, by: agency)
        try await save([content(Mark.revision)], of: key, base: 1, by: agency)
        let handedIn = Mark.released + [Mark.planned, Mark.submitted, Mark.returned]
        try await submit(handedIn.map(\.cell), of: key, by: agency)
        try await judge([Mark.returned.cell], of: key) { .return(reason: Mark.reason) }
        try await judge((Mark.released + [Mark.planned]).map(\.cell), of: key) { .accept }
        _ = try await ReleaseReturn(desk)(
            key, cells: [Mark.planned.cell], at: "2027-03-01T09:00:00Z", by: Self.actor(.focal))
        try await Converse(desk)(
            .query, Mark.question, about: Mark.submitted.cell, of: key, by: Self.actor(.officer))
        return Files(
            attachment: attachment, evidence: try await report(), material: try await addMaterial(),
            link: try await invite())
    }

    /// By their hashes, and the link of an invitation.
    struct Files {
        let attachment: String
        let evidence: String
        let material: String
        let link: String
    }

    private func pdf(_ text: String) -> [UInt8] { Array("%PDF-1.4 \(text)".utf8) }

    /// An update that nobody accepted, with a file; an amendment.
    private func report() async throws -> String {
        let focal = Self.actor(.focal)
        let hash = try await ProgressEvidence(progress).add(
            pdf(Mark.evidence), name: "\(Mark.evidence).pdf", to: Visitor.line, by: focal)
        _ = try await SaveUpdate(progress)(
            UpdateContent(["status": "in-progress", "done": Mark.update, "file/\(hash)": Mark.evidence]),
            of: UpdateKey(Visitor.line, Self.period), base: 0, by: focal)
        _ = await site.post(
            "/amendments", session: Visitor.officer.name,
            [
                "do": "propose", "title": "More time", "reasons": "Late.", "effective-on": "2027-01-01",
                "line": "A-1-2.1", "time-frame": "2016-2025",
            ])
        return hash
    }

    private func invite() async throws -> String {
        let keep = KeepAccounts(
            store: store, clock: TestLedger.clock, secrets: SystemSecrets(), post: nil, address: { $0 })
        var link = ""
        for name in Visitor.all.filter({ $0.grant != nil }).map(\.name) + [Self.account.text, "new.lao"] {
            link = try await keep.invite(
                name, displayName: "", email: "", grants: [], by: .terminal(AccountName("test")!)
            ).address
        }
        return link
    }

    /// Its day and title are public, by the calendar feed.
    private func keepMeeting() async {
        _ = await site.post(
            "/meetings", session: Visitor.officer.name,
            [
                "do": "add", "code": Self.meeting.text, "kind": "accmsme", "title": "ACCMSME",
                "body": "accmsme",
                "from": "2026-05-10", "place": "Vientiane", "chair": "LAO", "papers": "2026-11-21",
            ])
    }

    private func addMaterial() async throws -> String {
        try await MeetingFiles(progress).add(
            pdf("slides"), name: "slides.pdf", to: Self.meeting, by: Self.actor(.officer))
    }

    /// Makes public what is marked so.
    func release() async throws {
        _ = try await ReleaseReturn(desk)(
            Self.key, cells: Mark.released.map(\.cell), by: Self.actor(.focal))
    }
}
