import PlanFiles
import PlanModel
import Testing

@Suite("Reading YAML")
struct YAMLSourceTests {
    private func lines(_ text: String) -> [String] {
        YAMLSource(file: "x.yaml", text: text).read().findings.map(\.line)
    }

    @Test("values have the place where they stand")
    func places() {
        let (root, findings) = YAMLSource(file: "x.yaml", text: "a: 1\nb:\n  - c: [x, y]\n").read()
        #expect(findings.isEmpty)
        #expect(root?["b"]?["0"]?["c"]?["1"]?.location == Location(file: "x.yaml", line: 3, column: 12))
    }

    @Test("line ends of any kind and a byte-order mark are accepted", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) {
        let (root, findings) = YAMLSource(file: "x.yaml", text: "\u{FEFF}a: 1\(end)b: 2\(end)").read()
        #expect(findings.isEmpty)
        #expect(root?["b"]?.text == "2")
        #expect(root?["b"]?.location.line == 2)
    }

    @Test("nothing, a tilde and null are empty; the same in quotes is a text")
    func empty() {
        let (root, _) = YAMLSource(file: "x.yaml", text: "a:\nb: ~\nc: null\nd: 'null'\ne: ''\n").read()
        #expect(["a", "b", "c"].map { root?[$0]?.content } == [.empty, .empty, .empty])
        #expect(root?["d"]?.text == "null")
        #expect(root?["e"]?.text == "")
    }

    @Test("every duplicate key is found, with the place of the second one")
    func duplicates() {
        let text = "a: 1\nb: {c: 1, d: 2, c: 3}\na: 2\ne:\n  - 'f': 1\n    f: 2\na: 3\n"
        #expect(
            lines(text) == [
                "x.yaml:2:17: error: The key \"c\" stands twice in one mapping; the first is in line 2. Keep one of them.",
                "x.yaml:3:1: error: The key \"a\" stands twice in one mapping; the first is in line 1. Keep one of them.",
                "x.yaml:6:5: error: The key \"f\" stands twice in one mapping; the first is in line 5. Keep one of them.",
                "x.yaml:7:1: error: The key \"a\" stands twice in one mapping; the first is in line 1. Keep one of them.",
            ])
    }

    @Test("of two equal keys the first one counts")
    func firstCounts() {
        let (root, _) = YAMLSource(file: "x.yaml", text: "ວຽງ: 1\nb: 2\nວຽງ: 3\n").read()
        #expect(root?["ວຽງ"]?.text == "1")
        #expect(root?["b"]?.location == Location(file: "x.yaml", line: 2, column: 4))
    }

    @Test("more duplicate keys than anyone mends at once end the reading")
    func manyDuplicates() {
        let text = String(repeating: "a: 1\n", count: 1000)
        let (root, findings) = YAMLSource(file: "x.yaml", text: text).read()
        #expect(root == nil)
        #expect(findings.map(\.code) == ["duplicate-key"])
    }

    @Test("aliases are refused, however much they would unfold to")
    func aliases() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            let copies = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(copies)]\n"
        }
        let (root, findings) = YAMLSource(file: "x.yaml", text: text).read()
        #expect(root == nil)
        #expect(Set(findings.map(\.code)) == ["anchor"])
    }

    @Test(
        "what is not YAML is one finding with its line",
        arguments: [
            ("a: 'open\nb: 1\n", "yaml-syntax", 3), ("a: b: c\n", "yaml-syntax", 1),
            ("a: 1\n\tb: 2\n", "yaml-syntax", 2),
            ("a: *b\n", "yaml-syntax", 1), ("a: 1\nb: \u{1}\n", "yaml-characters", 2), ("", "empty-file", 1),
            ("# only words\n", "empty-file", 1), ("a: 1\n--- \nb: 1\n", "yaml-syntax", 2),
            ("? [a]\n: 1\n", "key-kind", 1),
            (String(repeating: "[", count: 5000), "yaml-syntax", 1),
        ])
    func syntax(text: String, code: String, line: Int) {
        let (root, findings) = YAMLSource(file: "x.yaml", text: text).read()
        #expect(root == nil)
        #expect(findings.map(\.code) == [code])
        #expect(findings.first?.location?.line == line)
    }

    @Test("a file above the limit is refused unread")
    func tooLarge() {
        let text = String(repeating: "#", count: YAMLSource.maximumBytes + 1)
        #expect(YAMLSource(file: "x.yaml", text: text).read().findings.map(\.code) == ["file-too-large"])
    }
}
