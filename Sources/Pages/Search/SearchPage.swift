package import Markup
package import Routes

/// What a search found, with its form.
package enum SearchPage {
    package struct Model: Hashable, Sendable {
        /// As asked; empty before anything was.
        package var query: String
        package var action: Address
        /// How many there are, or what to do.
        package var lead: [Content]
        package var hits: [Hit]

        package init(query: String, action: Address, lead: [Content], hits: [Hit]) {
            self.query = query
            self.action = action
            self.lead = lead
            self.hits = hits
        }
    }

    package struct Hit: Hashable, Sendable {
        package let link: Link
        /// What kind of thing it is: an indicator, a state.
        package let kind: String
        package let detail: Content

        package init(_ link: Link, kind: String, detail: Content) {
            self.link = link
            self.kind = kind
            self.detail = detail
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let items = model.hits.map { hit -> HTML in
            """
            <li><span class="kind">\(hit.kind)</span> \(Content.link(hit.link).html(texts))
            <span class="line muted">\(hit.detail.html(texts))</span></li>

            """
        }
        let list: HTML = items.isEmpty ? "" : "<ol class=\"hits\">\n\(items)</ol>\n"
        let body: HTML = """
            <form method="get" action="\(texts.url(model.action))" role="search" class="search">
            <p class="field"><label for="q">\(texts[.searchLabel])</label>
            <input type="search" id="q" name="q" value="\(model.query)" maxlength="200">
            <button type="submit">\(texts[.searchButton])</button></p>
            </form>
            \(paragraphs(model.lead, texts))\(list)
            """
        return frame.document(body, texts: texts)
    }
}
