import Accounts
import PlanModel
import Routes
import StoreSQLite
import TestKit
import Testing
import UseCases

@testable import Web

/// Every address of the work, asked by nobody and by each role.
@Suite struct RightsWalkTests {
    private static let routes: [WorkRoute] = AddressDocumentationTests.workRoutes.filter { !$0.isOpen }

    private static func grant(_ role: Role) -> Grant {
        Grant(role) ?? Grant(role, state: AreaCode("LAO")) ?? Grant(role, lines: [PlanCode("A-1-1")!])!
    }

    /// What a page asks for; a new route does not compile here without it.
    private static func act(_ route: WorkRoute) -> Act? {
        switch route {
        case .signIn, .signOut, .link, .desk, .account: nil
        case .accounts, .accountOf: .readAccounts
        case .audit: .readAudit
        // Rounds and returns
        case .roundCalendar: nil
        case .rounds, .round, .profiles, .profile: .readRounds
        case .returnOf, .returnItem, .returnCell, .returnWorkbook, .returnPreview, .returnPresence,
            .attachment:
            .readReturns
        // Progress of action lines
        case .updates, .update, .evidence: .readProgress
        // Meetings
        case .meetingCalendar: nil
        case .meetings, .meeting, .meetingPaper, .meetingFile: .readMeetings
        // Amendments
        case .amendments, .amendment: .readAmendments
        case .review: .readReview
        }
    }

    /// Of a return or a state's update, the state's own; else of nothing in
    /// particular.
    private static func place(_ act: Act, _ route: WorkRoute) -> Rights.Place {
        let isOfState = act == .readReturns || act == .readProgress && route != .updates
        return isOfState ? .state(AreaCode("LAO")!) : .whole
    }

    private func site() async throws -> Site {
        let store = try await TestLedger.planned()
        let keep = KeepAccounts(
            store: store, clock: TestLedger.clock, secrets: SystemSecrets(), post: nil, address: { $0 })
        for name in ["souk.lao"] + Role.allCases.map({ $0.rawValue }) {
            _ = try await keep.invite(
                name, displayName: "", email: "", grants: [], by: .terminal(AccountName("test")!))
        }
        var door = TestDoor()
        for role in Role.allCases {
            door.actors[role.rawValue] = TestDoor.actor(role.rawValue, Self.grant(role).text)
        }
        return TestSite.working(store, door)
    }

    @Test("who is not signed in sees none of it, as page, as data or by a form")
    func nobody() async throws {
        let site = try await site()
        for route in Self.routes {
            #expect(await site.get(route.path).status == 303, "\(route)")
            #expect(await site.get(route.path + ".json").status == 401, "\(route)")
            #expect(await site.post(route.path, ["do": "x"]).status == 401, "\(route)")
            #expect(
                await site.get(route.path, headers: ["authorization": "Bearer x"]).status == 401, "\(route)")
        }
    }

    @Test("each role sees what the table of rights gives it, and no more", arguments: Role.allCases)
    func roles(role: Role) async throws {
        let site = try await site()
        for route in Self.routes {
            let mayRead =
                Self.act(route).map { Rights.allow([Self.grant(role)], $0, on: Self.place($0, route)) }
                ?? true
            for suffix in ["", ".json", ".csv"] {
                let answer = await site.get(route.path + suffix, session: role.rawValue)
                // A round or a return that is not there is told to those alone who might see it.
                let isFound = [200, 404, 409].contains(answer.status)
                #expect(mayRead ? isFound : answer.status == 403, "\(role) \(route)\(suffix)")
                #expect(answer.header("Cache-Control") == "no-store")
            }
        }
    }

    @Test("a form that is not from a page of the session stores nothing")
    func foreign() async throws {
        let site = try await site()
        let fields = ["do": "invite", "name": "mallory", "role": "administrator"]
        let session = Role.administrator.rawValue
        func post(_ headers: [String: String] = [:], csrf: String? = nil) async -> Int {
            await site.post("/accounts", session: session, fields, headers: headers, csrf: csrf).status
        }
        #expect(await post(csrf: "") == 403)
        #expect(await post(csrf: TestSite.csrf(session: "other")) == 403)
        #expect(await post(["sec-fetch-site": "cross-site"]) == 403)
        #expect(await post(["sec-fetch-site": "same-site"]) == 403)
        #expect(await post(["origin": "https://evil.example"]) == 403)
        #expect(await post(["origin": "null"]) == 403)
        let page = await site.get("/accounts.json", session: session)
        #expect(!page.text.contains("mallory"))
        #expect(await post() == 200)
        #expect(await site.get("/accounts.json", session: session).text.contains("mallory"))
    }

    @Test("JSON with a cookie needs the header, with a token it needs none")
    func json() async throws {
        let site = try await site()
        let body = Array(
            #"{"do": "invite", "name": "json.user", "role": ["officer", "focal-point:LAO"]}"#.utf8)
        func post(_ headers: [String: String]) async -> SiteAnswer {
            let all = headers.merging(["content-type": "application/json", "host": "127.0.0.1:8080"]) { $1 }
            return await site.respond(to: SiteRequest("POST", path: "/accounts", headers: all, body: body))
        }
        let cookie = ["cookie": "pantau=administrator", "accept": "application/json"]
        #expect(await post(cookie).status == 403)
        let token = TestSite.csrf(session: "administrator")
        #expect(await post(cookie.merging(["x-csrf-token": token]) { $1 }).status == 200)
        let refused = await post(["authorization": "Bearer officer"])
        #expect(refused.status == 403)
        #expect(refused.header("Content-Type") == "application/problem+json")
        let again = await post(["authorization": "Bearer administrator"])
        #expect(again.status == 409)
        #expect(again.text.contains("\"account-exists\""))
    }
}
