import Foundation
import Testing
import Web

@Suite("What moved most and least")
struct MovementTests {
    @Test("the overview tells it for each indicator with two comparable pairs")
    func sentences() async throws {
        let text = await (try TestSite.bundled()).get("/").text
        let section = try #require(text.components(separatedBy: "id=\"movements\"").last?.prefix(9_000))
        let days = try #require(
            section.firstMatch(of: /Time required to start a business.*?improved most in ([^(]*) \(([^)]*)\)/)
        )
        #expect(!days.1.isEmpty)
        #expect(days.2.contains(" in 20"))
        #expect(section.contains("worsened most in"))
    }
}
