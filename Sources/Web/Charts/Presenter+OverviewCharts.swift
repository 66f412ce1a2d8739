import Assessment
import Charts
import Pages
import PlanModel
import Routes
import UseCases

/// What the overview shows beside its matrix: who has data, what documents
/// claim, how far the states lie apart.
extension Presenter {
    /// Those that are drawn in the page.
    func drawnCharts(_ answer: OverviewAnswer, today: Day) -> [(ChartKind, any Chart)] {
        gapChart(answer.report, today: today).map { [(.gap, $0)] } ?? []
    }

    /// All that have an address; the page itself has availability and claims
    /// as tables.
    func charts(_ answer: OverviewAnswer, today: Day) -> [(ChartKind, any Chart)] {
        [
            (ChartKind.availability, availabilityChart(answer.report, today: today)),
            (ChartKind.claims, claimChart(answer.claims, today: today)),
            (ChartKind.gap, gapChart(answer.report, today: today)),
        ].compactMap { kind, chart in chart.map { (kind, $0) } }
    }

    /// What stands below those that the page has as tables.
    func apart(
        _ answer: OverviewAnswer, today: Day, at address: Address, isPNG: Bool, origin: String
    ) -> [ChartKind: ChartFaces] {
        let charts = charts(answer, today: today).filter { $0.0 != .gap }
        let faces = charts.map { kind, chart in
            let links = self.faces(kind, at: address, isPNG: isPNG)
            return (
                kind,
                ChartFaces(
                    foot: chart.heading.foot, links: links,
                    embed: snippet(kind, chart, at: address, origin: origin))
            )
        }
        return Dictionary(faces) { first, _ in first }
    }

    /// The kinds of source that most values come from, and the day.
    private func overviewFoot(_ answers: [KPIAnswer], today: Day) -> String {
        let sources = answers.flatMap(\.states).compactMap(\.line).map { texts.source($0.series.source) }
        let counts = Dictionary(grouping: sources) { $0 }.mapValues(\.count)
        let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let shown = names.prefix(3).joined(separator: "; ")
        let more = names.count > 3 ? texts(.chartMoreSources, shown, "\(names.count - 3)") : shown
        let day = texts(.chartFootDay, texts.day(reading.asOf ?? today))
        return names.isEmpty ? day : texts(.overviewFoot, more) + " " + day
    }

    func heading(
        _ title: String, _ subtitle: String, _ foot: String, alternative: String? = nil
    ) -> ChartHeading {
        var words = chartWords
        words.state = texts[.indicator]
        return ChartHeading(
            title: title, subtitle: subtitle, foot: foot, alternative: alternative ?? title,
            language: texts.language.code, words: words)
    }

    // MARK: Availability

    /// The plan's claims of availability against what the ledger holds.
    private struct Holdings {
        enum Holding {
            case here(Period)
            /// Only of another size class: a separate claim.
            case apart(Period, SizeClass)
            case stated(StatedAvailability)

            /// Whether a profile says that it is made, or that it is not.
            func says(made isMade: Bool) -> Bool {
                switch self {
                case .stated(.made): isMade
                case .stated(.notMade): !isMade
                default: false
                }
            }
        }

        /// By indicator, then by state.
        let rows: [(answer: KPIAnswer, cells: [Holding])]

        func count(_ isCounted: (Holding) -> Bool) -> Int {
            rows.reduce(0) { $0 + $1.cells.count(where: isCounted) }
        }
    }

    private func holdings(_ report: AchievementReport) -> Holdings {
        Holdings(
            rows: report.current.map { answer in
                let cells = mains(answer).map { main -> Holdings.Holding in
                    if let main, let latest = main.assessment?.latest {
                        return main.isSeparateClaim
                            ? .apart(latest.period, main.sizeClass) : .here(latest.period)
                    }
                    return .stated(main?.stated ?? .nothing)
                }
                return (answer, cells)
            })
    }

    private func finding(_ holdings: Holdings) -> String {
        let here = holdings.count { if case .here = $0 { true } else { false } }
        let claimed = holdings.count {
            if case .stated(let stated) = $0 { stated.isAvailable } else { false }
        }
        let apart = holdings.count { if case .apart = $0 { true } else { false } }
        let found = texts(.findingAvailability, "\(here)", "\(holdings.count { _ in true })", "\(claimed)")
        return apart == 0 ? found : texts(.findingAvailabilitySeparate, found, "\(apart)")
    }

    func availability(_ report: AchievementReport, faces: ChartFaces?) -> OverviewPage.Availability? {
        guard !report.current.isEmpty else { return nil }
        let holdings = holdings(report)
        let states = references.states.map { (code: $0.code, name: name($0.code)) }
        let rows = holdings.rows.map { answer, cells in
            let links = zip(states, cells).map { state, cell -> OverviewPage.Availability.Cell in
                switch cell {
                case .here(let period):
                    .here(
                        .link(
                            link(state.code, answer.kpi.indicator, period.description, context: state.name)))
                case .apart(let period, let size):
                    .apart(
                        .link(
                            link(
                                state.code, answer.kpi.indicator, "(\(period))",
                                context: "\(state.name), \(texts(.availableSeparate, short(size)))")))
                case .stated(.claimedByPlan): .claimed
                case .stated(.made(let profile)): .made(profile.agency)
                case .stated(.notMade): .notMade
                case .stated(.nothing): .nothing
                }
            }
            return OverviewPage.Availability.Row(
                name: .own(answer.kpi.name, after: answer.kpi.number.text, texts), cells: links)
        }
        return OverviewPage.Availability(
            finding: finding(holdings),
            columns: states.map { .init(code: $0.code.text, name: $0.name) }, rows: rows,
            faces: faces)
    }

