import Assessment
import Charts
import PlanModel
import Reports

/// The section on one KPI: finding, chart, states, region, gap, notes.
extension ReportPen {
    func section(_ kpi: KPIAnswer, beginsPage: Bool) -> [ReportDocument.Block] {
        let finding = KPIFinding(kpi, reading)
        let id = "kpi_\(kpi.kpi.number.text)"
        var blocks: [ReportDocument.Block] = [
            .section(id: id, title: finding.title, beginsPage: beginsPage), .paragraph(head(kpi)),
        ]
        let mains = reading.mains(kpi)
        if let figure = figure(kpi, mains, id: id) { blocks.append(.figure(figure)) }
        if mains.contains(where: { $0.line != nil }) {
            blocks.append(.table(statesTable(kpi, id: id)))
            if let table = classesTable(kpi, id: id) {
                blocks.append(.table(table))
                if let note = classesNote(kpi) { blocks.append(.note(note)) }
            }
            if let table = regionTable(kpi, id: id) { blocks.append(.table(table)) }
            blocks += gap(kpi)
        }
        let notes = notes(kpi)
        if !notes.isEmpty { blocks += [.heading("Notes on definitions and gaps"), .list(notes)] }
        return blocks
    }

    private func head(_ kpi: KPIAnswer) -> ReportText {
        let wanted = kpi.kpi.direction == .increase ? "It should rise." : "It should fall."
        return ReportText.strong("KPI \(kpi.kpi.number.text). ")
            + ReportText("\(kpi.kpi.name), in \(kpi.kpi.unit). \(wanted) Indicator ")
            + link(kpi.kpi.indicator.text, .indicator(kpi.kpi.indicator))
            + ReportText("; source according to the plan: \(kpi.kpi.planSource).")
    }

    // MARK: Chart

    /// Nil where no state has two values: there is no course to be seen.
    private func figure(_ kpi: KPIAnswer, _ mains: [StateAnswer], id: String) -> ReportFigure? {
        let drawn = mains.filter { main in
            main.line.map { reading.shown($0).filter { $0.value != nil }.count > 1 } ?? false
        }
        guard !drawn.isEmpty else { return nil }
        let lines = drawn.compactMap { main in
            main.line.map { chartLine(main, $0, kpi, name: reading.name(main.state), short: main.state.text) }
        }
        let baselines = Set(drawn.map { $0.assessment?.baseline?.period })
        let heading = ChartHeading(
            title: ReportWords.plain(kpi.kpi.name), subtitle: kpi.kpi.unit,
            foot: sourceLine(drawn.compactMap(\.line)), alternative: spoken(kpi, mains))
        let chart: any Chart =
            lines.count > 1
            ? SmallMultiples(
                heading: heading, axis: ValueAxis(.free), scale: .own, lines: lines)
            : LineChart(
                heading: heading, axis: ValueAxis(.free), lines: lines,
                baseline: lines.first?.baseline.map { LineChart.YearRule($0, label: "baseline \($0)") })
        let rule = baselines == [nil] ? "" : " The upright line marks the baseline year."
        let scales = lines.count > 1 ? " Each state has its own scale." : ""
        return ReportFigure(
            id: "figure_\(id)", chart: chart,
            caption: ReportText(
                "\(ReportWords.plain(kpi.kpi.name)) by state.\(scales)\(rule)\(computed(drawn.compactMap(\.line)))"
            ))
    }

    /// ` Computed by Pantau as A / B.`; empty where nothing is computed.
    private func computed(_ lines: [SeriesLine]) -> String {
        reading.formulas(lines).map { " Computed by Pantau as \($0)." }.joined()
    }

    func chartLine(
        _ main: StateAnswer, _ line: SeriesLine, _ kpi: KPIAnswer, name: String, short: String
    ) -> ChartLine {
        ChartLine(
            name: name, short: short, hue: Hue(main.state) ?? .ink,
            points: reading.shown(line).compactMap { observation in
                guard let number = observation.value else { return nil }
                let text = ReportWords.value(number, decimals: observation.decimals)
                return ChartValue(
                    number, text: text, decimals: observation.decimals, status: observation.status
                ).map { ChartPoint(observation.period, $0) }
            },
            ending: kpi.ended.map { .ended("ended \($0.lastPeriod)") } ?? .running,
            baseline: main.assessment?.baseline?.period)
    }

