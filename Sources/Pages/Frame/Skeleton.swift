import Markup
import Routes

/// The document that public pages and pages of the work have in common.
///
/// - Parameters:
///   - links: in the head, besides those of every page.
///   - above: title and what stands between it and the content.
func skeleton(
    title: String, links: HTML, header: HTML, above: HTML, content: HTML, footer: HTML, texts: Texts
) -> HTML {
    let start: HTML = """
        <!DOCTYPE html>
        <html lang="\(texts.language.code)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) – \(texts[.siteName])</title>
        <link rel="stylesheet" href="\(Route.asset("style.css").path)">
        <link rel="icon" type="image/svg+xml" href="\(Route.asset("favicon.svg").path)">
        <script src="\(Route.asset("chart.js").path)" defer></script>
        \(links)</head>
        <body>
        <a class="skip" href="#content">\(texts[.skipToContent])</a>
        \(header)
        <main id="content" tabindex="-1">
        \(above)
        """
    let end: HTML = """
        </main>
        \(footer)
        </body>
        </html>

        """
    return .joined([start, content, end])
}
