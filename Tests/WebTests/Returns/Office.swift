import PlanModel
import StoreSQLite
import TestKit
import UseCases

@testable import Web

/// A site with an open round, and a session for each of those who work on it:
/// `officer`, `focal`, `agency`, `thai`, `auditor`, `admin`, `champion`, `reviewer`.
struct Office {
    let site: Site
    let store: any LedgerStore

    static let grid = "/returns/2026-1/LAO"
    static let sessions = [
        "officer", "focal", "agency", "thai", "auditor", "admin", "champion", "reviewer",
    ]

    init(_ store: any LedgerStore) async throws {
        self.store = store
        let door = TestDoor(actors: [
            "officer": TestDoor.actor("officer", "officer"),
            "focal": TestDoor.actor("focal", "focal-point:LAO"),
            "agency": TestDoor.actor("agency", "contributor:LAO"),
            "thai": TestDoor.actor("thai", "focal-point:THA"),
            "auditor": TestDoor.actor("auditor", "auditor"),
            "admin": TestDoor.actor("admin", "administrator"),
            "champion": TestDoor.actor("champion", "champion:A-1-1"),
            "reviewer": TestDoor.actor("reviewer", "reviewer"),
        ])
        site = TestSite.working(store, door)
    }

    /// With the round that most tests need.
    static func open(_ store: any LedgerStore) async throws -> Office {
        let office = try await Office(store)
        _ = await office.site.post(
            "/rounds", session: "officer",
            [
                "do": "open", "code": "2026-1", "title": "Reporting 2026", "from": "2015", "to": "2024",
                "due": "2026-12-15",
            ])
        return office
    }

    /// As the page's script saves a cell.
    @discardableResult
    func type(_ text: String, in cell: String, base: Int = 0, as session: String = "agency") async
        -> SiteAnswer
    {
        let body = "{\"do\":\"save\",\"cell\":\"\(cell)\",\"base\":\(base),\"text\":\"\(text)\"}"
        return await send(body, to: Self.grid, as: session)
    }

    func send(_ json: String, to path: String, as session: String) async -> SiteAnswer {
        await site.respond(
            to: SiteRequest(
                "POST", path: path,
                headers: [
                    "content-type": "application/json", "accept": "application/json",
                    "host": "127.0.0.1:8080", "origin": "http://127.0.0.1:8080",
                    "cookie": "pantau=\(session)", "x-csrf-token": TestSite.csrf(session: session),
                ], body: Array(json.utf8), remoteAddress: "192.0.2.7"))
    }

    /// Says where the numbers of a row are from.
    func describe(_ item: String, source: String = "Census") async {
        _ = await site.post(
            "\(Self.grid)/items/\(item)", session: "agency", ["do": "describe", "source": source])
    }

    func press(_ button: String, _ fields: [String: String] = [:], as session: String) async -> SiteAnswer {
        await site.post(Self.grid, session: session, fields.merging(["do": button]) { $1 })
    }
}
