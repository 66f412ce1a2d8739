import Assessment
import Pages
import PlanModel
import UseCases

/// What moved most and least, a sentence for each indicator. Changes within a
/// state may be ranked where levels may not; only comparable pairs count.
extension Presenter {
    func movements(_ report: AchievementReport) -> OverviewPage.Movements? {
        let told = report.current.filter { $0.ranking.entries.count > 1 }
        guard !told.isEmpty else { return nil }
        let pairs = report.current.reduce(0) { $0 + $1.ranking.entries.count }
        return OverviewPage.Movements(
            lead: .text(texts(.movementsLead, "\(pairs)")), sentences: told.map(movement))
    }

    private func movement(_ answer: KPIAnswer) -> Content {
        let entries = answer.ranking.entries
        var parts: [Content] = [
            .link(link(answer.kpi.indicator, answer.kpi.name)), .text(": "),
        ]
        for (entry, isMost) in [(entries.first, true), (entries.last, false)] {
            guard let entry else { continue }
            let words = texts.filled(
                key(entry.growth, isMost: isMost), .text(placed(entry.area)), moved(entry, answer))
            parts += [words, .text(isMost ? "; " : ".")]
        }
        return .sentence(parts)
    }

    private func key(_ growth: Double, isMost: Bool) -> TextKey {
        if growth == 0 { return .movementNone }
        if growth > 0 { return isMost ? .movementMostImproved : .movementLeastImproved }
        return isMost ? .movementLeastWorsened : .movementMostWorsened
    }

    /// `104 in 2016, 5.5 in 2019`
    private func moved(_ entry: ImprovementRanking.Entry, _ answer: KPIAnswer) -> Content {
        let own = answer.states.first { $0.state == entry.area && !$0.isSeparateClaim }
        guard let assessment = own?.assessment, let baseline = assessment.baseline,
            let latest = assessment.latest
        else { return .nothing }
        let series = assessment.series
        return texts.filled(
            .briefMoved, traced(baseline, of: series, round(baseline, decimals: latest.decimals)),
            .text("\(baseline.period)"),
            .link(
                link(
                    series.name, latest.period, round(latest),
                    context: texts(.provenanceOf, "\(series.name) \(latest.period)"))),
            .text("\(latest.period)"))
    }
}