    /// `Source: World Bank, World Development Indicators. Newest value …`; what
    /// Pantau computed is said to be so.
    private func sourceLine(_ lines: [SeriesLine]) -> String {
        let stated = reading.publications(lines.filter { !reading.isComputed($0) })
        let computed = reading.publications(lines.filter(reading.isComputed))
        func sentence(_ start: String, _ names: [String]) -> String? {
            guard !names.isEmpty else { return nil }
            let more = names.count > 2 ? " and \(names.count - 2) more" : ""
            return "\(start)\(names.prefix(2).joined(separator: "; "))\(more)."
        }
        let newest = lines.flatMap { line in reading.shown(line).map(\.publication.day) }.max()
        return [
            sentence("Source: ", stated), sentence(SeriesOrigin.computed, computed),
            newest.map { "Newest value published by \(ReportWords.day($0))." },
        ].compactMap(\.self).joined(separator: " ")
    }

    private func spoken(_ kpi: KPIAnswer, _ mains: [StateAnswer]) -> String {
        let figures = mains.map { main -> String in
            guard let latest = main.assessment?.latest, let value = latest.value else {
                return "\(reading.name(main.state)) no data"
            }
            return "\(reading.name(main.state)) "
                + "\(ReportWords.value(value, decimals: latest.decimals)) (\(latest.period))"
        }
        return "\(ReportWords.plain(kpi.kpi.name)), \(kpi.kpi.unit). \(figures.joined(separator: "; "))."
    }

    // MARK: Gap and notes

    private func gap(_ kpi: KPIAnswer) -> [ReportDocument.Block] {
        guard let gap = kpi.gap, let before = gap.atBaseline.ratio, let now = gap.atLatest.ratio else {
            return []
        }
        let (behind, ahead) = ("CLMV", "ASEAN-6")
        let place = ReportPlace.indicator(kpi.kpi.indicator)
        let ends =
            link(ReportWords.figure(before), place) + ReportText(" in \(gap.atBaseline.period), ")
            + link(ReportWords.figure(now), place) + ReportText(" in \(gap.atLatest.period)")
        let verdict =
            switch gap.isNarrower {
            case true?: "The gap narrowed."
            case false?: "The gap did not narrow."
            case nil: "The ends rest on different states, so it can't be said whether the gap narrowed."
            }
        return [
            .paragraph(
                ReportText.strong("Development gap. ")
                    + ReportText("The figure of \(behind) divided by that of \(ahead) is ") + ends
                    + ReportText(". \(verdict)"))
        ]
    }

    private func notes(_ kpi: KPIAnswer) -> [ReportText] {
        let mains = reading.mains(kpi)
        let standing = StandingNotes(
            kpi: kpi.kpi, ended: kpi.ended, series: mains.compactMap { $0.line?.series })
        var notes = standing.sentences.map { ReportText($0) }
        notes += computedNotes(mains.compactMap(\.line))
        for main in mains where main.isSeparateClaim {
            notes.append(
                ReportText("\(reading.name(main.state)): a value of another size class only, kept apart."))
        }
        let missing = mains.filter { $0.standing == .noData }
        if !missing.isEmpty {
            let names = ReportWords.list(missing.map { reading.placed($0.state) })
            notes.append(ReportText("No data from \(names)."))
        }
        let claimed = missing.filter(\.stated.isAvailable)
        if !claimed.isEmpty {
            let names = ReportWords.list(claimed.map { reading.placed($0.state) })
            notes.append(ReportText("Yet data are said to exist in \(names): see the chapter on data gaps."))
        }
        return notes
    }

    /// How values are computed, from which publications, and what the codes in
    /// the formula name.
    private func computedNotes(_ lines: [SeriesLine]) -> [ReportText] {
        reading.formulas(lines).map { formula in
            let own = lines.filter { reading.origins[$0.series.name]?.formula == formula }
            let names = formula.inputs.compactMap { input in
                reading.references.indicators[input.code].map { "\(input.spelling) is \($0.name)" }
            }
            let key = names.isEmpty ? "" : " \(ReportWords.capitalised(names.joined(separator: "; ")))."
            return ReportText(
                SeriesOrigin.computed + reading.publications(own).joined(separator: "; ")
                    + ": \(formula).\(key)")
        }
    }
}
