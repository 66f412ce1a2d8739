import Markup
import PlanModel
import Routes
import Testing

@testable import Pages

@Suite struct ContentTests {
    @Test(
        "every kind of text is escaped",
        arguments: [
            Content.text("<b>"), .muted("<b>"), .strong("<b>"), .code("<b>"), .quote("<b>"), .located("<b>"),
            .lines(["<b>"]), .list(["<b>"]), .inline(["<b>"]), .enumeration(["<b>"]),
            .tag(Pages.Tag(.note, "<b>")), .link(Link("<b>", Address(.overview), context: "<b>")),
        ])
    func escapes(content: Content) {
        #expect(content.html.string.contains("&lt;b&gt;"))
        #expect(!content.html.string.contains("<b>"))
    }

    @Test("empty parts leave no trace")
    func empty() {
        #expect(Content.lines([.text(""), .muted("")]).isEmpty)
        #expect(Content.inline(["one", .muted(""), "two"]).html.string == "one two")
        #expect(Content.enumeration(["one", .nothing, "two"]).html.string == "one, two")
    }

    @Test(
        "only a whole address of another site becomes a link",
        arguments: [
            ("https://example.org/a?b=c", true), ("http://example.org", true),
            ("javascript:alert(1)", false), ("see https://example.org", false),
            ("https://example.org and more", false), ("table 3-1", false),
        ])
    func located(text: String, isLink: Bool) {
        #expect(Content.located(text).html.string.hasPrefix("<a ") == isLink)
    }

    @Test("a link is printed by its route and says where it leads")
    func link() {
        let area = AreaCode("LAO")!
        let link = Link("173", Address(.state(area)), context: "in Lao PDR")
        #expect(
            Content.link(link).html.string
                == "<a href=\"/states/LAO\">173<span class=\"unseen\"> in Lao PDR</span></a>")
    }
}