    private func availabilityChart(_ report: AchievementReport, today: Day) -> (any Chart)? {
        guard !report.current.isEmpty else { return nil }
        let there = ChartClass(texts[.availableHere], tone: .present)
        let apart = ChartClass(texts(.availableSeparate, texts[.shortSME]), tone: .notComparable)
        let claimed = ChartClass(texts[.availableClaimed], tone: .claimed)
        let made = ChartClass(texts[.availableMade], tone: .claimed)
        let notMade = ChartClass(texts[.availableNotMade], tone: .noData)
        let missing = ChartClass(texts[.noData], tone: .noData)
        let holdings = holdings(report)
        let rows = holdings.rows.map { answer, cells -> HeatMatrix.Row in
            let drawn = zip(references.states, cells).map { state, cell -> HeatMatrix.Cell in
                let address = texts.url(
                    Address(.stateIndicator(state.code, answer.kpi.indicator), reading: reading))
                return switch cell {
                case .here(let period): HeatMatrix.Cell(there, text: "\(period)", address: address)
                case .apart(let period, _): HeatMatrix.Cell(apart, text: "(\(period))", address: address)
                case .stated(.claimedByPlan): HeatMatrix.Cell(claimed, address: address)
                case .stated(.made): HeatMatrix.Cell(made, text: "+", address: address)
                case .stated(.notMade): HeatMatrix.Cell(notMade, text: "×", address: address)
                case .stated(.nothing): HeatMatrix.Cell(missing, address: address)
                }
            }
            return HeatMatrix.Row(name: "\(answer.kpi.number) \(name(answer.kpi))", cells: drawn)
        }
        // Named in the key where a state's profile says so.
        let profiled = [made, notMade].filter { kind in
            holdings.rows.contains { $0.cells.contains { $0.says(made: kind == made) } }
        }
        let isApart = holdings.count { if case .apart = $0 { true } else { false } } > 0
        return HeatMatrix(
            heading: heading(
                finding(holdings), texts[.availabilitySubtitle],
                overviewFoot(report.current, today: today)),
            columns: references.states.map { HeatMatrix.Column(name: $0.name, short: $0.code.text) },
            rows: rows, classes: [there] + (isApart ? [apart] : []) + [claimed] + profiled + [missing])
    }

    // MARK: Gap

    /// CLMV as a multiple of ASEAN-6, at the baseline and at the latest year.
    private func gapChart(_ report: AchievementReport, today: Day) -> (any Chart)? {
        let rows = report.current.enumerated().compactMap { index, answer -> SlopeChart.Row? in
            guard let gap = answer.gap, let first = gap.atBaseline.ratio, let last = gap.atLatest.ratio,
                let from = ratio(first), let to = ratio(last)
            else { return nil }
            return SlopeChart.Row(
                name: name(answer.kpi), short: texts(.kpiShort, answer.kpi.number.text),
                hue: Hue(index: index),
                from: ChartPoint(gap.atBaseline.period, from), to: ChartPoint(gap.atLatest.period, to),
                obstacle: gap.restsOnSameStates ? nil : texts[.gapDifferentStates])
        }
        guard !rows.isEmpty else { return nil }
        let drawn = report.current.filter { $0.gap?.atBaseline.ratio != nil && $0.gap?.atLatest.ratio != nil }
        let title = gapFinding(report)
        let figures = report.current.compactMap { answer -> String? in
            guard let gap = answer.gap, let first = gap.atBaseline.ratio, let last = gap.atLatest.ratio else {
                return nil
            }
            return texts(
                .gapRoleFigure, name(answer.kpi), role(gap, answer.kpi), texts.figure(first, digits: 2),
                texts.figure(last, digits: 2))
        }
        return SlopeChart(
            heading: heading(
                title, texts[.gapSubtitle], overviewFoot(drawn, today: today),
                alternative: "\(title). " + figures.joined(separator: "; ") + "."),
            axis: ValueAxis(.free), rows: rows, isNamedInKey: true)
    }

    /// Closer is better only where CLMV lags; where it leads, that is told apart.
    private func gapFinding(_ report: AchievementReport) -> String {
        let told = report.current.compactMap { answer in
            answer.gap.flatMap { gap in
                gap.isNarrower.map { (isBehind: gap.isBehind(answer.kpi.direction), isNarrower: $0) }
            }
        }
        let (lagging, leading) = (told.filter(\.isBehind), told.filter { !$0.isBehind })
        let lag = texts(.findingGapLagging, "\(lagging.count(where: \.isNarrower))", "\(lagging.count)")
        guard !leading.isEmpty else { return lag }
        let lead = texts(
            .findingGapLeading, "\(leading.count)", "\(leading.count(where: \.isNarrower))")
        return lagging.isEmpty ? lead : "\(lag); \(lead)"
    }

    private func role(_ gap: DevelopmentGap, _ kpi: KPI) -> String {
        texts[gap.isBehind(kpi.direction) ? .gapLagging : .gapLeading]
    }

    private func ratio(_ value: Double) -> ChartValue? {
        ChartValue(value, text: texts.figure(value, digits: 2), decimals: 3)
    }
}
