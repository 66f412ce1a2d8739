import Markup

/// A name with what is known under it.
package struct Fact: Hashable, Sendable {
    package let name: String
    package let content: Content

    package init(_ name: String, _ content: Content) {
        self.name = name
        self.content = content
    }

    /// Nil where there is nothing to say.
    package init?(_ name: String, _ text: String?) {
        guard let text, !text.isEmpty else { return nil }
        self.init(name, .text(text))
    }

    /// Of words that are English on every page; nil where there are none.
    package init?(_ name: String, english text: String?) {
        guard let text, !text.isEmpty else { return nil }
        self.init(name, .english(text))
    }
}

/// Facts below each other; those without content are left out.
func factList(_ facts: [Fact], _ texts: Texts) -> HTML {
    let shown = facts.filter { !$0.content.isEmpty }
    guard !shown.isEmpty else { return "" }
    let rows = shown.map { fact -> HTML in
        "<div><dt>\(fact.name)</dt><dd>\(fact.content.html(texts))</dd></div>\n"
    }
    return "<dl class=\"facts\">\n\(rows)</dl>\n"
}
