import Testing
import Web

@Suite("Facts about a state")
struct StateFactTests {
    @Test(
        "the state's own definition of size is linked by its name",
        arguments: [
            ("/states/THA", "/definitions/THA-"), ("/id/states/VNM", "/id/definitions/VNM-"),
            ("/states/KHM?as-of=2018-06-30", "/definitions/KHM-2005"),
        ])
    func definition(address: String, definition: String) async throws {
        let page = await (try TestSite.bundled()).get(address).text
        let facts = try #require(page.firstMatch(of: /<dl class="facts">(.*?)<\/dl>/.dotMatchesNewlines())?.1)
        #expect(facts.contains("<a href=\"" + definition))
        #expect(!facts.contains("/definitions\""))
    }

    @Test(
        "a single value beside other series is not comparable, and nothing else is said to be the reason",
        arguments: [
            "/states/THA", "/states/THA/indicators/LOAN_SHARE_BUSINESS", "/indicators/LOAN_SHARE_BUSINESS",
        ])
    func oneReason(address: String) async throws {
        let page = await (try TestSite.bundled()).get(address).text
        #expect(page.contains("no change is formed from one series to another"))
        #expect(!page.contains("There is one value only, of 2022."))
    }

    @Test("the goals that a state champions are links")
    func champion() async throws {
        let page = await (try TestSite.bundled()).get("/states/THA").text
        let facts = try #require(page.firstMatch(of: /<dl class="facts">(.*?)<\/dl>/.dotMatchesNewlines())?.1)
        #expect(facts.contains("<a href=\"/goals/A\">"))
    }

    @Test("one value is not drawn as a chart, and one reason is not told by every method again")
    func single() async throws {
        let page = await (try TestSite.bundled()).get("/states/THA/indicators/LOAN_SHARE_BUSINESS").text
        #expect(!page.contains("<figure"))
        #expect(page.ranges(of: "no change is formed from one series to another").count == 1)
        let course = await (try TestSite.bundled()).get("/states/MYS/indicators/LOAN_SHARE_BUSINESS").text
        #expect(course.contains("<figure"))
        #expect(course.contains("All methods side by side"))
    }

    @Test("the national name stands in the heading and is not said again")
    func name() async throws {
        let page = await (try TestSite.bundled()).get("/states/THA").text
        #expect(page.ranges(of: "ไทย").count == 1)
    }
}
