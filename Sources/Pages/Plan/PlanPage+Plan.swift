package import PlanModel
import Routes

extension PlanPage.Model {
    /// The whole plan; nothing of it is left out for being long.
    package init(of plan: Plan, texts: Texts) {
        let names = plan.stateNames(texts)
        self.init(
            facts: Self.facts(plan, texts), phases: Self.phases(plan, texts),
            indicators: Self.indicators(plan, texts),
            goals: plan.goals.map { PlanPage.Goal($0, of: plan, names, texts) },
            groups: Self.groups(plan, names, texts), documents: Self.documents(plan, texts),
            errata: Self.errata(plan, texts), amendments: Self.amendments(plan, texts))
        pathways = Self.pathways(plan, texts)
        measures = Self.measures(plan, texts)
        quotations = Self.quotations(plan, texts)
    }

    private static func facts(_ plan: Plan, _ texts: Texts) -> [Fact] {
        [
            Fact(texts[.shortTitle], .english(plan.shortTitle)), Fact(texts[.code], .code(plan.code.text)),
            Fact(texts[.publisher], .english(plan.publisher)),
            Fact(texts[.inForce], .text(texts(.fromTo, texts.day(plan.starts), texts.day(plan.ends)))),
            Fact(texts[.predecessor], texts.predecessor(of: plan)),
            Fact(texts[.vision], .english(plan.vision ?? "")),
            Fact(texts[.mission], .english(plan.mission ?? "")),
            Fact(texts[.objectives], .list(plan.objectives.map { .english($0) })),
            Fact(texts[.quotedAs], .english(plan.acknowledgement)),
        ]
    }

    private static func phases(_ plan: Plan, _ texts: Texts) -> DataTable {
        DataTable(
            caption: texts[.phasesCaption],
            columns: [.init(.text(texts[.phase])), .init(.text(texts[.years])), .init(.text(texts[.aim]))],
            rows: plan.phases.map { phase in
                [
                    .english(phase.name), .text("\(phase.starts.year)–\(phase.ends.year)"),
                    .english(phase.aim),
                ]
            })
    }

    private static func indicators(_ plan: Plan, _ texts: Texts) -> DataTable {
        DataTable(
            caption: texts[.planIndicatorsCaption],
            columns: [
                .code(texts[.number]), .init(.text(texts[.indicator])), .init(.text(texts[.goal])),
                .init(.text(texts[.wanted])), .init(.text(texts[.planSource])),
                .init(.text(texts[.inForce])),
            ],
            rows: plan.kpis.map { kpi in
                let until = kpi.validTo.map { texts(.fromTo, "\(kpi.validFrom)", "\($0)") }
                let printed: Content =
                    kpi.printedName.map { .aside(texts.filled(.printedAsQuoted, .english($0))) }
                    ?? .nothing
                return [
                    .text(kpi.number.text),
                    .lines([
                        .link(.english(kpi.name, Address(.indicator(kpi.indicator)))),
                        .quiet(kpi.unit), printed, .quiet(kpi.note ?? ""),
                    ]),
                    kpi.goal.map { .link(.english($0.text, Address(.goal($0)))) }
                        ?? .text(texts[.noSingleGoal]), .text(texts(kpi.direction)),
                    .lines([
                        .english(kpi.planSource),
                        .muted(texts.availability(kpi).map { texts(.availableIn, $0) } ?? ""),
                    ]),
                    .text(until ?? texts(.since, "\(kpi.validFrom)")),
                ]
            })
    }

    private static func groups(_ plan: Plan, _ names: [AreaCode: String], _ texts: Texts) -> DataTable {
        DataTable(
            caption: texts[.areaGroupsCaption],
            columns: [
                .init(.text(texts[.group])), .init(.text(texts[.members])), .init(.text(texts[.notes])),
            ],
            rows: plan.areaGroups.map { group in
                let members = group.members.map { names[$0] ?? $0.text }.joined(separator: ", ")
                return [.text(group.name), .text(members), .english(group.note ?? "")]
            })
    }

    private static func documents(_ plan: Plan, _ texts: Texts) -> DataTable {
        DataTable(
            caption: texts[.planDocumentsCaption],
            columns: [
                .init(.text(texts[.title])), .init(.text(texts[.publisher])),
                .init(.text(texts[.published])), .init(.text(texts[.notes])),
            ],
            rows: plan.documents.map { document in
                [
                    .english(document.title), .english(document.publisher),
                    .text(texts.day(document.published)), .english(document.note ?? ""),
                ]
            })
    }

