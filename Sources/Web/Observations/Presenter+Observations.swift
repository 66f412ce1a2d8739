import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// Where one value comes from.
extension Presenter {
    func observation(_ answer: ObservationAnswer) -> ObservationPage.Model {
        if let derived = answer.derived { return computed(answer, derived) }
        guard let current = answer.statements.last else {
            return ObservationPage.Model(value: .text(""))
        }
        return ObservationPage.Model(
            value: .text(whole(current.observation)), unit: unit(current.observation, current.series),
            lead: [.text(lead(current))],
            valueFacts: valueFacts(current) + signOffs(answer.signOffs, current),
            fileFacts: fileFacts(current),
            seriesFacts: seriesFacts(answer), statements: statements(answer))
    }

    /// With all its digits, which no other page has.
    private func whole(_ observation: Observation) -> String {
        guard let value = observation.value else { return texts(observation.status) }
        return texts.wholeValue(value, decimals: observation.decimals)
    }

    private func unit(_ observation: Observation, _ series: Series) -> String {
        observation.value == nil ? "" : series.unit
    }

    /// The whole trace in one sentence.
    private func lead(_ current: Provenance) -> String {
        texts(
            .traceSentence, current.text, place(current), current.file.name,
            texts.day(current.observation.publication))
    }

    private func valueFacts(_ current: Provenance) -> [Fact] {
        let observation = current.observation
        let comparable = observation.comparableWithPrevious.map { texts($0) } ?? ""
        return [
            Fact(texts[.period], .text("\(observation.period)")),
            Fact(texts[.originalText], .code(current.text)),
            Fact(texts[.decimals], .text(observation.value == nil ? "" : "\(observation.decimals)")),
            Fact(texts[.statusWords], .text("\(texts(observation.status)) (\(observation.status.rawValue))")),
            Fact(texts[.comparableWithPrevious], .text(comparable)),
            Fact(texts[.precision], .lines(precision(observation.precision))),
            Fact(texts[.published], .lines(published(current))),
            Fact(texts[.sourceTitle], .english(current.sourceTitle ?? "")),
            Fact(texts[.sourceLocator], .inLanguage("en", .located(current.sourceLocator ?? ""))),
            Fact(texts[.sourceGrade], .english(current.sourceGrade ?? "")),
            Fact(texts[.note], .english(current.note ?? "")),
        ]
    }

    /// Who accepted and released. A published source needs neither: who brought
    /// it in is said instead.
    private func signOffs(_ signOffs: ReleaseSignOffs?, _ current: Provenance) -> [Fact] {
        guard signOffs != nil else {
            let words = texts(
                .noSignOff, current.importRecord.recordedBy, texts.moment(current.importRecord.recordedAt),
                texts.day(current.observation.publication))
            return [Fact(texts[.signOff], .text(words))]
        }
        func fact(_ name: TextKey, _ act: ReleaseSignOffs.Act?) -> Fact? {
            act.map { Fact(texts[name], .text(texts(.importedBy, texts.moment($0.at), $0.by))) }
        }
        return [
            fact(.stageSubmitted, signOffs?.submitted), fact(.stageAccepted, signOffs?.accepted),
            fact(.stageReleased, signOffs?.released),
        ].compactMap(\.self)
    }

    private func published(_ current: Provenance) -> [Content] {
        let publication = current.observation.publication
        let day = publication.day.description
        let precise: Content =
            switch publication.precision {
            case .day: .nothing
            case .month, .year: .muted(texts(.storedAsLastDay, day))
            case .about: .muted(texts(.storedAsNearDay, day))
            }
        let confirmed = current.confirmedOn.map { texts(.confirmedOn, texts.day($0)) }
        return [.text(texts.day(publication)), precise, .muted(confirmed ?? "")]
    }

    private func precision(_ precision: SamplingPrecision?) -> [Content] {
        guard let precision else { return [] }
        var lines: [Content] = []
        if let error = precision.standardError {
            lines.append(.text(texts(.precisionError, texts.figure(error))))
        }
        if let low = precision.intervalLow, let high = precision.intervalHigh {
            lines.append(.text(texts(.precisionInterval, texts.figure(low), texts.figure(high))))
        }
        if let size = precision.sampleSize { lines.append(.text(texts(.precisionSample, texts.whole(size)))) }
        if let method = precision.method { lines.append(.text(texts(.precisionMethod, method))) }
        return lines
    }

