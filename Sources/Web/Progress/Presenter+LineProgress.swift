import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// What is known of the work on an action line, part by part.
extension Presenter {
    func progress(_ answer: ShowLineProgress.Answer) -> [ProgressPage.Part] {
        let standing = answer.standing
        var parts: [ProgressPage.Part] = []
        if let rollUp = standing.rollUp { parts.append(strip(standing, rollUp, answer.shown)) }
        guard let shown = answer.shown, let assessment = standing.assessment(in: shown.state) else {
            return parts
        }
        let work = standing.line.work(in: shown.state)
        parts.append(schedule(assessment, work, standing.delay))
        parts += [
            money(assessment), people(assessment, work), quality(assessment, work),
            operational(assessment), risks(assessment), decisions(assessment), reports(answer.updates, work),
        ].compactMap(\.self)
        return parts
    }

    // MARK: States

    private func strip(
        _ standing: LineStanding, _ rollUp: ProgressRollUp, _ shown: ImplementationKey?
    ) -> ProgressPage.Part {
        let rows = standing.implementations.map { assessment -> [Content] in
            let state = assessment.key.state
            var asked = clocks
            asked.states = state.map { [$0] } ?? []
            return [
                .link(
                    Link(
                        state.map(name) ?? "",
                        Address(.actionLine(standing.line.code), reading: asked))),
                .lines([.tag(tag(assessment.progressClass)), .muted(words(assessment.verdict))]),
                .text(texts.day(assessment.timeFrame.due)), finish(assessment.schedule),
            ]
        }
        return ProgressPage.Part(
            "states", texts[.states],
            lead: [
                .tag(tag(rollUp.progressClass)),
                .inline(
                    standing.implementations.map { assessment in
                        .tag(
                            Tag(
                                tag(assessment.progressClass).kind, assessment.key.state?.text ?? ""))
                    }),
                .text(texts(.statesOfLine, "\(rollUp.assessedCount)", "\(rollUp.stateCount)")),
            ],
            tables: [
                DataTable(
                    caption: texts[.stripCaption],
                    columns: [
                        .init(.text(texts[.state])), .init(.text(texts[.status])),
                        .init(.text(texts[.dueColumn])), .init(.text(texts[.expectedFinish])),
                    ], rows: rows)
            ], notes: [.text(texts[.rollUpWorst])])
    }

    private func finish(_ schedule: Result<ScheduleHealth, NotComputedReason>) -> Content {
        switch schedule {
        case .failure(let reason): .muted(words(reason))
        case .success(let health): finish(health)
        }
    }

    private func finish(_ health: ScheduleHealth) -> Content {
        switch health.finish {
        case .actual(let day), .forecast(let day), .planned(let day):
            .lines([.text(texts.day(day)), .muted(health.daysLate.map(lateness) ?? "")])
        case .notBefore(let day, let reason):
            .lines([.text(texts(.notBefore, texts.day(day))), .muted(words(reason))])
        case .unknown(let reason): .muted(words(reason))
        }
    }

    // MARK: Schedule

    private func schedule(
        _ assessment: ProgressAssessment, _ work: WorkPlan, _ delay: LineDelay
    ) -> ProgressPage.Part {
        var facts = [
            Fact(
                texts[.status],
                .lines([.tag(tag(assessment.progressClass)), .muted(words(assessment.verdict))])),
            Fact(texts[.workStatus], .text(assessment.status.map { texts(status: $0) } ?? "")),
            Fact(texts[.scheduleIndex], content(assessment.index)),
        ]
        var tables: [DataTable] = []
        if let health = assessment.scheduleHealth {
            facts += [
                Fact(texts[.plannedShare], .text(texts.percentFigure(health.planned))),
                Fact(
                    texts[.earnedShare],
                    health.earned.value.map { .text(texts.percentFigure($0)) } ?? content(health.earned)),
                Fact(texts[.expectedFinish], finish(health)),
            ]
            tables.append(milestones(health, work))
        }
        if let through = delay.through, delay.reaching > 0 {
            facts.append(
                Fact(
                    texts[.keptWaiting],
                    .text(texts(.waitsThrough, texts.whole(delay.reaching), through.text))))
        }
        let state = assessment.key.state.map(name)
        return ProgressPage.Part(
            "schedule", state.map { texts(.scheduleOf, $0) } ?? texts[.scheduleTitle], facts: facts,
            tables: tables)
    }

