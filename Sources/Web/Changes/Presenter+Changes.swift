import Assessment
import Pages
import PlanModel
import UseCases

/// What changed between two days: first how much of each indicator, then each
/// indicator by itself, folded.
extension Presenter {
    func changes(
        _ answer: ChangesAnswer, form: ChangesPage.DaysForm, problems: [Notice]
    ) -> ChangesPage.Model {
        guard problems.isEmpty else { return ChangesPage.Model(form: form, problems: problems) }
        let told = answer.indicators.filter { !$0.kpis.isEmpty }
        return ChangesPage.Model(
            form: form, lead: lead(answer), amendments: amendments(answer.amendments),
            counts: counts(told),
            parts: told.map(part) + [others(answer.indicators.filter(\.kpis.isEmpty))].compactMap(\.self),
            note: leftOut(answer.seriesLeftOut))
    }

    private func lead(_ answer: ChangesAnswer) -> [Content] {
        let (from, to) = (texts.day(answer.request.from), texts.day(answer.request.to))
        guard !answer.isEmpty else { return [.text(texts(.changesNone, from, to))] }
        let counts = answer.counts
        let parts = amounts(counts).map { texts($0, $1) }
        var lead: [Content] = []
        if !parts.isEmpty {
            lead.append(
                .text(texts(.changesLead, from, to, texts.list(parts), texts.whole(counts.series))))
        }
        if answer.assessments > 0 {
            lead.append(.text(texts(.changesRead, texts.whole(answer.assessments))))
        }
        return lead
    }

    /// How many values changed in which way, without those of none.
    private func amounts(_ counts: ChangeCounts) -> [(TextKey, String)] {
        [
            (TextKey.changesNew, counts.new), (.changesRevised, counts.revised),
            (.changesWithdrawn, counts.withdrawn),
        ].filter { $0.1 > 0 }.map { ($0.0, texts.whole($0.1)) }
    }

    private func leftOut(_ count: Int) -> Content {
        count > 0 ? .text(texts(.changesLeftOut, texts.whole(count))) : .nothing
    }

    private func amendments(_ amendments: [PlanAmendment]) -> DataTable? {
        guard !amendments.isEmpty else { return nil }
        return DataTable(
            caption: texts[.changesPlan],
            columns: [.init(.text(texts[.date])), .init(.text(texts[.reason]))],
            rows: amendments.map { [.text(texts.day($0.effectiveOn)), .english($0.reason)] })
    }

    // MARK: How much

    /// The indicators of the plan, or the others.
    private func counts(_ changes: [IndicatorChange]) -> DataTable? {
        guard let first = changes.first else { return nil }
        let isPlan = !first.kpis.isEmpty
        return DataTable(
            caption: texts[isPlan ? .changesCounts : .changesOthers],
            columns: [
                .init(.text(texts[.indicator])), .number(texts[.importNew]), .number(texts[.importRevised]),
                .number(texts[.importWithdrawn]), .number(texts[.series]),
            ] + (isPlan ? [.number(texts[.changesReadings])] : []),
            rows: changes.map { Array(count($0).prefix(isPlan ? 6 : 5)) })
    }

    /// Indicators that fill no KPI: folded, because they are many.
    private func others(_ changes: [IndicatorChange]) -> ChangesPage.Part? {
        counts(changes).map { table in
            ChangesPage.Part(
                title: .text(texts[.changesOthers]), counts: texts.whole(changes.count), id: "others",
                tables: [table], notes: [])
        }
    }

    private func count(_ change: IndicatorChange) -> [Content] {
        func number(_ count: Int) -> Content { count == 0 ? .nothing : .text(texts.whole(count)) }
        return [
            .link(link(change.code, title(change))), number(change.counts.new),
            number(change.counts.revised), number(change.counts.withdrawn), number(change.counts.series),
            number(change.kpis.reduce(0) { $0 + $1.states.count }),
        ]
    }

    private func title(_ change: IndicatorChange) -> String {
        change.kpis.first?.kpi.name ?? change.indicator?.name ?? change.code.text
    }

    // MARK: One indicator

