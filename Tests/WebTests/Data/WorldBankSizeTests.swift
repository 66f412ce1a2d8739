import TestKit
import Testing
import Web

/// Which class of size a code of the World Bank's API stands for.
@Suite struct WorldBankSizeTests {
    private func text(_ path: String) async throws -> String {
        try await TestSite.bundled().get("/wb/v2/" + path).text
    }

    /// The row of a state and year, as it stands in the answer.
    private func row(_ countries: String, _ indicator: String, _ state: String, _ year: Int) async throws
        -> String?
    {
        try await text("country/\(countries)/indicator/\(indicator)?date=\(year)&per_page=500")
            .split(separator: "{\"indicator\":").map { String($0.prefix { $0 != "]" }) }
            .first { $0.contains("\"countryiso3code\":\"\(state)\"") }
            .map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
    }

    @Test(
        "a plain code stands for one class, whichever countries are asked for",
        arguments: ["EMP_N", "ENT_N", "ENT_N_SHARE", "LOAN_VALUE", "VA_SHARE", "FIRMS_WITH_BANK_LOAN"])
    func sameClass(indicator: String) async throws {
        for (state, year) in [("IDN", 2019), ("MYS", 2015)] {
            let alone = try #require(try await row(state, indicator, state, year))
            #expect(try await row("\(state);BRN", indicator, state, year) == alone)
            #expect(try await row("all", indicator, state, year) == alone)
        }
    }

    @Test("no class stands in for another, and the name says which it is")
    func named() async throws {
        let plain = try #require(try await row("IDN", "EMP_N", "IDN", 2019))
        #expect(plain.contains(", total\"}") && plain.contains("\"value\":null"))
        let chosen = try #require(try await row("IDN", "EMP_N.msme", "IDN", 2019))
        #expect(chosen.contains(", msme\"}") && chosen.contains("\"value\":119600000"))
        let share = try #require(try await row("all", "ENT_N_SHARE", "IDN", 2019))
        #expect(share.contains("Share of all enterprises, msme"))
        let days = try #require(try await row("all", "IC.REG.DURS", "IDN", 2019))
        #expect(days.contains("(days)\"}"))
    }

    @Test("the description says the class of the plain code, and which others there are")
    func described() async throws {
        let described = try await text("indicator/EMP_N")
        #expect(described.contains(", total\",\"unit\""))
        #expect(described.contains("Size class: total. Other classes: EMP_N.micro, EMP_N.small"))
        #expect(try await text("indicator/IC.REG.DURS").contains("Size class") == false)
        #expect(try await text("sources/2/series/EMP_N").contains(", total\"}"))
    }

    @Test("a value of another series than the one before it is a break")
    func breaks() async throws {
        let row = try #require(try await row("VNM", "EMP_SHARE.msme", "VNM", 2016))
        #expect(row.contains("\"value\":47,") && row.contains("\"obs_status\":\"B\""))
    }
}
