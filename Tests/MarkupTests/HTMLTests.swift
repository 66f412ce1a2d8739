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

    @Test("what is written after a copy was taken is not in the copy")
    func copies() {
        var page: HTML = "<p>one</p>"
        let kept = page
        page.append("<p>two</p>")
        var other = kept
        other += kept
        #expect(kept.string == "<p>one</p>")
        #expect(page.string == "<p>one</p><p>two</p>")
        #expect(other.string == "<p>one</p><p>one</p>")
    }

    @Test(
        "whole numbers of any size are printed",
        arguments: [0, 7, 10, -1, 999, 1000, 1_234_567_890_123, .max, .min])
    func numbers(number: Int) {
        #expect(("\(number)" as HTML).string == number.description)
    }

    @Test("parts are joined with a separator between them only")
    func joins() {
        let parts: [HTML] = ["a", "b", "c"]
        #expect(parts.joined(separator: ", ").string == "a, b, c")
        #expect([HTML]().joined(separator: ", ").isEmpty)
    }
}
