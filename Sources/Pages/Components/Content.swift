package import Charts
import Markup
import Routes

/// Finished text with as much form as a cell or a fact needs. A page model is
/// made of it; only this file turns it into HTML.
package indirect enum Content: Hashable, Sendable {
    case text(String)
    /// Said beside the point.
    case muted(String)
    case aside(Content)
    case strong(String)
    /// To the letter: a hash, a code, the text of a cell.
    case code(String)
    case quote(String)
    case link(Link)
    /// Words that lead to an address of the work.
    case work(WorkLink)
    /// Words that lead to a finished address of the site, as charts have it.
    case led(String, to: String)
    /// Text that may be the address of another site, and then leads there.
    case located(String)
    case tag(Tag)
    case span(OverviewPage.Span)
    /// A chart as small as a word, beside the figures that say the same.
    case spark(SmallLine)
    /// One after another, with a space between.
    case inline([Content])
    /// One after another, with a comma between.
    case enumeration([Content])
    /// One below the other.
    case lines([Content])
    case list([Content])
    /// One after another, with nothing between: words with contents in their
    /// places.
    case sentence([Content])
    /// Words of another language than the page's, by its BCP 47 tag.
    case inLanguage(String, Content)

    /// What the plan, a source or a method says in English. Printed in the
    /// language of the page where there is a translation of just these words.
    package static func english(_ text: String) -> Content {
        .inLanguage(Language.english.code, .text(text))
    }

    /// The same, always as it is stored: where the wording itself is told of.
    package static func original(_ text: String) -> Content {
        .inLanguage(Language.english.code, .sentence([.text(text)]))
    }

    /// The same, said beside the point.
    package static func quiet(_ text: String) -> Content {
        .inLanguage(Language.english.code, .muted(text))
    }

    /// The same, to the letter, and never translated.
    package static func quotation(_ text: String) -> Content {
        .inLanguage(Language.english.code, .quote(text))
    }

    package static let nothing = Content.inline([])

    /// Whether it is more than a paragraph can hold.
    var isBlock: Bool {
        switch self {
        case .list: true
        case .inLanguage(_, let content), .aside(let content): content.isBlock
        case .inline(let parts), .lines(let parts), .sentence(let parts): parts.contains(where: \.isBlock)
        default: false
        }
    }

    package var isEmpty: Bool {
        switch self {
        case .text(let text), .muted(let text), .strong(let text), .code(let text), .quote(let text),
            .located(let text):
            text.isEmpty
        case .link, .work, .led, .tag, .span, .spark: false
        case .inLanguage(_, let content), .aside(let content): content.isEmpty
        case .inline(let parts), .enumeration(let parts), .lines(let parts), .list(let parts),
            .sentence(let parts):
            parts.allSatisfy(\.isEmpty)
        }
    }

    func html(_ texts: Texts) -> HTML {
        var html = HTML(capacity: 128)
        write(to: &html, texts)
        return html
    }

    /// Right into the page that is being printed.
    func write(to html: inout HTML, _ texts: Texts) {
        switch self {
        case .text(let text): html.append(text: text)
        case .muted(let text): html.wrap("<span class=\"muted\">", text, "</span>")
        case .aside(let content):
            html.wrap("<span class=\"muted\">", "</span>") { content.write(to: &$0, texts) }
        case .strong(let text): html.wrap("<strong>", text, "</strong>")
        case .code(let text): html.wrap("<code>", text, "</code>")
        case .quote(let text): html.wrap("<q>", text, "</q>")
        case .link(let link): link.write(to: &html, texts)
        case .work(let link):
            html.append("<a href=\"")
            html.append(text: texts.url(link.address))
            html.wrap("\">", link.text, "</a>")
        case .led(let text, let address):
            html.append("<a href=\"")
            html.append(text: address)
            html.wrap("\">", text, "</a>")
        case .located(let text): html += Self.outward(text)
        case .tag(let tag): tag.write(to: &html)
        case .span(let span): html += span.html
        case .spark(let line): line.draw(into: &html)
        case .inline(let parts): Self.write(parts, between: " ", to: &html, texts)
        case .enumeration(let parts): Self.write(parts, between: ", ", to: &html, texts)
        case .lines(let parts):
            Self.write(parts, "<span class=\"line\">", "</span>", to: &html, texts)
        case .list(let parts):
            html.wrap("<ul class=\"plain\">", "</ul>") {
                Self.write(parts, "<li>", "</li>", to: &$0, texts)
            }
        case .sentence(let parts): Self.write(parts, between: "", to: &html, texts)
        case .inLanguage(let language, let content):
            if isEmpty || language == texts.language.code { return content.write(to: &html, texts) }
            if language == Language.english.code, let own = content.translated(texts) {
                return own.write(to: &html, texts)
            }
            html.append("<span lang=\"")
            html.append(text: language)
            html.wrap("\">", "</span>") { content.write(to: &$0, texts) }
        }
    }

    /// Nil where there is no translation of it.
    private func translated(_ texts: Texts) -> Content? {
        switch self {
        case .text(let text): texts.translation(of: text).map { .text($0) }
        case .muted(let text): texts.translation(of: text).map { .muted($0) }
        default: nil
        }
    }

    /// Those that are not empty, each between a start and an end.
    private static func write(
        _ parts: [Content], _ start: StaticString = "", _ end: StaticString = "",
        between separator: StaticString = "", to html: inout HTML, _ texts: Texts
    ) {
        var isFirst = true
        for part in parts where !part.isEmpty {
            if !isFirst { html.append(separator) }
            isFirst = false
            html.wrap(start, end) { part.write(to: &$0, texts) }
        }
    }

    private static func outward(_ text: String) -> HTML {
        let isAddress = (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(" ")
        guard isAddress else { return HTML(text: text) }
        return "<a class=\"outward\" href=\"\(text)\" rel=\"external noopener noreferrer\">\(text)</a>"
    }
}

extension Content: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}

extension HTML {
    mutating func wrap(_ start: StaticString, _ text: String, _ end: StaticString) {
        append(start)
        append(text: text)
        append(end)
    }

    mutating func wrap(_ start: StaticString, _ end: StaticString, _ body: (inout HTML) -> Void) {
        append(start)
        body(&self)
        append(end)
    }

    static func joined(_ parts: [HTML]) -> HTML { parts.joined(separator: "") }
}
