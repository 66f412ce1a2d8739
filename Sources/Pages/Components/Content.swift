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
    /// Words that lead to a finished address of the site, as charts have it.
    case led(String, to: String)
    /// Text that may be the address of another site, and then leads there.
    case located(String)
    case tag(Tag)
    case span(OverviewPage.Span)
    /// A chart as small as a word, beside the figures that say the same.
    case spark(ChartFigure)
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

    /// What the plan, a source or a method says, in the only language it has.
    package static func english(_ text: String) -> Content {
        .inLanguage(Language.english.code, .text(text))
    }

    /// The same, said beside the point.
    package static func quiet(_ text: String) -> Content {
        .inLanguage(Language.english.code, .muted(text))
    }

    /// The same, to the letter.
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
        case .link, .led, .tag, .span, .spark: false
        case .inLanguage(_, let content), .aside(let content): content.isEmpty
        case .inline(let parts), .enumeration(let parts), .lines(let parts), .list(let parts),
            .sentence(let parts):
            parts.allSatisfy(\.isEmpty)
        }
    }

    func html(_ texts: Texts) -> HTML {
        switch self {
        case .text(let text): HTML(text: text)
        case .muted(let text): "<span class=\"muted\">\(text)</span>"
        case .aside(let content): "<span class=\"muted\">\(content.html(texts))</span>"
        case .strong(let text): "<strong>\(text)</strong>"
        case .code(let text): "<code>\(text)</code>"
        case .quote(let text): "<q>\(text)</q>"
        case .link(let link): Self.anchor(link, texts)
        case .led(let text, let address): "<a href=\"\(address)\">\(text)</a>"
        case .located(let text): Self.outward(text)
        case .tag(let tag): tag.html
        case .span(let span): span.html
        case .spark(let figure): figure.drawing
        case .inline(let parts): shown(parts, texts).joined(separator: " ")
        case .enumeration(let parts): shown(parts, texts).joined(separator: ", ")
        case .lines(let parts): HTML.joined(shown(parts, texts).map { "<span class=\"line\">\($0)</span>" })
        case .list(let parts): "<ul class=\"plain\">\(shown(parts, texts).map { "<li>\($0)</li>" })</ul>"
        case .sentence(let parts): HTML.joined(shown(parts, texts))
        case .inLanguage(let language, let content):
            isEmpty || language == texts.language.code
                ? content.html(texts) : "<span lang=\"\(language)\">\(content.html(texts))</span>"
        }
    }

    private func shown(_ parts: [Content], _ texts: Texts) -> [HTML] {
        parts.filter { !$0.isEmpty }.map { $0.html(texts) }
    }

    private static func anchor(_ link: Link, _ texts: Texts) -> HTML {
        let context: HTML = link.context.map { "<span class=\"unseen\"> \($0)</span>" } ?? ""
        let words = link.content.html(texts)
        return "<a href=\"\(texts.url(link.address))\">\(words)\(context)</a>"
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
    static func joined(_ parts: [HTML]) -> HTML { parts.joined(separator: "") }
}
