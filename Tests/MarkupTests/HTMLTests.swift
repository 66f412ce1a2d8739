import Markup
import Testing

@Suite struct HTMLTests {
    @Test(
        "text is escaped wherever it is put in",
        arguments: [
            ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), ("\"'", "&quot;&#39;"), ("plain", "plain"),
            ("", ""),
        ])
    func escapes(text: String, expected: String) {
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        #expect(html.string == "<p title=\"\(expected)\">\(expected)</p>")
    }

    @Test(
        "letters beyond ASCII arrive whole", arguments: ["ສປປ ລາວ", "ประเทศไทย", "កម្ពុជា", "မြန်မာ", "Việt Nam"])
    func keepsScripts(name: String) {
        let html: HTML = "<td>\(name)</td>"
        #expect(html.string == "<td>" + name + "</td>")
    }

    @Test("markup put into markup is not escaped again")
    func nests() {
        let inner: HTML = "<em>\("x < y")</em>"
        let outer: HTML = "<p>\(inner) \([inner, inner])</p>"
        #expect(outer.string == "<p><em>x &lt; y</em> <em>x &lt; y</em><em>x &lt; y</em></p>")
    }

    @Test("parts are joined with a separator between them only")
    func joins() {
        let parts: [HTML] = ["a", "b", "c"]
        #expect(parts.joined(separator: ", ").string == "a, b, c")
        #expect([HTML]().joined(separator: ", ").isEmpty)
    }
}
