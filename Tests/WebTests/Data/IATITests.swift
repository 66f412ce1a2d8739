import TestKit
import Testing

@testable import Web

@Suite("The IATI file of the portal")
struct IATITests {
    @Test("it is XML with a tag that tells whether it changed")
    func file() async throws {
        let site = try await TestSite.bundled()
        let answer = await site.get("/iati/activities.xml")
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "application/xml; charset=utf-8")
        #expect(
            answer.text.hasPrefix(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">"))
        let tag = try #require(answer.header("ETag"))
        let again = await site.get("/iati/activities.xml", headers: ["if-none-match": tag])
        #expect(again.status == 304)
    }

    @Test("as of a day before the plan there is none, and other addresses beside it are unknown")
    func missing() async throws {
        let site = try await TestSite.bundled()
        let early = await site.get(
            "/iati/activities.xml?as-of=1990-01-01", headers: ["accept": "application/json"])
        #expect(early.status == 404)
        #expect(early.text.contains("no-plan"))
        #expect(await site.get("/iati/activities").status == 404)
        #expect(await site.get("/id/iati/activities.xml").status == 404)
    }

    @Test("the page of files leads to it")
    func link() async throws {
        let page = try await TestSite.bundled().get("/data").text
        #expect(page.contains("href=\"/iati/activities.xml\""))
    }
}
