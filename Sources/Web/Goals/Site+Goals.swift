import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    private var showGoals: ShowGoals { ShowGoals(store: store, clock: clock, shelf: shelf) }

    func goals(_ address: Address, _ request: SiteRequest) async throws -> PageAnswer {
        let reading = address.reading
        let method = try shownMethod(reading, address)
        let found = try await once("goals", address) { try await showGoals(reading.request(method: nil)) }
        guard let answer = found else {
            throw noPlan(request)
        }
        let presenter = Presenter(texts: texts, reading: reading, references: answer.report.references)
        return PageAnswer(
            title: texts[.goals], trail: [planLink(reading)],
            bar: presenter.bar(.goals, today: clock.today),
            document: { frame, texts in
                GoalsPage.document(presenter.goals(answer, method: method), frame: frame, texts: texts)
            },
            members: [.init("plan", .string(answer.plan.code.text)), .init("method", .string(method.name))],
            records: { answer.records(method: method.name) })
    }

    func goal(_ code: PlanCode, _ address: Address, _ request: SiteRequest) async throws -> PageAnswer {
        let reading = address.reading
        let method = try shownMethod(reading, address)
        let asked = reading.request(method: address.format == .html ? nil : reading.method)
        let found = try await once("values", address) {
            try await showGoals.goal(code, asked)
        }
        guard let answer = found else {
            throw try await unknown(code, .goal, address, request)
        }
        let presenter = Presenter(texts: texts, reading: reading, references: answer.report.references)
        let goal = answer.goal
        let board = try await ShowPortfolio(store: store, clock: clock, shelf: shelf, boards: boards)(
            at: reading.clock)?.board
        let both = {
            ProgressAndAchievement(
                answer.lines.compactMap { board?[$0.code] }, plan: answer.plan, report: answer.report,
                method: method.name)
        }
        return PageAnswer(
            title: texts(.goalTitle, goal.code.text, texts.own(goal.title)), heading: presenter.title(goal),
            trail: trail(to: nil, reading),
            bar: presenter.bar(.goal(code), today: clock.today, newest: answer.overview.newest),
            document: { frame, texts in
                GoalPage.document(presenter.goal(answer, board, method: method), frame: frame, texts: texts)
            },
            members: [
                .init("goal", .object(goal.members)),
                .init(
                    "actionLines",
                    .array(answer.lines.map { .object($0.record(in: answer.plan, board?[$0.code])) })),
                .init("progressMeetsAchievement", .array(both().records.map { .object($0) })),
            ],
            // A table has no members: there the lines follow below the values.
            records: {
                answer.report.current(records: answer.report.records)
                    + (address.format == .csv ? both().records : [])
            })
    }

    // MARK: What goals, actions and lines share

    /// The kinds of items of a plan that have a page by their code.
    enum PlanPageKind {
        case goal, action, actionLine
    }

    /// From the plan down to the goals, or to one of them.
    func trail(to goal: StrategicGoal?, _ reading: ReadingOptions) -> [Link] {
        let goals = Link(texts[.goals], Address(.goals, reading: reading))
        let above = goal.map { goal in
            Link(texts(.goalCode, goal.code.text), Address(.goal(goal.code), reading: reading))
        }
        return [planLink(reading), goals] + [above].compactMap(\.self)
    }

    private func planLink(_ reading: ReadingOptions) -> Link {
        let clocks = ReadingOptions(asOf: reading.asOf, knownOn: reading.knownOn)
        return Link(texts[.sectionPlan], Address(.plan, reading: clocks))
    }

    func noPlan(_ request: SiteRequest) -> Problem {
        missing("no-plan", texts[.noPlan], request, hint: texts[.noPlanHint])
    }

    /// With the nearest code: in other letters first, else by its spelling.
    func unknown(
        _ code: PlanCode, _ kind: PlanPageKind, _ address: Address, _ request: SiteRequest
    ) async throws -> Problem {
        guard let plan = try await references(address.reading).plan else { return noPlan(request) }
        let known =
            switch kind {
            case .goal: plan.goals.map(\.code)
            case .action: plan.actions.map(\.code)
            case .actionLine: plan.actionLines.map(\.code)
            }
        let sameLetters = known.first { $0.text.uppercased() == code.text.uppercased() }
        let near = sameLetters?.text ?? nearestCode(to: code.text, among: known.map(\.text))
        let links = [near.flatMap { PlanCode($0) }].compactMap(\.self).map { near in
            Link(near.text, Address(kind.route(near), reading: address.reading))
        }
        return switch kind {
        case .goal: missing("unknown-goal", texts(.unknownGoal, code.text), request, links)
        case .action: missing("unknown-action", texts(.unknownAction, code.text), request, links)
        case .actionLine:
            missing(
                "unknown-action-line", texts(.unknownActionLine, code.text), request, links,
                hint: texts[.unknownActionLineHint])
        }
    }
}

extension Site.PlanPageKind {
    fileprivate func route(_ code: PlanCode) -> Route {
        switch self {
        case .goal: .goal(code)
        case .action: .action(code)
        case .actionLine: .actionLine(code)
        }
    }
}
