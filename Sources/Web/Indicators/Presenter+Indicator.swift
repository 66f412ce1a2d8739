import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// One indicator in all states.
extension Presenter {
    /// - Parameter method: nil shows every method that gives a class anywhere.
    func indicator(
        _ answer: IndicatorAnswer, method: String?, charts: [ChartFigure]
    ) -> IndicatorPage.Model {
        let kpi = answer.kpis.last
        let mains = kpi.map { self.mains($0).compactMap(\.self) } ?? []
        var model = IndicatorPage.Model(
            lead: lead(answer, kpi), notices: notices(answer, kpi, mains), facts: facts(answer, kpi),
            values: values(answer), valueNotes: valueNotes(answer))
        model.trend = Array(charts.prefix(1))
        model.charts = Array(charts.dropFirst())
        guard let kpi else { return model }
        let shown = shownMethods(mains, method)
        model.states = states(kpi, mains, shown, title: name(answer.indicator))
        model.stateNotes = stateNotes(kpi, shown, asked: method)
        model.aggregates = aggregates(kpi)
        model.aggregateNotes = [.text(texts(.aggregateRule, texts(kpi.kpi.aggregation)))]
        model.gap = kpi.gap.map { gap($0, kpi) }
        model.gapNotes = gapNotes(kpi.gap)
        model.targets = kpi.targets.flatMap { targets($0, kpi) }
        model.targetNotes = targetNotes(kpi.targets)
        return model
    }

    private func lead(_ answer: IndicatorAnswer, _ kpi: KPIAnswer?) -> [Content] {
        guard let kpi = kpi?.kpi else { return [] }
        return [texts.filled(.measuredInWanted, .english(kpi.unit), .text(texts(kpi.direction)))]
    }

    private func notices(_ answer: IndicatorAnswer, _ kpi: KPIAnswer?, _ mains: [StateAnswer]) -> [Notice] {
        var notices: [Notice] = []
        if let nothing = nothingYet(answer.lines) { notices.append(nothing) }
        if let ended = ended(answer) {
            notices.append(Notice(Tag(.ended, texts[.seriesEnded]), sentence(ended)))
        }
        let series = mains.compactMap { $0.line?.series }
        if case .labelled(let gaps) = LevelView(of: series) {
            notices.append(
                Notice(
                    Tag(.notComparable, texts[.levelsNotComparable]),
                    .lines(
                        [
                            .text(texts[.levelsNotComparableMeaning]),
                            .muted(texts(.levelAspect, aspects(gaps))),
                        ]
                    )))
        }
        let disagreeing = mains.filter { $0.assessment?.agreement.isDisagreement == true }
        if !disagreeing.isEmpty {
            notices.append(
                Notice(
                    Tag(.caution, texts[.methodsDisagree]),
                    .text(texts(.methodsDisagreeIn, list(disagreeing.map(\.state))))))
        }
        return notices
    }

    /// On a past day that no value had been published by.
    func nothingYet(_ lines: [SeriesLine]) -> Notice? {
        guard let day = reading.asOf, !lines.contains(where: { $0.observations.contains { $0.value != nil } })
        else { return nil }
        return Notice(Tag(.noData, texts[.noData]), .text(texts(.nothingPublishedBy, texts.day(day))))
    }

    /// The end of the source, where the reading's day knows of it.
    func ended(_ answer: IndicatorAnswer) -> SourceLife? {
        answer.kpis.last.map(\.ended) ?? known(answer.indicator.ended)
    }

    /// Nil too where the reading stops before the source did.
    func known(_ ended: SourceLife?) -> SourceLife? {
        guard let ended, ended.isKnown(asOf: reading.asOf) else { return nil }
        return reading.year.map { $0 < ended.lastPeriod } ?? false ? nil : ended
    }

    func sentence(_ ended: SourceLife) -> Content {
        texts.filled(.seriesEndedSentence, .text("\(ended.lastPeriod)"), .english(ended.reason))
    }

    private func aspects(_ gaps: [LevelGap]) -> String {
        Set(gaps.map(\.aspect)).map { texts($0) }.sorted().joined(separator: ", ")
    }

    private func facts(_ answer: IndicatorAnswer, _ kpi: KPIAnswer?) -> [Fact] {
        let indicator = answer.indicator
        var facts: [Fact] = []
        if let kpi = kpi?.kpi {
            let goal = kpi.goal.flatMap { references.plan?.goal($0) }
            let title = goal.map(self.title) ?? .text(texts[.noSingleGoal])
            facts.append(Fact(texts[.keyPolicyIndicator], .enumeration([.text("\(kpi.number)"), title])))
            facts += [
                Fact(texts[.planWording], english: kpi.printedName),
                Fact(texts[.planSource], english: kpi.planSource),
                Fact(texts[.availability], texts.availability(kpi)),
            ].compactMap(\.self)
        }
        facts.append(Fact(texts[.code], .code(indicator.code.text)))
        if indicator.sourceCode != indicator.code.text {
            facts.append(Fact(texts[.sourceCode], .code(indicator.sourceCode)))
        }
        if let kpi, indicator.name != kpi.kpi.name {
            facts.append(Fact(texts[.name], .english(indicator.name)))
        }
        if kpi == nil { facts.append(Fact(texts[.unit], .english(indicator.unit))) }
        if let formula = references.formulas[indicator.code] {
            let inputs = formula.inputs.map { input in
                Content.link(link(input.code, words(input.code)))
            }
            facts.append(Fact(texts[.formula], .lines([.code(formula.description)] + inputs)))
        }
        if let proxies = kpi?.kpi.proxies, !proxies.isEmpty {
            facts.append(Fact(texts[.proxies], .english(proxies.joined(separator: ", "))))
        }
        facts += [
            Fact(texts[.noteOfPlan], english: kpi?.kpi.note),
            Fact(texts[.noteOfIndicator], english: indicator.note),
        ].compactMap(\.self)
        return facts
    }

    private func shownMethods(_ mains: [StateAnswer], _ method: String?) -> [String] {
        if let method { return [method] }
        let names = AchievementMethods.all.map(\.name)
        let giving = names.filter { name in
            mains.contains { $0.assessment?.result(of: name)?.achievementClass != nil }
        }
        return giving.isEmpty ? [Site.usualMethod] : giving
    }

    private func stateNotes(_ kpi: KPIAnswer, _ shown: [String], asked: String?) -> [Content] {
        var notes: [Content] = []
        let left = AchievementMethods.all.filter { !shown.contains($0.name) && $0.scaleWithoutTarget == nil }
        if asked == nil, kpi.targets == nil, !left.isEmpty {
            notes.append(
                .text(texts(.byStateOneMethod, texts.list(left.map { texts.title(of: $0) }))))
        }
        let entries = kpi.ranking.entries
        if entries.count >= 4 {
            notes.append(.text(texts(.mostImproved, improved(kpi.ranking.mostImproved(3)))))
            notes.append(.text(texts(.leastImproved, improved(kpi.ranking.leastImproved(3)))))
        }
        return notes
    }

    private func improved(_ entries: [ImprovementRanking.Entry]) -> String {
        entries.map { entry in
            let rate = texts.percentChange(entry.growth)
            return texts(.improvement, name(entry.area), rate, "\(entry.baseline)", "\(entry.latest)")
        }.joined(separator: "; ")
    }
}
