import TestKit
import Testing
import Web

/// What the pages say of the bundled ledger.
@Suite struct PageContentTests {
    @Test(
        "the overview tells a class, the end of a series, values that may not be compared, and no data apart")
    func overview() async throws {
        let page = try await TestSite.bundled().get("/").text
        #expect(page.contains("Lao PDR"))
        for kind in [
            "on-course", "slow", "away", "ended", "not-comparable", "not-assessed", "no-data", "caution",
        ] {
            #expect(page.contains("<span class=\"tag tag-\(kind)\">"), "\(kind)")
        }
        #expect(page.contains("As published up to today, 21 November 2026."))
        #expect(page.contains("Of the 110 pairs of an indicator and a state: 29 on course"))
        #expect(!page.contains(" 0 with"))
        #expect(page.contains("between 51.7% and 97.2%"))
        #expect(page.ranges(of: "<tr role=\"row\" class=\"group\">").count >= 6)
    }

    @Test(
        "a goal's title leads to its page, and the ways down the page hold no other link",
        arguments: ["", "/id"])
    func goals(language: String) async throws {
        let page = try await TestSite.bundled().get(language.isEmpty ? "/" : language).text
        #expect(page.contains("<a href=\"\(language)/goals/A\">"))
        let jumps = try #require(page.firstMatch(of: /<nav class="jumps".*?<\/nav>/.dotMatchesNewlines())?.0)
        #expect(jumps.ranges(of: "<a ").count == jumps.ranges(of: "<li>").count)
        #expect(!jumps.contains("/goals/"))
    }

    @Test("the overview of a day shows what had been published by then")
    func pastOverview() async throws {
        let page = try await TestSite.bundled().get("/?as-of=2018-01-01").text
        #expect(page.contains("As published up to 1 January 2018, not as of today."))
        #expect(page.contains("<div class=\"reading past\">"))
        #expect(page.contains("href=\"/states/LAO?as-of=2018-01-01\""))
        #expect(!page.contains("Percentage of SMEs with international activities"))
    }

    @Test("an indicator's page has what documents say of it, ranges as ranges")
    func claimsOfIndicator() async throws {
        let page = try await TestSite.bundled().get("/indicators/ENT_N_SHARE").text
        #expect(page.contains("What documents say"))
        #expect(page.contains("97.2"))
        #expect(page.contains("88.8"))
        let without = try await TestSite.bundled().get("/indicators/IC_REG_DURS").text
        #expect(!without.contains("What documents say"))
    }

    @Test("the aggregates of an indicator's page say at both ends which states and years they rest on")
    func coverageOfBothEnds() async throws {
        let page = try await TestSite.bundled().get("/indicators/GB_XPD_RSDV_GD_ZS").text
        for words in ["without Lao PDR, Myanmar", "without Cambodia, Lao PDR", "values of 2015<"] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test("the plan's page has its pathways, its kinds of measures and the documents' words")
    func roadmap() async throws {
        let page = try await TestSite.bundled().get("/plan").text
        #expect(page.contains("Competitive Pathway"))
        #expect(page.contains("Financial Scheme"))
        #expect(page.contains("suggested regional model"))
    }

    @Test("a class that depends on the baseline year shows the class under each")
    func baselineYears() async throws {
        let page = try await TestSite.bundled().get("/states/LAO/indicators/IC_REG_DURS").text
        #expect(page.contains("Under another baseline year the class is another"))
        let rows = ["2016", "2015", "2014"].map { "<th scope=\"row\" role=\"rowheader\">\($0)</th><td" }
        for row in rows { #expect(page.contains(row)) }
        #expect(page.contains("significant movement away"))
    }

    @Test("a value leads to the cell it stands in")
    func provenance() async throws {
        let page = try await TestSite.bundled().get("/observations/LAO.IC_REG_DURS/2019").text
        #expect(page.contains("The source wrote “173” (line 129, column 2019 of "))
        #expect(page.contains("IC.REG.DURS_wide_2003-2019.csv"))
        #expect(page.contains("about 16 December 2019"))
        #expect(page.contains("/file\">Open the file as it arrived</a>"))
    }

    @Test("a computed value leads to its inputs")
    func computed() async throws {
        let page = try await TestSite.bundled().get("/observations/LAO.LABOUR_PRODUCTIVITY/2022").text
        #expect(page.contains("NY.GDP.MKTP.KD / (SL.TLF.TOTL.IN"))
        for series in ["LAO.NY_GDP_MKTP_KD", "LAO.SL_TLF_TOTL_IN", "LAO.SL_UEM_TOTL_ZS"] {
            #expect(page.contains("href=\"/observations/\(series)/2022\""))
        }
    }

    @Test("other series of the same quantity stand beside the one that speaks")
    func claims() async throws {
        let page = try await TestSite.bundled().get("/states/MYS/indicators/EMP_SHARE").text
        #expect(page.contains("Other series of the same quantity"))
        #expect(page.contains("MYS.EMP_SHARE.msme.oecd-2014"))
        #expect(page.contains("no change is formed from one series to another"))
    }

    @Test("targets that a rule made are shown only where asked, and say so")
    func targets() async throws {
        let site = try await TestSite.bundled()
        let usual = await site.get("/indicators/LABOUR_PRODUCTIVITY").text
        let asked = await site.get("/indicators/LABOUR_PRODUCTIVITY?target=champion-area").text
        #expect(!usual.contains("champion area rule would ask"))
        #expect(asked.contains("champion area rule would ask"))
        #expect(asked.contains("No target is agreed."))
    }

    @Test("one method alone is shown where one is asked for")
    func oneMethod() async throws {
        let page = try await TestSite.bundled().get("/indicators/IC_REG_DURS?method=unsd").text
        #expect(page.contains("Class by UN Progress Chart"))
        #expect(!page.contains("Class by Eurostat"))
    }

    @Test(
        "short forms of the plan and of programs are told in plain words",
        arguments: [
            ("/indicators/IC_REG_DURS", "ten member states", "AMS"),
            ("/plan", "Strategic Action Plan for ASEAN SME Development 2010-2015", ">sap-2010-2015<"),
            ("/plan", "six member states", "AMSs</"),
            ("/indicators/IC_REG_DURS", "Class by Eurostat", "Class by eurostat"),
            ("/states/THA", "World Bank, World Development Indicators", "<code>WB</code>"),
            ("/states/PHL", "DTI MSME statistics 2016", "LIST 2015 2020"),
            ("/states/LAO/indicators/IC_REG_DURS", ">Statistics Canada</a>", ">statcan</a>"),
        ])
    func plainWords(address: String, words: String, code: String) async throws {
        let page = try await TestSite.bundled().get(address).text
        #expect(page.contains(words))
        #expect(!page.contains(code))
    }

    @Test("a definition shows its law, its rule and what was not seen")
    func definition() async throws {
        let page = try await TestSite.bundled().get("/definitions/KHM-2005").text
        #expect(page.contains("SME Development Framework, approved by the Council of Ministers 29 July 2005"))
        #expect(page.contains("persons ≤ 10 and assets &lt; 50,000 USD"))
        #expect(page.contains("not seen in a source"))
        #expect(page.contains("KHM-2005:persons"))
    }
}
