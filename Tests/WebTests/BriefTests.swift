import Testing

@testable import Web

@Suite("The brief on a state")
struct BriefTests {
    private func brief(_ address: String) async throws -> [String] {
        let page = await (try TestSite.bundled()).get(address).text
        return page.matches(of: /<p class="brief">(.*?)<\/p>/).map { match in
            String(match.1.replacing(/<[^>]*>/, with: ""))
        }
    }

    static let states = ["BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "VNM"]

    @Test("has five sentences, each ended once", arguments: states, ["", "/id"])
    func five(state: String, language: String) async throws {
        let sentences = try await brief("\(language)/states/\(state)")
        #expect(sentences.count == 5)
        for sentence in sentences {
            #expect(sentence.hasSuffix("."))
            #expect(!sentence.contains(".."))
            #expect(!sentence.contains("  "))
            #expect(!sentence.contains("{}"))
        }
    }

    @Test("says nothing of what there is none of", arguments: states)
    func noZero(state: String) async throws {
        let text = try await brief("/states/\(state)").joined(separator: " ")
        for words in [
            " 0 ", "none are", " 1 ", "one are", "one classes", "one series have", "one indicators",
        ] {
            #expect(!text.contains(words), "\(words)")
        }
    }

    @Test("counts what is one in the singular")
    func singular() async throws {
        let text = try await brief("/states/THA").joined(separator: " ")
        #expect(text.contains("the methods disagree on one indicator"))
        #expect(
            text.contains(
                "the time required to start a business has improved most, from 29 in 2016 to 6 days in 2019"))
    }

    @Test(
        "titles of indicators go into a sentence as English has them",
        arguments: [
            ("Time required to start a business", "the time required to start a business"),
            ("Labour force participation rate, female", "female labour force participation rate"),
            ("National labour productivity", "national labour productivity"),
            ("R&D expenditure", "R&D expenditure"),
            ("SMEs' contribution to GDP", "SMEs' contribution to GDP"),
        ])
    func titles(title: String, expected: String) { #expect(Presenter.inSentence(title) == expected) }

    @Test("says a number once where indicators are examples of it")
    func examples() async throws {
        #expect(
            try await brief("/states/PHL")[2].contains(
                "worse in four: among them national labour productivity"))
    }

    @Test("names the Philippines with their article")
    func article() async throws {
        #expect(try await brief("/states/PHL")[0].hasPrefix("The Philippines has values"))
        #expect(try await brief("/id/states/PHL")[0].hasPrefix("Filipina "))
    }

    @Test("is not repeated by the page")
    func once() async throws {
        let page = await (try TestSite.bundled()).get("/states/THA").text
        #expect(!page.contains("key policy indicators have a value"))
    }
}
