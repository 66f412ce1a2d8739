import Testing
import Web

@Suite("Digits that are shown")
struct DigitTests {
    @Test("the matrix has three digits of a share, the table of values has those reported")
    func matrix() async throws {
        let site = try await TestSite.bundled()
        let overview = await site.get("/").text
        #expect(overview.contains(">0.278<"))
        #expect(!overview.contains("0.27764"))
        #expect(await site.get("/indicators/GB_XPD_RSDV_GD_ZS").text.contains(">0.27764<"))
    }

    @Test("a large amount is told in words in a title, whole in the table and exact at its source")
    func large() async throws {
        let site = try await TestSite.bundled()
        let page = await site.get("/states/THA/indicators/NY_GDP_MKTP_KD").text
        #expect(page.firstMatch(of: /<title id="chart-lines-title">Thailand: 4\d\d\u{a0}billion/) != nil)
        #expect(page.firstMatch(of: />4\d\d,\d\d\d,\d\d\d,\d\d\d</) != nil)
        let value = await site.get("/observations/THA.NY_GDP_MKTP_KD/2019").text
        #expect(value.firstMatch(of: /4\d\d,\d\d\d,\d\d\d,\d\d\d\.\d/) != nil)
    }

    @Test("the data of a chart keep every digit")
    func data() async throws {
        let csv = await (try TestSite.bundled()).get("/states/BRN/indicators/GB_XPD_RSDV_GD_ZS.csv").text
        #expect(csv.contains("0.27764"))
    }
}