    private func milestones(_ health: ScheduleHealth, _ work: WorkPlan) -> DataTable {
        DataTable(
            caption: texts[.milestonesCaption],
            columns: [
                .init(.text(texts[.milestoneColumn])), .number(texts[.weightColumn]),
                .init(.text(texts[.dueColumn])), .init(.text(texts[.reachedColumn])),
            ],
            rows: health.milestones.map { milestone in
                let reached: Content =
                    milestone.reached.map { day in
                        .lines([
                            .text(texts.day(day)),
                            .muted(milestone.daysLate == 0 ? "" : lateness(milestone.daysLate)),
                        ])
                    }
                    ?? (milestone.isOverdue
                        ? .tag(Tag(.away, texts(.overdueDays, texts.whole(milestone.daysLate)))) : .nothing)
                return [
                    .lines([
                        .code(milestone.code.text),
                        .english(work.milestone(milestone.code)?.text ?? ""),
                    ]),
                    .text(texts.percentFigure(milestone.share)), .text(texts.day(milestone.due)), reached,
                ]
            })
    }

    // MARK: Money

    private func money(_ assessment: ProgressAssessment) -> ProgressPage.Part? {
        guard let budget = assessment.budget else { return nil }
        let funding = budget.funding
        func amount(_ value: Double) -> Content { .text(texts.figure(value, digits: 12)) }
        func cells(_ amounts: FundingAmounts) -> [Content] {
            [
                amounts.isBudgeted ? amount(amounts.required) : .muted(words(.noBudget)),
                amounts.isBudgeted ? amount(amounts.committed) : .nothing,
                amounts.isSpendingReported ? amount(amounts.spent) : .muted(words(.noSpendingReported)),
                content(amounts.gap, digits: 12),
            ]
        }
        let rows =
            funding.lines.map { line in
                [.text("\(line.year)"), .text(line.currency.text), .english(line.source)]
                    + cells(line.amounts)
            } + [
                [.strong(texts(.totalIn, funding.reporting.text)), .nothing, .nothing] + cells(funding.total)
            ]
        let table = DataTable(
            caption: texts[.moneyCaption],
            columns: [
                .init(.text(texts[.year])), .init(.text(texts[.currencyCode])),
                .init(.text(texts[.fundsSource])), .number(texts[.requiredColumn]),
                .number(texts[.committedColumn]), .number(texts[.spentColumn]), .number(texts[.gapColumn]),
            ], rows: rows)
        let value = budget.earnedValue
        let figures: [(TextKey, ComputedFigure, Int)] = [
            (.evBudget, value.budget, 12), (.evPlanned, value.planned, 12), (.evEarned, value.earned, 12),
            (.evActual, value.actualCost, 12), (.evScheduleVariance, value.scheduleVariance, 12),
            (.evCostVariance, value.costVariance, 12), (.evScheduleIndex, value.scheduleIndex, 3),
            (.evCostIndex, value.costIndex, 3), (.evEstimate, value.estimateAtCompletion, 9),
            (.evVariance, value.varianceAtCompletion, 9), (.evToComplete, value.toCompleteIndex, 4),
        ]
        let earned = DataTable(
            caption: texts(.earnedValueCaption, budget.currency.text),
            columns: [.init(.text(texts[.figureColumn])), .number(texts[.value])],
            rows: figures.map { [.text(texts[$0.0]), content($0.1, digits: $0.2)] })
        return ProgressPage.Part(
            "money", texts[.moneyTitle],
            lead: funding.isPartial
                ? [.text(texts(.notConvertedNote, texts.whole(funding.unconverted.count)))] : [],
            tables: [table, earned])
    }

    // MARK: People, outputs, figures

    private func people(_ assessment: ProgressAssessment, _ work: WorkPlan) -> ProgressPage.Part? {
        guard assessment.personnel != nil || !work.skills.isEmpty else { return nil }
        let roles = assessment.personnel.map { $0.roles } ?? []
        let table = DataTable(
            caption: texts[.peopleCaption],
            columns: [
                .init(.text(texts[.roleColumn])), .number(texts[.plannedColumn]),
                .number(texts[.asReported]), .number(texts[.shareOfWay]),
            ],
            rows: roles.map { role in
                [
                    .english(role.name), .text(role.planned.map { texts.figure($0) } ?? ""),
                    .text(role.actual.map { texts.figure($0) } ?? ""),
                    role.share.value.map { .text(texts.percentFigure($0)) } ?? content(role.share),
                ]
            })
        return ProgressPage.Part(
            "people", texts[.peopleTitle],
            facts: work.skills.isEmpty
                ? [] : [Fact(texts[.skillsRequired], .enumeration(work.skills.map { .english($0) }))],
            tables: roles.isEmpty ? [] : [table])
    }

