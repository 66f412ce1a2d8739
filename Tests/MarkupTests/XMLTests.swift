import Markup
import Testing

@Suite struct XMLTests {
    private func written(_ xml: XML) -> String {
        var bytes: [UInt8] = []
        xml.write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "text and attributes are escaped, and white space that XML would change is written by number",
        arguments: [
            (
                "a < b & \"c\" > d", "a &lt; b &amp; &quot;c&quot; &gt; d",
                "a &lt; b &amp; &quot;c&quot; &gt; d"
            ),
            ("]]>", "]]&gt;", "]]&gt;"), ("it's", "it's", "it's"),
            ("one\ntwo\tthree", "one\ntwo\tthree", "one&#10;two&#9;three"),
            ("\r", "&#13;", "&#13;"), ("ສປປ ລາວ", "ສປປ ລາວ", "ສປປ ລາວ"), ("ﬁ", "ﬁ", "ﬁ"), ("", "", ""),
        ])
    func escapes(text: String, inText: String, inAttribute: String) {
        let xml = XML("a", ["b": text], text: text)
        #expect(written(xml) == "<a b=\"\(inAttribute)\">\(inText)</a>\n")
    }

    @Test(
        "what XML can't hold becomes a replacement character",
        arguments: ["\u{0}", "\u{1B}", "\u{FFFE}", "\u{FFFF}"])
    func forbidden(text: String) {
        #expect(written(XML("a", text: text)) == "<a>\u{FFFD}</a>\n")
    }

    @Test("elements stand below each other, attributes without a value are left out")
    func nests() {
        let xml = XML("a", ["b": "1", "c": nil], [XML("d"), XML("e", [:], [XML("f", text: "g")])])
        #expect(written(xml) == "<a b=\"1\">\n  <d/>\n  <e>\n    <f>g</f>\n  </e>\n</a>\n")
    }
}
