import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    func search(_ fields: FormFields, _ address: Address) async throws -> PageAnswer {
        let reading = address.reading
        let text = fields["q"] ?? ""
        let answer = try await finder(SearchLedger.Request(text, clock: reading.clock))
        let presenter = Presenter(texts: texts, reading: reading, references: try await references(reading))
        return PageAnswer(
            title: texts[.searchTitle],
            document: { frame, texts in
                SearchPage.document(presenter.search(answer), frame: frame, texts: texts)
            },
            members: [
                .init("query", .string(answer.query)), .init("total", .integer(answer.total)),
                .init("suggestion", .optional(answer.suggestion)),
            ],
            records: {
                answer.hits.map { hit in
                    [
                        .init("KIND", .string(hit.subject.kind.rawValue)),
                        .init("KEY", .string(hit.subject.key)), .init("TITLE", .string(hit.title)),
                        .init("DETAIL", .optional(hit.detail?.text)),
                        .init("ADDRESS", .string(presenter.address(of: hit.subject).url)),
                        .init("SCORE", .integer(hit.score)),
                    ]
                }
            })
    }

    private var finder: SearchLedger { SearchLedger(store: store, references: shelf, shelf: searches) }

    /// What an unknown address may have meant.
    func nearest(to path: String) async -> [Link] {
        let hits = (try? await finder.nearest(to: path)) ?? []
        guard let references = try? await references(ReadingOptions()) else { return [] }
        let presenter = Presenter(texts: texts, reading: ReadingOptions(), references: references)
        return hits.map { .english($0.title, presenter.address(of: $0.subject)) }
    }
}

extension Presenter {
    func search(_ answer: SearchAnswer) -> SearchPage.Model {
        var lead: [Content] = []
        if answer.isCut { lead.append(.text(texts[.searchCut])) }
        if answer.query.isEmpty {
            lead.append(.text(texts[.searchHint]))
        } else if answer.total == 0 {
            lead.append(.text(texts(.searchNothing, answer.query)))
        } else if answer.total > answer.hits.count {
            lead.append(.text(texts(.searchFoundMore, "\(answer.total)", "\(answer.hits.count)")))
        } else {
            lead.append(.text(texts(.searchFound, "\(answer.total)")))
        }
        if let suggestion = answer.suggestion {
            let address = Address(.search(FormFields([.init("q", suggestion)])), reading: reading)
            lead.append(.inline([.text(texts[.didYouMean]), .link(Link(suggestion, address))]))
        }
        return SearchPage.Model(
            query: answer.query, action: Address(.search(FormFields())), lead: lead,
            hits: answer.hits.map { hit in
                SearchPage.Hit(
                    .english(hit.title, address(of: hit.subject)), kind: texts[kind(hit.subject.kind)],
                    detail: hit.detail.map { .english($0.text) } ?? .code(hit.subject.key))
            })
    }

    private func kind(_ kind: SearchSubject.Kind) -> TextKey {
        switch kind {
        case .kpi: .keyPolicyIndicator
        case .indicator: .indicator
        case .state: .state
        case .areaGroup: .group
        case .goal: .goal
        case .outcome: .searchOutcome
        case .action: .searchAction
        case .actionLine: .searchActionLine
        case .definition: .definition
        case .method: .method
        case .source: .source
        case .term: .searchTerm
        }
    }

    /// The page of what was found, or the place where it is told.
    func address(of subject: SearchSubject) -> Address {
        let route: Route =
            switch subject {
            case .kpi(_, let code), .indicator(let code): .indicator(code)
            case .state(let area): .state(area)
            case .areaGroup: .states
            case .goal(let code): .goal(code)
            case .outcome(let code): .goal(goal(of: code) ?? code)
            case .action(let code): .action(code)
            case .actionLine(let code): .actionLine(code)
            case .definition(let id): .definition(id)
            case .method(let name): .method(name)
            case .source(let hash): .source(hash: hash)
            case .term(let word): .glossary(word: word)
            }
        return Address(route, reading: reading)
    }

    private func goal(of outcome: PlanCode) -> PlanCode? {
        references.plan?.goals.first { goal in goal.outcomes.contains { $0.code == outcome } }?.code
    }
}
