import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// What became later, worse or overdue between two days.
extension Site {
    /// The meeting since which the page counts where no day is chosen, as a part
    /// of what its answer follows from.
    func sinceMeeting(_ route: Route) async throws -> String {
        guard case .slipped = route, let meeting = try await lastMeeting() else { return "" }
        return "\n\(meeting.days.lowerBound) \(meeting.title)"
    }

    /// Its day and title, which the calendar feed gives to everybody.
    private func lastMeeting() async throws -> MeetingDays.Entry? {
        try await MeetingDays(store: store).last(before: clock.today)
    }

    func slipped(_ fields: FormFields, _ address: Address, _ request: SiteRequest) async throws -> PageAnswer
    {
        let today = clock.today
        var problems: [Notice] = []
        func complain(_ words: String) {
            problems.append(Notice(Tag(.caution, texts[.badRequestTitle]), .text(words)))
        }
        func day(_ name: String, usual: Day) -> Day {
            guard let text = fields[name] else { return usual }
            if let day = Day(text) { return day }
            complain(texts(.badParameter, name, text, texts[.takesDay]))
            return usual
        }
        let meeting = fields["from"] == nil ? try await lastMeeting() : nil
        let halfYearAgo = Day(daysSince1970: today.daysSince1970 - 182) ?? today
        let to = day("to", usual: today)
        // A meeting after the last day that is asked for says nothing of it.
        let since = meeting.flatMap { $0.days.lowerBound <= to ? $0 : nil }
        var from = day("from", usual: since?.days.lowerBound ?? min(halfYearAgo, to))
        if from > to {
            complain(texts(.daysInReverse, from.description, to.description))
            from = to
        }
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
        let model = presenter.slipped(answer, since: since, form: form, problems: problems)
        return PageAnswer(
            title: texts[.slippedTitle], trail: [progressLink(address.reading)],
            document: { frame, texts in ProgressPage.document(model, frame: frame, texts: texts) },
            members: [
                .init("from", .string(answer.from.description)), .init("to", .string(answer.to.description)),
                .init("sinceMeeting", .optional(since?.title)),
            ],
            columns: SlippedAnswer.columns, isUnderstood: problems.isEmpty, complaints: problems,
            records: { answer.records })
    }
}

extension SlippedAnswer {
    fileprivate static let columns = [
        "ACTION_LINE", "DAYS", "CLASS_BEFORE", "CLASS", "MISSED_MILESTONES", "REF_AREA", "DECISION", "BY",
        "DUE",
    ]

    /// The lines that slipped, then the decisions that became late.
    fileprivate var records: [[JSON.Member]] {
        lines.map { slip in
            [
                .init("ACTION_LINE", .string(slip.standing.line.code.text)),
                .init("DAYS", .integer(slip.days)),
                .init("CLASS_BEFORE", .string(slip.before.progressClass.rawValue)),
                .init("CLASS", .string(slip.standing.progressClass.rawValue)),
                .init(
                    "MISSED_MILESTONES",
                    .array(slip.missed.map { .string("\($0.key) \($0.milestone.code)") })),
                .init("REF_AREA", .null), .init("DECISION", .null), .init("BY", .null), .init("DUE", .null),
            ]
        }
            + lateDecisions.map { key, late in
                [
                    .init("ACTION_LINE", .string(key.line.text)), .init("DAYS", .integer(late.days)),
                    .init("CLASS_BEFORE", .null), .init("CLASS", .null), .init("MISSED_MILESTONES", .null),
                    .init("REF_AREA", .optional(key.state?.text)),
                    .init("DECISION", .string(late.decision.text)), .init("BY", .string(late.decision.by)),
                    .init("DUE", .string(late.decision.due.description)),
                ]
            }
    }
}

extension Presenter {
    func slipped(
        _ answer: SlippedAnswer, since meeting: MeetingDays.Entry?, form: ProgressPage.ChoiceForm,
        problems: [Notice]
    ) -> ProgressPage.Model {
        let (from, to) = (texts.day(answer.from), texts.day(answer.to))
        let lead: Content = .text(
            answer.lines.isEmpty
                ? texts(.slippedNone, from, to)
                : texts(.slippedLead, from, to, texts.whole(answer.lines.count)))
        return ProgressPage.Model(
            lead: (meeting.map {
                [.text(texts(.slippedSinceMeeting, $0.title, texts.day($0.days.lowerBound)))]
            } ?? []) + [lead], problems: problems, form: form,
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
