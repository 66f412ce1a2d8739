import Assessment
import PlanModel
import Reports

/// The tables of a KPI.
extension ReportPen {
    // MARK: States

    func statesTable(_ kpi: KPIAnswer, id: String) -> ReportTable {
        let rows = reading.mains(kpi).map { row($0, kpi) }
        return ReportTable(
            id: "\(id)_states", caption: "Baseline, latest value and change, \(kpi.kpi.unit)",
            columns: [
                .init("State", share: 17), .init("Baseline", isNumber: true, share: 12),
                .init("Year", isNumber: true, share: 7), .init("Latest", isNumber: true, share: 12),
                .init("Year", isNumber: true, share: 7), .init("Change", isNumber: true, share: 11),
                .init("A year", isNumber: true, share: 9), .init("Remarks", share: 25),
            ], rows: rows)
    }

    private func row(_ main: StateAnswer, _ kpi: KPIAnswer) -> [ReportTable.Cell] {
        let head = ReportTable.Cell(
            link(reading.name(main.state), .stateIndicator(main.state, kpi.kpi.indicator)))
        guard let assessment = main.assessment, let latest = assessment.latest, let line = main.line else {
            return [head] + Array(repeating: ReportTable.Cell("–", mark: .quiet), count: 6)
                + [ReportTable.Cell("no data", mark: .quiet)]
        }
        let baseline = assessment.baseline
        let decimals = max(latest.decimals, baseline?.observation?.decimals ?? latest.decimals)
        let first = baseline.map { point in
            link(
                ReportWords.value(point.value, decimals: decimals),
                .observation(series: line.series.name, point.period))
        }
        let change = assessment.change.flatMap { change -> String? in
            guard let baseline, let value = latest.value else { return nil }
            return ReportWords.change(
                from: baseline.value, to: value, by: change.absolute, decimals: decimals)
        }
        let growth = assessment.change?.annualGrowth.map { ReportWords.percent($0 * 100) }
        func year(_ period: Period) -> ReportTable.Cell {
            ReportTable.Cell(
                link(period.description, .observation(series: line.series.name, period)))
        }
        /// A figure that was computed leads to the page that shows how.
        func computed(_ text: String?) -> ReportTable.Cell {
            text.map { ReportTable.Cell(link($0, .assessment(main.state, kpi.kpi.indicator))) }
                ?? ReportTable.Cell("–")
        }
        return [
            head, ReportTable.Cell(first ?? "–"), (baseline?.period).map(year) ?? ReportTable.Cell("–"),
            ReportTable.Cell(value(latest, of: line.series, decimals: decimals)),
            year(latest.period), computed(change), computed(growth),
            ReportTable.Cell(remarks(main, assessment), mark: .quiet),
        ]
    }

    /// What keeps the two values apart, and what must be said beside them.
    private func remarks(_ main: StateAnswer, _ assessment: AchievementAssessment) -> String {
        var remarks: [String] = []
        if let obstacle = assessment.obstacle { remarks.append(shortReason(obstacle)) }
        for label in assessment.labels {
            switch label {
            case .seriesEnded, .methodsDisagree: continue
            default: remarks.append(label.text)
            }
        }
        if !main.parallelLines.isEmpty { remarks.append("other series beside this one") }
        return ReportWords.capitalised(remarks.joined(separator: "; "))
    }

    // MARK: Classes

    /// Nil where no method gives any state a class.
    func classesTable(_ kpi: KPIAnswer, id: String) -> ReportTable? {
        let mains = reading.mains(kpi).filter { $0.assessment?.latest != nil }
        let names = AchievementMethods.all.filter { method in
            mains.contains { $0.assessment?.result(of: method.name)?.achievementClass != nil }
        }
        guard !names.isEmpty else { return nil }
        let rows = mains.map { main -> [ReportTable.Cell] in
            [ReportTable.Cell(link(reading.name(main.state), .stateIndicator(main.state, kpi.kpi.indicator)))]
                + names.map { classCell(main, $0.name) }
        }
        return ReportTable(
            id: "\(id)_classes", caption: "Class by each method that can be applied",
            columns: [.init("State", share: 17)]
                + names.map { .init(methodTitle($0), share: 83 / names.count) },
            rows: rows)
    }

    /// Which methods have no column, and why; what the sign beside a class means.
    func classesNote(_ kpi: KPIAnswer) -> ReportText? {
        let mains = reading.mains(kpi).filter { $0.assessment?.latest != nil }
        var silent: [String: [String]] = [:]
        for method in AchievementMethods.all {
            let results = mains.compactMap { $0.assessment?.result(of: method.name) }
            guard results.allSatisfy({ $0.achievementClass == nil }) else { continue }
            for reason in Set(results.compactMap { $0.reason.map(shortReason) }) {
                silent[reason, default: []].append(methodTitle(method))
            }
        }
        guard silent.count > 0 else { return nil }
        let parts = silent.sorted { $0.key < $1.key }.map { "\($0.key): \(ReportWords.list($0.value))" }
        return ReportText(
            "* would be another class with another baseline year. Methods that give no class here: "
                + parts.joined(separator: "; ") + ".")
    }

