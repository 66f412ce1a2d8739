import Assessment
import Pages
import PlanModel
import Routes
import Statistics
import UseCases

/// One indicator in one state.
extension Presenter {
    func stateIndicator(
        _ answer: StateIndicatorAnswer, _ revisions: [Revision], method: String?
    ) -> StateIndicatorPage.Model {
        let kpi = answer.kpis.last
        let main = kpi?.main(of: answer.area)
        let spoken = main?.line?.series.name ?? answer.series.first?.line.series.name
        let first = answer.series.first { $0.line.series.name == spoken }
        var model = StateIndicatorPage.Model(
            headline: headline(kpi, main, first, method), notices: notices(answer, kpi, main),
            facts: facts(answer, kpi, main, first))
        // What keeps every method from a class is said above, once.
        if let assessment = main?.assessment, assessment.obstacle == nil {
            let title = kpi.map { name($0.kpi) } ?? name(answer.indicator)
            model.methods = methods(
                assessment, of: main, caption: texts(.methodsCaptionOf, name(answer.area), title), method)
            model.methodNotes = methodNotes(assessment)
        }
        if let assessment = main?.assessment {
            model.baselineYears = baselineYears(assessment, of: main?.line, method)
            model.baselineNotes = model.baselineYears == nil ? [] : baselineNotes(assessment)
        }
        if let first {
            let title = "\(name(answer.area)), \(name(answer.indicator))"
            model.values = values(first, caption: texts(.valuesCaptionOf, title))
            model.valueNotes = valueNotes(first)
        }
        model.revisions = self.revisions(revisions)
        model.claims = answer.series.filter { $0.line.series.name != spoken }.map(claim)
        return model
    }

    private func headline(
        _ kpi: KPIAnswer?, _ main: StateAnswer?, _ first: SeriesAnswer?, _ method: String?
    ) -> StateIndicatorPage.Headline? {
        let last = first?.line.observations.last { $0.value != nil && $0.status != .forecast }
        guard let first, let observation = main?.assessment?.latest ?? last else { return nil }
        let series = main?.line?.series ?? first.line.series
        // The notices below tell the rest.
        let tags = main.map { self.tags($0, method: method ?? Site.usualMethod).prefix(1) } ?? []
        return StateIndicatorPage.Headline(
            value: traced(series.name, observation), unit: unit(of: series, kpi?.kpi),
            period: period(observation), change: main?.assessment.flatMap(change), tags: Array(tags))
    }

    private func notices(
        _ answer: StateIndicatorAnswer, _ kpi: KPIAnswer?, _ main: StateAnswer?
    ) -> [Notice] {
        var notices = answer.disputes.map { dispute in
            Notice(
                Tag(.caution, texts[.verdictDisputedTag]),
                texts.filled(
                    .disputeNotice, .text(name(dispute.state)), .text(dispute.period.description),
                    .quotation(dispute.note), .text(texts.day(dispute.releasedOn))))
        }
        if answer.series.isEmpty {
            notices.append(
                Notice(
                    Tag(.noData, texts[.noData]),
                    .inline([
                        .text(texts[.noSeries]), .text(texts[.noSeriesHint]), .muted(stated(main) ?? ""),
                    ])))
        }
        if let ended = answer.kpis.last.map(\.ended) ?? known(answer.indicator.ended) {
            notices.append(Notice(Tag(.ended, texts[.seriesEnded]), sentence(ended)))
        }
        if let obstacle = main?.assessment?.obstacle, let main {
            notices.append(Notice(standing(main), .text(why(obstacle, of: main))))
        }
        if main?.assessment?.agreement.isDisagreement == true {
            notices.append(Notice(Tag(.caution, texts[.methodsDisagree]), .text(texts[.methodsDisagreeNote])))
        }
        if main?.assessment?.dependsOnBaselineYear == true {
            notices.append(
                Notice(Tag(.caution, texts[.dependsOnBaselineYear]), .text(texts[.dependsOnBaselineNote])))
        }
        if let main, main.isSeparateClaim {
            let size = texts(main.sizeClass)
            notices.append(
                Notice(
                    Tag(.notComparable, texts(.separateClaim, short(main.sizeClass))),
                    .text(texts(.separateClaimNote, size))))
        }
        return notices
    }

