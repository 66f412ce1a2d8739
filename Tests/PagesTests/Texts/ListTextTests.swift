import Pages
import Testing

@Suite("Lists and counts in sentences")
struct ListTextTests {
    @Test(
        "names stand in a list as the language has it",
        arguments: [
            ([String](), "", ""), (["A"], "A", "A"), (["A", "B"], "A and B", "A dan B"),
            (["A", "B", "C"], "A, B and C", "A, B, dan C"),
        ])
    func list(names: [String], english: String, indonesian: String) {
        #expect(Texts.english.list(names) == english)
        #expect(Texts.indonesian.list(names) == indonesian)
    }

    @Test(
        "small numbers are words in running text",
        arguments: [(1, "one"), (4, "four"), (10, "ten"), (11, "11"), (2_489, "2,489")])
    func spelled(number: Int, expected: String) {
        #expect(Texts.english.spelled(number) == expected)
    }
}
