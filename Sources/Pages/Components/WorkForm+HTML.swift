import Markup
import Routes

extension WorkForm {
    func html(_ texts: Texts, csrf: String) -> HTML {
        let refused: HTML =
            hasProblems
            ? notices(
                [
                    standing
                        ?? Notice(Tag(.away, texts[.notStored]), .text(problem ?? texts[.fieldsMarked]))
                ], texts)
            : ""
        let type: HTML = takesFiles ? " enctype=\"multipart/form-data\"" : ""
        let kept = hidden.map { field -> HTML in
            "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">\n"
        }
        if isAsking {
            return """
                \(refused)<form class="work" method="get" action="\(texts.url(action))">
                \(kept)\(fields.map { $0.html(texts, form: id) })<p class="send">\
                \(buttons.map { button -> HTML in "<button type=\"submit\">\(button.words)</button>" })</p>
                </form>

                """
        }
        return """
            \(refused)<form class="work" method="post" action="\(texts.url(action))"\(type)>
            <input type="hidden" name="csrf" value="\(csrf)">
            \(kept)\(body(texts))<p class="send">\(buttons.map(\.html))</p>
            </form>

            """
    }
}

extension WorkForm {
    /// Fields, in parts where some begin one.
    private func body(_ texts: Texts) -> HTML {
        var html = HTML()
        var isOpen = false
        for field in fields {
            if let heading = field.heading {
                if isOpen { html += "</fieldset>\n" }
                html += "<fieldset class=\"part\"><legend>\(heading)</legend>\n"
                isOpen = true
            }
            html += field.html(texts, form: id)
        }
        if isOpen { html += "</fieldset>\n" }
        return html
    }
}

extension WorkForm.Button {
    var html: HTML {
        """
        <button type="submit" name="\(name)" value="\(value)" class="\(style.rawValue)">\(words)</button>
        """
    }
}

extension WorkForm.Field {
    fileprivate func html(_ texts: Texts, form: String) -> HTML {
        let id = "\(form)-\(name)"
        let explained: HTML = hint.map { " <small id=\"hint-\(id)\">\($0)</small>" } ?? ""
        let wrong: HTML = problem.map { " <strong class=\"wrong\" id=\"wrong-\(id)\">\($0)</strong>" } ?? ""
        switch kind {
        case .checks(let choices):
            return """
                <fieldset class="field checks"\(described(id))><legend>\(label)</legend>\(explained)\(wrong)
                \(choices.map { check($0, texts) })</fieldset>

                """
        case .tick:
            let checked: HTML = values.isEmpty ? "" : " checked"
            return """
                <p class="field tick"><label><input type="checkbox" id="\(id)" name="\(name)" \
                value="yes"\(checked)\(described(id))> \(label)</label>\(explained)\(wrong)</p>

                """
        default:
            return """
                <p class="field"><label for="\(id)">\(label)</label> \(control(id, texts))\(explained)\(wrong)</p>

                """
        }
    }

    private func described(_ id: String) -> HTML {
        let ids = [problem.map { _ in "wrong-\(id)" }, hint.map { _ in "hint-\(id)" }]
        let stated = ids.compactMap(\.self).joined(separator: " ")
        let invalid: HTML = problem == nil ? "" : " aria-invalid=\"true\""
        return stated.isEmpty ? "" : " aria-describedby=\"\(stated)\"\(invalid)"
    }

    private func check(_ choice: Choice, _ texts: Texts) -> HTML {
        let checked: HTML = values.contains(choice.value) ? " checked" : ""
        return """
            <label\(texts.attribute(of: choice.language))><input type="checkbox" name="\(name)" \
            value="\(choice.value)"\(checked)> \(choice.words)</label>

            """
    }

    private func control(_ id: String, _ texts: Texts) -> HTML {
        let required: HTML = isRequired ? " required" : ""
        let value = values.first ?? ""
        let rest: HTML = "id=\"\(id)\" name=\"\(name)\"\(required)\(described(id))"
        switch kind {
        case .line(let autocomplete):
            return """
                <input type="text" \(rest) value="\(value)" autocomplete="\(autocomplete)" \
                autocapitalize="none" spellcheck="false">
                """
        case .number:
            return """
                <input type="text" inputmode="decimal" \(rest) value="\(value)" autocomplete="off">
                """
        case .password(let isNew):
            return """
                <input type="password" \(rest) autocomplete="\(isNew ? "new-password" : "current-password")">
                """
        case .code:
            return """
                <input type="text" inputmode="numeric" \(rest) autocomplete="one-time-code">
                """
        case .day: return "<input type=\"date\" \(rest) value=\"\(value)\">"
        case .text(let rows):
            return """
                <textarea \(rest) rows="\(rows)">
                \(value)</textarea>
                """
        case .file(let accept):
            let types: HTML = accept.isEmpty ? "" : " accept=\"\(accept)\""
            return "<input type=\"file\" \(rest)\(types)>"
        case .choice(let choices):
            let options = choices.map { choice -> HTML in
                let selected: HTML = choice.value == value ? " selected" : ""
                return """
                    <option value="\(choice.value)"\(selected)\(texts.attribute(of: choice.language))>\
                    \(choice.words)</option>
                    """
            }
            return "<select \(rest)>\(options)</select>"
        case .checks, .tick: return ""
        }
    }
}
