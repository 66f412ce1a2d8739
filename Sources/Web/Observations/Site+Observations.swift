import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    func observation(
        _ series: String, _ period: Period, _ address: Address, _ request: SiteRequest
    ) async throws -> PageAnswer {
        let reading = address.reading
        let show = ShowObservation(store: store, shelf: shelf)
        guard let answer = try await show(series: series, period: period, at: reading.clock) else {
            throw missing(
                "unknown-observation", texts(.unknownObservation, series, "\(period)"), request,
                try await nearestValues(series, period, reading))
        }
        let presenter = Presenter(texts: texts, reading: reading, references: answer.references)
        let name = answer.indicator?.name ?? answer.series.indicator.text
        let area = presenter.name(answer.series.area)
        let trail =
            presenter.trail(to: answer.series.area) + [
                answer.references.hasPages(of: answer.series.area)
                    ? presenter.link(answer.series.area, answer.series.indicator, named: name)
                    : presenter.link(answer.series.indicator, name)
            ]
        return PageAnswer(
            title: texts(.observationTitle, area, name, "\(period)"),
            heading: texts.filled(.observationTitle, .text(area), .english(name), .text("\(period)")),
            trail: trail,
            bar: presenter.bar(
                .observation(series: series, period), today: clock.today, choices: [.asOf, .knownOn]),
            document: { frame, texts in
                ObservationPage.document(presenter.observation(answer), frame: frame, texts: texts)
            },
            members: [.init("formula", .optional(answer.derived?.formula))],
            records: { answer.records })
    }

    /// The same series in the years nearest to the one asked for; else a series
    /// whose name is near.
    private func nearestValues(
        _ series: String, _ period: Period, _ reading: ReadingOptions
    ) async throws -> [Link] {
        let clock = reading.clock
        let lines = try await store.read { reader in try reader.lines(LineFilter(), at: clock) }
        guard let line = lines.first(where: { $0.series.name == series }) else {
            let near = nearestCode(to: series, among: lines.map(\.series.name))
            let found = lines.first { $0.series.name == near }
            return link(found, found?.observation(in: period) ?? found?.observations.last, reading)
        }
        let nearest = line.observations.min { left, right in
            abs(left.period.year - period.year) < abs(right.period.year - period.year)
        }
        return link(line, nearest, reading)
    }

    private func link(
        _ line: SeriesLine?, _ observation: Observation?, _ reading: ReadingOptions
    ) -> [Link] {
        guard let line, let period = observation?.period else { return [] }
        let route = Route.observation(series: line.series.name, period)
        return [Link("\(line.series.name), \(period)", Address(route, reading: reading))]
    }
}

extension ObservationAnswer {
    /// Every statement; for a computed value, its inputs.
    var records: [[JSON.Member]] {
        if let derived {
            return derived.inputs.map { input in
                [
                    .init("SERIES", .string(series.name)), .init("TIME_PERIOD", .string(period.description)),
                    .init("OBS_VALUE", .double(derived.observation.value)),
                    .init("INPUT_INDICATOR", .string(input.indicator.text)),
                    .init("INPUT_SERIES", .string(input.series)),
                    .init("INPUT_VALUE", .double(input.observation.value)),
                    .init("INPUT_STATUS", .string(input.observation.status.rawValue)),
                    .init("INPUT_OBSERVATION", input.observation.id.map { .number(String($0)) } ?? .null),
                ]
            }
        }
        return statements.map(\.record)
    }
}

extension Provenance {
    var record: [JSON.Member] {
        [
            .init("SERIES", .string(series.name)), .init("INDICATOR", .string(series.indicator.text)),
            .init("REF_AREA", .string(series.area.text)),
            .init("TIME_PERIOD", .string(observation.period.description)),
            .init("OBS_VALUE", .double(observation.value)), .init("ORIGINAL_TEXT", .string(text)),
            .init("OBS_STATUS", .string(observation.status.rawValue)),
            .init("UNIT_MEASURE", .string(series.unit)),
            .init("PUBLISHED_ON", .string(observation.publication.day.description)),
            .init("PUBLISHED_PRECISION", .string(observation.publication.precision.rawValue)),
            .init("CONFIRMED_ON", .optional(confirmedOn?.description)), .init("FILE", .string(file.name)),
            .init("FILE_HASH", .string(file.hash)), .init("SHEET", .optional(sheet)),
            .init("LINE", .integer(line)), .init("COLUMN", .string(column)), .init("CELL", .optional(cell)),
            .init("LAYOUT", .string(importRecord.layout)),
            .init("RECORDED_AT", .string(importRecord.recordedAt)),
            .init("RECORDED_BY", .string(importRecord.recordedBy)),
            .init("SOURCE_TITLE", .optional(sourceTitle)), .init("SOURCE_LOCATOR", .optional(sourceLocator)),
            .init("SOURCE_GRADE", .optional(sourceGrade)), .init("NOTE", .optional(note)),
        ]
    }
}
