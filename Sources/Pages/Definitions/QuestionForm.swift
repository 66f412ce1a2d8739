import Markup
package import Routes

/// A form that asks a page a question: what was typed stays, and what is wrong
/// stands beside its field.
package struct QuestionForm: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            /// A number that a person types, with digits offered on a phone.
            case number
            case choice([ReadingForm.Field.Choice])
            /// Any of these, each a parameter of the same name.
            case checks([ReadingForm.Field.Choice])
        }

        /// The name of the parameter.
        package let name: String
        package let label: String
        package let hint: String?
        /// As it was typed or chosen; several only of checks.
        package let values: [String]
        package let kind: Kind
        /// Nil where nothing is wrong.
        package let problem: String?

        package init(
            name: String, label: String, hint: String? = nil, values: [String], kind: Kind,
            problem: String? = nil
        ) {
            self.name = name
            self.label = label
            self.hint = hint
            self.values = values
            self.kind = kind
            self.problem = problem
        }
    }

    /// Without what the form asks.
    package let action: Address
    package let fields: [Field]
    /// On the button.
    package let submit: String

    package init(action: Address, fields: [Field], submit: String) {
        self.action = action
        self.fields = fields
        self.submit = submit
    }

    package var hasProblems: Bool { fields.contains { $0.problem != nil } }

    func html(_ texts: Texts) -> HTML {
        let refused: HTML =
            hasProblems
            ? notices([Notice(Tag(.away, texts[.notUnderstood]), .text(texts[.fieldsMarked]))], texts) : ""
        return """
            \(refused)<form class="ask" method="get" action="\(texts.url(action))">
            \(fields.map { $0.html(texts) })<p class="send"><button type="submit">\(submit)</button></p>
            </form>

            """
    }
}

extension QuestionForm.Field {
    fileprivate func html(_ texts: Texts) -> HTML {
        let explained: HTML = hint.map { " <small id=\"hint-\(name)\">\($0)</small>" } ?? ""
        let wrong: HTML = problem.map { " <strong class=\"wrong\" id=\"wrong-\(name)\">\($0)</strong>" } ?? ""
        if case .checks(let choices) = kind {
            return """
                <fieldset class="field checks"\(described)><legend>\(label)</legend>\(explained)\(wrong)
                \(choices.map { check($0, texts) })</fieldset>

                """
        }
        return """
            <p class="field"><label for="ask-\(name)">\(label)</label> \(control(texts))\(explained)\(wrong)</p>

            """
    }

    private var described: HTML {
        let ids = [problem.map { _ in "wrong-\(name)" }, hint.map { _ in "hint-\(name)" }]
        let stated = ids.compactMap(\.self).joined(separator: " ")
        let invalid: HTML = problem == nil ? "" : " aria-invalid=\"true\""
        return stated.isEmpty ? "" : " aria-describedby=\"\(stated)\"\(invalid)"
    }

    private func check(_ choice: ReadingForm.Field.Choice, _ texts: Texts) -> HTML {
        let checked: HTML = values.contains(choice.value) ? " checked" : ""
        return """
            <label\(texts.attribute(of: choice.language))><input type="checkbox" name="\(name)" \
            value="\(choice.value)"\(checked)> \(choice.words)</label>

            """
    }

    private func control(_ texts: Texts) -> HTML {
        guard case .choice(let choices) = kind else {
            return """
                <input type="text" inputmode="decimal" id="ask-\(name)" name="\(name)" \
                value="\(values.first ?? "")" autocomplete="off"\(described)>
                """
        }
        let options = choices.map { choice -> HTML in
            let selected: HTML = choice.value == (values.first ?? "") ? " selected" : ""
            return """
                <option value="\(choice.value)"\(selected)\(texts.attribute(of: choice.language))>\
                \(choice.words)</option>
                """
        }
        return "<select id=\"ask-\(name)\" name=\"\(name)\"\(described)>\(options)</select>"
    }
}
