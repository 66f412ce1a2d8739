import Assessment
import Foundation
import PlanModel
import Routes
import Testing

/// Documentation/addresses.md against the code.
@Suite struct AddressDocumentationTests {
    static let routes: [Route] = [
        .overview, .indicators, .indicator(IndicatorCode("X")!), .states, .state(AreaCode("LAO")!),
        .stateIndicator(AreaCode("LAO")!, IndicatorCode("X")!),
        .observation(series: "s", Period(year: 2019)!),
        .sources, .source(hash: "h"), .sourceFile(hash: "h"), .definitions, .definition("d"), .methods,
        .method("m"), .plan, .goals, .goal(PlanCode("A")!), .action(PlanCode("A-1-1")!),
        .actionLine(PlanCode("A-1-2.1")!), .classify(FormFields()), .compareDefinitions(FormFields()),
        .glossary(word: nil), .search(FormFields()), .changes(FormFields()), .compare(FormFields()), .data,
        .asset("a"), .health, .iatiActivities, .reports, .monitoringReport,
        // Progress of action lines
        .progress(FormFields()), .slipped(FormFields()), .champions, .champion(AreaCode("LAO")!),
        .planChanges(FormFields()),
    ]

    private let text: String = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "Documentation/addresses.md")
        return (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }()

    /// A new route does not compile here until it is written down.
    private func pattern(_ route: Route) -> String {
        switch route {
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
        }
    }

    static let workRoutes: [WorkRoute] = [
        .signIn, .signOut, .link(token: "t"), .desk, .account, .accounts,
        .accountOf(AccountName("souk.lao")!), .audit,
        // Rounds and returns
        .rounds, .round(RoundCode("2026-1")!), .roundCalendar, .returnOf(key),
        .returnItem(key, ItemCode("EMP_N.micro")!), .returnCell(key, CellKey("EMP_N.micro@2024")!),
        .returnWorkbook(key), .returnPreview(key), .returnPresence(key), .attachment(key, hash: "ab12"),
        .profiles, .profile(AreaCode("LAO")!, IndicatorCode("EMP_SHARE")!),
        // Progress of action lines
        .updates, .update(UpdateKey(implementation, ReportingPeriod("2018-S1")!)),
        .evidence(implementation, hash: "ab12"),
        // Meetings
        .meetings, .meeting(meeting), .meetingPaper(meeting), .meetingFile(meeting, hash: "ab12"),
        .meetingCalendar,
        // Amendments
        .amendments, .amendment(3), .review,
    ]

    private static let meeting = MeetingCode("accmsme-2026-1")!

    private static let implementation = ImplementationKey("A-2-2.1:LAO")!

    private static let key = ReturnKey(RoundCode("2026-1")!, AreaCode("LAO")!)

    /// A new route does not compile here until it is written down.
    private func pattern(_ route: WorkRoute) -> String {
        switch route {
        case .signIn: "/sign-in"
        case .signOut: "/sign-out"
        case .link: "/link/{token}"
        case .desk: "/desk"
        case .account: "/account"
        case .accounts: "/accounts"
        case .accountOf: "/accounts/{account}"
        case .audit: "/audit"
        // Rounds and returns
        case .rounds: "/rounds"
        case .round: "/rounds/{round}"
        case .roundCalendar: "/rounds.ics"
        case .returnOf: "/returns/{round}/{state}"
        case .returnItem: "/returns/{round}/{state}/items/{item}"
        case .returnCell: "/returns/{round}/{state}/cells/{cell}"
        case .returnWorkbook: "/returns/{round}/{state}/workbook"
        case .returnPreview: "/returns/{round}/{state}/preview"
        case .returnPresence: "/returns/{round}/{state}/presence"
        case .attachment: "/returns/{round}/{state}/attachments/{hash}"
        case .profiles: "/profiles"
        case .profile: "/profiles/{state}/{indicator}"
        // Progress of action lines
        case .updates: "/updates"
        case .update: "/updates/{implementation}/{period}"
        case .evidence: "/updates/{implementation}/evidence/{hash}"
        // Meetings
        case .meetings: "/meetings"
        case .meeting: "/meetings/{meeting}"
        case .meetingPaper: "/meetings/{meeting}/paper"
        case .meetingFile: "/meetings/{meeting}/files/{hash}"
        case .meetingCalendar: "/meetings.ics"
        // Amendments
        case .amendments: "/amendments"
        case .amendment: "/amendments/{amendment}"
        case .review: "/review"
        }
    }

    @Test("every address of the work is documented, and reads as it prints", arguments: workRoutes)
    func workAddresses(route: WorkRoute) {
        #expect(text.contains("| `\(pattern(route))`"))
        for language in Language.allCases {
            let address = WorkAddress(route, fields: FormFields([.init("a", "b c")]), language: language)
            let parts = address.url.split(separator: "?")
            #expect(WorkAddress(path: String(parts[0]), query: String(parts[1])) == address)
        }
    }

    @Test("every address is documented", arguments: routes)
    func addresses(route: Route) {
        #expect(text.contains("| `\(pattern(route))`"))
    }

    @Test("every parameter is documented", arguments: ReadingOptions.parameters)
    func parameters(name: String) {
        #expect(text.contains("| `\(name)` |"))
    }

    @Test("every method that may be asked for is documented", arguments: AchievementMethods.all.map(\.name))
    func methods(name: String) {
        #expect(text.contains("`\(name)`"))
    }

    @Test(
        "every code of a problem is documented",
        arguments: [
            "unknown-address", "unknown-indicator", "unknown-state", "unknown-observation", "unknown-source",
            "unknown-definition", "unknown-goal", "unknown-action", "unknown-action-line", "no-definitions",
            "unknown-method", "file-not-kept", "no-plan", "bad-parameter",
            "unknown-parameter", "method-not-allowed", "server-error",
        ])
    func codes(code: String) {
        #expect(text.contains("`\(code)`"))
    }
}
