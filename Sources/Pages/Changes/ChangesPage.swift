package import Markup
package import Routes

/// What changed between two days, with the form that asks for other days.
package enum ChangesPage {
    package struct Model: Hashable, Sendable {
        package var form: DaysForm
        package var problems: [Notice]
        package var lead: [Content]
        package var amendments: DataTable?
        package var assessments: DataTable?
        /// Indicators that fill no KPI.
        package var others: DataTable?
        /// One for each indicator of which values changed.
        package var indicators: [Part]

        package init(
            form: DaysForm, problems: [Notice] = [], lead: [Content] = [], amendments: DataTable? = nil,
            assessments: DataTable? = nil, others: DataTable? = nil, indicators: [Part] = []
        ) {
            self.form = form
            self.problems = problems
            self.lead = lead
            self.amendments = amendments
            self.assessments = assessments
            self.others = others
            self.indicators = indicators
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

    package struct Part: Hashable, Sendable {
        package let title: Content
        package let id: String
        package let table: DataTable
        package let notes: [Content]

        package init(title: Content, id: String, table: DataTable, notes: [Content]) {
            self.title = title
            self.id = id
            self.table = table
            self.notes = notes
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let parts = model.indicators.map { part -> HTML in
            section(
                title: part.title.html(texts), id: HTML(text: part.id),
                part.table.html(texts) + paragraphs(part.notes, texts, classes: "note"))
        }
        let body: HTML = """
            \(form(model.form, texts))\(notices(model.problems, texts))\
            \(paragraphs(model.lead, texts, classes: "lead"))\
            \(Pages.part(texts[.changesPlan], "plan", model.amendments, [], texts))\
            \(Pages.part(texts[.changesAssessments], "assessments", model.assessments, [], texts))\
            \(HTML.joined(parts))\(Pages.part(texts[.changesOthers], "others", model.others, [], texts))
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
