import Assessment
import Charts
import Pages
import PlanModel
import Routes
import Statistics
import UseCases

/// Observations and projections as what charts are made of.
extension Presenter {
    /// Nil where the value can't be drawn; the line then has a gap.
    func chartValue(_ observation: Observation, of series: Series) -> ChartValue? {
        guard let number = observation.value else { return nil }
        return ChartValue(
            number, text: value(observation), label: round(observation), decimals: observation.decimals,
            status: observation.status,
            interval: interval(observation),
            address: texts.url(place(series.name, observation.period)))
    }

    /// Where a value's provenance is told.
    func place(_ series: String, _ period: Period) -> Address {
        let clocks = ReadingOptions(asOf: reading.asOf, knownOn: reading.knownOn)
        return Address(.observation(series: series, period), reading: clocks)
    }

    /// The interval that the source states, else one standard error to either
    /// side, and it is called so.
    private func interval(_ observation: Observation) -> ChartInterval? {
        guard let precision = observation.precision, let value = observation.value else { return nil }
        if let low = precision.intervalLow, let high = precision.intervalHigh {
            return interval(low, high, observation.decimals, name: texts[.chartInterval])
        }
        guard let error = precision.standardError else { return nil }
        return interval(
            value - error, value + error, observation.decimals,
            name: texts(.chartStandardError, texts.figure(error)))
    }

    private func interval(_ low: Double, _ high: Double, _ decimals: Int, name: String) -> ChartInterval? {
        ChartInterval(
            low, high, lowText: texts.value(low, decimals: decimals),
            highText: texts.value(high, decimals: decimals), name: name)
    }

    /// A state's series as a line.
    func chartLine(
        _ line: SeriesLine, name: String, short: String, hue: Hue, ended: SourceLife? = nil,
        assessment: AchievementAssessment? = nil, emphasis: ChartLine.Emphasis = .plain,
        within years: ClosedRange<Period>? = nil, baseline: Period? = nil, remark: String? = nil
    ) -> ChartLine {
        let shown = line.observations.filter { years?.contains($0.period) ?? true }
        // The end is drawn where it can be seen only.
        let end = ended.flatMap { life in years?.contains(life.lastPeriod) ?? true ? life : nil }
        return ChartLine(
            name: name, short: short, hue: hue,
            points: shown.compactMap { observation in
                chartValue(observation, of: line.series).map { ChartPoint(observation.period, $0) }
            },
            projection: assessment.map { projection($0) } ?? [],
            absences: shown.filter { $0.value == nil }.map { observation in
                ChartAbsence(observation.period, reason: texts(observation.status))
            },
            ending: end.map { .ended(texts(.seriesEndedIn, "\($0.lastPeriod)")) } ?? .running,
            emphasis: emphasis, baseline: baseline, remark: remark)
    }

    private func projection(_ assessment: AchievementAssessment) -> [ChartPoint] {
        guard case .projected(let projection) = assessment.projection, let latest = assessment.latest,
            let value = ChartValue(
                projection.value, text: texts.value(projection.value, decimals: latest.decimals),
                label: texts.round(projection.value, decimals: latest.decimals), decimals: latest.decimals,
                status: .forecast,
                interval: interval(
                    projection.interval.low, projection.interval.high, latest.decimals,
                    name: texts[.chartProjectionInterval]))
        else { return [] }
        return [ChartPoint(projection.period, value)]
    }

    /// The charts of a page; the one that its address asks for comes first.
    ///
    /// - Parameter origin: what the addresses of an embed begin with:
    ///   `https://pantau.example`.
    func figures(
        _ charts: [(ChartKind, any Chart)], at address: Address, isPNG: Bool, origin: String
    ) -> [ChartFigure] {
        let asked = charts.filter { $0.0 == address.reading.chart }
        let others = charts.filter { $0.0 != address.reading.chart }
        return (asked + others).map { figure($0, $1, at: address, isPNG: isPNG, origin: origin) }
    }

