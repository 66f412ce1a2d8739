import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// The list of rounds, and a form to open one.
extension Site {
    func rounds(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        if request.method == "POST" { return try await openRound(address, request, visitor, actor) }
        return try await roundsPage(address, request, visitor, actor, Submission(request), nil)
    }

    private func roundsPage(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ actor: Actor,
        _ typed: Submission, _ refusal: Refusal?
    ) async throws -> SiteAnswer {
        let answer = try await ShowRounds(store: store, clock: clock)(by: actor)
        let plan = try await ReadCurrentPlan(store: store)(at: .now)
        let presenter = RoundPresenter(texts: texts, names: answer.names)
        var parts = [
            WorkPage.Part(
                "list",
                text: [.text(texts[.roundsLead])] + (answer.rounds.isEmpty ? [.text(texts[.noRounds])] : []),
                table: presenter.list(answer.rounds)),
            WorkPage.Part("calendar", text: [presenter.calendar]),
        ]
        if actor.may(.keepRounds), let plan {
            let form = presenter.openForm(plan, typed: typed, today: answer.today, problem: refusal)
            parts.append(WorkPage.Part("open", texts[.openRound], forms: [form]))
        }
        let page = WorkAnswer(
            title: texts[.sectionRounds], status: refusal == nil ? 200 : 422,
            notices: doneNotices(address, ["opened": .roundOpened, "closed": .roundClosed]),
            document: { frame, texts in WorkPage.document(parts, frame: frame, texts: texts) },
            records: answer.rounds.map { $0.record })
        return printed(page, at: address, request, visitor)
    }

    private func openRound(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ actor: Actor
    ) async throws -> SiteAnswer {
        guard let returns = workplace?.returns else { throw notFound(request) }
        let typed = try Submission(request)
        do {
            let asked = try RoundRequest(typed).request()
            let round = try await OpenRound(store: store, clock: clock, questions: returns.questions)(
                asked, by: actor)
            return stored(
                WorkAddress(.round(round.code), fields: FormFields([.init("done", "opened")])), request)
        } catch let refusal as Refusal
            where [.invalid, .conflict].contains(refusal.kind) && !request.wantsData && !typed.isJSON
        {
            return try await roundsPage(address, request, visitor, actor, typed, refusal)
        }
    }

    /// For calendar programs; they can't sign in, and it holds no value.
    func roundCalendar(_ request: SiteRequest) async throws -> SiteAnswer {
        guard let workplace else { throw notFound(request) }
        let origin = workplace.entrance.origin(of: request)
        let days = try await RoundDays(store: store)()
        let text = RoundCalendar(site: "\(origin)").text(days, names: [:], now: clock.timestamp())
        return SiteAnswer(type: "text/calendar; charset=utf-8", body: Array(text.utf8))
    }
}

extension RoundStanding {
    var record: [JSON.Member] {
        [
            .init("ROUND", .string(round.code.text)), .init("TITLE", .string(round.title)),
            .init("FIRST_PERIOD", .string(round.periods.lowerBound.description)),
            .init("LAST_PERIOD", .string(round.periods.upperBound.description)),
            .init("OPENS_ON", .string(round.opensOn.description)),
            .init("DUE_ON", .string(round.dueOn.description)), .init("PHASE", .string(phase.rawValue)),
            .init("STATES", .string(round.states.map(\.text).joined(separator: " "))),
            .init("ITEMS", .integer(round.items.count)),
        ]
    }
}
