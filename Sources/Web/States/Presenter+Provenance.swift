import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// Values with the cells they stand in.
extension Presenter {
    func values(_ answer: SeriesAnswer, caption: String) -> DataTable {
        let places = Dictionary(
            answer.provenances.compactMap { place in place.observation.id.map { ($0, place) } }
        ) { first, _ in first }
        let isDerived = answer.derivation != nil
        let compares = answer.line.observations.contains { $0.comparableWithPrevious != nil }
        let comparison = compares ? [DataTable.Column(.text(texts[.comparableWithPrevious]))] : []
        let columns: [DataTable.Column] =
            [.init(.text(texts[.year])), .number(texts[.value])]
            + (isDerived
                ? [.init(.text(texts[.statusWords])), .init(.text(texts[.inputsCaption]))]
                : [
                    .number(texts[.originalText]), .init(.text(texts[.statusWords])),
                ] + comparison + [
                    .init(.text(texts[.published])), .init(.text(texts[.file])),
                    .init(.text(texts[.placeInFile])),
                ])
        let rows = answer.line.observations.reversed().map { observation in
            let start: [Content] = [
                .text("\(observation.period)"), traced(answer.line.series.name, observation),
            ]
            let status = Content.text(texts(observation.status))
            var rest = [status]
            if let derivation = answer.derivation {
                rest.append(inputs(of: derivation, in: observation.period))
            } else {
                let place = observation.id.flatMap { places[$0] }
                let comparable = observation.comparableWithPrevious.map { texts($0) } ?? ""
                rest = [.code(place?.text ?? ""), .lines([status, .quiet(place?.note ?? "")])]
                rest += (compares ? [.text(comparable)] : []) + whereabouts(observation, place)
            }
            return DataTable.Row(
                start + rest,
                anchor: Route.valueAnchor(
                    series: answer.line.series.name, period: observation.period.description))
        }
        return DataTable(caption: caption, columns: columns, groups: [.init(nil, rows)])
    }

    /// The values that the year was computed from.
    private func inputs(of derivation: DerivedLine, in period: Period) -> Content {
        let inputs = derivation.lineage(in: period)?.inputs ?? []
        return .enumeration(
            inputs.map { .inline([.code($0.indicator.text), traced($0.series, $0.observation)]) })
    }

    private func whereabouts(_ observation: Observation, _ place: Provenance?) -> [Content] {
        let file: Content =
            place.map { .link(Link($0.file.name, Address(.source(hash: $0.file.hash)))) } ?? .nothing
        return [
            .text(texts.day(observation.publication)), .lines([file, .quiet(place?.sourceTitle ?? "")]),
            .text(place.map(self.place) ?? ""),
        ]
    }

    /// `line 12, column 2019`, `sheet 2019, cell E14`
    func place(_ provenance: Provenance) -> String {
        if let sheet = provenance.sheet, let cell = provenance.cell {
            return texts(.cellPlace, sheet, cell)
        }
        // What a file leaves out stands in no line of it.
        guard provenance.line > 0 else { return texts[.noRowInFile] }
        let line = "\(provenance.line)"
        guard let sheet = provenance.sheet else { return texts(.linePlace, line, provenance.column) }
        return texts(.sheetPlace, sheet, line, provenance.column)
    }

    func valueNotes(_ answer: SeriesAnswer) -> [Content] {
        var notes: [Content] = []
        if answer.line.observations.contains(where: { $0.comparableWithPrevious != nil }) {
            notes.append(.text(texts[.comparableNote]))
        }
        if let gaps = answer.derivation?.gaps, !gaps.isEmpty {
            notes.append(.text(texts[.derivedGaps]))
            notes.append(.list(gaps.suffix(12).map { .english("\($0)") }))
        }
        return notes
    }

    func revisions(_ revisions: [Revision]) -> DataTable? {
        guard !revisions.isEmpty else { return nil }
        return DataTable(
            caption: texts[.revisionsCaption],
            columns: [
                .init(.text(texts[.year])), .init(.text(texts[.series])), .init(.text(texts[.statements])),
            ],
            rows: revisions.map { revision in
                let current = revision.statements[revision.statements.count - 1]
                return [
                    .link(
                        link(
                            current.series.name, current.observation.period,
                            "\(current.observation.period)", context: current.series.name)),
                    .code(current.series.name),
                    .lines(
                        revision.statements.map { statement in
                            let day = texts.day(statement.observation.publication)
                            return .inline([
                                .text("\(value(statement.observation)) (\(day))"),
                                .muted("\(statement.file.name), \(place(statement))"),
                            ])
                        }),
                ]
            })
    }

    /// Another series of the same quantity, told as a claim of its own.
    func claim(_ answer: SeriesAnswer) -> StateIndicatorPage.Claim {
        let series = answer.line.series
        let size = series.sizeClass == .none ? "" : texts(series.sizeClass)
        let title = [texts.source(series.source), size, series.definition ?? "", series.base ?? ""]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        return StateIndicatorPage.Claim(
            title: .text(title), facts: self.series(series, of: answer.provenances.last?.file),
            values: values(answer, caption: texts(.parallelClaimCaption, series.name)))
    }
}
