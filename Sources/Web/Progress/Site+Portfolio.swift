import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// All action lines, or those that a form chose.
extension Site {
    /// Of the table, and of the chart.
    package static let linesOnPage = 50

    func portfolio(_ fields: FormFields, _ address: Address, _ request: SiteRequest) async throws
        -> PageAnswer
    {
        let reading = address.reading
        let show = ShowPortfolio(store: store, clock: clock, shelf: shelf, boards: boards)
        var choice = PortfolioFilter.reading { fields[$0] }
        let plan = fields["plan"].flatMap { PlanChoice($0) }
        if let text = fields["plan"], plan == nil { choice.unread.append(("plan", text)) }
        guard
            let answer = try await show(choice.filter, at: reading.clock, against: plan ?? .amended)
        else { throw noPlan(request) }
        let presenter = Presenter(texts: texts, reading: reading, references: answer.references)
        let unread = choice.unread.map { name, value in
            PortfolioFilter.UnknownCode(
                name, value, among: PortfolioFilter.known(name, in: answer.plan))
        }
        var problems = (unread + choice.filter.unknown(in: answer.plan)).map { unknown in
            Notice(
                Tag(.caution, texts[.badRequestTitle]),
                .text(
                    texts(.badParameter, unknown.name, unknown.value, texts[.takesCode])
                        + (unknown.near.map { " \(texts[.didYouMean]) \($0)" } ?? "")))
        }
        let pageCount = max(1, (answer.lines.count + Self.linesOnPage - 1) / Self.linesOnPage)
        let page = fields["page"].flatMap { Int($0) } ?? 1
        if !(1...pageCount).contains(page) || fields["page"].map({ Int($0) == nil }) == true {
            problems.append(
                Notice(
                    Tag(.caution, texts[.badRequestTitle]),
                    .text(texts(.badParameter, "page", fields["page"] ?? "", "1–\(pageCount)"))))
        }
        let shown = min(max(page, 1), pageCount)
        let lines = Array(answer.lines.dropFirst((shown - 1) * Self.linesOnPage).prefix(Self.linesOnPage))
        let charts = {
            presenter.gantt(lines, on: answer.board, in: choice.filter.state).map { [(ChartKind.gantt, $0)] }
                ?? []
        }
        return PageAnswer(
            title: texts[.progressTitle],
            bar: presenter.bar(.progress(FormFields()), today: clock.today, choices: [.asOf, .knownOn]),
            document: { frame, texts in
                let model = presenter.portfolio(
                    answer, lines: lines, page: shown, of: pageCount, fields: fields, problems: problems,
                    figures: presenter.figures(
                        charts(), at: address, isPNG: makesPNG, origin: origin(of: request)))
                return ProgressPage.document(model, frame: frame, texts: texts)
            },
            members: [
                .init("plan", .string(answer.plan.code.text)),
                .init("heldAgainst", .string((plan ?? .amended).description)),
                .init("versionSince", .optional(answer.heldAgainst?.since.description)),
                .init(
                    "counts",
                    .object(
                        ProgressClass.allCases.map {
                            JSON.Member($0.rawValue, .integer(answer.counts[$0] ?? 0))
                        })),
                .init("criticalPath", .array(answer.board.delays.criticalPath.map { .string($0.text) })),
            ],
            columns: answer.board.lines.first?.records(in: answer.plan).first?.map(\.key) ?? [],
            charts: charts, isUnderstood: problems.isEmpty, complaints: problems,
            records: { answer.lines.flatMap { $0.records(in: answer.plan) } })
    }
}

