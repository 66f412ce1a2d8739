import Testing
import Web

@Suite("Search, changes and comparison")
struct FindingTests {
    @Test(
        "what is searched for leads to its page, a misspelling forgiven",
        arguments: [
            ("/search?q=indonezi", "href=\"/states/IDN\""), ("/search?q=Laos", "href=\"/states/LAO\""),
            ("/search?q=IC.REG.DURS", "href=\"/indicators/IC_REG_DURS\""),
            ("/search?q=%E0%BA%AA%E0%BA%9B%E0%BA%9B%20%E0%BA%A5%E0%BA%B2%E0%BA%A7", "href=\"/states/LAO\""),
            ("/search?q=RnD+expenditure", "href=\"/indicators/GB_XPD_RSDV_GD_ZS\""),
            ("/id/search?q=kamboja", "href=\"/id/states/KHM\""),
            ("/id/search?q=memulai+usaha", "href=\"/id/indicators/IC_REG_DURS\""),
            ("/id/search?q=akses+pembiayaan", "href=\"/id/goals/B\""),
        ])
    func search(address: String, link: String) async throws {
        let answer = await (try TestSite.bundled()).get(address)
        #expect(answer.status == 200)
        #expect(answer.text.contains(link))
    }

    @Test(
        "American and British spellings find the plan's indicator",
        arguments: ["female+labor", "female+labour", "femal+labor"])
    func spellings(words: String) async throws {
        let page = await (try TestSite.bundled()).get("/search?q=\(words)").text
        let hits = page.matches(of: /href="(\/indicators\/[A-Z_]+)"/).map { String($0.1) }
        #expect(hits.first == "/indicators/SL_TLF_CACT_FE_ZS")
    }

    @Test(
        "an unknown address names what it may have meant",
        arguments: ["/indicator/IC.REG.DURZ", "/country/Lao"])
    func nearest(address: String) async throws {
        let answer = await (try TestSite.bundled()).get(address)
        #expect(answer.status == 404)
        #expect(answer.text.contains("Did you mean"))
    }

    @Test("what changed between two days is told with both values")
    func changes() async throws {
        let answer = await (try TestSite.bundled()).get("/changes?from=2019-11-01&to=2019-12-31")
        #expect(answer.status == 200)
        #expect(answer.text.contains("Time required to start a business"))
        #expect(answer.text.firstMatch(of: /Values published between [^:]*: [\d,]+ new/) != nil)
    }

    @Test("changes are counted by indicator first, and each indicator is folded with its counts in sight")
    func folded() async throws {
        let page = await (try TestSite.bundled()).get("/changes?from=2025-11-21&to=2026-11-21").text
        #expect(page.contains("2,489 new, 771 revised and 15 no longer given, in 328 series."))
        let folds = page.matches(of: /<summary>([^<]+) <span class="muted">([^<]+)/)
        #expect(
            folds.contains { $0.1.hasPrefix("R&amp;D expenditure") && $0.2.contains("assessments changed") }
        )
        let first = try #require(page.firstRange(of: "<details class=\"fold\""))
        #expect(page[..<first.lowerBound].contains("Values and assessments that changed, by indicator"))
    }

    @Test(
        "days that cannot be are said, and the form keeps what was typed",
        arguments: [
            ("/changes?from=soon&to=2019-12-31", "value=\"soon\""),
            ("/changes?from=2020-01-01&to=2019-12-31", "2020-01-01"),
        ])
    func refused(address: String, kept: String) async throws {
        let answer = await (try TestSite.bundled()).get(address)
        #expect(answer.status == 400)
        #expect(answer.text.contains(kept))
    }

    @Test("a comparison shows the states and years that its address names, and no others")
    func compare() async throws {
        let answer = await (try TestSite.bundled()).get(
            "/compare.csv?indicator=SL.TLF.CACT.FE.ZS&states=KHM&states=LAO&from=2018&to=2019")
        let rows = answer.text.split(whereSeparator: \.isNewline).dropFirst()
        #expect(rows.count == 4)
        #expect(rows.allSatisfy { $0.contains(",KHM,") || $0.contains(",LAO,") })
    }

    @Test("an indicator or a state that nobody knows is told with the nearest")
    func unknown() async throws {
        let site = try await TestSite.bundled()
        let indicator = await site.get("/compare?indicator=IC.REG.DURZ")
        #expect(indicator.status == 404)
        #expect(indicator.text.contains("IC_REG_DURS"))
        #expect(await site.get("/compare?indicator=IC.REG.DURS&states=LOA").status == 400)
    }

    @Test(
        "a brief names the method whose classes it counts",
        arguments: [("", "Eurostat"), ("?method=unsd", "UN Progress Chart")])
    func brief(query: String, title: String) async throws {
        let answer = await (try TestSite.bundled()).get("/states/LAO" + query)
        let sentence = try #require(answer.text.firstMatch(of: /by the method ([^.<]*)/)?.1)
        #expect(sentence.contains(title))
    }
}
