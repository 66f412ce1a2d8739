import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    func plan(_ reading: ReadingOptions, _ request: SiteRequest) async throws -> PageAnswer {
        let references = try await references(reading)
        guard let plan = references.plan else {
            throw missing("no-plan", texts[.noPlan], request, hint: texts[.noPlanHint])
        }
        let versions = planVersions(try await ShowPlanHistory(store: store)(knownOn: reading.knownOn))
        let presenter = Presenter(texts: texts, reading: reading, references: references)
        return PageAnswer(
            title: plan.title, heading: .english(plan.title),
            bar: presenter.bar(.plan, today: clock.today, choices: [.asOf, .knownOn]),
            document: { frame, texts in
                var model = PlanPage.Model(of: plan, texts: texts)
                model.versions = versions
                return PlanPage.document(model, frame: frame, texts: texts)
            },
            members: [
                .init("code", .string(plan.code.text)), .init("starts", .string(plan.starts.description)),
                .init("ends", .string(plan.ends.description)),
            ],
            records: { plan.records })
    }
}

extension Plan {
    /// Goals, outcomes, actions, action lines and KPIs as a flat list.
    var records: [[JSON.Member]] {
        let tree = goals.flatMap { goal in
            [item("goal", goal.code, nil, goal.title, champions: goal.champions)]
                + goal.outcomes.flatMap { outcome in
                    [item("outcome", outcome.code, goal.code, outcome.title)]
                        + outcome.actions.map { item("action", $0.code, outcome.code, $0.title) }
                }
        }
        let lines = actionLines.map { line in
            item(
                "action-line", line.code, line.parent, line.text, champions: line.champions,
                timeFrame: line.timeFrame.printed)
        }
        let indicators = kpis.map { kpi in
            item("kpi", kpi.number, kpi.goal, kpi.name, indicator: kpi.indicator)
        }
        return tree + lines + indicators
    }

    private func item(
        _ kind: String, _ code: PlanCode, _ parent: PlanCode?, _ title: String,
        champions: [AreaCode] = [], timeFrame: String? = nil, indicator: IndicatorCode? = nil
    ) -> [JSON.Member] {
        [
            .init("KIND", .string(kind)), .init("CODE", .string(code.text)),
            .init("BELONGS_TO", .optional(parent?.text)), .init("TITLE", .string(title)),
            .init("CHAMPIONS", .array(champions.map { .string($0.text) })),
            .init("TIME_FRAME", .optional(timeFrame)), .init("INDICATOR", .optional(indicator?.text)),
        ]
    }
}
