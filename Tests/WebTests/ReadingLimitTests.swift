import Testing
import Web

@Suite("A reading up to a year, series beside each other, and units")
struct ReadingLimitTests {
    private func words(_ address: String) async throws -> String {
        let page = try await TestSite.bundled().get(address).text
        return page.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    }

    @Test("a reading up to a year has no later value and no end in its charts, tables and files")
    func upToYear() async throws {
        let page = try await words("/states/LAO/indicators/IC_REG_DURS?year=2012")
        #expect(page.contains("Lao PDR: 88 days in 2012"))
        #expect(!page.contains("series ended"))
        #expect(!page.contains("IC_REG_DURS 2013"))
        #expect(!page.contains("Projection to"))
        let table = try await TestSite.bundled().get("/states/LAO/indicators/IC_REG_DURS.csv?year=2012").text
        #expect(table.contains("2012"))
        #expect(!table.contains(",2013,"))
    }

    @Test("what has a baseline only depends on no baseline year")
    func nothingDepends() async throws {
        let page = try await words("/indicators/IC_REG_DURS?year=2016")
        let states = try #require(page.firstRange(of: "By state")?.upperBound)
        let table = page[states...].prefix(2500)
        #expect(table.contains("baseline only"))
        #expect(!table.contains("depends on the baseline year"))
    }

    @Test("a comparison up to a year has that year for its latest in every chart and in the table")
    func compared() async throws {
        let page = try await words("/compare?indicator=IC_REG_DURS&states=MYS&states=LAO&from=2005&to=2012")
        #expect(page.contains("Malaysia 9.5"))
        #expect(!page.contains("173"))
        #expect(!page.contains("series ended 2019"))
    }

    @Test("the end of a series is marked only where it is drawn")
    func ends() async throws {
        let site = try await TestSite.bundled()
        let cut = await site.get("/indicators/IC_REG_DURS.svg?chart=lines&from=2005&to=2012").text
        #expect(!cut.contains("series ended"))
        let whole = await site.get("/indicators/IC_REG_DURS.svg?chart=lines").text
        #expect(whole.contains("series ended 2019"))
    }

    @Test("a series that can be assessed speaks first, and names the newer value beside it")
    func speaksFirst() async throws {
        let page = try await words("/indicators/EMP_SHARE")
        #expect(page.contains("Philippines 63.3"))
        #expect(page.contains("in another series 67.0 for 2023"))
        let brief = try await words("/states/PHL")
        #expect(brief.contains("moderate movement away"))
    }

    @Test("no change is called not comparable where no other series has the missing value")
    func baselineOnly() async throws {
        let table = try await TestSite.bundled().get("/index.csv").text
        for state in ["THA", "VNM"] {
            let rows = table.split(separator: "\n").filter {
                $0.contains(",EMP_SHARE,") && $0.contains(",\(state),")
            }
            // The series that speaks comes first.
            #expect(rows.first?.contains("baseline only") == true)
        }
    }

    @Test("a national share is labelled with what it is a share of")
    func denominators() async throws {
        let page = try await words("/states/PHL/indicators/EMP_SHARE")
        #expect(page.contains("percent of employment in establishments"))
        let exports = try await words("/states/THA/indicators/EXP_SHARE")
        #expect(exports.contains("percent of value of the top 50 export goods"))
        let days = try await words("/states/LAO/indicators/IC_REG_DURS")
        #expect(days.contains("173 days"))
    }

    @Test("a year that is not stated is said to be approximate, on the overview too")
    func approximate() async throws {
        #expect(try await words("/").contains("year 2015 approximate"))
        #expect(try await words("/states/VNM/indicators/GDP_SHARE").contains("year approximate"))
    }

    @Test("the label of a city goes with the vintage that repeats the value for the state")
    func city() async throws {
        let now = try await words("/indicators/IC_REG_COST_PC_ZS")
        #expect(!now.contains("value of Indonesia Jakarta"))
        let then = try await words("/indicators/IC_REG_COST_PC_ZS?as-of=2020-06-30")
        #expect(then.contains("value of Indonesia Jakarta"))
        #expect(try await words("/?as-of=2020-06-30").contains("value of Indonesia Jakarta"))
    }

    @Test("the foot of the chart of the gap names the sources of what is drawn")
    func gapFoot() async throws {
        let chart = try await TestSite.bundled().get("/index.svg?chart=gap").text
        #expect(chart.contains("World Bank"))
        #expect(!chart.contains("national publication"))
        #expect(!chart.contains("more"))
    }
}
