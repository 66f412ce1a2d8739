package import Markup

/// An action or an action line of the plan: what the plan says of it, what was
/// reported, and the indicators of the goal that it serves.
package enum PlanItemPage {
    package struct Model: Hashable, Sendable {
        package var lead: [Content]
        package var facts: [Fact]
        package var parts: [Part]
        /// What was reported, before the parts.
        package var progress: [ProgressPage.Part] = []

        package init(lead: [Content] = [], facts: [Fact] = [], parts: [Part] = []) {
            self.lead = lead
            self.facts = facts
            self.parts = parts
        }
    }

    /// A part with a heading of its own.
    package struct Part: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable {
            case lines, progress, achievement, errata
        }

        package let kind: Kind
        package let title: String
        /// Before the table.
        package let lead: [Content]
        package let table: DataTable?
        package let notes: [Content]

        package init(
            _ kind: Kind, title: String, lead: [Content] = [], table: DataTable? = nil,
            notes: [Content] = []
        ) {
            self.kind = kind
            self.title = title
            self.lead = lead
            self.table = table
            self.notes = notes
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let parts = model.parts.map { part -> HTML in
            section(
                part.title, id: HTML(text: part.kind.rawValue),
                paragraphs(part.lead, texts) + (part.table?.html(texts) ?? "")
                    + paragraphs(part.notes, texts, classes: "note"))
        }
        let body: HTML = """
            \(paragraphs(model.lead, texts, classes: "lead"))\(factList(model.facts, texts))\
            \(HTML.joined(model.progress.map { $0.html(texts) }))\(parts)
            """
        return frame.document(body, texts: texts)
    }
}
