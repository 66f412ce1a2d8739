import PlanModel
import Routes
import TestKit
import Testing
import UseCases

@testable import Web

@Suite("The shelf of finished answers")
struct PageShelfTests {
    private func key(_ number: Int) -> PageShelf.Key { .init(entity: "\(number)", isPacked: false) }
    private func answer(_ size: Int) -> SiteAnswer { SiteAnswer(body: [UInt8](repeating: 65, count: size)) }

    @Test("what was kept comes back, by everything that it follows from")
    func kept() {
        let shelf = PageShelf(capacity: 1_000)
        shelf.keep(answer(10), as: key(1))
        #expect(shelf.answer(key(1))?.body.count == 10)
        #expect(shelf.answer(key(2)) == nil)
        #expect(shelf.answer(.init(entity: "1", isPacked: true)) == nil)
    }

    @Test("the oldest make room, and what is too large is not kept")
    func room() {
        let shelf = PageShelf(capacity: 1_000)
        for number in 0..<30 { shelf.keep(answer(100), as: key(number)) }
        let left = (0..<30).filter { shelf.answer(key($0)) != nil }
        #expect(left.count <= 10)
        #expect(left.last == 29)
        shelf.keep(answer(125), as: key(99))
        #expect(shelf.answer(key(99)) == nil)
    }

    @Test("a page is taken from the shelf, unless it is wanted fresh or the ledger has changed")
    func pages() async throws {
        let site = try await TestSite.bundled()
        let made = await site.get("/states/LAO")
        let version = try await site.store.read { try $0.dataVersion() }
        func kept(_ version: String) -> PageShelf.Key {
            let entity = entityText(
                Address(.state(AreaCode("LAO")!)), dataVersion: version, version: "1.0.0",
                day: TestLedger.clock.today, language: "en")
            return .init(entity: entity, isPacked: false)
        }
        #expect(site.pages.answer(kept(version)) == made)
        #expect(site.pages.answer(kept("another")) == nil)

        let other = try await TestSite.bundled()
        other.pages.keep(SiteAnswer(body: Array("from the shelf".utf8)), as: kept(version))
        #expect(await other.get("/states/LAO").text == "from the shelf")
        #expect(await other.get("/states/LAO", headers: ["cache-control": "no-cache"]) == made)
        #expect(await other.get("/states/KHM").text.contains("Cambodia"))
    }
}
