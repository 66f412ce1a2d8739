import Assessment
import PlanModel
import Reports

/// What a reader should know who reads one page: sentences computed from the
/// figures, none of which says more than they do.
struct KeyMessages {
    private let reading: ReportReading
    private let findings: [KPIFinding]

    init(_ reading: ReportReading) {
        self.reading = reading
        findings = reading.kpis.map { KPIFinding($0, reading) }
    }

    /// A message and the place that it rests on.
    struct Message: Hashable {
        let heading: String
        let text: String
        var place: ReportPlace?
    }

    var all: [Message] {
        [standing, assessed] + [improvement, reversal, region].compactMap(\.self)
            + [gap, obstacles, caution, lines].compactMap(\.self)
    }

    // MARK: Classes

    /// Pairs of KPI and state by how they stand.
    struct Tally: Equatable {
        var onCourse = 0
        var slow = 0
        var away = 0
        var unclear = 0
        var withoutClass = 0
        var noData = 0

        var assessed: Int { onCourse + slow + away + unclear }
        var all: Int { assessed + withoutClass + noData }
    }

    var tally: Tally {
        reading.kpis.reduce(into: Tally()) { tally, kpi in
            let counts = StandingCounts(of: kpi, method: reading.method)
            tally.onCourse += counts.onCourse
            tally.slow += counts.slow
            tally.away += counts.away
            tally.unclear += counts.unclear
            tally.withoutClass += counts.withoutClass
            tally.noData += counts.noData
        }
    }

    private var standing: Message {
        let tally = tally
        guard tally.assessed > 0 else {
            return Message(
                heading: "Nothing can be assessed yet.",
                text: "None of the \(reading.kpis.count) KPIs in force has a class in any state.")
        }
        var parts = [
            "\(tally.onCourse) are on course", "\(tally.slow) move too slowly or stand still",
            "\(tally.away) move away",
        ]
        if tally.unclear > 0 { parts.append("\(tally.unclear) can be read in several ways") }
        return Message(
            heading: "\(tally.onCourse) of \(tally.assessed) assessed cases are on course.",
            text: "\(reading.kpis.count) KPIs are in force; with \(reading.states.count) states that makes "
                + "\(tally.all) cases. Of the \(tally.assessed) that have a class by the method "
                + "\"\(reading.method)\", \(ReportWords.list(parts)). \(tally.withoutClass) have a value but "
                + "no class, \(tally.noData) have no value.",
            place: .method(reading.method))
    }

    private var assessed: Message {
        let counts = reading.kpis.map { StandingCounts(of: $0, method: reading.method) }
        let nowhere = zip(reading.kpis, counts).filter { $1.assessed == 0 }.map { $0.0 }
        let everywhere = counts.count { $0.states > 0 && $0.assessed == $0.states }
        let heading =
            "\(ReportWords.capitalised(ReportWords.some(everywhere))) of \(ReportWords.count(counts.count)) "
            + "KPIs can be assessed in every state, \(ReportWords.some(nowhere.count)) in none."
        guard !nowhere.isEmpty else { return Message(heading: heading, text: "") }
        let names = nowhere.map { "KPI \($0.kpi.number.text) (\(ReportWords.plain($0.kpi.name)))" }
        return Message(
            heading: heading, text: "Without a class in any state: \(names.joined(separator: "; ")).")
    }

    // MARK: Largest moves

    private var improvement: Message? {
        let candidates = findings.compactMap { finding in finding.mostImproved.map { (finding, $0) } }
        guard let best = candidates.max(by: { ($0.1.improvement ?? 0) < ($1.1.improvement ?? 0) })
        else { return nil }
        return move(best.0, best.1, "The largest improvement")
    }

    private var reversal: Message? {
        let candidates = findings.compactMap { finding in finding.mostWorsened.map { (finding, $0) } }
        guard let worst = candidates.min(by: { ($0.1.improvement ?? 0) < ($1.1.improvement ?? 0) })
        else { return nil }
        return move(worst.0, worst.1, "The largest movement away")
    }

    private func move(_ finding: KPIFinding, _ pair: KPIFinding.Pair, _ what: String) -> Message {
        let growth = pair.change.annualGrowth.map { ReportWords.percent($0 * 100) } ?? ""
        return Message(
            heading: "\(what) is in \(reading.placed(pair.state)).",
            text: "\(finding.name) (\(finding.kpi.kpi.unit)) went from \(finding.datedSpan(pair)), "
                + "\(growth) a year: as growth per year, the most of all cases that can be compared.",
            place: .stateIndicator(pair.state, finding.kpi.kpi.indicator))
    }

    // MARK: Region

