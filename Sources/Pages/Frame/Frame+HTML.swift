package import Markup
import Routes

extension Frame {
    /// The whole document around the content of a page.
    package func document(_ content: HTML, texts: Texts) -> HTML {
        let title: HTML = "<h1>\(heading.html(texts))</h1>"
        let headed: HTML =
            subject.map { "<div class=\"finding\"><p class=\"subject\">\($0.html(texts))</p>\(title)</div>" }
            ?? title
        let above: HTML = """
            \(trail(texts))\(headed)
            \(reading.map { $0.html(texts) } ?? "")
            """
        let data = structured.map { HTML(dataBlock: $0, type: "application/ld+json") } ?? ""
        let links: HTML = "\(translations)\(alternates(texts))\(discoveries)\(data)"
        return skeleton(
            title: self.title, links: links, header: header(texts), above: above, content: content,
            footer: footer(texts), texts: texts)
    }

    /// The page in every language, itself among them.
    private var translations: HTML {
        guard let address else { return "" }
        return HTML.joined(
            Language.allCases.map { language -> HTML in
                """
                <link rel="alternate" hreflang="\(language.code)" href="\(address.with(language).url)">

                """
            })
    }

    private func alternates(_ texts: Texts) -> HTML {
        HTML.joined(
            formats.map { link -> HTML in
                """
                <link rel="alternate" type="\(link.address.format.mediaType)" href="\(texts.url(link.address))">

                """
            })
    }

    /// The feed of releases, and on the page of the data their catalogues.
    private var discoveries: HTML {
        let files: [OpenFile] =
            switch address?.route {
            case .data: [.releases, .dataPackage, .catalogueTurtle, .catalogueJSONLD]
            case .overview, .sources, .changes: [.releases]
            default: []
            }
        return HTML.joined(
            files.map { file -> HTML in
                """
                <link rel="alternate" type="\(file.mediaType)" href="\(Route.open(file).path)">

                """
            })
    }

    private func header(_ texts: Texts) -> HTML {
        let sentence =
            edition.plan.map { texts.filled(.siteSentence, .original($0)) }
            ?? .text(texts[.siteOfAnyPlan])
        let reading = address?.reading ?? ReadingOptions()
        let sections = Section.allCases.filter { $0.isThere(edition) }.map { section -> HTML in
            """
            <li><a href="\(texts.url(section.address.with(reading)))"\(current(section))>\
            \(texts[section.title])</a></li>

            """
        }
        return """
            <header class="site">
            <p class="name"><a href="\(texts.url(Address(.overview, reading: reading)))">\(texts[.siteName])</a> \
            <span>\(sentence.html(texts))</span></p>
            <nav aria-label="\(texts[.mainNavigation])">
            <ul>
            \(sections)<li><a href="\(texts.url(WorkAddress(.desk)))" rel="nofollow">\(texts[.workplace])</a></li>
            </ul>
            </nav>
            <form class="find" method="get" action="\(texts.url(Address(.search(FormFields()))))" role="search">
            <label class="unseen" for="find">\(texts[.searchLabel])</label>
            <input type="search" id="find" name="q" maxlength="200" placeholder="\(texts[.searchLabel])">
            <button type="submit">\(texts[.searchButton])</button></form>
            \(languages(texts))
            </header>
            """
    }

    /// The page in the other languages, each called by its own name; from a
    /// problem the way leads to the overview.
    private func languages(_ texts: Texts) -> HTML {
        let items = Language.allCases.map { language -> HTML in
            if language == texts.language {
                return "<li><span aria-current=\"true\">\(language.ownName)</span></li>"
            }
            let url = (address ?? Address(.overview)).with(language).url
            return """
                <li><a href="\(url)" lang="\(language.code)" hreflang="\(language.code)" rel="alternate">\
                \(language.ownName)</a></li>
                """
        }
        return """
            <nav class="languages" aria-label="\(texts[.languages])"><ul>\(items)</ul></nav>
            """
    }

    private func current(_ section: Section) -> HTML {
        guard let route = address?.route, section.holds(route) else { return "" }
        return route == section.address.route ? " aria-current=\"page\"" : " aria-current=\"true\""
    }

    private func trail(_ texts: Texts) -> HTML {
        guard !breadcrumbs.isEmpty else { return "" }
        let links = breadcrumbs.map { link -> HTML in "<li>\(Content.link(link).html(texts))</li>" }
        return """
            <nav class="trail" aria-label="\(texts[.breadcrumbs])"><ol>\(links)</ol></nav>

            """
    }

    private func footer(_ texts: Texts) -> HTML {
        let links = formats.map { Content.link($0).html(texts) }.joined(separator: " ")
        let downloads: HTML = links.isEmpty ? "" : "<p class=\"formats\">\(texts[.thisPageAs]) \(links)</p>\n"
        let data: HTML = edition.dataVersion.map { HTML(text: " · " + texts(.dataVersion, $0)) } ?? ""
        return """
            <footer class="site">
            \(downloads)<p>\(texts[.footerSources]) \
            <a href="\(texts.url(Address(.sources)))">\(texts[.sectionSources])</a> · \
            <a href="\(texts.url(Address(.glossary(word: nil))))">\(texts[.glossary])</a></p>
            <p class="muted">\(texts(.programVersion, edition.version))\(data)</p>
            </footer>
            """
    }
}

/// The parts of the site that every page leads to.
private enum Section: CaseIterable {
    case overview, goals, progress, indicators, states, compare, changes, plan, definitions, methods, sources,
        data

    var address: Address {
        switch self {
        case .overview: Address(.overview)
        case .goals: Address(.goals)
        case .progress: Address(.progress(FormFields()))
        case .indicators: Address(.indicators)
        case .states: Address(.states)
        case .compare: Address(.compare(FormFields()))
        case .changes: Address(.changes(FormFields()))
        case .plan: Address(.plan)
        case .definitions: Address(.definitions)
        case .methods: Address(.methods)
        case .sources: Address(.sources)
        case .data: Address(.data)
        }
    }

    var title: TextKey {
        switch self {
        case .overview: .sectionOverview
        case .goals: .sectionGoals
        case .progress: .sectionProgress
        case .indicators: .sectionIndicators
        case .states: .sectionStates
        case .compare: .sectionCompare
        case .changes: .sectionChanges
        case .plan: .sectionPlan
        case .definitions: .sectionDefinitions
        case .methods: .sectionMethods
        case .sources: .sectionSources
        case .data: .sectionData
        }
    }

    func isThere(_ edition: Frame.Edition) -> Bool {
        switch self {
        case .goals, .progress, .plan: edition.hasPlan
        case .compare: edition.hasIndicators
        case .overview, .indicators, .states, .changes, .definitions, .methods, .sources, .data: true
        }
    }

    func holds(_ route: Route) -> Bool {
        switch (self, route) {
        case (.overview, .overview), (.indicators, .indicators), (.indicators, .indicator),
            (.states, .states), (.states, .state), (.states, .stateIndicator), (.plan, .plan),
            (.plan, .planChanges),
            (.definitions, .definitions), (.definitions, .definition), (.methods, .methods),
            (.methods, .method), (.sources, .sources), (.sources, .source), (.sources, .observation),
            (.data, .data),
            (.compare, .compare), (.changes, .changes),
            // Goals and actions
            (.goals, .goals), (.goals, .goal), (.goals, .action), (.goals, .actionLine),
            (.progress, .progress), (.progress, .slipped), (.progress, .champions), (.progress, .champion),
            (.definitions, .classify), (.definitions, .compareDefinitions):
            true
        default: false
        }
    }
}
