import PlanFiles
import PlanModel
import Testing

@Suite("Writing YAML scalars")
struct YAMLScalarTests {
    private func read(_ yaml: String, at path: [String]) -> String? {
        let (root, findings) = YAMLSource(file: "x.yaml", text: yaml).read()
        guard findings.isEmpty else { return findings[0].line }
        return path.reduce(root) { $0?[$1] }?.text
    }

    @Test("any text is read back to the letter", arguments: 1...20 as ClosedRange<UInt64>)
    func roundTrip(seed: UInt64) {
        var random = RandomTexts(seed: seed)
        for _ in 0..<100 {
            let text = random.text()
            #expect(
                read("a:\n  - b: \(YAMLScalar.text(text))\n", at: ["a", "0", "b"]) == text, "seed \(seed)")
            #expect(read("a: [x, \(YAMLScalar.word(text)), y]\n", at: ["a", "1"]) == text, "seed \(seed)")
        }
    }

    @Test(
        "plain where YAML allows it, quoted where a reader could be misled",
        arguments: [
            ("Productivity, Technology", "Productivity, Technology"),
            ("MSMEs' interests", "MSMEs' interests"),
            ("2018", "'2018'"), ("2016-01-01", "'2016-01-01'"), ("yes", "'yes'"), ("it's: so", "'it''s: so'"),
            ("a #b", "'a #b'"), ("- a", "'- a'"), ("two\nlines", "\"two\\nlines\""), ("", "''"),
            ("null", "'null'"),
        ])
    func text(text: String, written: String) {
        #expect(YAMLScalar.text(text) == written)
    }

    @Test(
        "numbers, days and codes are plain words",
        arguments: ["2018", "2016-01-01", "-1", "true", "A-1-2.1", "2/3"])
    func word(text: String) {
        #expect(YAMLScalar.word(text) == text)
    }

    @Test("words that would be taken apart are quoted", arguments: ["a,b", "[a]", "null", "~", "", "a: b"])
    func quotedWord(text: String) {
        #expect(YAMLScalar.word(text) == "'\(text)'")
    }
}
