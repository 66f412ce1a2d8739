package import Markup

/// The words of the field and of Pantau, each with an address of its own.
package enum GlossaryPage {
    package struct Model: Hashable, Sendable {
        package var lead: [Content]
        package var sections: [Section]

        package init(lead: [Content] = [], sections: [Section] = []) {
            self.lead = lead
            self.sections = sections
        }
    }

    /// Words under a heading.
    package struct Section: Hashable, Sendable {
        package let id: String
        package let title: Content
        package let lead: Content
        package let words: [Word]

        package init(id: String, title: Content, lead: Content = .nothing, words: [Word]) {
            self.id = id
            self.title = title
            self.lead = lead
            self.words = words
        }
    }

    package struct Word: Hashable, Sendable {
        /// Where it stands on the page: `baseline`.
        package let anchor: String
        package let word: Content
        package let meaning: Content

        package init(anchor: String, word: Content, meaning: Content) {
            self.anchor = anchor
            self.word = word
            self.meaning = meaning
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let jumps = model.sections.map { section -> HTML in
            "<li><a href=\"#\(section.id)\">\(section.title.html(texts))</a></li>"
        }
        let ways: HTML =
            jumps.isEmpty
            ? "" : "<nav class=\"parts\" aria-label=\"\(texts[.partsOfPage])\"><ul>\(jumps)</ul></nav>\n"
        let body: HTML = """
            \(paragraphs(model.lead, texts, classes: "lead"))\(ways)\
            \(HTML.joined(model.sections.map { part($0, texts) }))
            """
        return frame.document(body, texts: texts)
    }

    private static func part(_ part: Section, _ texts: Texts) -> HTML {
        let words = part.words.map { word -> HTML in
            """
            <div id="\(word.anchor)"><dt><a href="#\(word.anchor)">\(word.word.html(texts))</a></dt>\
            <dd>\(word.meaning.html(texts))</dd></div>

            """
        }
        return section(
            title: part.title.html(texts), id: HTML(text: part.id),
            paragraphs([part.lead], texts, classes: "note") + "<dl class=\"facts words\">\n\(words)</dl>\n")
    }
}
