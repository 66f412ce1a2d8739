import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// The parts of the review document in words and tables.
struct ReviewPresenter {
    let presenter: Presenter
    let review: PlanReview

    private var texts: Texts { presenter.texts }

    func parts(amendments: DataTable) -> [WorkPage.Part] {
        [
            achievement, originalAchievement, standing, behind, risks, decisions, gaps,
            WorkPage.Part(
                "proposals", texts[.reviewProposals],
                text: review.amendments.isEmpty ? [.text(texts[.amendmentsNone])] : [],
                table: review.amendments.isEmpty ? nil : amendments),
            roadmap,
        ].compactMap(\.self)
    }

    private var achievement: WorkPage.Part {
        WorkPage.Part(
            "achievement", texts[.reviewAchievement], text: [.muted(texts[.reviewAchievementLead])],
            table: table(of: review.achievement, review.plan, caption: texts[.reviewAchievement]))
    }

    /// Nil where the plan was not amended.
    private var originalAchievement: WorkPage.Part? {
        review.originalAchievement.map { achievement in
            let title = "\(texts[.reviewAchievement]): \(texts[.planOriginal])"
            return WorkPage.Part(
                "achievement-original", title,
                text: review.original?.heldAgainst.map { held in
                    [.text(texts(.reviewOriginal, texts.day(held.since)))]
                } ?? [],
                table: table(
                    of: achievement, review.originalReport?.plan ?? review.plan, caption: title))
        }
    }

    private func table(
        of achievement: [PlanReview.Achievement], _ plan: Plan, caption: String
    ) -> DataTable {
        let goals = Dictionary(grouping: achievement, by: \.goal)
        let order = plan.goals.map { Optional($0.code) } + [nil]
        let groups = order.compactMap { goal -> DataTable.Group? in
            guard let rows = goals[goal], let kpis = rows.first?.kpis else { return nil }
            let title = goal.flatMap { code in plan.goals.first { $0.code == code } }
            let name: Content =
                title.map { .own($0.title, after: "\($0.code):", texts) }
                ?? .text(texts[.noSingleGoal])
            return DataTable.Group(
                .inline([name, .muted(texts(.reviewKPIs, texts.whole(kpis)))]),
                rows.map { row in
                    .init(
                        [.text(texts.shortTitle(ofMethod: row.method))]
                            + [
                                row.sum(\.onCourse), row.sum(\.slow), row.sum(\.away), row.sum(\.unclear),
                                row.sum(\.withoutClass), row.sum(\.noData),
                            ].map { .text(texts.whole($0)) })
                })
        }
        return DataTable(
            caption: caption,
            columns: [.init(.text(texts[.method]))]
                + [
                    TextKey.reviewOnCourse, .reviewSlow, .reviewAway, .reviewUnclear,
                    .reviewWithoutClass, .reviewNoData,
                ].map { .number(texts[$0]) }, groups: groups)
    }

    private var standing: WorkPage.Part {
        let (amended, original) = (review.amended, review.original)
        let classes = ProgressClass.allCases.filter {
            amended.counts[$0] != nil || original?.counts[$0] != nil
        }
        return WorkPage.Part(
            "lines", texts[.reviewLines],
            text: original?.heldAgainst.map { held in
                [.text(texts(.reviewOriginal, texts.day(held.since)))]
            } ?? [],
            table: DataTable(
                caption: texts[.reviewLines],
                columns: [
                    .init(.text(texts[.status])), .number(texts[.planAmended]),
                    .number(texts[.planOriginal]),
                ],
                rows: classes.map { one in
                    [
                        .tag(presenter.tag(one)), .text(texts.whole(amended.counts[one] ?? 0)),
                        .text(texts.whole(original?.counts[one] ?? 0)),
                    ]
                }))
    }

    private var behind: WorkPage.Part {
        let lines = review.behind
        return part(
            "behind", .reviewBehind, isEmpty: lines.isEmpty,
            presenter.standings(lines, caption: texts[.reviewBehind]))
    }

    private var risks: WorkPage.Part {
        let risks = review.risks
        return part(
            "risks", .reviewRisks, isEmpty: risks.isEmpty,
            DataTable(
                caption: texts[.reviewRisks],
                columns: [
                    .code(texts[.actionLine]), .init(.text(texts[.riskColumn])),
                    .number(texts[.scoreColumn]), .init(.text(texts[.ownerColumn])),
                    .init(.text(texts[.responseColumn])),
                ],
                rows: risks.map { key, risk in
                    [
                        name(key), .text(risk.text), .text(texts.whole(risk.score)),
                        .text(risk.owner ?? ""), .text(risk.response ?? ""),
                    ]
                }))
    }

    private var decisions: WorkPage.Part {
        let late = review.lateDecisions
        return part(
            "decisions", .lateDecisions, isEmpty: late.isEmpty,
            DataTable(
                caption: texts[.lateDecisions],
                columns: [
                    .code(texts[.actionLine]), .init(.text(texts[.decisionColumn])),
                    .init(.text(texts[.byWhom])), .init(.text(texts[.dueColumn])),
                    .number(texts[.overdueDays]),
                ],
                rows: late.map { key, late in
                    [
                        name(key), .text(late.decision.text), .text(late.decision.by),
                        .text(texts.day(late.decision.due)), .text(texts.whole(late.days)),
                    ]
                }))
    }

    private var gaps: WorkPage.Part {
        let gaps = review.gaps
        return part(
            "gaps", .reviewGaps, isEmpty: gaps.isEmpty,
            DataTable(
                caption: texts[.reviewGaps],
                columns: [.init(.text(texts[.indicator])), .init(.text(texts[.sectionStates]))],
                rows: gaps.map { kpi, states in
                    [
                        .link(presenter.link(kpi.indicator, kpi.name, after: kpi.number.text)),
                        .text(presenter.list(states)),
                    ]
                }))
    }

    /// What is left to be done, by year.
    private var roadmap: WorkPage.Part {
        let years = review.roadmap
        let groups = years.map { year, lines in
            DataTable.Group(
                .text(
                    year.map(String.init)
                        ?? texts(.reviewCarriedOver, texts.day(review.roadmapAfter))),
                lines.map { standing in
                    let line = standing.line
                    return .init([
                        presenter.link(line), .english(line.paraphrase ?? line.text),
                        .enumeration(line.champions.map { .text(presenter.name($0)) }),
                        .text(texts.day(standing.delay.due)), .tag(presenter.tag(standing.progressClass)),
                        presenter.finish(standing.delay),
                    ])
                })
        }
        return part(
            "roadmap", .reviewRoadmap, isEmpty: years.isEmpty,
            DataTable(
                caption: texts(.reviewRoadmapCaption, texts.day(review.roadmapAfter)),
                columns: [
                    .code(texts[.actionLine]), .init(.text(texts[.wording])),
                    .init(.text(texts[.champions])), .init(.text(texts[.dueColumn])),
                    .init(.text(texts[.status])), .init(.text(texts[.expectedFinish])),
                ], groups: groups))
    }

    private func part(_ id: String, _ title: TextKey, isEmpty: Bool, _ table: DataTable) -> WorkPage.Part {
        WorkPage.Part(
            id, texts[title], text: isEmpty ? [.text(texts[.reviewNothing])] : [],
            table: isEmpty ? nil : table)
    }

    private func name(_ key: ImplementationKey) -> Content {
        key.state.map { .text("\(key.line), \(presenter.name($0))") } ?? .text(key.line.text)
    }
}
