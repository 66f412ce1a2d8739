import Assessment
import PlanModel

extension Edition {
    /// Every figure that the report shows, and every value that it rests on.
    init(_ reading: ReportReading, _ rights: ReportRights, _ places: any ReportPlaces) {
        self.init(
            plan: reading.plan.code.text, planSince: reading.planSince?.description,
            year: reading.request.year?.description, asOf: reading.day.description,
            knownOn: reading.request.clock.knownOn?.description, kpis: reading.kpis.map(\.kpi.number.text),
            rights: rights,
            figures: reading.kpis.flatMap { EditionFigures($0, reading, places).all })
    }
}

/// The figures of one KPI.
private struct EditionFigures {
    let answer: KPIAnswer
    let reading: ReportReading
    let places: any ReportPlaces

    init(_ answer: KPIAnswer, _ reading: ReportReading, _ places: any ReportPlaces) {
        self.answer = answer
        self.reading = reading
        self.places = places
    }

    var all: [Edition.Figure] {
        reading.mains(answer).flatMap { state($0) } + answer.aggregates.flatMap { aggregate($0) } + gap
            + spread
            + answer.states.flatMap { values($0) }
    }

    private var kpi: KPI { answer.kpi }

    private func figure(
        _ area: AreaCode, _ part: Edition.Figure.Part, _ place: ReportPlace, period: Period? = nil,
        value: Double? = nil, text: String? = nil, series: String? = nil, published: Day? = nil,
        method: MethodAssessment? = nil, inputs: [Edition.Figure.Input] = []
    ) -> Edition.Figure {
        Edition.Figure(
            kpi: kpi.number.text, indicator: kpi.indicator.text, area: area.text, part: part,
            period: period?.description, value: value, text: text, series: series,
            publishedOn: published?.description, method: method?.method, methodVersion: method?.version,
            address: places.address(of: place), inputs: inputs)
    }

    // MARK: States

    private func state(_ main: StateAnswer) -> [Edition.Figure] {
        guard let assessment = main.assessment, let line = main.line else { return [] }
        let series = line.series.name
        let page = ReportPlace.stateIndicator(main.state, kpi.indicator)
        var figures: [Edition.Figure] = []
        if let baseline = assessment.baseline {
            figures.append(
                figure(
                    main.state, .baseline, .observation(series: series, baseline.period),
                    period: baseline.period, value: baseline.value, series: series,
                    published: baseline.observation?.publication.day))
        }
        if let latest = assessment.latest {
            figures.append(
                figure(
                    main.state, .latest, .observation(series: series, latest.period), period: latest.period,
                    value: latest.value, series: series, published: latest.publication.day))
        }
        let ends = [assessment.baseline?.period, assessment.latest?.period].compactMap(\.self)
        if let change = assessment.change {
            let inputs = self.inputs(line) { ends.contains($0) }
            figures.append(
                figure(main.state, .change, page, value: change.absolute, series: series, inputs: inputs))
            if let growth = change.annualGrowth {
                figures.append(
                    figure(main.state, .growth, page, value: growth, series: series, inputs: inputs))
            }
        }
        // From the baseline on, and the years that methods of the last years read.
        let first = min(ends.first?.year ?? .max, (ends.last?.year ?? .max) - DestatisMethod.years)
        let course = inputs(line) { $0.year >= first }
        for method in assessment.methods {
            guard let given = method.result.achievementClass else { continue }
            figures.append(
                figure(
                    main.state, .achievement, page, text: given.name, series: series, method: method,
                    inputs: course))
        }
        return figures
    }

    /// What every line of the KPI says up to the year of the report.
    private func values(_ state: StateAnswer) -> [Edition.Figure] {
        guard let line = state.line else { return [] }
        return reading.shown(line).filter { $0.value != nil }.map { observation in
            figure(
                state.state, .value, .observation(series: line.series.name, observation.period),
                period: observation.period, value: observation.value, text: observation.status.rawValue,
                series: line.series.name, published: observation.publication.day)
        }
    }

    // MARK: Region

    private func aggregate(_ aggregate: GroupAggregate) -> [Edition.Figure] {
        [
            (Edition.Figure.Part.regionAtBaseline, aggregate.atBaseline),
            (.regionAtLatest, aggregate.atLatest),
        ].compactMap { part, outcome in
            guard let value = outcome.figure else { return nil }
            return figure(
                aggregate.group.code, part, .indicator(kpi.indicator), period: outcome.coverage.period,
                value: value, inputs: inputs(outcome.coverage))
        }
    }

    private var gap: [Edition.Figure] {
        guard let gap = answer.gap else { return [] }
        return [
            (Edition.Figure.Part.gapAtBaseline, gap.atBaseline), (.gapAtLatest, gap.atLatest),
        ].compactMap { part, point in
            guard let ratio = point.ratio else { return nil }
            return figure(
                point.all.coverage.group, part, .indicator(kpi.indicator), period: point.period, value: ratio,
                inputs: inputs(point.behind.coverage) + inputs(point.ahead.coverage))
        }
    }

    private var spread: [Edition.Figure] {
        guard let gap = answer.gap else { return [] }
        return [
            (Edition.Figure.Part.spreadAtBaseline, gap.atBaseline), (.spreadAtLatest, gap.atLatest),
        ].compactMap { part, point in
            guard let spread = point.spread.coefficientOfVariation else { return nil }
            return figure(
                point.spread.coverage.group, part, .indicator(kpi.indicator), period: point.period,
                value: spread, inputs: inputs(point.spread.coverage))
        }
    }

    private func inputs(
        _ line: SeriesLine, where isMeant: (Period) -> Bool
    ) -> [Edition.Figure.Input] {
        reading.shown(line).filter { isMeant($0.period) }.compactMap { observation in
            observation.value.map {
                Edition.Figure.Input(
                    area: line.series.area.text, period: observation.period.description, value: $0)
            }
        }
    }

    private func inputs(_ coverage: Coverage) -> [Edition.Figure.Input] {
        coverage.covered.map {
            Edition.Figure.Input(area: $0.area.text, period: $0.period.description, value: $0.value)
        }
    }
}
