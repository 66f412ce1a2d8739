import Assessment
import Pages
import Testing

@Suite("Methods in words")
struct MethodTextTests {
    @Test("in English a method has the title that the commands print")
    func english() {
        for method in AchievementMethods.all { #expect(Texts.english.title(of: method) == method.title) }
    }

    @Test("in Indonesian every method has a title of its own and a short one")
    func indonesian() {
        for method in AchievementMethods.all {
            #expect(Texts.indonesian.title(of: method) != method.title)
            #expect(Texts.indonesian.shortTitle(ofMethod: method.name) != method.name)
        }
    }

    @Test(
        "a form is printed with the signs of print",
        arguments: [
            ("d x CAGR", "d × CAGR"), ("v_e = yi (1 + CAGR)^(tT - ti)", "v_e = yi (1 + CAGR)^(tT − ti)"),
            ("R", "R"), ("max - min", "max − min"),
        ])
    func formula(form: String, expected: String) { #expect(Texts.english.formula(form) == expected) }
}
