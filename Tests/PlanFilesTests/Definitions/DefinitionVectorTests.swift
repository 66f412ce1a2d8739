import Enterprises
import PlanModel
import Testing

/// A unit worked out by hand from the printed text of its state.
struct UnitVector: CustomTestStringConvertible {
    let state: String
    let year: Int
    let sector: String
    let unit: EnterpriseUnit
    let definition: String?
    let answer: String

    init(
        _ state: String, _ year: Int, _ sector: String, persons: Double? = nil, turnover: Double? = nil,
        assets: Double? = nil, _ definition: String?, _ answer: String
    ) {
        self.state = state
        self.year = year
        self.sector = sector
        unit = EnterpriseUnit(persons: persons, turnover: turnover, assets: assets)
        self.definition = definition
        self.answer = answer
    }

    var testDescription: String { "\(state) \(year) \(sector): \(unit.text)" }

    static let all = [
        UnitVector("BRN", 2018, "G", persons: 4.5, "BRN-ACE", "micro"),
        UnitVector("BRN", 2019, "G", persons: 5, "BRN-ACE", "small"),
        UnitVector("BRN", 2019, "G", persons: 19.5, "BRN-ACE", "medium"),
        UnitVector(
            "BRN", 2017, "G", persons: 5, nil,
            "undetermined: no primary definition of BRN is known for 2017"),
        UnitVector("KHM", 2020, "C", persons: 50, assets: 250_000, "KHM-2005", "small"),
        UnitVector("KHM", 2020, "C", persons: 10, assets: 50_000, "KHM-2005", "small"),
        UnitVector(
            "KHM", 2020, "C", persons: 50, "KHM-2005", "could be small, medium or large: assets is missing"),
        UnitVector("KHM", 2021, "A", persons: 4, "KHM-2021", "micro"),
        UnitVector("KHM", 2021, "A", persons: 49, turnover: 9e9, assets: 250_000, "KHM-2021", "small"),
        UnitVector(
            "KHM", 2021, "A", persons: 49, turnover: 250_001, "KHM-2021",
            "could be small or medium: assets is missing"),
        UnitVector("KHM", 2021, "62", persons: 50, turnover: 1_500_000, "KHM-2021", "medium"),
        UnitVector("IDN", 2020, "C", turnover: 300_000_000, assets: 9e12, "IDN-2008", "micro"),
        UnitVector("IDN", 2021, "C", turnover: 2_000_000_001, "IDN-2021", "small"),
        UnitVector(
            "IDN", 2021, "C", persons: 5, "IDN-2021",
            "could be micro, small, medium or large: turnover is missing"),
        UnitVector("LAO", 2016, "G", persons: 19, "LAO-2004", "small"),
        UnitVector("LAO", 2017, "G", persons: 51, turnover: 3e9, assets: 9e9, "LAO-2017", "small"),
        UnitVector(
            "LAO", 2017, "I", persons: 100, turnover: 4_000_000_001, assets: 6_000_000_001, "LAO-2017",
            "large"),
        UnitVector(
            "LAO", 2017, "I", persons: 100, turnover: 4_000_000_001, "LAO-2017",
            "could be micro, small, medium or large: assets is missing"),
        UnitVector("MYS", 2013, "C", persons: 151, turnover: 25_000_000, "MYS-2005", "medium"),
        UnitVector("MYS", 2014, "C", persons: 75, turnover: 15_000_000, "MYS-2014", "medium"),
        UnitVector("MYS", 2014, "4711", persons: 29, turnover: 99e6, "MYS-2014", "small"),
        UnitVector("MYS", 2014, "A", persons: 76, turnover: 20_000_001, "MYS-2014", "large"),
        UnitVector("MMR", 2015, "C", persons: 301, assets: 1_000_000_000, "MMR-2015", "medium"),
        UnitVector("MMR", 2015, "46", persons: 31, turnover: 100_000_000, "MMR-2015", "small"),
        UnitVector("MMR", 2015, "47", persons: 31, turnover: 100_000_000, "MMR-2015", "medium"),
        UnitVector(
            "MMR", 2015, "G", persons: 31, turnover: 100_000_000, "MMR-2015",
            "could be small or medium: the sector's division is missing"),
        UnitVector("MMR", 2015, "B", persons: 61, turnover: 100_000_001, "MMR-2015", "large"),
        UnitVector(
            "MMR", 2014, "G", persons: 61, "MMR-1990",
            "undetermined: no group of the definition covers sector G"),
        UnitVector("PHL", 2016, "C", persons: 9, "PHL-EMP", "micro"),
        UnitVector("PHL", 2016, "C", persons: 199.5, "PHL-EMP", "large"),
        UnitVector("SGP", 2010, "C", assets: 15_000_000, "SGP-PRE2011", "sme"),
        UnitVector("SGP", 2010, "G", persons: 201, "SGP-PRE2011", "large"),
        UnitVector("SGP", 2011, "C", persons: 200, "SGP-2011", "sme"),
        UnitVector("SGP", 2011, "C", persons: 201, "SGP-2011", "could be sme or large: turnover is missing"),
        UnitVector("THA", 2018, "46", persons: 26, assets: 50_000_000, "THA-2002", "small"),
        UnitVector("THA", 2018, "47", persons: 31, assets: 60_000_001, "THA-2002", "large"),
        UnitVector(
            "THA", 2018, "A", persons: 1, "THA-2002",
            "undetermined: no group of the definition covers sector A"),
        UnitVector("THA", 2019, "C", persons: 5, turnover: 1_800_001, "THA-2019", "small"),
        UnitVector("THA", 2019, "G", persons: 31, turnover: 1, "THA-2019", "medium"),
        UnitVector("VNM", 2017, "C", persons: 10, assets: 20e9, "VNM-2009", "micro"),
        UnitVector("VNM", 2017, "C", persons: 11, assets: 20e9, "VNM-2009", "small"),
        UnitVector("VNM", 2018, "G", persons: 10, turnover: 10e9, assets: 99e9, "VNM-2018", "micro"),
        UnitVector("VNM", 2021, "C", persons: 200, turnover: 201e9, assets: 100e9, "VNM-2021", "medium"),
        UnitVector("VNM", 2021, "C", persons: 201, "VNM-2021", "large"),
    ]
}

