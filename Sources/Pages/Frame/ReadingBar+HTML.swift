import Markup
import Routes

extension ReadingBar {
    func html(_ texts: Texts) -> HTML {
        """
        <div class="\(isPast ? "reading past" : "reading")">
        \(paragraphs(sentences, texts))\(form.map { $0.html(texts) } ?? "")</div>

        """
    }
}

extension ReadingForm {
    fileprivate func html(_ texts: Texts) -> HTML {
        """
        <details>
        <summary>\(texts[.changeReading])</summary>
        <form method="get" action="\(texts.url(action))">
        \(fields.map { $0.html(texts) })<p><button type="submit">\(texts[.showReading])</button> \
        <a href="\(texts.url(action))">\(texts[.usualReading])</a></p>
        </form>
        </details>

        """
    }
}

extension ReadingForm.Field {
    fileprivate func html(_ texts: Texts) -> HTML {
        let explained: HTML = hint.map { "<small id=\"hint-\(name)\">\($0)</small>" } ?? ""
        let described: HTML = hint == nil ? "" : " aria-describedby=\"hint-\(name)\""
        return """
            <p class="field"><label for="field-\(name)">\(label)</label> \(control(described, texts)) \(explained)</p>

            """
    }

    private func control(_ described: HTML, _ texts: Texts) -> HTML {
        switch kind {
        case .day:
            return """
                <input type="date" id="field-\(name)" name="\(name)" value="\(value)"\(described)>
                """
        case .choice(let choices):
            let options = choices.map { choice -> HTML in
                """
                <option value="\(choice.value)"\(choice.value == value ? HTML(" selected") : HTML())\
                \(texts.attribute(of: choice.language))>\(choice.words)</option>
                """
            }
            return """
                <select id="field-\(name)" name="\(name)"\(described)>\(options)</select>
                """
        }
    }
}
