import Assessment
import Pages
import PlanModel
import Routes
import UseCases

extension Presenter {
    func action(
        _ answer: ActionAnswer, _ board: ProgressBoard?, method: any AchievementMethod
    ) -> PlanItemPage.Model {
        let (plan, goal) = (answer.plan, answer.goal)
        let lines = PlanItemPage.Part(
            .lines, title: texts[.actionLines],
            lead: [.text(texts[answer.lines.isEmpty ? .actionHasNoLine : .linesOfAction])],
            table: lineTable(
                answer.lines, on: board,
                caption: texts(.progressCaption, texts(.actionCode, answer.action.code.text))),
            notes: unpublished(plan))
        return PlanItemPage.Model(
            facts: [
                Fact(texts[.goal], linked(goal)),
                Fact(texts[.outcome], .own(answer.outcome.title, after: answer.outcome.code.text, texts)),
                Fact(
                    texts[.champions],
                    .lines([
                        .enumeration(goal.champions.map { .link(link($0)) }),
                        .muted(texts[.championsOfGoal]),
                    ])),
            ], parts: [lines, achievement(answer.report, of: goal, method)])
    }

    func actionLine(
        _ answer: ActionLineAnswer, _ board: ShowLineProgress.Answer, method: any AchievementMethod
    ) -> PlanItemPage.Model {
        let siblings = PlanItemPage.Part(
            .lines, title: texts[.siblingLines],
            table: answer.siblings.isEmpty
                ? nil
                : lineTable(
                    answer.siblings, on: board.board,
                    caption: texts(.progressCaption, texts(.actionCode, answer.line.parent.text))))
        var parts: [PlanItemPage.Part] = []
        if let goal = answer.goal, let report = answer.report {
            parts.append(achievement(report, of: goal, method))
        }
        var model = PlanItemPage.Model(
            lead: [.english(answer.line.text)], facts: facts(answer),
            parts: parts + [siblings, errata(answer)])
        model.progress = progress(board)
        return model
    }

    // MARK: Parts

    private func achievement(
        _ report: AchievementReport, of goal: StrategicGoal, _ method: any AchievementMethod
    ) -> PlanItemPage.Part {
        let way = Link(
            texts(.goalCode, goal.code.text), Address(.goal(goal.code), reading: reading))
        return PlanItemPage.Part(
            .achievement, title: texts[.achievementServed],
            lead: [.text(texts[.achievementByGoal])] + achievementLead(report, method),
            table: standing(report, of: goal.code, method),
            notes: report.current.isEmpty ? [] : [texts.filled(.kpisByStateOn, .link(way))])
    }

    private func errata(_ answer: ActionLineAnswer) -> PlanItemPage.Part {
        PlanItemPage.Part(
            .errata, title: texts[.planErrata],
            table: DataTable(
                caption: texts[.errataCaption],
                columns: [
                    .init(.text(texts[.printed])), .init(.text(texts[.readAsInstead])),
                    .init(.text(texts[.reason])),
                ],
                rows: answer.errata.map { erratum in
                    [.english(erratum.printed), .english(erratum.reading), .english(erratum.reason)]
                }))
    }

    // MARK: Facts of a line

    private func facts(_ answer: ActionLineAnswer) -> [Fact] {
        let (plan, line) = (answer.plan, answer.line)
        let frame = line.timeFrame
        let above = [
            answer.goal.map { Fact(texts[.goal], linked($0)) },
            answer.outcome.map { Fact(texts[.outcome], .own($0.title, after: $0.code.text, texts)) },
            answer.action.map { Fact(texts[.action], link($0)) },
        ].compactMap(\.self)
        let time = Content.lines([
            .english(frame.printed), .text(days(frame)),
            .muted(frame.isStartAssumed ? texts[.startAssumed] : ""),
            .quiet(line.outsidePlanYears ?? ""),
        ])
        let phases = plan.phases(of: line).map { Content.english($0.name) }
        return above + [
            Fact(texts[.inShorterWords], .english(line.paraphrase ?? "")),
            Fact(texts[.timeFrame], time),
            Fact(
                texts[.phase],
                phases.isEmpty
                    ? .nothing : .lines([.enumeration(phases), .muted(texts[.phaseByDays])])),
            Fact(texts[.level], .text(level(line))),
            Fact(texts[.champions], stated(line.champions.map { .link(link($0)) })),
            Fact(texts[.proponents], stated(line.proponents.map { .english($0) })),
            Fact(
                texts[.measureType],
                stated(
                    line.measureTypes.map { code in
                        named(code, plan.measureTypes.first { $0.code == code }?.name)
                    })),
            Fact(
                texts[.pathway],
                stated(
                    line.pathways.map { code in named(code, plan.pathways.first { $0.code == code }?.name) })),
            Fact(
                texts[.crossCutting],
                line.crossCuttingGroup.map { code in
                    named(code, plan.crossCuttingGroups.first { $0.code == code }?.name)
                } ?? .nothing),
            Fact(texts[.termFact], .text(line.term.map { texts[term($0)] } ?? "")),
            Fact(
                texts[.taskForceFact],
                line.taskForce.map { code in named(code, plan.bodies.first { $0.code == code }?.name) }
                    ?? .nothing),
            Fact(
                texts[.participants],
                .lines(
                    line.partners.map { partner in
                        .inline([.english(partner.name), .muted(texts[role(partner.role)])])
                    })),
            Fact(
                texts[.movesFact],
                .enumeration(
                    line.moves.map { code in
                        plan.kpi(code).map { kpi in .link(link(kpi.indicator, kpi.name, after: code.text)) }
                            ?? .own(plan.outcome(code)?.title ?? "", after: code.text, texts)
                    })),
            Fact(
                texts[.finishedBefore],
                .enumeration(
                    line.after.map { code in plan.actionLine(code).map { link($0) } ?? .text(code.text) })),
            Fact(texts[.place], .english(plan.place(line.source))),
            Fact(texts[.note], .english(line.note ?? "")),
        ]
    }

    private func term(_ term: ActionTerm) -> TextKey {
        switch term {
        case .quickWin: .termQuickWin
        case .medium: .termMedium
        case .long: .termLong
        }
    }

    private func role(_ role: Partner.Role) -> TextKey {
        switch role {
        case .funding: .partnerFunding
        case .accountable: .partnerAccountable
        case .extending: .partnerExtending
        case .implementing: .partnerImplementing
        }
    }

    private func named(_ code: PlanCode, _ name: String?) -> Content { .english(name ?? code.text) }
}
