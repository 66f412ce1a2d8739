import Testing
import Web

@Suite("Feet of charts")
struct ChartFootTests {
    @Test(
        "name the sources, not their codes",
        arguments: [
            ("/indicators/IC_REG_DURS.svg", "Source: World Bank, Doing Business."),
            ("/indicators/LABOUR_PRODUCTIVITY.svg", "Computed by Pantau from: World Bank, World Development"),
            ("/states/THA/indicators/LOAN_SHARE_BUSINESS.svg", "Source: OECD"),
            ("/id/indicators/IC_REG_DURS.svg", "Sumber: World Bank, Doing Business."),
            ("/indicators/EMP_SHARE.svg", "more, each named on the page of its value"),
        ])
    func names(address: String, words: String) async throws {
        let drawing = await (try TestSite.bundled()).get(address).text
        let foot = drawing.matches(of: /class="cf"[^>]*>([^<]*)/).map { String($0.1) }.joined(separator: " ")
        #expect(foot.contains(words))
        for code in ["WB.", "DERIVED", "NATIONAL"] { #expect(!foot.contains(code)) }
    }
}
