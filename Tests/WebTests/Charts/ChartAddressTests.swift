import Testing
import Web

@Suite("Charts by their addresses")
struct ChartAddressTests {
    @Test(
        "a page's chart is a drawing of its own, in the language of the path",
        arguments: [
            ("/indicators/IC_REG_DURS.svg", "Time required to start a business"),
            ("/indicators/IC_REG_DURS.svg?chart=slope", "Baseline"),
            ("/indicators/IC_REG_DURS.svg?chart=multiples", "each panel has its own scale"),
            ("/states/LAO/indicators/IC_REG_DURS.svg", "Lao PDR: 173 days in 2019"),
            ("/index.svg?chart=claims", "shares of the region"),
            ("/id/index.svg?chart=gap", "kelipatan ASEAN-6"), ("/index.svg?chart=gap", ">KPI 6 3.9<"),
        ])
    func drawing(address: String, words: String) async throws {
        let answer = await (try TestSite.bundled()).get(address)
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "image/svg+xml; charset=utf-8")
        #expect(answer.text.contains(words))
        #expect(answer.text.contains("</svg>"))
    }

    @Test("the table behind a chart comes as CSV, without a language")
    func table() async throws {
        let answer = await (try TestSite.bundled()).get(
            "/indicators/IC_REG_DURS.csv?chart=lines&states=LAO&from=2018")
        #expect(answer.text.contains("Lao PDR,2019,173"))
        #expect(!answer.text.contains("Cambodia"))
        #expect(!answer.text.contains(",2017,"))
    }

    @Test("a drawing may have its style inside, and nothing else")
    func policy() async throws {
        let answer = await (try TestSite.bundled()).get("/indicators/IC_REG_DURS.svg")
        let policy = try #require(answer.header("Content-Security-Policy"))
        #expect(policy.hasPrefix("default-src 'none'; style-src 'unsafe-inline';"))
        #expect(!policy.contains("script-src"))
    }

    @Test(
        "a chart that is not there is told, with those that are",
        arguments: [
            ("/indicators/IC_REG_DURS.svg?chart=gap", 404, "unknown-chart"),
            ("/methods.svg", 404, "unknown-chart"),
            ("/indicators/IC_REG_DURS.svg?chart=pie", 400, "bad-parameter"),
            ("/compare?from=2020&to=2010", 400, "bad-parameter"),
            ("/indicators/IC_REG_DURS.png", 501, "no-png"),
        ])
    func missing(address: String, status: Int, code: String) async throws {
        let answer = await (try TestSite.bundled()).get(
            address, headers: ["accept": "application/problem+json"])
        #expect(answer.status == status)
        #expect(answer.text.contains("\"\(code)\""))
    }
}
