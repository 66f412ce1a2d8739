import Assessment
import Pages
import PlanModel
import Routes
import UseCases

extension Presenter {
    func goals(_ answer: GoalsAnswer, method: any AchievementMethod) -> GoalsPage.Model {
        let plan = answer.plan
        let rows = plan.goals.map { goal -> [Content] in
            let counts = answer.kpis(of: goal.code).map { StandingCounts(of: $0, method: method.name) }
            let cells = counts.map(\.states).reduce(0, +)
            let actions = goal.outcomes.flatMap(\.actions)
            return [
                linked(goal), .enumeration(goal.champions.map { .link(link($0)) }),
                .text("\(goal.outcomes.count)"), .text("\(actions.count)"),
                .text("\(plan.actionLines(below: goal).count)"), .text("\(counts.count)"),
                .text(texts(.ofTotal, "\(counts.map(\.withValue).reduce(0, +))", "\(cells)")),
                .text(texts(.ofTotal, "\(counts.map(\.assessed).reduce(0, +))", "\(cells)")),
            ]
        }
        let overview = Content.link(Link(texts[.sectionOverview], Address(.overview, reading: reading)))
        return GoalsPage.Model(
            lead: [.text(texts(.goalsLead, "\(plan.goals.count)"))],
            table: DataTable(
                caption: texts[.goalsCaption],
                columns: [
                    .init(.text(texts[.goal])), .init(.text(texts[.champions])), .number(texts[.outcomes]),
                    .number(texts[.actions]), .number(texts[.actionLinesKnown]), .number(texts[.kpis]),
                    .number(texts[.cellsWithValue]), .number(texts[.cellsAssessed]),
                ], rows: rows),
            notes: [texts.filled(.cellsNote, title(of: method))] + unpublished(plan)
                + (answer.kpis(of: nil).isEmpty ? [] : [texts.filled(.goalsOther, overview)]))
    }

    /// `Goal A: Promote Productivity`, its title leading to the goal's page.
    func linked(_ goal: StrategicGoal) -> Content {
        texts.filled(
            .goalTitle, .text(goal.code.text),
            .link(.english(goal.title, Address(.goal(goal.code), reading: reading))))
    }

    func link(_ action: Action) -> Content {
        .link(
            .own(
                action.title, after: action.code.text, texts, Address(.action(action.code), reading: reading))
        )
    }

    func link(_ line: ActionLine) -> Content {
        .link(.english(line.code.text, Address(.actionLine(line.code), reading: reading)))
    }

    // MARK: One goal

    func goal(
        _ answer: GoalAnswer, _ board: ProgressBoard?, method: any AchievementMethod
    ) -> GoalPage.Model {
        let (plan, goal) = (answer.plan, answer.goal)
        let outcomes = goal.outcomes.map { outcome in
            GoalPage.Outcome(
                title: .own(outcome.title, after: outcome.code.text, texts),
                actions: outcome.actions.map { action in
                    GoalPage.Action(
                        title: link(action),
                        lines: plan.actionLines(of: action.code).map { line in
                            .inline([link(line), .english(line.paraphrase ?? line.text)])
                        })
                })
        }
        let lines = answer.lines
        return GoalPage.Model(
            facts: [
                Fact(texts[.champions], .enumeration(goal.champions.map { .link(link($0)) })),
                Fact(texts[.rationale], .english(goal.rationale ?? "")),
                Fact(texts[.note], .english(goal.note ?? "")),
            ] + marks(of: answer.lines, plan), outcomes: outcomes, noLine: texts[.noLineHere],
            achievementLead: achievementLead(answer.report, method),
            standing: standing(answer.report, of: goal.code, method),
            matrix: matrix(answer.overview, of: goal.code, method),
            achievementNotes: answer.report.current.isEmpty ? [] : [marksExplained],
            progressLead: lines.isEmpty ? [] : [.text(texts[.linesOfAction])],
            progress: lineTable(
                lines, on: board, caption: texts(.progressCaption, texts(.goalCode, goal.code.text))),
            progressNotes: (lines.isEmpty ? [.text(texts[.goalHasNoLine])] : []) + unpublished(plan),
            meets: meets(answer, board, method))
    }

