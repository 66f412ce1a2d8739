import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// Action lines by the country that leads them.
extension Site {
    func champions(_ address: Address, _ request: SiteRequest) async throws -> PageAnswer {
        let show = ShowPortfolio(store: store, clock: clock, shelf: shelf, boards: boards)
        guard let answer = try await show(at: address.reading.clock) else { throw noPlan(request) }
        let presenter = Presenter(texts: texts, reading: address.reading, references: answer.references)
        let states = answer.plan.states.map(\.code)
        let model = ProgressPage.Model(
            parts: [.init("champions", tables: [presenter.champions(states, answer.board)])])
        return PageAnswer(
            title: texts[.championsTitle], trail: [progressLink(address.reading)],
            bar: presenter.bar(.champions, today: clock.today, choices: [.asOf, .knownOn]),
            document: { frame, texts in ProgressPage.document(model, frame: frame, texts: texts) },
            records: {
                states.map { state in
                    let counts = answer.board.counts(of: state)
                    return [
                        .init("CHAMPION", .string(state.text)), .init("LINES", .integer(counts.lines)),
                        .init("BEHIND_OR_AT_RISK", .integer(counts.behind)),
                        .init("FINISHED", .integer(counts.finished)),
                        .init("WITHOUT_RECENT_REPORT", .integer(counts.unreported)),
                    ]
                }
            })
    }

    func champion(_ area: AreaCode, _ address: Address, _ request: SiteRequest) async throws -> PageAnswer {
        var filter = PortfolioFilter()
        filter.champion = area
        let show = ShowPortfolio(store: store, clock: clock, shelf: shelf, boards: boards)
        guard let answer = try await show(filter, at: address.reading.clock) else { throw noPlan(request) }
        guard answer.plan.state(area) != nil else {
            throw missing("unknown-state", texts(.unknownState, area.text), request, hint: nil)
        }
        let presenter = Presenter(texts: texts, reading: address.reading, references: answer.references)
        let name = presenter.name(area)
        let model = ProgressPage.Model(
            lead: [.text(texts(.championLead, name, texts.whole(answer.lines.count)))],
            parts: [
                .init(
                    "lines",
                    tables: answer.lines.isEmpty
                        ? [] : [presenter.standings(answer.lines, caption: texts[.portfolioCaption])])
            ])
        return PageAnswer(
            title: texts(.championTitle, name),
            trail: [
                progressLink(address.reading),
                Link(texts[.championsTitle], Address(.champions, reading: presenter.clocks)),
            ],
            bar: presenter.bar(.champion(area), today: clock.today, choices: [.asOf, .knownOn]),
            document: { frame, texts in ProgressPage.document(model, frame: frame, texts: texts) },
            records: { answer.lines.flatMap { $0.records(in: answer.plan) } })
    }

    func progressLink(_ reading: ReadingOptions) -> Link {
        Link(
            texts[.sectionProgress],
            Address(
                .progress(FormFields()), reading: ReadingOptions(asOf: reading.asOf, knownOn: reading.knownOn)
            ))
    }

    // MARK: What slipped

    func slipped(_ fields: FormFields, _ address: Address, _ request: SiteRequest) async throws -> PageAnswer
    {
        let today = clock.today
        var problems: [Notice] = []
        func day(_ name: String, usual: Day) -> Day {
            guard let text = fields[name] else { return usual }
            if let day = Day(text) { return day }
            problems.append(
                Notice(
                    Tag(.caution, texts[.badRequestTitle]),
                    .text(texts(.badParameter, name, text, texts[.takesDay]))))
            return usual
        }
        let halfYearAgo = Day(daysSince1970: today.daysSince1970 - 182) ?? today
        let (from, to) = (day("from", usual: halfYearAgo), day("to", usual: today))
        let show = ShowPortfolio(store: store, clock: clock, shelf: shelf, boards: boards)
        guard let answer = try await show.slipped(from: from, to: to, knownOn: address.reading.knownOn)
        else { throw noPlan(request) }
        let presenter = Presenter(texts: texts, reading: address.reading, references: answer.references)
        let form = ProgressPage.ChoiceForm(
            action: Address(.slipped(FormFields())),
            fields: [
                .init(
                    name: "from", label: texts[.changesFrom], value: fields["from"] ?? from.description,
                    kind: .day),
                .init(
                    name: "to", label: texts[.changesTo], value: fields["to"] ?? to.description, kind: .day),
            ], kept: FormFields(), button: texts[.filterButton])
        let model = presenter.slipped(answer, form: form, problems: problems)
        return PageAnswer(
            title: texts[.slippedTitle], trail: [progressLink(address.reading)],
            document: { frame, texts in ProgressPage.document(model, frame: frame, texts: texts) },
            members: [
                .init("from", .string(answer.from.description)), .init("to", .string(answer.to.description)),
            ],
            isUnderstood: problems.isEmpty, complaints: problems,
            records: {
                answer.lines.map { slip in
                    [
                        .init("ACTION_LINE", .string(slip.standing.line.code.text)),
                        .init("DAYS", .integer(slip.days)),
                        .init("CLASS_BEFORE", .string(slip.before.progressClass.rawValue)),
                        .init("CLASS", .string(slip.standing.progressClass.rawValue)),
                        .init(
                            "MISSED_MILESTONES",
                            .array(slip.missed.map { .string("\($0.key) \($0.milestone.code)") })),
                    ]
                }
            })
    }
}

