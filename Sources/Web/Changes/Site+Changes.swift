import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    func changes(_ fields: FormFields, _ address: Address) async throws -> PageAnswer {
        let reading = address.reading
        let today = clock.today
        let presenter = Presenter(texts: texts, reading: reading, references: try await references(reading))
        var problems: [Notice] = []
        /// A day that cannot be read is said beside what was typed.
        func day(_ name: String, usual: Day) -> Day {
            guard let text = fields[name] else { return usual }
            if let day = Day(text) { return day }
            problems.append(
                Notice(
                    Tag(.caution, texts[.badRequestTitle]),
                    .text(texts(.badParameter, name, text, texts[.takesDay]))))
            return usual
        }
        let yearAgo = Day(daysSince1970: today.daysSince1970 - 365) ?? today
        let (from, to) = (day("from", usual: yearAgo), day("to", usual: today))
        let show = ShowChanges(store: store, clock: clock, shelf: shelf)
        let answer = try await show(
            ShowChanges.Request(from: from, to: to, knownOn: reading.knownOn, method: Self.usualMethod))
        problems += answer.findings.map { finding in
            Notice(
                Tag(.caution, texts[.badRequestTitle]),
                .inline([.english(finding.message), .english(finding.remedy ?? "")]))
        }
        let form = ChangesPage.DaysForm(
            action: Address(.changes(FormFields())), from: fields["from"] ?? from.description,
            to: fields["to"] ?? to.description)
        let isUnderstood = problems.isEmpty
        let model = presenter.changes(answer, form: form, problems: problems)
        return PageAnswer(
            title: texts[.changesTitle],
            document: { frame, texts in ChangesPage.document(model, frame: frame, texts: texts) },
            members: [
                .init("from", .string(from.description)), .init("to", .string(to.description)),
                .init("valuesChanged", .integer(answer.counts.values)),
                .init("seriesLeftOut", .integer(answer.seriesLeftOut)),
                .init("findings", .array(answer.findings.map { .string($0.message) })),
            ], isUnderstood: isUnderstood,
            records: { answer.indicators.flatMap { $0.series }.flatMap(\.records) })
    }
}

extension SeriesChange {
    fileprivate var records: [[JSON.Member]] {
        values.map { value in
            [
                .init("INDICATOR", .string(series.indicator.text)),
                .init("REF_AREA", .string(series.area.text)), .init("SERIES", .string(series.name)),
                .init("TIME_PERIOD", .string(value.period.description)),
                .init("CHANGE", .string(value.kind.rawValue)),
                .init("OLD_VALUE", .double(value.before?.value)),
                .init("OLD_PUBLISHED_ON", .optional(value.before?.publication.day.description)),
                .init("OBS_VALUE", .double(value.after?.value)),
                .init("PUBLISHED_ON", .optional(value.after?.publication.day.description)),
                .init("OBS_STATUS", .optional(value.after?.status.rawValue)),
            ]
        }
    }
}

extension Presenter {
    func changes(
        _ answer: ChangesAnswer, form: ChangesPage.DaysForm, problems: [Notice]
    ) -> ChangesPage.Model {
        guard problems.isEmpty else { return ChangesPage.Model(form: form, problems: problems) }
        let counts = answer.counts
        let (from, to) = (texts.day(answer.request.from), texts.day(answer.request.to))
        var lead: [Content] = [
            .text(
                answer.isEmpty
                    ? texts(.changesNone, from, to)
                    : texts(
                        .changesLead, from, to, "\(counts.new)", "\(counts.revised)", "\(counts.withdrawn)",
                        "\(counts.series)"))
        ]
        if answer.seriesLeftOut > 0 {
            lead.append(.text(texts(.changesLeftOut, "\(answer.seriesLeftOut)")))
        }
        return ChangesPage.Model(
            form: form, lead: lead, amendments: amendments(answer.amendments),
            assessments: assessments(answer), others: others(answer),
            indicators: answer.indicators.filter { !$0.kpis.isEmpty }.map(part))
    }

    private func amendments(_ amendments: [PlanAmendment]) -> DataTable? {
        guard !amendments.isEmpty else { return nil }
        return DataTable(
            caption: texts[.changesPlan],
            columns: [.init(.text(texts[.date])), .init(.text(texts[.reason]))],
            rows: amendments.map { [.text(texts.day($0.effectiveOn)), .english($0.reason)] })
    }

