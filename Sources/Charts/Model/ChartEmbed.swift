import Markup

extension ChartHeading {
    /// HTML for another site: the picture, leading to the page with the table.
    ///
    /// Both addresses whole, with `https://`. Shown to readers as text to copy.
    package func embedSnippet(image: String, page: String, width: Int = 720) -> String {
        let html: HTML = """
            <a href="\(Draw.clean(page))"><img src="\(Draw.clean(image))" width="\(width)" style="max-width:100%" \
            alt="\(Draw.clean(alternative))"></a>
            """
        return html.string
    }
}