extension ProgressBoard {
    /// Of the lines that a country leads.
    func counts(of champion: AreaCode) -> (lines: Int, behind: Int, finished: Int, unreported: Int) {
        let own = lines.filter { $0.line.champions.contains(champion) }.map(\.progressClass)
        return (
            own.count, own.count { $0 == .red || $0 == .amber }, own.count(where: \.isFinished),
            own.count { [.notReported, .noReportSince].contains($0) }
        )
    }
}

extension Presenter {
    func champions(_ states: [AreaCode], _ board: ProgressBoard) -> DataTable {
        DataTable(
            caption: texts[.championsCaption],
            columns: [
                .init(.text(texts[.state])), .number(texts[.linesColumn]), .number(texts[.linesBehind]),
                .number(texts[.linesFinished]), .number(texts[.linesUnreported]),
            ],
            rows: states.map { state in
                let counts = board.counts(of: state)
                return [
                    .link(championLink(state)), .text("\(counts.lines)"), .text("\(counts.behind)"),
                    .text("\(counts.finished)"), .text("\(counts.unreported)"),
                ]
            })
    }

    func slipped(
        _ answer: SlippedAnswer, form: ProgressPage.ChoiceForm, problems: [Notice]
    ) -> ProgressPage.Model {
        let (from, to) = (texts.day(answer.from), texts.day(answer.to))
        let lead: Content = .text(
            answer.lines.isEmpty
                ? texts(.slippedNone, from, to)
                : texts(.slippedLead, from, to, texts.whole(answer.lines.count)))
        return ProgressPage.Model(
            lead: [lead], problems: problems, form: form,
            parts: [
                .init(
                    "lines", texts[.actionLines],
                    tables: answer.lines.isEmpty ? [] : [slips(answer.lines)]),
                .init(
                    "decisions", texts[.lateDecisions],
                    tables: answer.lateDecisions.isEmpty
                        ? [] : [late(answer.lateDecisions, caption: .lateDecisions)]),
            ])
    }

    func slips(_ lines: [SlippedAnswer.Slip]) -> DataTable {
        DataTable(
            caption: texts[.slippedCaption],
            columns: [
                .code(texts[.actionLine]), .init(.text(texts[.wording])), .number(texts[.slippedBy]),
                .init(.text(texts[.changesBefore])), .init(.text(texts[.changesAfter])),
                .init(.text(texts[.missedMilestones])),
            ],
            rows: lines.map { slip in
                let line = slip.standing.line
                return [
                    link(line), .english(line.paraphrase ?? line.text),
                    .text(slip.days == 0 ? "" : texts(.slippedDays, texts.whole(slip.days))),
                    .tag(tag(slip.before.progressClass)), .tag(tag(slip.standing.progressClass)),
                    .enumeration(
                        slip.missed.map { missed in
                            .text("\(missed.key.state.map { name($0) + " " } ?? "")\(missed.milestone.code)")
                        }),
                ]
            })
    }

    func late(
        _ decisions: [(key: ImplementationKey, late: DecisionHealth.Late)], caption: TextKey
    ) -> DataTable {
        DataTable(
            caption: texts[caption],
            columns: [
                .code(texts[.actionLine]), .init(.text(texts[.decisionColumn])), .init(.text(texts[.byWhom])),
                .init(.text(texts[.dueColumn])), .number(texts[.slippedBy]),
            ],
            rows: decisions.map { late in
                [
                    .text(late.key.description), .quote(late.late.decision.text),
                    .text(late.late.decision.by),
                    .text(texts.day(late.late.decision.due)),
                    .text(texts(.slippedDays, texts.whole(late.late.days))),
                ]
            })
    }
}
