import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    private var showAction: ShowAction { ShowAction(store: store, clock: clock, shelf: shelf) }

    func action(_ code: PlanCode, _ address: Address, _ request: SiteRequest) async throws -> PageAnswer {
        let reading = address.reading
        let method = try shownMethod(reading, address)
        let found = try await once("action", address) {
            try await showAction(code, reading.request(method: nil))
        }
        guard let answer = found else {
            throw try await unknown(code, .action, address, request)
        }
        let board = try await ShowPortfolio(store: store, clock: clock, shelf: shelf, boards: boards)(
            at: reading.clock)?.board
        let presenter = Presenter(texts: texts, reading: reading, references: answer.report.references)
        let action = answer.action
        return PageAnswer(
            title: texts(.actionTitle, code.text, texts.own(action.title)),
            heading: texts.filled(.actionTitle, .text(code.text), .english(action.title)),
            trail: trail(to: answer.goal, reading), bar: presenter.bar(.action(code), today: clock.today),
            document: { frame, texts in
                PlanItemPage.document(
                    presenter.action(answer, board, method: method), frame: frame, texts: texts)
            },
            members: [
                .init("action", .string(code.text)), .init("actionTitle", .string(action.title)),
                .init("outcome", .string(answer.outcome.code.text)),
                .init("goal", .string(answer.goal.code.text)),
                .init(
                    "actionLines",
                    .array(answer.lines.map { .object($0.record(in: answer.plan, board?[$0.code])) })),
            ],
            records: { answer.report.standingRecords(method: method.name) })
    }

    func actionLine(
        _ code: PlanCode, _ address: Address, _ request: SiteRequest
    ) async throws -> PageAnswer {
        let reading = address.reading
        let method = try shownMethod(reading, address)
        let found = try await once("line", address) {
            try await showAction.line(code, reading.request(method: nil))
        }
        guard let answer = found else {
            throw try await unknown(code, .actionLine, address, request)
        }
        let show = ShowLineProgress(store: store, clock: clock, shelf: shelf, boards: boards)
        let progress = try await once("progress", address) {
            try await show(code, in: reading.states.first, at: reading.clock)
        }
        guard let board = progress else {
            throw try await unknown(code, .actionLine, address, request)
        }
        let references = try await references(reading)
        let presenter = Presenter(texts: texts, reading: reading, references: references)
        let action = answer.action.map { action in
            Link(texts(.actionCode, action.code.text), Address(.action(action.code), reading: reading))
        }
        return PageAnswer(
            title: texts(.actionLineTitle, code.text),
            trail: trail(to: answer.goal, reading) + [action].compactMap(\.self),
            bar: presenter.bar(.actionLine(code), today: clock.today),
            document: { frame, texts in
                PlanItemPage.document(
                    presenter.actionLine(answer, board, method: method), frame: frame, texts: texts)
            },
            members: [
                .init(
                    "standing",
                    .array((answer.report?.standingRecords(method: method.name) ?? []).map { .object($0) })),
                .init(
                    "progress",
                    .array(board.standing.records(in: answer.plan).map { .object($0) })),
                .init(
                    "implementations",
                    .array(
                        board.standing.implementations.map { one in
                            .object(one.members(answer.line.work(in: one.key.state)))
                        })),
                .init("updates", .array(board.updates.map { .object($0.members) })),
            ],
            records: { [answer.line.record(in: answer.plan, board.standing)] })
    }
}

extension AchievementReport {
    /// In how many states each KPI stands how; one for each KPI.
    func standingRecords(method: String) -> [[JSON.Member]] {
        current.map { answer in
            let counts = StandingCounts(of: answer, method: method)
            return [
                .init("KPI", .string(answer.kpi.number.text)),
                .init("GOAL", .optional(answer.kpi.goal?.text)),
                .init("INDICATOR", .string(answer.kpi.indicator.text)),
                .init("INDICATOR_NAME", .string(answer.kpi.name)), .init("METHOD", .string(method)),
                .init("STATES", .integer(counts.states)),
                .init("STATES_WITH_VALUE", .integer(counts.withValue)),
                .init("STATES_ASSESSED", .integer(counts.assessed)),
                .init("STATES_ON_COURSE", .integer(counts.onCourse)),
                .init("STATES_TOO_SLOW", .integer(counts.slow)),
                .init("STATES_MOVING_AWAY", .integer(counts.away)),
                .init("STATES_SPANNING_READINGS", .integer(counts.unclear)),
            ]
        }
    }
}
