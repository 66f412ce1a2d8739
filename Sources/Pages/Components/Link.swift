import Markup
package import Routes

/// Words that lead to an address of the site.
package struct Link: Hashable, Sendable {
    package let text: String
    /// Of the words, by its BCP 47 tag; nil for the page's own.
    package let language: String?
    package let address: Address
    /// What assistive technology reads after the words, where the words alone
    /// would not say where they lead.
    package let context: String?

    package init(_ text: String, _ address: Address, context: String? = nil) {
        self.init(text, language: nil, address, context: context)
    }

    private init(_ text: String, language: String?, _ address: Address, context: String?) {
        self.text = text
        self.language = language
        self.address = address
        self.context = context
    }

    /// Leads there by words that the plan, a source or a method has in English;
    /// translated as `Content.english` is.
    package static func english(_ text: String, _ address: Address, context: String? = nil) -> Link {
        Link(text, language: Language.english.code, address, context: context)
    }

    var content: Content { language.map { .inLanguage($0, .text(text)) } ?? .text(text) }

    /// The anchor.
    func write(to html: inout HTML, _ texts: Texts) {
        html.append("<a href=\"")
        address.writeURL(in: texts.language) { html.append(text: $0) }
        html.append("\">")
        if let language, language != texts.language.code, !text.isEmpty {
            content.write(to: &html, texts)
        } else {
            html.append(text: text)
        }
        if let context { html.wrap("<span class=\"unseen\"> ", context, "</span>") }
        html.append("</a>")
    }
}
