import Accounts
import PlanModel
import TestKit
import Testing
import UseCases

@testable import Web

@Suite struct SignInPageTests {
    private let password = "correct staple horse battery"

    /// A site as it is served, with an administrator whose link is unused.
    private func site(_ entrance: Entrance = Entrance()) async throws -> (site: Site, link: String) {
        let store = try await TestLedger.initialised(isEmpty: true)
        let keep = KeepAccounts(
            store: store, clock: TestLedger.clock, secrets: SystemSecrets(), post: nil, address: { $0 })
        let link = try await keep.invite(
            "ana", displayName: "Ana", email: "", grants: ["administrator"],
            by: .terminal(AccountName("test")!))
        let door = Authenticate(store: store, clock: TestLedger.clock, secrets: SystemSecrets())
        return (TestSite.working(store, door, entrance: entrance), link.address)
    }

    /// A form of somebody who is not signed in: page first, then what it holds.
    private func send(
        _ site: Site, _ url: String, _ fields: [String: String], headers: [String: String] = [:]
    ) async throws -> SiteAnswer {
        let page = await site.get(url, headers: headers)
        let cookie = try #require(page.header("Set-Cookie")?.split(separator: ";").first.map(String.init))
        let match = try #require(page.text.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/))
        return await site.post(
            url, fields, headers: headers.merging(["cookie": cookie]) { $1 }, csrf: String(match.1))
    }

    @Test("from the link to the desk and out again")
    func whole() async throws {
        let (site, link) = try await site()
        let chosen = try await send(
            site, "/link/\(link)", ["do": "set-password", "password": password, "again": password])
        #expect(chosen.status == 303)
        #expect(chosen.header("Location") == "/sign-in?done=password-set")
        let entered = try await send(
            site, "/sign-in", ["do": "sign-in", "name": "ana", "password": password])
        #expect(entered.status == 303)
        #expect(entered.header("Location") == "/desk")
        let cookie = try #require(entered.header("Set-Cookie"))
        #expect(cookie.contains("HttpOnly; SameSite=Lax"))
        let token = try #require(cookie.split(separator: ";").first?.dropFirst("pantau=".count)).description
        #expect(await site.get("/accounts", session: token).text.contains("Signed in as Ana"))
        let out = await site.post("/sign-out", session: token)
        #expect(out.status == 303)
        #expect(await site.get("/desk", session: token).status == 303)
        #expect(await site.get("/link/\(link)").status == 404)
    }

    @Test(
        "a wrong password is said on the page with status 422, too many with 429, in the language of the page"
    )
    func wrong() async throws {
        let (site, _) = try await site()
        let fields = ["do": "sign-in", "name": "ana", "password": "wrong"]
        for _ in 0..<5 {
            let answer = try await send(site, "/id/sign-in", fields)
            #expect(answer.status == 422)
            #expect(answer.text.contains("Nama atau kata sandi salah."))
            #expect(!answer.text.contains("\"wrong\""))
        }
        let refused = try await send(site, "/id/sign-in", fields)
        #expect(refused.status == 429)
        #expect(refused.header("Retry-After") == "15")
    }

    @Test("behind https the cookie is for this host and for https only")
    func secure() async throws {
        let (site, link) = try await site(Entrance(publicURL: Entrance.Origin("https://pantau.example.org")))
        let answer = await site.get("/link/\(link)")
        let cookie = try #require(answer.header("Set-Cookie"))
        #expect(cookie.hasPrefix("__Host-pantau-form="))
        #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Lax; Secure"))
    }

    @Test(
        "after signing in nobody is led to another site",
        arguments: ["https://evil.example", "//evil.example/desk", "/nowhere", "/sign-out", "javascript:x"])
    func next(address: String) async throws {
        let (site, link) = try await site()
        _ = try await send(site, "/link/\(link)", ["do": "set-password", "password": password])
        let url = "/sign-in?next=\(TestSite.encoded(address))"
        let page = await site.get(url)
        let cookie = try #require(page.header("Set-Cookie")?.split(separator: ";").first.map(String.init))
        let csrf = try #require(page.text.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/))
        let request = SiteRequest(
            "POST", path: "/sign-in", query: "next=\(TestSite.encoded(address))",
            headers: [
                "content-type": "application/x-www-form-urlencoded", "cookie": cookie,
                "host": "127.0.0.1:8080",
            ],
            body: Array("do=sign-in&name=ana&password=\(TestSite.encoded(password))&csrf=\(csrf.1)".utf8))
        #expect(await site.respond(to: request).header("Location") == "/desk")
    }
}
