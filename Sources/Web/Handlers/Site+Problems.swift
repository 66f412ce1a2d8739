import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// One shape for everything that goes wrong, for people and for programs.
extension Site {
    func printed(_ problem: Problem, for request: SiteRequest) -> SiteAnswer {
        let headers = [
            SiteAnswer.Header("Vary", "Accept"), .init("Cache-Control", "no-store"), contentLanguage,
        ]
        if request.wantsData {
            let body = problem.json(texts.language).document()
            return SiteAnswer(
                status: problem.status, type: "application/problem+json", headers: headers, body: body)
        }
        let home = Link(texts[.sectionOverview], Address(.overview))
        let frame = Frame(
            title: problem.title, address: nil, breadcrumbs: [home],
            edition: .init(version: version))
        let document = ProblemPage.document(problem, frame: frame, texts: texts)
        return SiteAnswer(
            status: problem.status, type: Format.html.mediaType, headers: headers, body: document.bytes)
    }

    /// What only the clock and the ledger can tell of an address: a day that
    /// has not come, a state that is none of the plan's.
    ///
    /// - Throws: `Address.Refusal`.
    func check(_ address: Address) async throws {
        let (reading, today) = (address.reading, clock.today)
        // An amendment of the plan has a day to come.
        let isOfPlan =
            switch address.route {
            case .plan, .planChanges, .action, .actionLine, .progress, .slipped, .champions, .champion: true
            default: false
            }
        for (name, day) in [("as-of", reading.asOf), ("known-on", reading.knownOn)] {
            guard let day, day > today, !isOfPlan else { continue }
            throw Address.Refusal.badParameter(name: name, value: "\(day)", takes: .dayUntil(today))
        }
        guard !reading.states.isEmpty else { return }
        let known = try await references(reading).states.map(\.code)
        guard let state = reading.states.first(where: { !known.contains($0) }), !known.isEmpty else { return }
        throw Address.Refusal.badParameter(
            name: "states", value: state.text, takes: .choice(known.map(\.text)))
    }

    func methodNotAllowed(_ request: SiteRequest) -> Problem {
        Problem(
            status: 405, code: "method-not-allowed", title: texts[.methodNotAllowedTitle],
            detail: texts(.methodNotAllowed, request.method), location: request.location)
    }

    func serverError(_ request: SiteRequest) -> Problem {
        Problem(
            status: 500, code: "server-error", title: texts[.serverErrorTitle],
            detail: texts[.serverError], location: request.location, hint: texts[.serverErrorHint])
    }

    func notFound(_ request: SiteRequest, nearest: [Link] = []) -> Problem {
        missing(
            "unknown-address", texts(.notFoundPath, request.path), request, nearest,
            hint: texts[.notFoundPathHint])
    }

    /// Something with a code that the ledger does not hold.
    func missing(
        _ code: String, _ detail: String, _ request: SiteRequest, _ nearest: [Link] = [],
        hint: String? = nil
    ) -> Problem {
        Problem(
            status: 404, code: code, title: texts[.notFoundTitle], detail: detail,
            location: request.location, hint: hint, nearest: nearest)
    }

    func problem(_ refusal: Address.Refusal, _ request: SiteRequest) async -> Problem {
        switch refusal {
        case .unknownPath: return notFound(request, nearest: await nearestAddresses(request.path))
        case .badParameter(let name, let value, let takes):
            if case .others(let names) = takes { return misplaced(name, names, request) }
            let isKnown = takes != .nothing
            let known = ReadingOptions.parameters.joined(separator: ", ")
            return Problem(
                status: 400, code: isKnown ? "bad-parameter" : "unknown-parameter",
                title: texts[.badRequestTitle],
                detail: isKnown
                    ? texts(.badParameter, name, value, words(takes)) : texts(.unknownParameter, name, known),
                location: request.location, hint: texts[.badParameterHint])
        }
    }

    /// A parameter that pages take, at data that would not change by it.
    private func misplaced(_ name: String, _ taken: [String], _ request: SiteRequest) -> Problem {
        let needsChart = taken.contains(name)
        let known = taken.isEmpty ? texts[.none] : taken.joined(separator: ", ")
        return Problem(
            status: 400, code: "unknown-parameter", title: texts[.badRequestTitle],
            detail: needsChart
                ? texts(.parameterOfChart, name, "chart=lines")
                : texts(.parameterNotHere, name, known),
            location: request.location, hint: texts[.badParameterHint])
    }

    private func words(_ takes: Address.Taken) -> String {
        switch takes {
        case .day: texts[.takesDay]
        case .dayUntil(let last): texts(.takesDayUntil, "\(last)")
        case .year: texts[.takesYear]
        case .yearFrom(let first): texts(.takesYearFrom, "\(first)")
        case .states: texts[.takesStates]
        case .choice(let words): words.joined(separator: ", ")
        case .once: texts[.takesOnce]
        case .nothing: texts[.none]
        case .others(let names): names.joined(separator: ", ")
        }
    }

    /// A program that was not understood gets a problem, never data that look
    /// as if it had been.
    func refuseData(_ page: PageAnswer, at address: Address) throws {
        guard !page.isUnderstood, address.format == .json || address.format == .csv else { return }
        throw Problem(
            status: 400, code: "bad-parameter", title: texts[.badRequestTitle],
            detail: page.complaints.map { words(of: $0.content) }.joined(separator: " "),
            location: address.url, hint: texts[.badParameterHint])
    }

    private func words(of content: Content) -> String {
        switch content {
        case .text(let text): text
        case .inLanguage(_, let content): words(of: content)
        case .inline(let contents): contents.map(words).joined(separator: " ")
        default: ""
        }
    }

    /// A chart that the page does not have.
    func unknownChart(_ kinds: [ChartKind], at address: Address) -> Problem {
        let links = kinds.map { kind -> Link in
            var reading = address.reading
            reading.chart = kind
            return Link(kind.rawValue, address.with(reading))
        }
        return Problem(
            status: 404, code: "unknown-chart", title: texts[.notFoundTitle], detail: texts[.unknownChart],
            location: address.url, hint: kinds.isEmpty ? texts[.noChartHere] : nil, nearest: links)
    }

    /// The server has no program that makes a PNG of an SVG.
    func noPNG(at address: Address) -> Problem {
        Problem(
            status: 501, code: "no-png", title: texts[.noPNGTitle], detail: texts[.noPNG],
            location: address.url, nearest: [Link("SVG", address.with(.svg))])
    }

    func unknownSource(_ hash: String, _ request: SiteRequest) async throws -> Problem {
        let known = try await ShowSources(store: store)().sources.map(\.file)
        // A hash is quoted by its first characters more often than misspelt.
        let begins = known.filter { !hash.isEmpty && $0.hash.hasPrefix(hash.lowercased()) }
        let links = begins.prefix(3).map { Link($0.name, Address(.source(hash: $0.hash))) }
        return missing("unknown-source", texts(.unknownSource, hash), request, Array(links))
    }

    func fileNotKept(_ name: String, _ hash: String, _ request: SiteRequest) -> Problem {
        missing(
            "file-not-kept", texts(.fileNotKeptProblem, name), request,
            [Link(name, Address(.source(hash: hash)))], hint: texts[.fileNotKept])
    }
}
