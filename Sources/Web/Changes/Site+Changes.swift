import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    func changes(_ fields: FormFields, _ address: Address) async throws -> PageAnswer {
        // The page compares two days of its own: a third one would lead to what it does not show.
        var reading = address.reading
        reading.asOf = nil
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
        let answer = try await once("changes", address) {
            try await show(
                ShowChanges.Request(from: from, to: to, knownOn: reading.knownOn, method: Self.usualMethod))
        }
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
            ], isUnderstood: isUnderstood, complaints: problems,
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
