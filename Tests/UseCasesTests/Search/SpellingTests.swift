import PlanModel
import Testing

@Suite struct SpellingTests {
    @Test(
        "case and the marks of Latin letters are folded, other scripts stay as they are",
        arguments: [
            ("Việt Nam", ["viet", "nam"]), ("Đồng", ["dong"]), ("café CAFÉ", ["cafe", "cafe"]),
            ("e\u{301}te\u{301}", ["ete"]), ("Straße", ["strasse"]), ("İzmir", ["izmir"]),
            ("Æon œuvre", ["aeon", "oeuvre"]), ("ລາວ", ["ລາວ"]), ("ประเทศไทย", ["ประเทศไทย"]),
            ("កម្ពុជា", ["កម្ពុជា"]), ("МОСКВА", ["москва"]), ("", []), ("—…!?", []),
        ])
    func folded(text: String, words: [String]) {
        #expect(foldedWords(text).map(\.folded) == words)
    }

    @Test(
        "words are parted where people part them",
        arguments: [
            ("IC.REG.DURS", ["ic", "reg", "durs"]), ("IC_REG_DURS", ["ic", "reg", "durs"]),
            ("A-1-2.1", ["a", "1", "2", "1"]), ("People's Republic", ["peoples", "republic"]),
            ("People’s", ["peoples"]), ("R&D (% of GDP)", ["rd", "of", "gdp"]),
            ("R & D", ["r", "d"]), ("ខ្មែរ\u{200B}ឡាវ", ["ខ្មែរ", "ឡាវ"]), ("co\u{AD}operate", ["cooperate"]),
        ])
    func parted(text: String, words: [String]) {
        #expect(foldedWords(text).map(\.folded) == words)
    }

    @Test("a word knows where it stands, marks and all")
    func range() {
        let text = "in Việt Nam’s"
        #expect(foldedWords(text).map { String(text[$0.range]) } == ["in", "Việt", "Nam’s"])
    }

    @Test(
        "mistakes are counted: left out, added, another letter, neighbours swapped",
        arguments: [
            ("lao", "lao", 0), ("loa", "lao", 1), ("laos", "lao", 1), ("la", "lao", 1), ("lbo", "lao", 1),
            ("indonezi", "indonesia", 2), ("prodcutivtiy", "productivity", 2), ("ca", "abc", 3),
        ])
    func distance(seen: String, known: String, mistakes: Int) {
        let (left, right) = (letters(seen), letters(known))
        #expect(spellingDistance(from: left, to: right, limit: 3) == mistakes)
        #expect(spellingDistance(from: left, to: right, limit: mistakes) == mistakes)
        if mistakes > 0 { #expect(spellingDistance(from: left, to: right, limit: mistakes - 1) == nil) }
    }

    @Test(
        "mistakes to the beginning of a longer word are counted without its end",
        arguments: [("indonezi", "indonesia", 1), ("prodcut", "productivity", 1), ("lao", "laotian", 0)])
    func beginning(seen: String, known: String, mistakes: Int) {
        #expect(
            spellingDistance(from: letters(seen), to: letters(known), limit: 2, orBeginning: true) == mistakes
        )
    }

    private func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
