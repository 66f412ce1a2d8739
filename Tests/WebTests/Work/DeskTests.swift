import TestKit
import Testing
import UseCases

@testable import Web

@Suite struct DeskTests {
    private func site(obstacle: Failure? = nil) async throws -> Site {
        let door = TestDoor(actors: ["s": TestDoor.actor("souk.lao", "focal-point:LAO")])
        return TestSite.working(try await TestLedger.bundled(), door, obstacle: obstacle)
    }

    @Test("who is not signed in is led to the sign-in and back, in their language")
    func signIn() async throws {
        let answer = try await site().get("/id/desk")
        #expect(answer.status == 303)
        #expect(answer.header("Location") == "/id/sign-in?next=%2Fid%2Fdesk")
        #expect(answer.header("Cache-Control") == "no-store")
    }

    @Test("a program that is not signed in is told so")
    func program() async throws {
        let answer = try await site().get("/desk.json")
        #expect(answer.status == 401)
        #expect(answer.header("Content-Type") == "application/problem+json")
        #expect(answer.header("WWW-Authenticate") == "Bearer")
    }

    @Test("the desk names who is signed in and their roles, as page and as data")
    func desk() async throws {
        let site = try await site()
        let page = await site.get("/desk", session: "s")
        #expect(page.status == 200)
        #expect(page.text.contains("Signed in as souk.lao"))
        #expect(page.text.contains("Focal point"))
        #expect(page.header("Cache-Control") == "no-store")
        let data = await site.get("/desk.json", session: "s")
        #expect(data.text.contains("\"focal-point:LAO\""))
        let token = await site.get("/desk", headers: ["authorization": "Bearer s"])
        #expect(token.header("Content-Type") == "application/json")
    }

    @Test("nothing of the desk is kept for the next who asks")
    func notKept() async throws {
        let site = try await site()
        _ = await site.get("/desk", session: "s")
        #expect(await site.get("/desk").status == 303)
        let page = await site.get("/", session: "s")
        #expect(!page.text.contains("souk.lao"))
    }

    @Test("where nothing can be stored, pages of the work say so and public pages are there")
    func readOnly() async throws {
        let obstacle = Failure(code: "read-only-database", message: "/secret/pantau.db", remedy: "")
        let site = try await site(obstacle: obstacle)
        let answer = await site.get("/desk", session: "s")
        #expect(answer.status == 503)
        #expect(answer.text.contains("nothing can be stored"))
        #expect(!answer.text.contains("/secret"))
        #expect(await site.get("/states").status == 200)
    }

    @Test("other methods are refused on pages of the work")
    func method() async throws {
        let answer = try await site().get("/desk", method: "DELETE", headers: [:])
        #expect(answer.status == 405)
        #expect(answer.header("Allow") == "GET, HEAD, POST")
    }

    @Test("a body larger than the page takes is refused")
    func large() async throws {
        let site = try await site()
        let request = SiteRequest(
            "POST", path: "/desk", headers: ["cookie": "pantau=s"],
            body: Array(repeating: 65, count: 1_000_001))
        #expect(await site.respond(to: request).status == 413)
        #expect(site.largestBody(path: "/states") == 0)
    }
}
