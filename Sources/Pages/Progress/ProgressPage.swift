package import Markup
package import Routes

/// A page on the progress of action lines: a form that chooses, and parts below
/// each other.
package enum ProgressPage {
    package struct Model: Hashable, Sendable {
        package var lead: [Content]
        package var problems: [Notice]
        package var form: ChoiceForm?
        package var parts: [Part]

        package init(
            lead: [Content] = [], problems: [Notice] = [], form: ChoiceForm? = nil, parts: [Part] = []
        ) {
            self.lead = lead
            self.problems = problems
            self.form = form
            self.parts = parts
        }
    }

    package struct Part: Hashable, Sendable {
        package let id: String
        /// Nil for what stands right below the form.
        package let title: String?
        package var lead: [Content]
        package var figure: ChartFigure?
        package var facts: [Fact]
        package var tables: [DataTable]
        package var notes: [Content]

        package init(
            _ id: String, _ title: String? = nil, lead: [Content] = [], figure: ChartFigure? = nil,
            facts: [Fact] = [], tables: [DataTable] = [], notes: [Content] = []
        ) {
            self.id = id
            self.title = title
            self.lead = lead
            self.figure = figure
            self.facts = facts
            self.tables = tables
            self.notes = notes
        }

        func html(_ texts: Texts) -> HTML {
            let body: HTML = """
                \(paragraphs(lead, texts))\(factList(facts, texts))\(figure?.html(texts) ?? "")\
                \(tables.map { $0.html(texts) })\(paragraphs(notes, texts, classes: "note"))
                """
            return title.map { section($0, id: HTML(text: id), body) } ?? body
        }
    }

    /// Asks the same page for a choice; nothing is stored.
    package struct ChoiceForm: Hashable, Sendable {
        /// Without the choice and without a reading.
        package let action: Address
        package let fields: [ReadingForm.Field]
        /// Sent with the form: the reading that stays.
        package let kept: FormFields
        package let button: String

        package init(action: Address, fields: [ReadingForm.Field], kept: FormFields, button: String) {
            self.action = action
            self.fields = fields
            self.kept = kept
            self.button = button
        }

        func html(_ texts: Texts) -> HTML {
            let hidden = kept.fields.map { field -> HTML in
                "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">\n"
            }
            return """
                <form method="get" action="\(texts.url(action))" class="days">
                \(hidden)\(fields.map { control($0, texts) })<p><button type="submit">\(button)</button></p>
                </form>

                """
        }

        private func control(_ field: ReadingForm.Field, _ texts: Texts) -> HTML {
            let id = "choose-\(field.name)"
            let input: HTML =
                switch field.kind {
                case .day:
                    "<input type=\"date\" id=\"\(id)\" name=\"\(field.name)\" value=\"\(field.value)\">"
                case .choice(let choices):
                    """
                    <select id="\(id)" name="\(field.name)">\
                    \(choices.map { option($0, field.value, texts) })</select>
                    """
                }
            return "<p class=\"field\"><label for=\"\(id)\">\(field.label)</label>\n\(input)</p>\n"
        }

        private func option(_ choice: ReadingForm.Field.Choice, _ value: String, _ texts: Texts) -> HTML {
            let selected: HTML = choice.value == value ? " selected" : ""
            return """
                <option value="\(choice.value)"\(selected)\(texts.attribute(of: choice.language))>\
                \(choice.words)</option>
                """
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let body: HTML = """
            \(notices(model.problems, texts))\(paragraphs(model.lead, texts, classes: "lead"))\
            \(model.form?.html(texts) ?? "")\(HTML.joined(model.parts.map { $0.html(texts) }))
            """
        return frame.document(body, texts: texts)
    }
}