    private func facts(
        _ answer: StateIndicatorAnswer, _ kpi: KPIAnswer?, _ main: StateAnswer?, _ first: SeriesAnswer?
    ) -> [Fact] {
        var facts = [
            Fact(
                texts[.indicator],
                .link(link(answer.indicator.code, kpi?.kpi.name ?? answer.indicator.name)))
        ]
        if let kpi { facts.append(Fact(texts[.wanted], .text(texts(kpi.kpi.direction)))) }
        if let assessment = main?.assessment, let baseline = assessment.baseline {
            facts.append(Fact(texts[.baseline], .lines(baselineLines(baseline, assessment))))
        }
        if let published = main?.freshness {
            facts.append(Fact(texts[.freshness], .text(texts.day(published))))
        }
        if let assessment = main?.assessment, let fact = projection(assessment) { facts.append(fact) }
        if let first { facts += series(first.line.series, of: first.provenances.last?.file) }
        if let formula = references.formulas[answer.indicator.code] {
            facts.append(Fact(texts[.formula], .code(formula.description)))
        }
        return facts
    }

    private func baselineLines(_ baseline: BaselinePoint, _ assessment: AchievementAssessment) -> [Content] {
        let decimals = assessment.latest?.decimals ?? 0
        let value = "\(value(baseline, decimals: decimals)) (\(yearWords(baseline)))"
        var lines: [Content] = [
            .link(link(assessment.series.name, baseline.period, value))
        ]
        if let frozen = baseline.frozen, let agreed = frozen.agreedOn {
            let vintage = frozen.vintage.map { texts.day($0) } ?? texts[.notKnown]
            lines.append(.muted(texts(.baselineFrozen, texts.day(agreed), vintage)))
        }
        if let now = baseline.revisedValue {
            let agreed = texts.value(baseline.value, decimals: baseline.observation?.decimals ?? decimals)
            let current = texts.value(now, decimals: baseline.observation?.decimals ?? decimals)
            lines.append(.muted(texts(.baselineRevisedNote, agreed, current)))
        }
        return lines
    }

    /// Nil where the reading stops in the past.
    private func projection(_ assessment: AchievementAssessment) -> Fact? {
        let year = references.plan.map { "\($0.ends.year)" } ?? ""
        let decimals = assessment.latest?.decimals ?? 0
        switch assessment.projection {
        case .projected(let projection):
            let low = texts.value(projection.interval.low, decimals: decimals)
            let high = texts.value(projection.interval.high, decimals: decimals)
            let point = texts.value(projection.value, decimals: decimals)
            return Fact(texts(.projectionTo, year), .text(texts(.projectionIs, point, low, high)))
        case .none(.notAsked): return nil
        case .none(let refusal):
            return Fact(texts(.projectionTo, year), .muted(texts(refusal)))
        }
    }

    /// What speaks, and of what.
    func series(_ series: Series, of file: SourceFile? = nil) -> [Fact] {
        let attributes = series.attributes
        let definition: Content =
            series.definition.map { .link(Link($0, Address(.definition($0)))) } ?? .nothing
        let size = series.sizeClass == .none ? nil : texts(series.sizeClass)
        return [
            Fact(texts[.series], .code(series.name)),
            Fact(
                texts[.source],
                .lines([
                    .english(file?.sourceName ?? ""), .inline([.code(series.source)]),
                    .quiet(file?.licence ?? ""),
                ])),
            Fact(texts[.unit], .english(series.unit)), Fact(texts[.base], .english(series.base ?? "")),
            Fact(texts[.sizeClass], .text(size ?? "")),
            Fact(texts[.sector], .text(series.sector == "_T" ? "" : series.sector)),
            Fact(texts[.definition], definition),
            Fact(texts[.statisticalUnit], .english(attributes.statisticalUnit ?? "")),
            Fact(texts[.coverage], .english(attributes.coverage ?? "")),
            Fact(texts[.denominator], .english(attributes.denominator ?? "")),
            Fact(texts[.sourceType], .english(attributes.sourceType ?? "")),
        ]
    }
}
