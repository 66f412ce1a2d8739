package import Markup

/// One method of achievement: its form, its thresholds, where they come from.
package enum MethodPage {
    package struct Model: Hashable, Sendable {
        package var notices: [Notice]
        package var facts: [Fact]
        package var withoutTarget: DataTable?
        package var withTarget: DataTable?
        /// Empty where the ledger lacks the values.
        package var examples: [Example]
        /// What the method says where its form comes to an end.
        package var edges: DataTable?
        package var notes: [Content]

        package init(
            notices: [Notice] = [], facts: [Fact], withoutTarget: DataTable? = nil,
            withTarget: DataTable? = nil, examples: [Example] = [], edges: DataTable? = nil,
            notes: [Content] = []
        ) {
            self.notices = notices
            self.facts = facts
            self.withoutTarget = withoutTarget
            self.withTarget = withTarget
            self.examples = examples
            self.edges = edges
            self.notes = notes
        }
    }

    /// A course of real values, step by step.
    package struct Example: Hashable, Sendable {
        package let title: Content
        package let steps: DataTable

        package init(title: Content, steps: DataTable) {
            self.title = title
            self.steps = steps
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let body: HTML = """
            \(notices(model.notices, texts))\(factList(model.facts, texts))\
            \(part(texts[.classesWithoutTarget], "without-target", model.withoutTarget, [], texts))\
            \(part(texts[.classesWithTarget], "with-target", model.withTarget, [], texts))\
            \(section(texts[.workedExample], id: "example", examples(model.examples, texts)))\
            \(part(texts[.edges], "edges", model.edges, [.text(texts[.edgesNote])], texts))\
            \(section(texts[.notes], id: "notes", paragraphs(model.notes, texts)))
            """
        return frame.document(body, texts: texts)
    }

    private static func examples(_ examples: [Example], _ texts: Texts) -> HTML {
        guard !examples.isEmpty else { return paragraphs([.text(texts[.exampleMissing])], texts) }
        let shown = examples.map { example -> HTML in
            "<h3>\(example.title.html(texts))</h3>\n\(example.steps.html(texts))"
        }
        return paragraphs([.text(texts[.exampleNote])], texts) + HTML.joined(shown)
    }
}
