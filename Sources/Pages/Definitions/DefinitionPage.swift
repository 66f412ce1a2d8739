package import Markup

/// One definition of enterprise size: its text, its rules, and what of it was
/// seen in a source.
package enum DefinitionPage {
    package struct Model: Hashable, Sendable {
        package var notices: [Notice]
        package var facts: [Fact]
        package var criteria: DataTable?
        package var groups: [SectorGroup]
        package var readings: [Reading]
        /// What the checker says of the text.
        package var checks: [Notice]
        package var sources: DataTable?
        /// Every definition of the state, this one among them.
        package var history: DataTable?
        package var historyTitle: String
        package var notes: [Content]

        package init(
            notices: [Notice] = [], facts: [Fact] = [], criteria: DataTable? = nil,
            groups: [SectorGroup] = [], readings: [Reading] = [], checks: [Notice] = [],
            sources: DataTable? = nil, history: DataTable? = nil, historyTitle: String = "",
            notes: [Content] = []
        ) {
            self.notices = notices
            self.facts = facts
            self.criteria = criteria
            self.groups = groups
            self.readings = readings
            self.checks = checks
            self.sources = sources
            self.history = history
            self.historyTitle = historyTitle
            self.notes = notes
        }
    }

    /// Activities under one rule.
    package struct SectorGroup: Hashable, Sendable {
        package let title: Content
        package let facts: [Fact]
        package let classes: DataTable

        package init(title: Content, facts: [Fact], classes: DataTable) {
            self.title = title
            self.facts = facts
            self.classes = classes
        }
    }

    /// Another rule for the same text.
    package struct Reading: Hashable, Sendable {
        package let title: Content
        package let note: Content
        package let classes: DataTable

        package init(title: Content, note: Content, classes: DataTable) {
            self.title = title
            self.note = note
            self.classes = classes
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let groups = HTML.joined(
            model.groups.map { group -> HTML in
                """
                <h3>\(group.title.html(texts))</h3>
                \(factList(group.facts, texts))\(group.classes.html(texts))
                """
            })
        let readings = HTML.joined(
            model.readings.map { reading -> HTML in
                """
                <h3>\(reading.title.html(texts))</h3>
                \(paragraphs([reading.note], texts))\(reading.classes.html(texts))
                """
            })
        let body: HTML = """
            \(notices(model.notices, texts))\(factList(model.facts, texts))\
            \(section(texts[.definitionRules], id: "rules", groups))\
            \(part(texts[.definitionCriteria], "criteria", model.criteria, [], texts))\
            \(section(texts[.definitionReadings], id: "readings", readings))\
            \(section(texts[.definitionChecks], id: "checks", notices(model.checks, texts)))\
            \(part(model.historyTitle, "history", model.history, [], texts))\
            \(part(texts[.definitionSources], "sources", model.sources, [], texts))\
            \(section(texts[.notes], id: "notes", paragraphs(model.notes, texts)))
            """
        return frame.document(body, texts: texts)
    }
}