    private func fileFacts(_ current: Provenance) -> [Fact] {
        let file = current.file
        let record = current.importRecord
        let open: Content =
            file.isKept
            ? .link(Link(texts[.fileOpen], Address(.sourceFile(hash: file.hash))))
            : .muted(texts[.fileNotKept])
        return [
            Fact(
                texts[.fileName],
                .lines([.link(Link(file.name, Address(.source(hash: file.hash)))), open])),
            Fact(texts[.fileHash], .code(file.hash)), Fact(texts[.source], .english(file.sourceName)),
            Fact(texts[.licence], .english(file.licence ?? "")),
            Fact(texts[.sheet], .text(current.sheet ?? "")),
            Fact(texts[.line], .text(current.line > 0 ? "\(current.line)" : texts[.noRowInFile])),
            Fact(texts[.column], .text(current.column)), Fact(texts[.cell], .text(current.cell ?? "")),
            Fact(texts[.layout], .text(record.layout)),
            Fact(
                texts[.importedAt],
                .text(texts(.importedBy, texts.moment(record.recordedAt), record.recordedBy))),
        ]
    }

    private func seriesFacts(_ answer: ObservationAnswer) -> [Fact] {
        let series = answer.series
        return [
            Fact(
                texts[.indicator],
                .link(link(series.indicator, answer.indicator?.name ?? series.indicator.text))
            ),
            Fact(texts[.area], area(series.area, of: series.indicator)),
        ] + self.series(series)
    }

    private func statements(_ answer: ObservationAnswer) -> DataTable {
        DataTable(
            caption: texts[.statementsCaption],
            columns: [
                .init(.text(texts[.published])), .number(texts[.value]), .number(texts[.originalText]),
                .init(.text(texts[.statusWords])), .init(.text(texts[.standing])), .init(.text(texts[.file])),
                .init(.text(texts[.placeInFile])), .init(.text(texts[.importedAt])),
            ],
            rows: answer.statements.enumerated().map { index, statement in
                let isLast = index == answer.statements.count - 1
                let confirmed = statement.confirmedOn.map { texts(.confirmedOn, texts.day($0)) }
                return [
                    .text(texts.day(statement.observation.publication)),
                    .text(whole(statement.observation)), .code(statement.text),
                    .text(texts(statement.observation.status)),
                    .lines([.text(texts[isLast ? .inEffect : .supersededNow]), .muted(confirmed ?? "")]),
                    .link(Link(statement.file.name, Address(.source(hash: statement.file.hash)))),
                    .text(place(statement)), .text(texts.moment(statement.importRecord.recordedAt)),
                ]
            })
    }

    // MARK: Computed values

    private func computed(
        _ answer: ObservationAnswer, _ derived: ObservationAnswer.Derived
    ) -> ObservationPage.Model {
        let observation = derived.observation
        return ObservationPage.Model(
            value: .text(whole(observation)), unit: unit(observation, answer.series),
            lead: [.text(texts[.derivedValue])],
            valueFacts: [
                Fact(texts[.period], .text("\(observation.period)")),
                Fact(
                    texts[.statusWords],
                    .text("\(texts(observation.status)) (\(observation.status.rawValue))")),
                Fact(texts[.published], .text(texts.day(observation.publication))),
            ], seriesFacts: seriesFacts(answer), formula: .code(derived.formula),
            inputs: DataTable(
                caption: texts[.inputsCaption],
                columns: [
                    .init(.text(texts[.indicator])), .number(texts[.value]),
                    .init(.text(texts[.statusWords])), .init(.text(texts[.series])),
                    .init(.text(texts[.published])),
                ],
                rows: derived.inputs.map { input in
                    [
                        .link(link(input.indicator, words(input.indicator))),
                        traced(input.series, input.observation), .text(texts(input.observation.status)),
                        .code(input.series), .text(texts.day(input.observation.publication)),
                    ]
                }))
    }
}
