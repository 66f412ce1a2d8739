import Assessment
import Pages
import PlanModel
import UseCases

/// A state in five sentences: position, change, against the region, what is
/// not known, a caution. Each is made of figures that stand below it.
extension Presenter {
    func sentences(_ brief: StateBrief, method: any AchievementMethod, region: String) -> [Content] {
        [
            position(brief, method), change(brief), against(brief, region), notKnown(brief), caution(brief),
        ].map { .sentence($0) }
    }

    private func position(_ brief: StateBrief, _ method: any AchievementMethod) -> [Content] {
        guard !brief.known.isEmpty else {
            return [.text(texts(.briefNothingKnown, name(brief.state), "\(brief.all.count)"))]
        }
        let first = texts.filled(
            .briefPosition, .text(name(brief.state)), .text("\(brief.known.count)"),
            .text("\(brief.all.count)"), .text("\(brief.onCourse.count)"), .text("\(brief.away.count)"),
            .english(method.title))
        return [first]
            + (brief.away.isEmpty
                ? [] : [.text(" " + texts[.briefAwayAre] + " "), list(brief.away.map(\.kpi)), .text(".")])
    }

    private func change(_ brief: StateBrief) -> [Content] {
        guard let best = brief.mostImproved ?? brief.mostWorsened else {
            return [.text(texts[.briefNoChange])]
        }
        var parts: [Content] = []
        if let best = brief.mostImproved {
            parts += [
                .text(texts[.briefImprovedMost] + " "), named(best.kpi), .text(": " + moved(best) + "."),
            ]
        }
        if let worst = brief.mostWorsened {
            let words = brief.mostImproved == nil ? texts[.briefWorsenedMost] : texts[.briefButWorsened]
            parts += [
                .text((parts.isEmpty ? "" : " ") + words + " "), named(worst.kpi),
                .text(": " + moved(worst) + "."),
            ]
        } else if best.kpi == brief.mostImproved?.kpi {
            parts.append(.text(" " + texts[.briefNothingWorsened]))
        }
        return parts
    }

    /// `187 in 2015, 173 in 2019`
    private func moved(_ entry: StateBrief.Entry) -> String {
        guard let assessment = entry.answer.assessment, let baseline = assessment.baseline,
            let latest = assessment.latest
        else { return "" }
        return texts(
            .briefMoved, round(baseline, decimals: latest.decimals), "\(baseline.period)", round(latest),
            "\(latest.period)")
    }

    private func against(_ brief: StateBrief, _ region: String) -> [Content] {
        guard !brief.comparisons.isEmpty else { return [.text(texts(.briefNoComparison, region))] }
        let ahead = brief.comparisons.filter(\.isAhead).map(\.kpi)
        let behind = brief.comparisons.filter { !$0.isAhead }.map(\.kpi)
        var parts: [Content] = [.text(texts(.briefAgainst, region, "\(brief.comparisons.count)"))]
        if !ahead.isEmpty { parts += [.text(" " + texts[.briefAhead] + " "), list(ahead)] }
        if !ahead.isEmpty, !behind.isEmpty { parts.append(.text(". ")) }
        if !behind.isEmpty {
            parts += [.text((ahead.isEmpty ? " " : "") + texts[.briefBehind] + " "), list(behind)]
        }
        return parts + [.text(".")]
    }

    private func notKnown(_ brief: StateBrief) -> [Content] {
        guard !brief.unknown.isEmpty else { return [.text(texts[.briefAllKnown])] }
        var parts: [Content] = [.text(texts[.briefUnknown] + " "), list(brief.unknown), .text(".")]
        if !brief.claimed.isEmpty {
            parts.append(.text(" " + texts(.briefClaimed, "\(brief.claimed.count)")))
        }
        return parts
    }

    private func caution(_ brief: StateBrief) -> [Content] {
        let parts = [
            brief.ended.isEmpty ? nil : texts(.briefEnded, "\(brief.ended.count)"),
            brief.unfirm.isEmpty ? nil : texts(.briefUnfirm, "\(brief.unfirm.count)"),
            brief.dependent.isEmpty ? nil : texts(.briefDependent, "\(brief.dependent.count)"),
            brief.disagreeing.isEmpty ? nil : texts(.briefDisagreeing, "\(brief.disagreeing.count)"),
        ].compactMap(\.self)
        guard !parts.isEmpty else { return [.text(texts[.briefNoCaution])] }
        return [.text(texts(.briefCaution, parts.joined(separator: "; ")))]
    }

    private func named(_ kpi: KPI) -> Content { .link(link(kpi.indicator, kpi.name)) }

    /// Names hold commas, so semicolons stand between them.
    private func list(_ kpis: [KPI]) -> Content {
        .sentence(
            kpis.enumerated().flatMap { index, kpi -> [Content] in
                (index == 0 ? [] : [.text("; ")]) + [.english(kpi.name)]
            })
    }
}