extension Presenter {
    func portfolio(
        _ answer: PortfolioAnswer, lines: [LineStanding], page: Int, of pages: Int, fields: FormFields,
        problems: [Notice], figures: [ChartFigure]
    ) -> ProgressPage.Model {
        let total = answer.board.lines.count
        var lead: [Content] = [
            .text(
                texts(
                    .portfolioLead, texts.whole(answer.lines.count), texts.whole(total),
                    texts.day(answer.board.asOf)))
        ]
        if let held = answer.heldAgainst {
            lead.append(
                .inline([
                    .text(texts(.heldAgainst, texts.day(held.since))), .english("(\(held.reason))"),
                ]))
        }
        if answer.board.lines.allSatisfy({ $0.lastReport == nil }) {
            lead.append(.text(texts[.portfolioUnreported]))
        }
        var parts: [ProgressPage.Part] = [counts(answer, fields)]
        parts.append(
            ProgressPage.Part(
                "links",
                notes: [
                    .link(Link(texts[.championsTitle], Address(.champions, reading: clocks))),
                    .link(Link(texts[.slippedTitle], Address(.slipped(FormFields())))),
                ]))
        parts += figures.map { ProgressPage.Part("time", texts[.timeFrame], figure: $0) }
        parts.append(
            ProgressPage.Part(
                "lines", texts[.actionLines],
                lead: lines.isEmpty ? [.text(texts[.portfolioNothing])] : [],
                tables: lines.isEmpty
                    ? [] : [standings(lines, caption: texts[.portfolioCaption], in: answer.filter.state)],
                notes: pager(page, of: pages, fields) + unpublished(answer.plan)))
        return ProgressPage.Model(
            lead: lead, problems: problems, form: form(answer.plan, fields), parts: parts)
    }

    private func counts(_ answer: PortfolioAnswer, _ fields: FormFields) -> ProgressPage.Part {
        let rows = ProgressClass.allCases.compactMap { progressClass -> [Content]? in
            guard let count = answer.counts[progressClass] else { return nil }
            let choice = fields.with("class", progressClass.rawValue)
            return [
                .tag(tag(progressClass)),
                .link(
                    Link(
                        texts.whole(count), Address(.progress(choice), reading: clocks),
                        context: tag(progressClass).text)),
            ]
        }
        return ProgressPage.Part(
            "classes", texts[.classCounts],
            tables: rows.isEmpty
                ? []
                : [
                    DataTable(
                        caption: texts[.classCounts],
                        columns: [.init(.text(texts[.classColumn])), .number(texts[.linesColumn])],
                        rows: rows)
                ])
    }

    private func pager(_ page: Int, of pages: Int, _ fields: FormFields) -> [Content] {
        guard pages > 1 else { return [] }
        func link(_ words: TextKey, _ number: Int) -> Content {
            .link(Link(texts[words], Address(.progress(fields.with("page", "\(number)")), reading: clocks)))
        }
        return [
            .inline(
                (page > 1 ? [link(.pageBefore, page - 1)] : [])
                    + [.text(texts(.pageOf, "\(page)", "\(pages)"))]
                    + (page < pages ? [link(.pageNext, page + 1)] : []))
        ]
    }

    private func form(_ plan: Plan, _ fields: FormFields) -> ProgressPage.ChoiceForm {
        func select(
            _ name: String, _ label: TextKey, _ every: TextKey, _ choices: [ReadingForm.Field.Choice]
        ) -> ReadingForm.Field? {
            guard !choices.isEmpty else { return nil }
            return ReadingForm.Field(
                name: name, label: texts[label], value: fields[name] ?? "",
                kind: .choice([.init("", texts[every])] + choices))
        }
        let states = plan.states.map { ReadingForm.Field.Choice($0.code.text, name($0.code)) }
        let fields = [
            select(
                "goal", .goal, .everyGoal,
                plan.goals.map { .own($0.code.text, $0.title, after: "\($0.code):", texts) }),
            select("champion", .champions, .everyChampion, states),
            select("state", .state, .everyState, states),
            select(
                "measure-type", .measureType, .everyMeasure,
                plan.measureTypes.map { .own($0.code.text, $0.name, texts) }),
            select(
                "pathway", .pathway, .everyPathway,
                plan.pathways.map { .own($0.code.text, $0.name, texts) }),
            select(
                "group", .crossCutting, .everyGroup,
                plan.crossCuttingGroups.map { .own($0.code.text, $0.name, texts) }),
            select(
                "class", .status, .everyClass,
                ProgressClass.allCases.map { .init($0.rawValue, tag($0).text) }),
            select("plan", .planVersion, .planAmended, [.init("original", texts[.planOriginal])]),
        ].compactMap(\.self)
        let kept = [("as-of", reading.asOf), ("known-on", reading.knownOn)].compactMap { name, day in
            day.map { FormFields.Field(name, $0.description) }
        }
        return ProgressPage.ChoiceForm(
            action: Address(.progress(FormFields())), fields: fields, kept: FormFields(kept),
            button: texts[.filterButton])
    }
}
