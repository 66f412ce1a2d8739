import Markup

/// A sentence that a reader must not miss, set off from the text.
package struct Notice: Hashable, Sendable {
    package let tag: Tag
    package let content: Content

    package init(_ tag: Tag, _ content: Content) {
        self.tag = tag
        self.content = content
    }
}

func notices(_ notices: [Notice], _ texts: Texts) -> HTML {
    HTML.joined(
        notices.map { notice -> HTML in
            """
            <p class="notice notice-\(notice.tag.kind.rawValue)">\(notice.tag.html) \(notice.content.html(texts))</p>

            """
        })
}

/// Paragraphs, one for each content that is not empty.
func paragraphs(_ contents: [Content], _ texts: Texts, classes: HTML = "") -> HTML {
    HTML.joined(
        contents.filter { !$0.isEmpty }.map { content -> HTML in
            let attribute: HTML = classes.isEmpty ? "" : " class=\"\(classes)\""
            return content.isBlock
                ? "<div\(attribute)>\(content.html(texts))</div>\n"
                : "<p\(attribute)>\(content.html(texts))</p>\n"
        })
}

/// A part of a page with a heading of its own; nothing where it would be empty.
func section(_ title: String, id: HTML, _ body: HTML) -> HTML {
    section(title: HTML(text: title), id: id, body)
}

func section(title: HTML, id: HTML, _ body: HTML) -> HTML {
    guard !body.isEmpty else { return "" }
    return """
        <section aria-labelledby="\(id)">
        <h2 id="\(id)">\(title)</h2>
        \(body)</section>

        """
}
