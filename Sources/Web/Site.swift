package import IATI
import Pages
import PlanModel
import Routes
import Tabular
package import UseCases

/// The site without a server: a request in, an answer out.
package struct Site: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf = ReferenceShelf()
    let pages = PageShelf()
    let boards = ProgressBoards()
    let planTitle = PlanTitle()
    let searches: SearchShelf
    let definitions: ShowDefinitions
    let sdmx: AnswerSDMX
    let assets: @Sendable (String) -> [UInt8]?
    let version: String
    let glossary: Glossary
    /// A PNG of an SVG; nil where nothing here makes one.
    let rasterise: (@Sendable ([UInt8]) async throws -> [UInt8])?
    var makesPNG: Bool { rasterise != nil }
    /// The bytes as gzip; nil sends them as they are.
    let compress: @Sendable ([UInt8]) -> [UInt8]?
    /// More values than this are sent as they are made.
    var largestHeld = 50_000
    /// Rows of a sheet of a workbook, its header among them.
    var longestSheet = WorkbookSheet.longest
    /// Only while the whole site is published.
    var answers: AnswerShelf?
    /// Where the copy that is published will stand; nil where it may be anywhere.
    var placeOfCopy: String?
    /// In the language of the request.
    private(set) var texts = Texts.english
    let log: @Sendable (String) -> Void
    /// Nil where only public pages are served.
    let workplace: Workplace?
    /// How the site is reached where only public pages are served.
    let entrance: Entrance
    /// Whose IATI file it is.
    let reporter: IATIReporter

    /// - Parameters:
    ///   - assets: the bytes of a file of Assets by its name: `style.css`.
    ///   - reporter: whose IATI file it is.
    ///   - log: hears what went wrong inside; who asked never does.
    package init(
        store: any LedgerStore, clock: any WallClock, assets: @escaping @Sendable (String) -> [UInt8]?,
        version: String, glossary: Glossary = .empty,
        rasterise: (@Sendable ([UInt8]) async throws -> [UInt8])? = nil,
        compress: @escaping @Sendable ([UInt8]) -> [UInt8]? = { _ in nil },
        workplace: Workplace? = nil, entrance: Entrance = Entrance(), reporter: IATIReporter = IATIReporter(),
        log: @escaping @Sendable (String) -> Void
    ) {
        self.workplace = workplace
        self.entrance = entrance
        self.reporter = reporter
        self.store = store
        self.clock = clock
        self.assets = assets
        self.version = version
        self.glossary = glossary
        self.rasterise = rasterise
        self.compress = compress
        self.log = log
        searches = SearchShelf(
            glossary: glossary, otherNames: Texts.namesOfStates, translations: Texts.namesInOtherLanguages)
        definitions = ShowDefinitions(store: store, shelf: shelf)
        sdmx = AnswerSDMX(store: store, references: shelf, clock: clock)
    }

    package func respond(to request: SiteRequest) async -> SiteAnswer {
        let site = speaking(Language(path: request.path))
        let answer = await site.answer(to: request).openToOthers(request)
        guard request.method == "HEAD" else { return answer }
        do {
            return try await answer.withoutBody()
        } catch {
            log("\(request.method) \(request.location): \(error)")
            let problem = site.finished(site.printed(site.serverError(request), for: request), for: request)
            return (try? await problem.withoutBody()) ?? problem
        }
    }

    /// Text is packed for who takes gzip. Two faces of one answer share a weak
    /// entity tag.
    func finished(_ plain: SiteAnswer, for request: SiteRequest) -> SiteAnswer {
        let answer = plain.with(plain.securityHeaders)
        guard answer.isText, answer.stream == nil, answer.body.count > 1_000 else { return answer }
        guard request.takesGzip, let body = compress(answer.body) else {
            return answer.with([.init("Vary", "Accept-Encoding")])
        }
        return answer.packed(as: body)
    }

    /// Bytes of a body at most at the address.
    package func largestBody(path: String) -> Int {
        WorkAddress(path: path, query: "")?.route.largestBody ?? 0
    }

    /// To a body that is larger than the address takes.
    package func refuseBody(of request: SiteRequest) -> SiteAnswer {
        let site = speaking(Language(path: request.path))
        let problem = site.printed(site.bodyTooLarge(request), for: request)
        return finished(problem.with([.init("Connection", "close")]), for: request)
    }

    private func speaking(_ language: Language) -> Site {
        var site = self
        site.texts = Texts(language)
        return site
    }

    private func answer(to request: SiteRequest) async -> SiteAnswer {
        if let address = WorkAddress(path: request.path, query: request.query) {
            return finished(await workAnswer(address, request), for: request)
        }
        if request.method == "OPTIONS" { return finished(.options(request), for: request) }
        guard ["GET", "HEAD"].contains(request.method) else {
            let refused = printed(methodNotAllowed(request), for: request)
            return finished(refused.with([.init("Allow", "GET, HEAD, OPTIONS")]), for: request)
        }
        if let path = SDMXPath(request.path) {
            return finished(await sdmx(path, request), for: request)
        }
        if let segments = WorldBankAddress.segments(path: request.path) {
            return finished(await worldBank(segments, request), for: request)
        }
        do {
            let address = try Address(path: request.path, query: request.query)
            return try await answer(to: address, request)
        } catch let refusal as Address.Refusal {
            return finished(printed(await problem(refusal, request), for: request), for: request)
        } catch let problem as Problem {
            return finished(printed(problem, for: request), for: request)
        } catch let failure as Failure {
            return finished(printed(failure, for: request), for: request)
        } catch {
            log("\(request.method) \(request.location): \(error)")
            return finished(printed(serverError(request), for: request), for: request)
        }
    }

    private func answer(to address: Address, _ request: SiteRequest) async throws -> SiteAnswer {
        switch address.route {
        case .asset(let name): return finished(try asset(name, request), for: request)
        case .health: return finished(try await health(), for: request)
        case .sourceFile(let hash): return finished(try await sourceFile(hash, request), for: request)
        default: break
        }
        try await check(address)
        let dataVersion = try await dataVersion()
        let entity = entityText(
            address, origin: address.namesItsHost ? origin(of: request) : "",
            dataVersion: dataVersion + (try await sinceMeeting(address.route)),
            version: version, day: clock.today,
            language: texts.language.code)
        let tag = entityTag(entity)
        let freshness = [SiteAnswer.Header("ETag", tag), .init("Cache-Control", "no-cache")]
        if request.holds(tag) {
            return finished(SiteAnswer(status: 304, headers: freshness), for: request)
        }
        let key = PageShelf.Key(entity: entity, isPacked: request.takesGzip)
        if !request.wantsFresh, answers == nil, let kept = pages.answer(key) { return kept }
        let known = try await planTitle("\(dataVersion) \(clock.today)") {
            let references = try await references(ReadingOptions())
            return PlanTitle.Known(
                plan: references.plan.map { .init(title: $0.title, publisher: $0.publisher) },
                hasIndicators: references.usuallyCompared != nil)
        }
        let plan = known.plan
        let edition = Frame.Edition(
            version: version, dataVersion: dataVersion, plan: plan?.title, hasPlan: plan != nil,
            hasIndicators: known.hasIndicators)
        let answer: SiteAnswer
        switch address.route {
        case .iatiActivities:
            answer = try await iatiActivities(address, request).with(rights(address, dataVersion))
        case .monitoringReport:
            answer = try await monitoringReport(address, request).with(rights(address, dataVersion))
        case .open(let file):
            answer = try await openFile(file, address, request).with(rights(address, dataVersion))
        default:
            let page = try await page(address, request)
            try refuseData(page, at: address)
            let quote = Quote(plan: plan, address: citedAddress(address, request))
            answer = try await printed(page, at: address, edition, quote).with(rights(address, dataVersion))
            guard page.isUnderstood else { return finished(answer.refused, for: request) }
        }
        let whole = finished(answer.with(freshness), for: request)
        if whole.stream == nil, answers == nil { pages.keep(whole, as: key) }
        return whole
    }

    /// The table of contents.
    private func page(_ address: Address, _ request: SiteRequest) async throws -> PageAnswer {
        let reading = address.reading
        return switch address.route {
        case .overview: try await overview(address, request)
        case .indicators: try await indicators(reading)
        case .indicator(let code): try await indicator(code, address, request)
        case .states: try await states(reading)
        case .state(let area): try await state(area, address, request)
        case .stateIndicator(let area, let code): try await stateIndicator(area, code, address, request)
        case .observation(let series, let period):
            try await observation(series, period, address, request)
        case .sources: try await sources()
        case .source(let hash): try await source(hash, request)
        case .definitions: try await definitionList()
        case .definition(let id): try await definition(id, request)
        case .methods: try await methods(reading)
        case .method(let name): try await method(name, reading, request)
        case .plan: try await plan(reading, request)
        case .planChanges(let fields): try await planChanges(fields, address, request)
        // Progress of action lines
        case .progress(let fields): try await portfolio(fields, address, request)
        case .slipped(let fields): try await slipped(fields, address, request)
        case .champions: try await champions(address, request)
        case .champion(let area): try await champion(area, address, request)
        // Goals and actions
        case .goals: try await goals(address, request)
        case .goal(let code): try await goal(code, address, request)
        case .action(let code): try await action(code, address, request)
        case .actionLine(let code): try await actionLine(code, address, request)
        case .classify(let fields): try await classify(fields, address, request)
        case .compareDefinitions(let fields): try await compareDefinitions(fields, address, request)
        case .glossary: glossaryPage()
        // Search, changes, compare
        case .search(let fields): try await search(fields, address)
        case .changes(let fields): try await changes(fields, address)
        case .compare(let fields): try await compare(fields, address, request)
        case .data: try await data(address)
        case .reports: try await reports(address, request)
        case .asset, .health, .iatiActivities, .monitoringReport, .sourceFile, .open:
            preconditionFailure("answered before")
        }
    }
}
