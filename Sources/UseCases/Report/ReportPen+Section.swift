import Assessment
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

    // MARK: Gap and notes

    private func gap(_ kpi: KPIAnswer) -> [ReportDocument.Block] {
        guard let gap = kpi.gap else { return [] }
        let place = ReportPlace.indicator(kpi.kpi.indicator)
        let parts = [ratio(gap, place), spread(gap, place)].compactMap(\.self)
        guard !parts.isEmpty else { return [] }
        return [.paragraph(parts.reduce(ReportText.strong("Development gap.")) { $0 + ReportText(" ") + $1 })]
    }

    private func ratio(_ gap: DevelopmentGap, _ place: ReportPlace) -> ReportText? {
        guard let before = gap.atBaseline.ratio, let now = gap.atLatest.ratio else { return nil }
        let (behind, ahead) = ("CLMV", "ASEAN-6")
        let verdict =
            switch gap.isNarrower {
            case true?: "The gap narrowed."
            case false?: "The gap did not narrow."
            case nil: "The ends rest on different states, so it can't be said whether the gap narrowed."
            }
        return ReportText("The figure of \(behind) divided by that of \(ahead) is ")
            + link(ReportWords.figure(before), place) + ReportText(" in \(gap.atBaseline.period), ")
            + link(ReportWords.figure(now), place) + ReportText(" in \(gap.atLatest.period). \(verdict)")
    }

    /// How far the states lie apart, each counted once; nil where neither end
    /// is published.
    private func spread(_ gap: DevelopmentGap, _ place: ReportPlace) -> ReportText? {
        let ends = [gap.atBaseline, gap.atLatest].compactMap { point -> ReportText? in
            guard let spread = point.spread.coefficientOfVariation else { return nil }
            return link(ReportWords.share(spread), place)
                + ReportText(" in \(coverage(point.spread.coverage, of: point.period))")
        }
        guard let first = ends.first else { return nil }
        let rest = ends.dropFirst().reduce(ReportText("")) { $0 + ReportText(", ") + $1 }
        return ReportText("The coefficient of variation across states is ") + first + rest + ReportText(".")
    }

    /// `2016 (8 of 10 states)`.
    private func coverage(_ coverage: Coverage, of period: Period) -> String {
        "\(period) (\(coverage.covered.count) of \(coverage.stateCount) states)"
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