    /// Those that show something: a slope of no pair and panels of single values
    /// have an address, for who asks, and no place on a page.
    func shown(_ charts: [(ChartKind, any Chart)]) -> [(ChartKind, any Chart)] {
        charts.filter { _, chart in
            switch chart {
            case let slope as SlopeChart: !slope.rows.isEmpty
            case let panels as SmallMultiples: panels.lines.contains { $0.points.count > 1 }
            default: true
            }
        }
    }

    /// A chart with its other faces, as it stands on a page.
    ///
    /// - Parameter isPNG: whether this server makes one.
    private func figure(
        _ kind: ChartKind, _ chart: any Chart, at address: Address, isPNG: Bool, origin: String
    ) -> ChartFigure {
        return ChartFigure(
            "chart-\(kind.rawValue)", chart, faces: faces(kind, at: address, isPNG: isPNG),
            embed: snippet(kind, chart, at: address, origin: origin))
    }

    /// HTML for another site, with whole addresses.
    func snippet(_ kind: ChartKind, _ chart: any Chart, at address: Address, origin: String) -> String {
        var own = address
        own.reading.chart = kind
        return chart.heading.embedSnippet(
            image: origin + texts.url(own.with(.svg)), page: origin + texts.url(address.with(.html)))
    }

    /// The chart as a drawing and as data, by their addresses.
    func faces(_ kind: ChartKind, at address: Address, isPNG: Bool) -> [Link] {
        var own = address
        own.reading.chart = kind
        let png: [(String, Format)] = isPNG ? [("PNG", .png)] : []
        let faces: [(String, Format)] = [("SVG", .svg)] + png + [("CSV", .csv), ("JSON", .json)]
        return faces.map { Link($0.0, own.with($0.1)) }
    }

    /// The sources by their names, their newest day, and on which day the page
    /// reads the ledger.
    func chartFoot(_ lines: [SeriesLine], _ sources: NamedSources, today: Day) -> String {
        let series = lines.map(\.series.name)
        let names = sources(series)
        let newest = lines.flatMap { $0.observations.map(\.publication) }.max { $0.day < $1.day }
        let shown = names.prefix(3).joined(separator: "; ")
        let more = names.count > 3 ? texts(.chartMoreSources, shown, "\(names.count - 3)") : shown
        return texts(
            sources.isComputed(series) ? .chartFootComputed : .chartFoot, more,
            newest.map { texts.day($0) } ?? "–",
            texts.day(reading.asOf ?? today))
    }

    var chartWords: ChartWords {
        var words = ChartWords()
        words.numbers = texts.numbers
        words.series = texts[.series]
        words.state = texts[.state]
        words.year = texts[.year]
        words.value = texts[.value]
        words.status = texts[.status]
        words.low = texts[.chartLow]
        words.high = texts[.chartHigh]
        words.note = texts[.note]
        words.claim = texts[.chartClaim]
        words.source = texts[.source]
        words.definition = texts[.definition]
        words.classification = texts[.achievementClass]
        words.item = texts[.indicator]
        words.baseline = texts[.baseline]
        words.latest = texts[.latest]
        words.noData = texts[.noData]
        words.breakInSeries = texts[.statusBreak]
        words.seriesEnded = texts[.seriesEnded]
        words.missingYears = texts[.chartMissingYears]
        words.notFinal = texts[.chartNotFinal]
        words.projection = texts[.chartProjection]
        words.projected = texts[.projectedLabel]
        words.band = texts[.chartProjectionInterval]
        words.interval = texts[.chartInterval]
        words.notFromZero = texts[.chartNotFromZero]
        words.ownScales = texts[.chartOwnScales]
        words.notComparable = texts[.notComparable]
        words.notComparableStates = texts[.chartNotComparableStates]
        words.outlineNote = texts[.chartOutlineNote]
        words.million = texts[.chartMillion]
        words.billion = texts[.chartBillion]
        words.trillion = texts[.chartTrillion]
        words.definitionDiffers = texts[.statusDefinitionDiffers]
        words.estimated = texts[.statusEstimated]
        words.forecast = texts[.statusForecast]
        words.imputed = texts[.statusImputed]
        words.provisional = texts[.statusProvisional]
        words.lowReliability = texts[.statusLowReliability]
        return words
    }
}
