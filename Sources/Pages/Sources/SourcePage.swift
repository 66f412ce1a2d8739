package import Markup

/// One file that values came from, and what was taken from it.
package enum SourcePage {
    package struct Model: Hashable, Sendable {
        package var facts: [Fact]
        package var imports: DataTable

        package init(facts: [Fact], imports: DataTable) {
            self.facts = facts
            self.imports = imports
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let body: HTML = """
            \(factList(model.facts, texts))\(part(texts[.imports], "imports", model.imports, [], texts))
            """
        return frame.document(body, texts: texts)
    }
}
