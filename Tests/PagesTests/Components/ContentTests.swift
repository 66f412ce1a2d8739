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
            .aside("<b>"), .sentence(["<b>"]), .inLanguage("km", "<b>"), .english("<b>"),
        ])
    func escapes(content: Content) {
        #expect(content.html(.english).string.contains("&lt;b&gt;"))
        #expect(!content.html(.english).string.contains("<b>"))
    }

    @Test("empty parts leave no trace")
    func empty() {
        #expect(Content.lines([.text(""), .muted("")]).isEmpty)
        #expect(Content.inline(["one", .muted(""), "two"]).html(.english).string == "one two")
        #expect(Content.enumeration(["one", .nothing, "two"]).html(.english).string == "one, two")
    }

    @Test(
        "only a whole address of another site becomes a link",
        arguments: [
            ("https://example.org/a?b=c", true), ("http://example.org", true),
            ("javascript:alert(1)", false), ("see https://example.org", false),
            ("https://example.org and more", false), ("table 3-1", false),
        ])
    func located(text: String, isLink: Bool) {
        #expect(Content.located(text).html(.english).string.hasPrefix("<a ") == isLink)
    }

    @Test("words of another language than the page's are marked, and no others")
    func languages() {
        let words = Content.sentence(["Tujuan: ", .english("Increase access to finance")])
        #expect(
            words.html(.indonesian).string == "Tujuan: <span lang=\"en\">Increase access to finance</span>")
        #expect(words.html(.english).string == "Tujuan: Increase access to finance")
        #expect(words.words == "Tujuan: Increase access to finance")
        #expect(Content.inLanguage("km", "").html(.english).isEmpty)
    }

    @Test("contents stand in the places of a sentence, and what has no place is left out")
    func filled() {
        let content = Texts.indonesian.filled(.changeSince, .strong("−14"), .english("2016"), "more")
        #expect(
            content.html(.indonesian).string == "<strong>−14</strong> sejak <span lang=\"en\">2016</span>")
    }

    @Test("a link leads to the page in the language that it stands in, and data have none")
    func linkLanguage() {
        let address = Address(.state(AreaCode("LAO")!), language: .english)
        #expect(
            Content.link(.english("Lao PDR", address)).html(.indonesian).string
                == "<a href=\"/id/states/LAO\"><span lang=\"en\">Lao PDR</span></a>")
        #expect(
            Content.link(Link("CSV", address.with(.csv))).html(.indonesian).string
                == "<a href=\"/states/LAO.csv\">CSV</a>")
    }

    @Test("a link is printed by its route and says where it leads")
    func link() {
        let area = AreaCode("LAO")!
        let link = Link("173", Address(.state(area)), context: "in Lao PDR")
        #expect(
            Content.link(link).html(.english).string
                == "<a href=\"/states/LAO\">173<span class=\"unseen\"> in Lao PDR</span></a>")
    }
}
