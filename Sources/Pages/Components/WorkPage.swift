package import Markup

/// A page of the work: parts below each other, each with what it needs of
/// text, facts, table and forms.
package enum WorkPage {
    package struct Part: Hashable, Sendable {
        /// Of its heading within the page.
        package let id: String
        /// Nil for what stands right below the title.
        package let title: String?
        package let notices: [Notice]
        package let text: [Content]
        package let facts: [Fact]
        package let table: DataTable?
        package let forms: [WorkForm]

        package init(
            _ id: String, _ title: String? = nil, notices: [Notice] = [], text: [Content] = [],
            facts: [Fact] = [], table: DataTable? = nil, forms: [WorkForm] = []
        ) {
            self.id = id
            self.title = title
            self.notices = notices
            self.text = text
            self.facts = facts
            self.table = table
            self.forms = forms
        }
    }

    package static func document(_ parts: [Part], frame: WorkFrame, texts: Texts) -> HTML {
        frame.document(HTML.joined(parts.map { $0.html(texts, csrf: frame.csrf) }), texts: texts)
    }
}

extension WorkPage.Part {
    func html(_ texts: Texts, csrf: String) -> HTML {
        let forms = HTML.joined(forms.map { $0.html(texts, csrf: csrf) })
        let body: HTML = """
            \(Pages.notices(notices, texts))\(paragraphs(text, texts))\(factList(facts, texts))\
            \(table?.html(texts) ?? "")\(forms)
            """
        guard let title else { return body }
        guard !body.isEmpty else { return "" }
        return """
            <section aria-labelledby="\(id)">
            <h2 id="\(id)">\(title)</h2>
            \(body)</section>

            """
    }
}
