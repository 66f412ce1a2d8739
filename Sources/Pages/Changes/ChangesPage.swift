package import Markup
package import Routes

/// What changed between two days, with the form that asks for other days.
package enum ChangesPage {
    package struct Model: Hashable, Sendable {
        package var form: DaysForm
        package var problems: [Notice]
        package var lead: [Content]
        package var amendments: DataTable?
        /// How much changed of each indicator.
        package var counts: DataTable?
        /// One for each indicator of the plan that changed.
        package var parts: [Part]
        package var note: Content

        package init(
            form: DaysForm, problems: [Notice] = [], lead: [Content] = [], amendments: DataTable? = nil,
            counts: DataTable? = nil, parts: [Part] = [], note: Content = .nothing
        ) {
            self.form = form
            self.problems = problems
            self.lead = lead
            self.amendments = amendments
            self.counts = counts
            self.parts = parts
            self.note = note
        }
    }

    package struct DaysForm: Hashable, Sendable {
        package let action: Address
        package let from: String
        package let to: String

        package init(action: Address, from: String, to: String) {
            self.action = action
            self.from = from
            self.to = to
        }
    }

    /// An indicator by itself: folded, its counts in sight.
    package struct Part: Hashable, Sendable {
        package let title: Content
        package let counts: String
        package let id: String
        /// The assessments that read otherwise, and the values.
        package let tables: [DataTable]
        package let notes: [Content]

        package init(title: Content, counts: String, id: String, tables: [DataTable], notes: [Content]) {
            self.title = title
            self.counts = counts
            self.id = id
            self.tables = tables
            self.notes = notes
        }

        func html(_ texts: Texts) -> HTML {
            """
            <details class="fold" id="\(id)"><summary>\(title.html(texts)) \
            <span class="muted">\(counts)</span></summary>
            \(tables.map { $0.html(texts) })\(paragraphs(notes, texts, classes: "note"))</details>

            """
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let body: HTML = """
            \(form(model.form, texts))\(notices(model.problems, texts))\
            \(paragraphs(model.lead, texts, classes: "lead"))\
            \(Pages.part(texts[.changesPlan], "plan", model.amendments, [], texts))\
            \(Pages.part(texts[.byIndicator], "counts", model.counts, [model.note], texts))\
            \(section(texts[.changesOneByOne], id: "parts", HTML.joined(model.parts.map { $0.html(texts) })))
            """
        return frame.document(body, texts: texts)
    }

    private static func form(_ form: DaysForm, _ texts: Texts) -> HTML {
        """
        <form method="get" action="\(texts.url(form.action))" class="days">
        <p class="field"><label for="from">\(texts[.changesFrom])</label>
        <input type="date" id="from" name="from" value="\(form.from)" required></p>
        <p class="field"><label for="to">\(texts[.changesTo])</label>
        <input type="date" id="to" name="to" value="\(form.to)" required></p>
        <p><button type="submit">\(texts[.changesButton])</button></p>
        </form>

        """
    }
}