    /// KPIs whose regional figure rests on the same states at both ends.
    private var region: Message? {
        guard let region = reading.plan.region else { return nil }
        var better: [String] = []
        var worse: [String] = []
        for kpi in reading.kpis {
            guard let aggregate = kpi.aggregates.first(where: { $0.group.code == region.code }),
                aggregate.brokenStates.isEmpty,
                aggregate.atBaseline.coverage.areas == aggregate.atLatest.coverage.areas,
                aggregate.atBaseline.coverage.period < aggregate.atLatest.coverage.period,
                let first = aggregate.atBaseline.figure, let last = aggregate.atLatest.figure, first != last
            else { continue }
            let isBetter = (last - first) * kpi.kpi.direction.sign > 0
            if isBetter { better.append(kpi.kpi.number.text) } else { worse.append(kpi.kpi.number.text) }
        }
        guard !better.isEmpty || !worse.isEmpty else {
            return Message(
                heading: "No change of a regional figure can be told.",
                text: "For no KPI do both ends of the \(region.name) figure rest on the same states.")
        }
        let count = better.count + worse.count
        var text =
            "For \(ReportWords.count(count)) of \(ReportWords.count(reading.kpis.count)) KPIs both ends of "
        text += "the \(region.name) figure rest on the same states. "
        text += better.isEmpty ? "None moved as wanted" : "As wanted moved KPI \(ReportWords.list(better))"
        text += worse.isEmpty ? "." : "; the other way moved KPI \(ReportWords.list(worse))."
        return Message(
            heading: "The regional figure moved as wanted for \(ReportWords.some(better.count)) of "
                + "\(ReportWords.count(count, "KPI", "KPIs")).", text: text)
    }

    private var gap: Message? {
        let known = reading.kpis.filter { $0.gap != nil }
        guard !known.isEmpty else { return nil }
        let narrower = known.filter { $0.gap?.isNarrower == true }.map(\.kpi.number.text)
        let wider = known.filter { $0.gap?.isNarrower == false }.map(\.kpi.number.text)
        let told = narrower.count + wider.count
        guard told > 0 else {
            return Message(
                heading: "Whether the development gap narrows can't be told.",
                text: "For no KPI do both ends rest on the same states and on published figures.")
        }
        var parts: [String] = []
        if !narrower.isEmpty { parts.append("it narrowed for KPI \(ReportWords.list(narrower))") }
        if !wider.isEmpty { parts.append("it did not narrow for KPI \(ReportWords.list(wider))") }
        let untold = reading.kpis.count - told
        let rest = untold == 0 ? "" : " For the other \(ReportWords.count(untold)) it can't be told."
        return Message(
            heading: "The development gap narrowed for \(ReportWords.some(narrower.count)) of "
                + "\(ReportWords.count(told, "KPI", "KPIs")) of which it can be told.",
            text: "Between CLMV and ASEAN-6 " + ReportWords.list(parts) + "." + rest)
    }

    // MARK: What is not known

    /// Reasons for which there is no class, the most frequent first.
    private var obstacles: Message? {
        var counts: [String: Int] = [:]
        for kpi in reading.kpis {
            for main in reading.mains(kpi) {
                guard let obstacle = Obstacle(main, method: reading.method) else { continue }
                counts[obstacle.words, default: 0] += 1
            }
        }
        let all = counts.values.reduce(0, +)
        guard all > 0 else { return nil }
        let parts = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map {
            "\($0.key) (\($0.value))"
        }
        return Message(
            heading: "\(all) cases can't be assessed.",
            text:
                "The reasons: \(parts.joined(separator: "; ")). The chapter on data gaps says what to do about each."
        )
    }

    private var caution: Message? {
        let cases = reading.kpis.flatMap { reading.mains($0) }
        let dependent = cases.count { $0.assessment?.dependsOnBaselineYear ?? false }
        let disagreeing = cases.count { $0.assessment?.agreement.isDisagreement ?? false }
        let ended = reading.kpis.filter { $0.ended != nil }.map { "KPI \($0.kpi.number.text)" }
        guard dependent + disagreeing + ended.count > 0 else { return nil }
        let first = ReportWords.count(disagreeing, "case", "cases")
        var text =
            "In \(first) the methods disagree; in \(ReportWords.some(dependent)) the class of a method "
        text += "would be another with another baseline year (marked * in the tables)."
        if !ended.isEmpty {
            text +=
                " The source of \(ReportWords.list(ended)) has ended: these are assessed to its last year and "
            text += "need a successor."
        }
        return Message(heading: "Some classes are to be read with care.", text: text)
    }

    private var lines: Message? {
        guard let board = reading.board, !board.lines.isEmpty else { return nil }
        let reported = board.lines.count { $0.lastReport != nil }
        guard reported > 0 else {
            return Message(
                heading: "Nothing has been reported yet on action lines.",
                text: "The plan has \(board.lines.count); no progress report had been accepted by "
                    + "\(ReportWords.day(reading.day)).",
                place: .progress)
        }
        let counts = Dictionary(grouping: board.lines, by: \.progressClass).mapValues(\.count)
        let parts = ProgressClass.allCases.compactMap { one in counts[one].map { "\($0) \(one.title)" } }
        return Message(
            heading: "\(reported) of \(board.lines.count) action lines have been reported on.",
            text: "By class: \(ReportWords.list(parts)).", place: .progress)
    }
}
