import Testing
import UseCases

@Suite struct GlossaryTests {
    @Test("the glossary of the documentation is read: sections, words, meanings")
    func documentation() throws {
        let glossary = SearchDesk.glossary
        #expect(
            glossary.sections.map(\.title) == [
                "The plan", "Values", "Assessment", "Enterprises", "Accounts", "Collection", "Work to come",
                "How Pantau speaks",
            ])
        #expect(glossary.entries.count > 70)
        #expect(glossary.entries.allSatisfy { !$0.word.isEmpty && !$0.meaning.isEmpty })
        let vintage = try #require(glossary.entries.first { $0.word == "vintage" })
        #expect(vintage.meaning == "A series as published on a day.")
    }

    @Test("code marks are taken off, a bar in a cell is kept, other tables are passed over")
    func markdown() {
        let glossary = Glossary(
            markdown: """
                # Title
                ## First
                Said before.

                | word | meaning |
                |---|:--|
                | `_T` | all \\| any |
                | no meaning |

                | word | count |
                |---|---|
                | x | 1 |
                ## Without words
                text
                """)
        #expect(glossary.sections.map(\.title) == ["First"])
        #expect(glossary.sections.first?.lead == "Said before.")
        #expect(glossary.entries.map(\.word) == ["_T"])
        #expect(glossary.entries.map(\.meaning) == ["all | any"])
    }

    @Test(
        "a text without tables is an empty glossary", arguments: ["", "## Title", "| word | meaning |", "|"])
    func empty(markdown: String) {
        #expect(Glossary(markdown: markdown) == .empty)
    }
}
