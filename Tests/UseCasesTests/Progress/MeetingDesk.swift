import Markup
import PlanModel
import TestKit
import UseCases

/// A desk with meetings, on which the test sets the day.
struct MeetingDesk {
    let clock = MovingClock("2026-11-21T10:00:00Z")
    let desk: ProgressDesk
    let store: any LedgerStore
    let officer = MeetingDesk.actor("officer", .officer)
    let reviewer = MeetingDesk.actor("reviewer", .reviewer)

    init() async throws {
        store = try await TestLedger.planned()
        desk = ProgressDesk(store: store, clock: clock, fingerprint: PlainFingerprint())
    }

    static func actor(_ name: String, _ role: Role) -> Actor {
        Actor(AccountName(name)!, grants: [Grant(role)!], way: .session, origin: "192.0.2.1")
    }

    func set(_ day: String) { clock.set("\(day)T10:00:00Z") }

    static func fields(_ more: [String: String] = [:], on day: String = "2026-11-22") -> MeetingContent {
        let usual = [
            "kind": "accmsme", "title": "ACCMSME 2026", "body": "accmsme", "from": day, "chair": "LAO",
        ]
        return MeetingContent(usual.merging(more) { $1 })
    }

    @discardableResult
    func add(
        _ code: String, on day: String, _ more: [String: String] = [:]
    ) async throws -> MeetingCode {
        let code = MeetingCode(code)!
        _ = try await KeepMeetings(desk).add(Self.fields(more, on: day), as: code, by: officer)
        return code
    }

    /// An update on an action line that is history from today on.
    func accept(_ key: String) async throws {
        let key = UpdateKey(key)!
        let content = UpdateContent(["status": "in-progress", "done": "The work began."])
        _ = try await SaveUpdate(desk)(content, of: key, base: 0, by: officer)
        try await SubmitUpdate(desk)(key, by: officer)
        try await JudgeUpdate(desk)(key, entry: 1, .accept, by: officer)
    }

    func left(_ code: MeetingCode) async throws -> [String] {
        try await ShowMeetings(desk)(code, by: officer).left.map {
            "\($0.meeting.code)/\($0.resolution.number)"
        }
    }
}
