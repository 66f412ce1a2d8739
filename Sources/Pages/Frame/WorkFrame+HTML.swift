package import Markup
import Routes

extension WorkFrame {
    /// The whole document around the content of a page.
    package func document(_ content: HTML, texts: Texts) -> HTML {
        let above: HTML = """
            \(trail(texts))<h1>\(title)</h1>
            \(Pages.notices(notices, texts))
            """
        return skeleton(
            title: title, links: "", header: header(texts), above: above, content: content,
            footer: footer(texts), texts: texts)
    }

    private func header(_ texts: Texts) -> HTML {
        let sections = (person?.sections ?? []).map { section -> HTML in
            let isCurrent = section.holds(address.route)
            let mark: HTML =
                !isCurrent
                ? ""
                : section.route == address.route ? " aria-current=\"page\"" : " aria-current=\"true\""
            return """
                <li><a href="\(texts.url(WorkAddress(section.route)))"\(mark)>\(texts[section.title])</a></li>

                """
        }
        let portal: HTML = """
            <li><a href="\(texts.url(Address(.overview)))">\(texts[.publicPages])</a></li>

            """
        return """
            <header class="site work">
            <p class="name"><a href="\(texts.url(WorkAddress(.desk)))">\(texts[.siteName])</a> \
            <span>\(texts[.workplace])</span></p>
            <nav aria-label="\(texts[.mainNavigation])">
            <ul>
            \(sections)\(portal)</ul>
            </nav>
            \(who(texts))\(languages(texts))
            </header>
            """
    }

    private func who(_ texts: Texts) -> HTML {
        guard let person else { return "" }
        return """
            <form class="who" method="post" action="\(texts.url(WorkAddress(.signOut)))">
            <input type="hidden" name="csrf" value="\(csrf)">
            <span>\(texts(.signedInAs, person.displayName))</span> \
            <button type="submit">\(texts[.signOut])</button></form>

            """
    }

    private func languages(_ texts: Texts) -> HTML {
        let items = Language.allCases.map { language -> HTML in
            if language == texts.language {
                return "<li><span aria-current=\"true\">\(language.ownName)</span></li>"
            }
            return """
                <li><a href="\(address.with(.html).url(in: language))" lang="\(language.code)" \
                hreflang="\(language.code)">\(language.ownName)</a></li>
                """
        }
        return """
            <nav class="languages" aria-label="\(texts[.languages])"><ul>\(items)</ul></nav>
            """
    }

    private func trail(_ texts: Texts) -> HTML {
        guard !breadcrumbs.isEmpty else { return "" }
        let links = breadcrumbs.map { link -> HTML in "<li>\(Content.work(link).html(texts))</li>" }
        return """
            <nav class="trail" aria-label="\(texts[.breadcrumbs])"><ol>\(links)</ol></nav>

            """
    }

    private func footer(_ texts: Texts) -> HTML {
        let links = formats.map { Content.work($0).html(texts) }.joined(separator: " ")
        let downloads: HTML = links.isEmpty ? "" : "<p class=\"formats\">\(texts[.thisPageAs]) \(links)</p>\n"
        return """
            <footer class="site">
            \(downloads)<p class="muted">\(texts(.programVersion, version))</p>
            </footer>
            """
    }
}
