import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// A state in five sentences: position, change, against the region, what is
/// not known, a caution. Each is made of figures that stand below it; what
/// there is none of is not said.
extension Presenter {
    func sentences(_ brief: StateBrief, method: any AchievementMethod, region: String) -> [Content] {
        [
            position(brief, method), change(brief), against(brief, region), notKnown(brief), caution(brief),
        ]
    }

    private func position(_ brief: StateBrief, _ method: any AchievementMethod) -> Content {
        let all = texts.spelled(brief.all.count)
        let state = placed(brief.state)
        let subject = state.prefix(1).uppercased() + state.dropFirst()
        guard !brief.known.isEmpty else { return .text(texts(.briefNothingKnown, state, all)) }
        let start =
            brief.unknown.isEmpty
            ? texts(.briefPositionAll, subject, all)
            : texts(.briefPosition, subject, texts.spelled(brief.known.count), all)
        let counts: [(Int, TextKey, TextKey)] = [
            (brief.onCourse.count, .briefOnCourseOne, .briefOnCourse),
            (brief.slow.count, .briefSlowOne, .briefSlow), (brief.away.count, .briefAwayOne, .briefAway),
        ]
        let clauses = counts.filter { $0.0 > 0 }.map { texts.counted($0.0, one: $0.1, several: $0.2) }
        guard !clauses.isEmpty else { return .text(start + texts[.briefNoClass]) }
        let classes = texts.filled(
            .briefClasses, .text(texts.shortTitle(ofMethod: method.name)), .text(texts.list(clauses)))
        let away: [Content] =
            brief.away.isEmpty ? [.text(".")] : [.text(": "), examples(brief.away.map(\.kpi)), .text(".")]
        return .sentence([.text(start), classes] + away)
    }

    private func change(_ brief: StateBrief) -> Content {
        switch (brief.mostImproved, brief.mostWorsened) {
        case (nil, nil): .text(texts[.briefNoChange])
        case (let best?, nil): texts.filled(.briefImproved, inSentence(best.kpi), .text(moved(best)))
        case (nil, let worst?): texts.filled(.briefWorsened, inSentence(worst.kpi), .text(moved(worst)))
        case (let best?, let worst?):
            texts.filled(
                .briefImprovedAndWorsened, inSentence(best.kpi), .text(moved(best)), inSentence(worst.kpi),
                .text(moved(worst)))
        }
    }

    /// `from 187 in 2015 to 173 days in 2019`
    private func moved(_ entry: StateBrief.Entry) -> String {
        guard let assessment = entry.answer.assessment, let baseline = assessment.baseline,
            let latest = assessment.latest
        else { return "" }
        return texts(
            .briefFromTo, round(baseline, decimals: latest.decimals), "\(baseline.period)",
            round(latest, in: entry.kpi.unit), "\(latest.period)")
    }

    private func against(_ brief: StateBrief, _ region: String) -> Content {
        let ahead = brief.comparisons.filter(\.isAhead).map(\.kpi)
        let behind = brief.comparisons.filter { !$0.isAhead }.map(\.kpi)
        let (area, all) = (Content.text(region), Content.text(texts.spelled(brief.comparisons.count)))
        switch (ahead.count, behind.count) {
        case (0, 0): return .text(texts(.briefNoComparison, region))
        case (1, 0): return texts.filled(.briefAheadInOne, area, inSentence(ahead[0]))
        case (0, 1): return texts.filled(.briefBehindInOne, area, inSentence(behind[0]))
        case (_, 0): return texts.filled(.briefAheadInAll, area, all)
        case (0, _): return texts.filled(.briefBehindInAll, area, all, examples(behind))
        default:
            return texts.filled(
                .briefAheadAndBehind, all, area, .text(texts.spelled(ahead.count)),
                .text(texts.spelled(behind.count)), examples(behind))
        }
    }

    private func notKnown(_ brief: StateBrief) -> Content {
        guard !brief.unknown.isEmpty else { return .text(texts[.briefAllKnown]) }
        let claimed = brief.claimed.count
        let claim =
            claimed == 0
            ? ""
            : claimed == brief.unknown.count
                ? texts[.briefClaimedAll] : texts(.briefClaimed, texts.spelled(claimed))
        return .sentence([texts.filled(.briefUnknown, some(brief.unknown)), .text(claim + ".")])
    }

    private func caution(_ brief: StateBrief) -> Content {
        let counts: [(Int, TextKey, TextKey)] = [
            (brief.ended.count, .briefEndedOne, .briefEnded),
            (brief.unfirm.count, .briefUnfirmOne, .briefUnfirm),
            (brief.dependent.count, .briefDependentOne, .briefDependent),
            (brief.disagreeing.count, .briefDisagreeingOne, .briefDisagreeing),
        ]
        let parts =
            separate(brief)
            + counts.filter { $0.0 > 0 }.map { .text(texts.counted($0.0, one: $0.1, several: $0.2)) }
        guard !parts.isEmpty else { return .text(texts[.briefNoCaution]) }
        return texts.filled(.briefCaution, texts.list(parts))
    }

    /// The values that stand for another size class than the plan's, by name.
    private func separate(_ brief: StateBrief) -> [Content] {
        let kpis = texts.list(brief.separate.map { inSentence($0.kpi) })
        switch brief.separate.count {
        case 0: return []
        case 1: return [texts.filled(.briefSeparateOne, kpis)]
        case let count: return [texts.filled(.briefSeparate, .text(texts.spelled(count)), kpis)]
        }
    }

    // MARK: Indicators in a sentence

    /// Up to three by their names; of more, whose number is said before, the
    /// first two.
    private func examples(_ kpis: [KPI]) -> Content {
        guard kpis.count > 3 else { return texts.list(kpis.map(inSentence)) }
        return texts.filled(.briefAmongThem, texts.list(kpis.prefix(2).map(inSentence)))
    }

    /// Up to three by their names; of more, how many and the first two.
    private func some(_ kpis: [KPI]) -> Content {
        guard kpis.count > 3 else { return texts.list(kpis.map(inSentence)) }
        return texts.filled(
            .briefAmong, .text(texts.spelled(kpis.count)), texts.list(kpis.prefix(2).map(inSentence)))
    }

    private func inSentence(_ kpi: KPI) -> Content {
        guard let own = texts.translation(of: kpi.name) else {
            return .link(link(kpi.indicator, Self.inSentence(plainName(kpi.name))))
        }
        let words = Self.begunSmall(plainName(own))
        return .link(Link(words, Address(.indicator(kpi.indicator), reading: reading)))
    }

    /// `biaya prosedur memulai usaha`, but `PDB`.
    private static func begunSmall(_ title: String) -> String {
        guard title.dropFirst().first?.isLowercase == true else { return title }
        return title.prefix(1).lowercased() + title.dropFirst()
    }

    /// A title where an English sentence goes on: `the time required to start a
    /// business`, `female labour force participation rate`.
    static func inSentence(_ title: String) -> String {
        var words = title.split(separator: " ").map(String.init)
        guard let first = words.first, first.dropFirst().first?.isLowercase == true else { return title }
        words[0] = first.lowercased()
        if words.count > 2, words[words.count - 2].hasSuffix(","), let kind = words.last {
            words = [kind] + words.dropLast()
            words[words.count - 1].removeLast()
        } else if words.count > 1, ["of", "required", "share"].contains(words[1]) {
            words.insert("the", at: 0)
        }
        return words.joined(separator: " ")
    }
}
