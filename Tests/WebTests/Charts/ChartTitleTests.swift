import Testing
import Web

@Suite("Titles of charts")
struct ChartTitleTests {
    private func titles(_ page: String) -> [String] {
        page.matches(of: /<title id="chart-[a-z]+-title">([^<]*)/).map { String($0.1) }
    }

    @Test(
        "each chart of an indicator states a finding of its own, in every language",
        arguments: [
            "IC_REG_DURS", "GB_XPD_RSDV_GD_ZS", "LABOUR_PRODUCTIVITY", "EXP_SHARE", "EMP_SHARE",
        ], ["", "/id"])
    func distinct(indicator: String, language: String) async throws {
        let found = titles(await (try TestSite.bundled()).get("\(language)/indicators/\(indicator)").text)
        #expect(Set(found).count == found.count, "\(found)")
        #expect(found.allSatisfy { !$0.contains("{}") && !$0.contains(" 0 ") })
    }

    @Test(
        "the course, the change, the record, the spread and the place are told",
        arguments: [
            "up in 2 of 10 states, down in 8, since their first values (2003–2013)",
            "better in 8 of 10 states since 2016, most in Thailand, from 29 to 6 days",
            "now at its best so far in 6 of 10 states",
            "from 1.5 in Singapore to 173 days in Lao PDR; ASEAN stands at 37.1",
            "significant progress in 7 of 10 states, moderate progress in 1, no change in 1, significant movement away in 1",
            "on course in 7 states; too slow in Cambodia and Lao PDR; moving away in the Philippines",
        ])
    func findings(words: String) async throws {
        let found = titles(await (try TestSite.bundled()).get("/indicators/IC_REG_DURS").text)
        #expect(found.contains("Time required to start a business: " + words))
    }

    @Test(
        "where most states moved the other way, the finding says that first and the rest after it",
        arguments: [
            ("", "Worse in 8 of 10 states since 2016, most in ", "; better in 2"),
            ("/id", "Memburuk di 8 dari 10 negara sejak 2016, paling memburuk di ", "; membaik di 2"),
        ])
    func majority(language: String, start: String, end: String) async throws {
        let page = await (try TestSite.bundled()).get("\(language)/indicators/SL_TLF_ACTI_1524_ZS").text
        let finding = try #require(page.firstMatch(of: /<h1[^>]*>([^<]*)/)).1
        #expect(finding.hasPrefix(start))
        #expect(finding.hasSuffix(end))
    }

    @Test("the figures of a chart's table lead to where they come from, in the language of the page")
    func table() async throws {
        let page = await (try TestSite.bundled()).get("/id/indicators/IC_REG_DURS").text
        let table = try #require(
            page.firstMatch(of: /<details class="figures">.*?<\/details>/.dotMatchesNewlines())?.0)
        #expect(table.contains("<a href=\"/id/observations/LAO.IC_REG_DURS/2019\">173</a>"))
    }

    @Test("a chart that would be empty has an address and no place on the page")
    func empty() async throws {
        let site = try await TestSite.bundled()
        let page = await site.get("/indicators/EXP_SHARE").text
        #expect(!page.contains("id=\"chart-multiples\""))
        #expect(page.contains("id=\"chart-dots\""))
        #expect(await site.get("/indicators/EXP_SHARE.svg?chart=multiples").status == 200)
    }

    @Test(
        "levels that may not be compared stand on no common axis but that of the dots",
        arguments: ["/indicators/GDP_SHARE", "/indicators/EMP_SHARE", "/compare?indicator=GDP_SHARE"])
    func apart(address: String) async throws {
        let page = await (try TestSite.bundled()).get(address).text
        #expect(page.contains("id=\"chart-dots\""))
        #expect(!page.contains("id=\"chart-lines\""))
        #expect(!page.contains("id=\"chart-slope\""))
    }

    @Test("a value of SMEs alone says so in the chart, in its table and in the data")
    func separate() async throws {
        let site = try await TestSite.bundled()
        let page = await site.get("/indicators/GDP_SHARE").text
        #expect(page.contains(">Singapore (SME only)</text>"))
        let data = await site.get("/indicators/GDP_SHARE.csv?chart=multiples").text
        #expect(data.contains("Singapore (SME only),2006,42"))
        #expect(data.contains("SME only: a claim of its own, not the plan’s MSME"))
        #expect(await site.get("/indicators/GDP_SHARE.svg?chart=tiles").text.contains(">SME only</text>"))
    }

    @Test("availability counts a value of SMEs alone apart, and the brief names it")
    func separateAvailability() async throws {
        let site = try await TestSite.bundled()
        #expect(
            await site.get("/").text.contains(
                "have values of SMEs only, which do not fulfil the plan’s claim"))
        #expect(
            await site.get("/states/THA").text.contains(
                "values are of SMEs only, without micro enterprises ("))
    }

    @Test("an indicator that is no KPI is drawn in one size class, which is named")
    func sized() async throws {
        let chart = await (try TestSite.bundled()).get("/indicators/ENT_N_SHARE.svg").text
        #expect(chart.contains("micro, small and medium"))
        #expect(!chart.contains("0.1"))
    }

    @Test("the claims tell how far documents differ, each with its size class and all thirteen of them")
    func claims() async throws {
        let site = try await TestSite.bundled()
        let chart = await site.get("/index.svg?chart=claims").text
        #expect(chart.contains("Documents differ on "))
        #expect(chart.contains("more than 96"))
        #expect(chart.contains("Contribution to GDP, SME"))
        let alternative = await site.get("/indicators/IC_REG_DURS.svg?chart=map").text
        #expect(
            alternative.contains("<desc id=\"chart-text\">Time required to start a business: on course in"))
    }

    @Test("HTML for another site has whole addresses")
    func embeds() async throws {
        let page = await (try TestSite.bundled()).get("/", headers: ["host": "pantau.example"]).text
        #expect(page.contains("http://pantau.example/index.svg?chart=claims"))
        #expect(!page.contains("src=&quot;/"))
    }

    @Test("the rule of a baseline is drawn only where it holds for all")
    func baselines() async throws {
        let site = try await TestSite.bundled()
        #expect(
            await site.get("/indicators/IC_REG_DURS.svg?chart=lines").text.contains(">baseline 2016</text>"))
        #expect(await !site.get("/indicators/EMP_SHARE.svg?chart=multiples").text.contains(">baseline "))
    }

    @Test("a column that no row of a chart's table fills is left out of the page")
    func columns() async throws {
        let page = await (try TestSite.bundled()).get("/indicators/EXP_SHARE").text
        let table = try #require(
            page.firstMatch(of: /<details class="figures">.*?<\/details>/.dotMatchesNewlines())?.0)
        #expect(table.contains(">Value</th>"))
        #expect(!table.contains(">Low</th>"))
    }

    @Test("where one state alone has two values, it is named with both")
    func alone() async throws {
        let found = titles(await (try TestSite.bundled()).get("/indicators/LOAN_SHARE_BUSINESS").text)
        #expect(found[1].hasSuffix(": Malaysia went from 46.7 in 2015 to 50.6\u{a0}% in 2017"))
    }
}
