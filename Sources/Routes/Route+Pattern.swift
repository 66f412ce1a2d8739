import PlanModel

extension Route {
    /// Where a value stands on the page of its state and indicator.
    package static func valueAnchor(series: String, period: String) -> String {
        percentEncoded(series) + "-" + period
    }

    /// The path with names where it differs: `/indicators/{indicator}`.
    package var pattern: String {
        switch self {
        case .overview: "/"
        case .indicators: "/indicators"
        case .indicator: "/indicators/{indicator}"
        case .states: "/states"
        case .state: "/states/{state}"
        case .stateIndicator: "/states/{state}/indicators/{indicator}"
        case .observation: "/observations/{series}/{year}"
        case .sources: "/sources"
        case .source: "/sources/{hash}"
        case .sourceFile: "/sources/{hash}/file"
        case .definitions: "/definitions"
        case .definition: "/definitions/{definition}"
        case .methods: "/methods"
        case .method: "/methods/{method}"
        case .plan: "/plan"
        case .planChanges: "/plan/changes"
        case .progress: "/progress"
        case .slipped: "/progress/slipped"
        case .champions: "/champions"
        case .champion: "/champions/{state}"
        case .goals: "/goals"
        case .goal: "/goals/{goal}"
        case .action: "/actions/{action}"
        case .actionLine: "/action-lines/{action-line}"
        case .classify: "/definitions/classify"
        case .compareDefinitions: "/definitions/compare"
        case .glossary: "/glossary"
        case .search: "/search"
        case .changes: "/changes"
        case .compare: "/compare"
        case .data: "/data"
        case .reports: "/reports"
        case .monitoringReport: "/reports/monitoring"
        case .iatiActivities: "/iati/activities.xml"
        case .asset: "/assets/{name}"
        case .health: "/health"
        case .open(.sitemapPart): "/sitemaps/{number}.xml"
        case .open(.indicatorWorkbook): "/indicators/{indicator}.xlsx"
        case .open(let file): Route.open(file).path
        }
    }

    /// Whether it is a page, which prints as HTML, CSV and JSON.
    package var isPage: Bool {
        switch self {
        case .asset, .health, .iatiActivities, .monitoringReport, .sourceFile, .open: false
        default: true
        }
    }

    /// One of each kind.
    package static let kinds: [Route] = {
        let (state, indicator) = (AreaCode("LAO")!, IndicatorCode("IC_REG_DURS")!)
        let fields = FormFields()
        return [
            .overview, .indicators, .indicator(indicator), .states, .state(state),
            .stateIndicator(state, indicator), .observation(series: "LAO.IC_REG_DURS", Period(year: 2019)!),
            .sources, .source(hash: "0"), .sourceFile(hash: "0"), .definitions, .definition("LAO-2017"),
            .methods, .method("eurostat"), .plan, .planChanges(fields), .goals, .goal(PlanCode("A")!),
            .action(PlanCode("A-1-1")!), .actionLine(PlanCode("A-1-2.1")!), .progress(fields),
            .slipped(fields), .champions, .champion(state), .classify(fields), .compareDefinitions(fields),
            .glossary(word: nil), .search(fields), .changes(fields), .compare(fields), .data,
            .reports, .monitoringReport,
            .iatiActivities, .asset("style.css"), .health, .open(.dataPackage), .open(.catalogueTurtle),
            .open(.catalogueJSONLD), .open(.releases), .open(.sitemap), .open(.sitemapPart(1)),
            .open(.robots), .open(.workbook), .open(.indicatorWorkbook(indicator)), .open(.openAPI),
        ]
    }()
}