    func methodTitle(_ method: any AchievementMethod) -> String {
        method.title.split(separator: ",").first.map(String.init) ?? method.title
    }

    func classCell(_ main: StateAnswer, _ method: String) -> ReportTable.Cell {
        guard let assessment = main.assessment,
            let result = assessment.methods.first(where: { $0.method == method })
        else { return ReportTable.Cell("no data", mark: .quiet) }
        guard let given = result.result.achievementClass else {
            let reason = result.result.reason.map(shortReason) ?? "not assessed"
            return ReportTable.Cell(reason, mark: .quiet)
        }
        let depends = result.baselineCheck?.depends ?? false ? " *" : ""
        return ReportTable.Cell(given.name + depends, mark: mark(given))
    }

    func mark(_ given: AchievementClass) -> ReportTable.Mark {
        switch given.readings {
        case [.onCourse]: .onCourse
        case [.slow]: .slow
        case [.away]: .away
        default: .unclear
        }
    }

    func shortReason(_ reason: NotAssessedReason) -> String {
        switch reason {
        case .noData: "no data"
        case .fewerThanTwoPoints: "one value only"
        case .noBaseline: "no baseline"
        case .baselineOnly: "baseline only"
        case .onlyForecastsAfterBaseline: "forecasts only"
        case .baselineOfAnotherSeries, .breakInSeries, .definitionDiffers: "not comparable"
        case .noTarget: "no target"
        case .tooFewAnnualChanges: "too few years"
        default: "not assessed"
        }
    }

    // MARK: Region

    /// Nil where the KPI is not aggregated.
    func regionTable(_ kpi: KPIAnswer, id: String) -> ReportTable? {
        let shown = kpi.aggregates.filter { aggregate in
            aggregate.atLatest.aggregate != nil || aggregate.atBaseline.aggregate != nil
                || isAggregated(aggregate)
        }
        guard kpi.kpi.aggregation != .none, !shown.isEmpty else { return nil }
        return ReportTable(
            id: "\(id)_region", caption: "Regional figures, \(rule(kpi.kpi.aggregation))",
            columns: [
                .init("Group", share: 12), .init("At the baseline", isNumber: true, share: 14),
                .init("States", share: 19), .init("Latest", isNumber: true, share: 14),
                .init("States", share: 19), .init("Remarks", share: 22),
            ], rows: shown.map { aggregateRow($0, kpi) }, isDense: false)
    }

    private func isAggregated(_ aggregate: GroupAggregate) -> Bool {
        aggregate.atLatest.reason != .notAggregated
    }

    private func figureCell(_ outcome: AggregateOutcome, _ place: ReportPlace) -> ReportTable.Cell {
        ReportTable.Cell(
            outcome.aggregate == nil ? ReportText(figure(outcome)) : link(figure(outcome), place))
    }

    private func aggregateRow(_ aggregate: GroupAggregate, _ kpi: KPIAnswer) -> [ReportTable.Cell] {
        let place = ReportPlace.indicator(kpi.kpi.indicator)
        var remarks = [aggregate.atLatest, aggregate.atBaseline].compactMap { outcome in
            outcome.reason.map(shortReason)
        }.eachOnce
        if let note = aggregate.atLatest.aggregate?.titleNote { remarks.append(note) }
        if !aggregate.brokenStates.isEmpty {
            let names = ReportWords.list(aggregate.brokenStates.map(\.text))
            remarks.append("series of \(names) break between the two: the difference is no change")
        }
        return [
            ReportTable.Cell(link(aggregate.group.name, place)),
            figureCell(aggregate.atBaseline, place),
            ReportTable.Cell(link(coverage(aggregate.atBaseline.coverage), place)),
            figureCell(aggregate.atLatest, place),
            ReportTable.Cell(link(coverage(aggregate.atLatest.coverage), place)),
            ReportTable.Cell(ReportWords.capitalised(remarks.joined(separator: "; ")), mark: .quiet),
        ]
    }

    private func shortReason(_ reason: NotPublishedReason) -> String {
        switch reason {
        case .tooFewStates(let found, let needed, _): "\(found) states have a value, \(needed) are needed"
        case .tooLittleWeight(let share, _): "only \(ReportWords.share(share)) of the weight is covered"
        case .notComparable: "the values of the states are not comparable"
        default: reason.sentence
        }
    }

    func figure(_ outcome: AggregateOutcome) -> String {
        switch outcome.aggregate?.value {
        case .figure(let figure): ReportWords.figure(figure)
        case .range(let low, let high):
            "\(ReportWords.figure(low.value)) to \(ReportWords.figure(high.value))"
        case nil: "not published"
        }
    }

    /// `8 of 10, 2016–2019`.
    func coverage(_ coverage: Coverage) -> String {
        let count = "\(coverage.covered.count) of \(coverage.stateCount)"
        return coverage.years.map { "\(count), \(ReportWords.span($0))" } ?? count
    }

    func rule(_ rule: AggregationRule) -> String {
        switch rule {
        case .sum: "sums"
        case .ratio: "ratios of sums"
        case .weighted(let by): "means weighted by \(by)"
        case .simpleMean: "simple means"
        case .median: "medians"
        case .range: "ranges"
        case .none: "not aggregated"
        }
    }
}
