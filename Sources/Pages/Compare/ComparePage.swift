package import Markup
package import Routes

/// States beside each other on one indicator: what was chosen is the address.
package enum ComparePage {
    package struct Model: Hashable, Sendable {
        package var form: Form
        package var lead: [Content]
        package var charts: [ChartFigure]
        package var table: DataTable?
        package var notes: [Content]
        package var notice: Notice?

        package init(
            form: Form, lead: [Content] = [], charts: [ChartFigure] = [],
            table: DataTable? = nil, notes: [Content] = [],
            notice: Notice? = nil
        ) {
            self.form = form
            self.lead = lead
            self.charts = charts
            self.table = table
            self.notes = notes
            self.notice = notice
        }
    }

    package struct Form: Hashable, Sendable {
        package struct Choice: Hashable, Sendable {
            package let value: String
            package let words: Content
            package let isChosen: Bool

            package init(_ value: String, _ words: Content, isChosen: Bool) {
                self.value = value
                self.words = words
                self.isChosen = isChosen
            }
        }

        package let action: Address
        package let indicators: [Choice]
        package let states: [Choice]
        package let from: String
        package let to: String
        package let asOf: String
        package let baseline: String

        package init(
            action: Address, indicators: [Choice], states: [Choice], from: String, to: String, asOf: String,
            baseline: String
        ) {
            self.action = action
            self.indicators = indicators
            self.states = states
            self.from = from
            self.to = to
            self.asOf = asOf
            self.baseline = baseline
        }
    }

    package static func document(_ model: Model, frame: Frame, texts: Texts) -> HTML {
        let body: HTML = """
            \(form(model.form, texts))\
            \(paragraphs(model.lead, texts, classes: "lead"))\
            \(notices([model.notice].compactMap(\.self), texts))\(figures(model.charts, texts))\
            \(part(texts[.byState], "states", model.table, model.notes, texts))
            """
        return frame.document(body, texts: texts)
    }

    private static func form(_ form: Form, _ texts: Texts) -> HTML {
        let indicators = form.indicators.map { choice -> HTML in
            """
            <option value="\(choice.value)"\(choice.isChosen ? HTML(" selected") : HTML())>\
            \(choice.words.words)</option>
            """
        }
        let states = form.states.map { choice -> HTML in
            """
            <label class="choice"><input type="checkbox" name="states" value="\(choice.value)"\
            \(choice.isChosen ? HTML(" checked") : HTML())> \(choice.words.html(texts))</label>

            """
        }
        return """
            <form method="get" action="\(texts.url(form.action))" class="compare">
            <p class="field"><label for="indicator">\(texts[.indicator])</label>
            <select id="indicator" name="indicator">\(indicators)</select></p>
            <fieldset><legend>\(texts[.compareStates])</legend>
            \(states)</fieldset>
            \(field("from", texts[.compareFrom], form.from, "number"))\
            \(field("to", texts[.compareTo], form.to, "number"))\
            \(field("baseline", texts[.fieldBaseline], form.baseline, "number"))\
            \(field("as-of", texts[.fieldAsOf], form.asOf, "date"))\
            <p><button type="submit">\(texts[.compareStatesButton])</button></p>
            </form>

            """
    }

    private static func field(_ name: String, _ label: String, _ value: String, _ type: String) -> HTML {
        """
        <p class="field"><label for="\(name)">\(label)</label>
        <input type="\(type)" id="\(name)" name="\(name)" value="\(value)"></p>

        """
    }
}
