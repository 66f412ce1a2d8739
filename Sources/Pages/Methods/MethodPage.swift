package import Markup

/// One method of achievement: its form, its thresholds, where they come from.
package enum MethodPage {
    package struct Model: Hashable, Sendable {
        package var notices: [Notice]
        package var facts: [Fact]
        package var withoutTarget: DataTable?
        package var withTarget: DataTable?
        package var notes: [Content]

        package init(
            notices: [Notice] = [], facts: [Fact], withoutTarget: DataTable? = nil,
            withTarget: DataTable? = nil, notes: [Content] = []
        ) {
            self.notices = notices
            self.facts = facts
            self.withoutTarget = withoutTarget
            self.withTarget = withTarget
            self.notes = notes
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let body: HTML = """
            \(notices(model.notices, texts))\(factList(model.facts, texts))\
            \(part(texts[.classesWithoutTarget], "without-target", model.withoutTarget, [], texts))\
            \(part(texts[.classesWithTarget], "with-target", model.withTarget, [], texts))\
            \(section(texts[.notes], id: "notes", paragraphs(model.notes, texts)))
            """
        return frame.document(body, texts: texts)
    }
}