    private static func errata(_ plan: Plan, _ texts: Texts) -> DataTable {
        DataTable(
            caption: texts[.errataCaption],
            columns: [
                .init(.text(texts[.printed])), .init(.text(texts[.readAsInstead])),
                .init(.text(texts[.reason])), .init(.text(texts[.place])),
            ],
            rows: plan.errata.map { erratum in
                [
                    .lines([.english(erratum.printed), .muted(texts(erratum.kind))]),
                    .english(erratum.reading), .english(erratum.reason),
                    .english(plan.place(erratum.source)),
                ]
            })
    }

    private static func amendments(_ plan: Plan, _ texts: Texts) -> DataTable {
        DataTable(
            caption: texts[.amendmentsCaption],
            columns: [
                .init(.text(texts[.title])), .init(.text(texts[.date])), .init(.text(texts[.whatChanged])),
                .init(.text(texts[.place])),
            ],
            rows: plan.changes.map { change in
                [
                    .english(change.title), .text("\(change.date)"),
                    .lines([
                        .english(change.text), .quotation(change.quote ?? ""),
                        .quiet(change.note ?? ""),
                    ]), .english(plan.place(change.source)),
                ]
            })
    }
}

extension PlanPage.Goal {
    fileprivate init(
        _ goal: StrategicGoal, of plan: Plan, _ names: [AreaCode: String], _ texts: Texts
    ) {
        let champions = goal.champions.map { Content.link(.state($0, names)) }
        let kpis = plan.kpis(of: goal.code).map { kpi in
            Content.link(.own(kpi.name, after: kpi.number.text, texts, Address(.indicator(kpi.indicator))))
        }
        self.init(
            id: "goal-\(goal.code)",
            title: texts.filled(
                .goalTitle, .text(goal.code.text),
                .link(.english(goal.title, Address(.goal(goal.code))))),
            facts: [
                Fact(texts[.champions], .enumeration(champions)), Fact(texts[.indicators], .list(kpis)),
                Fact(texts[.rationale], .english(goal.rationale ?? "")),
            ],
            outcomes: goal.outcomes.map { outcome in
                PlanPage.Outcome(
                    title: .own(outcome.title, after: outcome.code.text, texts),
                    actions: outcome.actions.map { action in
                        let lines = plan.actionLines(of: action.code)
                        return PlanPage.Action(
                            title: .link(
                                .own(
                                    action.title, after: action.code.text, texts,
                                    Address(.action(action.code)))),
                            lines: lines.isEmpty
                                ? nil : Self.lines(lines, action.code, of: plan, names, texts))
                    })
            })
    }

    private static func lines(
        _ lines: [ActionLine], _ action: PlanCode, of plan: Plan, _ names: [AreaCode: String],
        _ texts: Texts
    ) -> DataTable {
        DataTable(
            caption: texts(.actionLinesCaption, action.text),
            columns: [
                .code(texts[.actionLine]), .init(.text(texts[.wording])),
                .init(.text(texts[.timeFrame])), .init(.text(texts[.champions])),
                .init(.text(texts[.place])),
            ],
            rows: lines.map { line in
                let assumed = line.timeFrame.isStartAssumed ? texts[.startAssumed] : ""
                let level = line.isNationalLevel ? texts[.nationalLevel] : ""
                return [
                    .link(.english(line.code.text, Address(.actionLine(line.code)))),
                    .lines([.english(line.text), .muted(level), .quiet(line.note ?? "")]),
                    .lines([.english(line.timeFrame.printed), .muted(assumed)]),
                    .text(line.champions.map { names[$0] ?? $0.text }.joined(separator: ", ")),
                    .english(plan.place(line.source)),
                ]
            })
    }
}

extension Plan {
    /// How the language calls the states.
    package func stateNames(_ texts: Texts) -> [AreaCode: String] {
        Dictionary(states.map { ($0.code, texts.name(of: $0.code) ?? $0.name) }) { first, _ in first }
    }

    /// The document's title and the place in it.
    package func place(_ source: PlanSource) -> String {
        let title = document(source.document)?.title ?? source.document.text
        return "\(title), \(source.locator)"
    }
}