    /// States whose class or standing is another.
    private func assessments(_ answer: ChangesAnswer) -> DataTable? {
        let rows = answer.indicators.flatMap(\.kpis).flatMap { change in
            change.states.map { state -> [Content] in
                [
                    .link(link(change.kpi.indicator, change.kpi.name)), .text(name(state.state)),
                    standing(state.before), standing(state.after),
                ]
            }
        }
        guard !rows.isEmpty else { return nil }
        return DataTable(
            caption: texts[.changesAssessments],
            columns: [
                .init(.text(texts[.indicator])), .init(.text(texts[.state])),
                .init(.text(texts[.changesBefore])), .init(.text(texts[.changesAfter])),
            ], rows: rows)
    }

    private func standing(_ reading: KPIReading?) -> Content {
        guard let reading else { return .tag(Tag(.noData, texts[.noData])) }
        let value = reading.latest.map { "\(self.value($0)) (\($0.period))" } ?? ""
        let tag =
            reading.achievementClass.map { Tag($0, texts: texts) }
            ?? Tag(reading.standing == .noData ? .noData : .notAssessed, texts[words(reading.standing)])
        return .lines([.tag(tag), .muted(value)])
    }

    private func words(_ standing: StateAnswer.Standing) -> TextKey {
        switch standing {
        case .noData: .noData
        case .notComparable: .notComparable
        case .noBaseline: .noBaseline
        case .assessed, .notAssessed: .notAssessed
        }
    }

    private func part(_ change: IndicatorChange) -> ChangesPage.Part {
        let title = change.kpis.first?.kpi.name ?? change.indicator?.name ?? change.code.text
        // The newest years first: a new vintage may repeat decades.
        let changed = change.series.flatMap { series in series.values.map { ($0, series) } }
            .sorted { ($1.0.period, $0.1.series.name) < ($0.0.period, $1.1.series.name) }
        let rows = changed.prefix(Self.mostRows).map { row($0, $1) }
        var notes: [Content] = []
        if changed.count > Self.mostRows {
            notes.append(.text(texts(.changesMoreRows, "\(changed.count - Self.mostRows)")))
        }
        if change.seriesLeftOut > 0 {
            notes.append(.text(texts(.changesLeftOut, "\(change.seriesLeftOut)")))
        }
        return ChangesPage.Part(
            title: .link(link(change.code, title)), id: "changes-\(change.code)",
            table: DataTable(
                caption: texts(.changesCaption, title),
                columns: [
                    .init(.text(texts[.area])), .number(texts[.year]), .init(.text(texts[.change])),
                    .number(texts[.changesBefore]), .number(texts[.changesAfter]),
                    .init(.text(texts[.published])),
                ], rows: rows), notes: notes)
    }

    /// Of one indicator on the page; the data have all.
    private static var mostRows: Int { 30 }

    /// Indicators that fill no KPI, in numbers only.
    private func others(_ answer: ChangesAnswer) -> DataTable? {
        let others = answer.indicators.filter(\.kpis.isEmpty)
        guard !others.isEmpty else { return nil }
        return DataTable(
            caption: texts[.changesOthers],
            columns: [
                .init(.text(texts[.indicator])), .number(texts[.importNew]), .number(texts[.importRevised]),
                .number(texts[.importWithdrawn]), .number(texts[.series]),
            ],
            rows: others.map { change in
                [
                    .link(link(change.code, change.indicator?.name ?? change.code.text)),
                    .text("\(change.counts.new)"), .text("\(change.counts.revised)"),
                    .text("\(change.counts.withdrawn)"), .text("\(change.counts.series)"),
                ]
            })
    }

    private func row(_ change: ValueChange, _ series: SeriesChange) -> [Content] {
        let percent = change.percent.map { texts.percentChange($0 / 100) } ?? ""
        return [
            .text(name(series.series.area)), .text("\(change.period)"),
            .lines([.text(texts[kind(change.kind)]), .muted(percent)]),
            change.before.map { .text(value($0)) } ?? .nothing,
            change.after.map { after in
                after.id == nil ? .text(value(after)) : traced(series.series.name, after)
            } ?? .nothing,
            .text((change.after ?? change.before).map { texts.day($0.publication) } ?? ""),
        ]
    }

    private func kind(_ kind: ValueChange.Kind) -> TextKey {
        switch kind {
        case .new: .importNew
        case .revised: .importRevised
        case .withdrawn: .importWithdrawn
        case .status: .changesStatus
        }
    }
}