    private func part(_ change: IndicatorChange) -> ChangesPage.Part {
        let stored = title(change)
        let title = texts.own(stored)
        // The newest years first: a new vintage may repeat decades.
        let changed = change.series.flatMap { series in series.values.map { ($0, series) } }
            .sorted { ($1.0.period, $0.1.series.name) < ($0.0.period, $1.1.series.name) }
        // What was taken back or revised first: new values are many.
        let kinds: [ValueChange.Kind] = [.withdrawn, .revised, .status, .new]
        let values = kinds.compactMap { kind in table(changed.filter { $0.0.kind == kind }, kind, title) }
        let notes = [leftOut(change.seriesLeftOut)]
        var counts = amounts(change.counts).map { texts($0, $1) }
        let read = change.kpis.reduce(0) { $0 + $1.states.count }
        if read > 0 {
            let words = read == 1 ? texts[.changesReadOne] : texts(.changesReadSome, texts.whole(read))
            counts.append(words)
        }
        return ChangesPage.Part(
            title: .english(stored), counts: texts.list(counts), id: "changes-\(change.code)",
            tables: [assessments(change, title)].compactMap(\.self) + values, notes: notes)
    }

    /// The values that changed in one way, with how many there are.
    private func table(
        _ changed: [(ValueChange, SeriesChange)], _ kind: ValueChange.Kind, _ title: String
    ) -> DataTable? {
        guard !changed.isEmpty else { return nil }
        let count = texts.whole(changed.count)
        let words =
            switch kind {
            case .withdrawn: texts(.changesWithdrawn, count)
            case .revised: texts(.changesRevised, count)
            case .new: texts(.changesNew, count)
            case .status: "\(texts[.changesStatus]): \(count)"
            }
        let more = changed.count - Self.mostRows
        let rest = more > 0 ? ". " + texts(.changesMoreRows, texts.whole(more)) : ""
        return DataTable(
            caption: "\(texts(.changesCaption, title)), \(words)\(rest)",
            columns: [
                .init(.text(texts[.area])), .number(texts[.year]), .init(.text(texts[.change])),
                .number(texts[.changesBefore]), .number(texts[.changesAfter]),
                .init(.text(texts[.published])),
            ], rows: changed.prefix(Self.mostRows).map { row($0, $1) })
    }

    /// Of one indicator and one way on the page; the data have all.
    private static var mostRows: Int { 30 }

    /// States whose class or standing is another.
    private func assessments(_ change: IndicatorChange, _ title: String) -> DataTable? {
        let states = change.kpis.flatMap(\.states)
        guard !states.isEmpty else { return nil }
        return DataTable(
            caption: texts(.changesAssessments, title),
            columns: [
                .init(.text(texts[.state])), .init(.text(texts[.changesBefore])),
                .init(.text(texts[.changesAfter])),
            ],
            rows: states.map { state in
                [
                    .link(link(state.state, change.code, name(state.state))), standing(state.before),
                    standing(state.after),
                ]
            })
    }

    private func standing(_ reading: KPIReading?) -> Content {
        guard let reading else { return .tag(Tag(.noData, texts[.noData])) }
        let value = reading.latest.map { "\(self.value($0)) (\($0.period))" } ?? ""
        let tag =
            reading.achievementClass.map { Tag($0, texts: texts) }
            ?? Tag(kind(reading.standing), texts[words(reading.standing)])
        return .lines([.tag(tag), .muted(value)])
    }

    private func kind(_ standing: StateAnswer.Standing) -> Tag.Kind {
        switch standing {
        case .noData: .noData
        case .notComparable: .notComparable
        case .noBaseline, .baselineOnly, .oneValueOnly, .forecastsOnly, .assessed, .notAssessed:
            .notAssessed
        }
    }

    private func words(_ standing: StateAnswer.Standing) -> TextKey {
        switch standing {
        case .noData: .noData
        case .notComparable: .notComparable
        case .noBaseline: .noBaseline
        case .baselineOnly: .baselineOnly
        case .oneValueOnly: .oneValueOnly
        case .forecastsOnly: .forecastsOnly
        case .assessed, .notAssessed: .notAssessed
        }
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
