import Enterprises
import Testing

@Suite("Definitions as text")
struct DefinitionTextTests {
    @Test("a definition is shown with its law, dates, doubts, rules, readings and sources")
    func show() throws {
        let lines = try #require(try BundledDefinitions.registry().find("KHM-2005")).showLines
        #expect(lines[0] == "KHM-2005: SME Development Framework 2005")
        #expect(lines.contains("In force: 2005-07-29 to 2020-12"))
        #expect(lines.contains("  recorded as 2005-07-29 to 2021-01"))
        #expect(
            lines.contains(
                "Figures partly seen in the sources; how the criteria combine not seen in a source."))
        #expect(
            lines.contains("  persons (printed as employees): full-time employees (not seen in the source)"))
        #expect(lines.contains("  micro: persons ≤ 10 and assets < 50,000 USD (not seen in a source)"))
        #expect(lines.contains("  as printed, small: employees 11 to 50; assets 50,000 to 250,000"))
        #expect(
            lines.contains(
                "Reading KHM-2005:persons, not seen in a source: statistical practice: employees only "
                    + "(general knowledge)"))
        #expect(
            lines.contains(
                "  http://fayllar.org/smes-in-asia-and-the-pacific.html?page=4: small and medium thresholds"))
    }

    @Test(
        "validity is told as exactly as it is known",
        arguments: [
            ("BRN-ACE", "statistics of 2018 on"), ("IDN-BPS", "dates not known"),
            ("MMR-1990", "1990 to 2015-04-08"),
            ("SGP-PRE2011", "until 2011-03-31, statistics of 2006-2010"), ("VNM-2021", "2021-10-15 on"),
            ("OECD", "for comparison"),
        ])
    func validity(id: String, text: String) throws {
        #expect(try BundledDefinitions.registry().find(id)?.validity == text)
    }

    @Test("the list has a line for each definition, in file order, with columns under each other")
    func list() throws {
        let registry = try BundledDefinitions.registry()
        let lines = registry.listLines
        #expect(lines.map { String($0.prefix { $0 != " " }) } == registry.definitions.map(\.id))
        let starts = lines.map { line in line.ranges(of: "figures ").first?.lowerBound.utf16Offset(in: line) }
        #expect(Set(starts).count == 1)
    }
}