    private func quality(_ assessment: ProgressAssessment, _ work: WorkPlan) -> ProgressPage.Part? {
        guard let quality = assessment.quality else { return nil }
        let table = DataTable(
            caption: texts[.qualityCaption],
            columns: [
                .init(.text(texts[.outputColumn])), .number(texts[.meanRating]), .number(texts[.worstRating]),
                .init(.text(texts[.unratedCriteria])),
            ],
            rows: quality.outputs.map { rated in
                [
                    .english(work.output(rated.output)?.text ?? rated.output.text), content(rated.mean),
                    .text(rated.worst.map { "\($0.rating)" } ?? ""),
                    .enumeration(rated.unrated.map { .code($0.text) }),
                ]
            })
        return ProgressPage.Part("quality", texts[.outputQuality], tables: [table])
    }

    private func operational(_ assessment: ProgressAssessment) -> ProgressPage.Part? {
        guard !assessment.operational.isEmpty else { return nil }
        let table = DataTable(
            caption: texts[.operationalCaption],
            columns: [
                .init(.text(texts[.indicator])), .number(texts[.targetColumn]), .number(texts[.asReported]),
                .number(texts[.shareOfWay]),
            ],
            rows: assessment.operational.map { one in
                [
                    .inline([.english(one.indicator.text), .quiet(one.indicator.unit)]),
                    .text(one.indicator.target.map { texts.figure($0) } ?? ""),
                    .text(one.actual.map { texts.figure($0.value) } ?? ""),
                    one.share.value.map { .text(texts.percentFigure($0)) } ?? content(one.share),
                ]
            })
        return ProgressPage.Part("operational", texts[.operationalIndicators], tables: [table])
    }

    // MARK: Risks and decisions

    private func risks(_ assessment: ProgressAssessment) -> ProgressPage.Part? {
        let risks = assessment.risks
        guard !risks.open.isEmpty else { return nil }
        let table = DataTable(
            caption: texts[.risksCaption],
            columns: [
                .init(.text(texts[.riskColumn])), .number(texts[.scoreColumn]),
                .init(.text(texts[.ownerColumn])), .init(.text(texts[.responseColumn])),
                .init(.text(texts[.reviewColumn])),
            ],
            rows: risks.open.map { risk in
                let overdue = risks.reviewsOverdue.first { $0.risk.code == risk.code }
                return [
                    .quote(risk.text), .text("\(risk.likelihood) × \(risk.impact) = \(risk.score)"),
                    .text(risk.owner ?? ""), .text(risk.response ?? ""),
                    .lines([
                        .text(risk.reviewOn.map { texts.day($0) } ?? ""),
                        overdue.map { .tag(Tag(.away, texts(.overdueDays, texts.whole($0.days)))) }
                            ?? .nothing,
                    ]),
                ]
            })
        return ProgressPage.Part("risks", texts[.risks], tables: [table])
    }

    private func decisions(_ assessment: ProgressAssessment) -> ProgressPage.Part? {
        let decisions = assessment.decisions
        let late = Dictionary(
            (decisions.late + decisions.madeLate).map { ($0.decision.code, $0.days) }
        ) { first, _ in first }
        let shown = decisions.open + decisions.madeLate.map(\.decision)
        guard !shown.isEmpty else { return nil }
        let table = DataTable(
            caption: texts[.decisionsCaption],
            columns: [
                .init(.text(texts[.decisionColumn])), .init(.text(texts[.byWhom])),
                .init(.text(texts[.dueColumn])), .init(.text(texts[.status])),
            ],
            rows: shown.map { decision in
                let words = late[decision.code].map { days in
                    texts(decision.madeOn == nil ? .waitsDays : .madeLate, texts.whole(days))
                }
                return [
                    .quote(decision.text), .text(decision.by), .text(texts.day(decision.due)),
                    .lines([
                        words.map { .tag(Tag(.away, $0)) } ?? .nothing, .text(decision.outcome ?? ""),
                    ]),
                ]
            })
        return ProgressPage.Part("decisions", texts[.decisionsNeeded], tables: [table])
    }

    // MARK: Reports

    private func reports(_ updates: [AcceptedUpdate], _ work: WorkPlan) -> ProgressPage.Part {
        guard !updates.isEmpty else {
            return ProgressPage.Part(
                "reports", texts[.updatesAccepted], lead: [.text(texts[.nothingReported])])
        }
        let table = DataTable(
            caption: texts[.updatesAcceptedCaption],
            columns: [
                .init(.text(texts[.reportingPeriod])), .init(.text(texts[.acceptedOn])),
                .init(.text(texts[.workStatus])), .init(.text(texts[.updateDone])),
                .init(.text(texts[.updateNext])),
            ],
            rows: updates.map { update in
                let reading = UpdateReading(update.content, of: update.key, work: work)
                return [
                    .text(update.key.period.description), .text(texts.day(update.acceptedOn)),
                    .text(reading.status.map { texts(status: $0) } ?? ""), .quote(reading.done ?? ""),
                    .quote(reading.next ?? ""),
                ]
            })
        return ProgressPage.Part("reports", texts[.updatesAccepted], tables: [table])
    }
}
