import Pages
import Testing

@Suite struct TextsTests {
    @Test("every language has words for every key", arguments: Texts.all)
    func complete(texts: Texts) {
        let missing = TextKey.allCases.filter { !texts.hasWords(for: $0) || texts[$0].isEmpty }
        #expect(missing == [])
    }

    @Test("every language has the places for values that English has", arguments: Texts.all)
    func places(texts: Texts) {
        let different = TextKey.allCases.filter { key in
            texts[key].ranges(of: "{}").count != Texts.english[key].ranges(of: "{}").count
        }
        #expect(different == [])
    }

    @Test("values are put in from left to right, as they are")
    func fills() {
        #expect(Texts.english(.fromTo, "1 < 2", "{}") == "1 < 2 to {}")
    }

    @Test("what a language does not say is said in English")
    func fallsBack() {
        let poor = Texts(language: "xx") { $0 == .yes ? "ya" : nil }
        #expect(poor[.yes] == "ya")
        #expect(poor[.no] == "no")
    }

    @Test("languages are named once each")
    func languages() {
        let names = Texts.all.map(\.language)
        #expect(Set(names).count == names.count)
    }
}