    /// What the plan marks the goal's lines with.
    private func marks(of lines: [ActionLine], _ plan: Plan) -> [Fact] {
        guard !lines.isEmpty else { return [] }
        let phases = plan.phases.filter { phase in lines.contains { plan.phases(of: $0).contains(phase) } }
        let types = plan.measureTypes.filter { type in lines.contains { $0.measureTypes.contains(type.code) }
        }
        let pathways = plan.pathways.filter { way in lines.contains { $0.pathways.contains(way.code) } }
        let groups = plan.crossCuttingGroups.filter { group in
            lines.contains { $0.crossCuttingGroup == group.code }
        }
        return [
            Fact(
                texts[.phasesOfLines],
                .lines([.enumeration(phases.map { .english($0.name) }), .muted(texts[.phaseByDays])])),
            Fact(texts[.measureType], stated(types.map { .english($0.name) })),
            Fact(texts[.pathway], stated(pathways.map { .english($0.name) })),
            Fact(texts[.crossCutting], .lines(groups.map { .english($0.name) })),
        ]
    }

    /// The parts, or that the documents state none.
    func stated(_ parts: [Content]) -> Content {
        parts.isEmpty ? .muted(texts[.notStated]) : .enumeration(parts)
    }

    func achievementLead(_ report: AchievementReport, _ method: any AchievementMethod) -> [Content] {
        report.current.isEmpty
            ? [.text(texts[.goalHasNoKPI])] : [texts.filled(.achievementLead, title(of: method))]
    }

    private var marksExplained: Content {
        texts.filled(
            .marksExplained, .link(Link(texts[.sectionOverview], Address(.overview, reading: reading))))
    }

    /// In how many states each KPI of a goal stands how.
    func standing(
        _ report: AchievementReport, of goal: PlanCode, _ method: any AchievementMethod
    ) -> DataTable {
        DataTable(
            caption: texts(.standingCaption, goal.text),
            columns: [
                .init(.text(texts[.indicator])), mark(.onCourse, .onCourse), mark(.slow, .slow),
                mark(.away, .away), mark(.unclear, .legendUnclearWord), mark(.notAssessed, .withoutClass),
                mark(.noData, .noData),
            ],
            rows: report.current.map { answer in
                let counts = StandingCounts(of: answer, method: method.name)
                let numbers = [
                    counts.onCourse, counts.slow, counts.away, counts.unclear, counts.withoutClass,
                    counts.noData,
                ]
                return [
                    .lines([
                        .inline([
                            .muted(answer.kpi.number.text),
                            .link(link(answer.kpi.indicator, answer.kpi.name)),
                        ]),
                        .aside(
                            .inline([.english(answer.kpi.unit), .text("· " + texts(answer.kpi.direction))])),
                    ])
                ] + numbers.map { .text("\($0)") }
            })
    }

    private func mark(_ kind: Tag.Kind, _ words: TextKey) -> DataTable.Column {
        DataTable.Column(.tag(Tag(kind, texts[words])), .number)
    }

    /// The goal's rows of the overview.
    private func matrix(
        _ overview: OverviewAnswer, of goal: PlanCode, _ method: any AchievementMethod
    ) -> OverviewPage.Model? {
        var model = self.overview(overview, method: method)
        let groups = model.groups.filter { !$0.rows.isEmpty }
        guard !groups.isEmpty else { return nil }
        model.caption = texts(.goalMatrixCaption, goal.text)
        model.groups = groups.map { group in
            OverviewPage.Group(
                id: "kpis", title: .text(texts[.keyPolicyIndicators]), detail: .nothing, rows: group.rows)
        }
        return model
    }
}