@Suite("Units of every state")
struct DefinitionVectorTests {
    @Test("a unit has the class that the printed text gives it", arguments: UnitVector.all)
    func vector(_ vector: UnitVector) throws {
        let answer = try BundledDefinitions.registry().classify(
            vector.unit, sector: Sector(vector.sector), state: try #require(AreaCode(vector.state)),
            year: vector.year)
        #expect(answer.definition == vector.definition)
        #expect(answer.text == vector.answer)
    }

    @Test("without a completed rule the reason is the doubt that the file records")
    func incomplete() throws {
        let myanmar = try #require(AreaCode("MMR"))
        let answer = try BundledDefinitions.registry().classify(
            EnterpriseUnit(persons: 50), sector: Sector("C"), state: myanmar, year: 2014)
        #expect(
            answer.text.hasPrefix("undetermined: no rule could be completed for group industry. How the four")
        )
    }

    @Test(
        "a reading gives its own class",
        arguments: [
            ("KHM-2005:persons", "small"), ("KHM-2005:assets", "medium"), ("KHM-2005:either", "small"),
            ("KHM-2005", "medium"), ("IDN-2021:capital", "micro"), ("OECD", "medium"),
        ])
    func reading(id: String, size: String) throws {
        let unit = EnterpriseUnit(persons: 50, assets: 250_001)
        let answer = try BundledDefinitions.registry().classify(unit, sector: Sector("C"), under: id)
        #expect(answer?.text == size)
    }

    @Test("labour-intensive units of Myanmar are chosen by a flag of the register")
    func flag() throws {
        let definition = try #require(try BundledDefinitions.registry().find("MMR-2015"))
        let unit = EnterpriseUnit(persons: 300, assets: 2e9)
        #expect(definition.classify(unit, group: "labour_intensive")?.outcome == .size(.small))
        #expect(definition.classify(unit, sector: Sector("14")).outcome == .size(.medium))
    }

    @Test("the answer says what was not seen in a source")
    func flags() throws {
        let lao = try #require(AreaCode("LAO"))
        let answer = try BundledDefinitions.registry().classify(
            EnterpriseUnit(persons: 5), sector: Sector("G"), state: lao, year: 2020)
        #expect(
            answer.flags
                == VerifiedFlags(definition: .partial, group: .notSeen, size: .notSeen, rule: .partial))
        #expect(answer.currency == "LAK")
        #expect(
            answer.sentences == [
                "micro: persons ≤ 5 or assets < 150,000,000 LAK or turnover ≤ 400,000,000 LAK"
            ])
    }
}
