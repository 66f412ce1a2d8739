import Assessment
import PlanModel
import Statistics
import UseCases

/// An assessment for a terminal: a table for each KPI, and everything behind
/// the classes where one state is asked for.
struct AssessmentText {
    let report: AchievementReport

    init(_ report: AchievementReport) { self.report = report }

    var text: String {
        var lines = [heading]
        if report.kpis.isEmpty { lines += ["", "The plan has no KPI to assess."] }
        for answer in report.kpis { lines += [""] + table(answer) }
        if report.request.indicators.isEmpty, report.request.states.isEmpty, !report.claims.isEmpty {
            lines += ["", "What the documents claim for the region"] + claims
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var heading: String {
        let asOf = report.request.clock.asOf.map { "as of \($0)" } ?? "as of today, \(report.today)"
        return "\(report.plan?.shortTitle ?? "no plan"), achievement \(asOf)"
    }

    private var claims: [String] {
        var table = TextTable(header: ["indicator", "size class", "claim", "document", "published"])
        for claim in report.claims {
            let day = claim.document.published
            table.append([
                claim.claim.indicator.text, claim.claim.sizeClass.rawValue, claim.text, claim.document.title,
                "\(day.day)" + (day.precision == .day ? "" : " (\(day.precision.rawValue))"),
            ])
        }
        return table.lines
    }

    private var isDetailed: Bool { report.request.states.count == 1 }

    private func table(_ answer: KPIAnswer) -> [String] {
        let kpi = answer.kpi
        let goal = kpi.goal.map { "goal \($0), " } ?? ""
        var lines = [
            "KPI \(kpi.number)  \(kpi.name)",
            "\(goal)\(kpi.unit), \(kpi.direction.rawValue) wanted, \(kpi.indicator)"
                + (kpi.sizeClass == .none ? "" : ", size class \(kpi.sizeClass.rawValue)"),
        ]
        lines += validity(kpi)
        if let ended = answer.ended { lines.append("series ended: \(ended.reason)") }
        let methods = AchievementMethods.all.map(\.name)
        let shown = methods.filter { name in
            answer.states.contains { $0.assessment?.result(of: name)?.achievementClass != nil }
        }
        var table = TextTable(
            header: ["state", "baseline", "latest", "change"] + shown + ["notes"], rightAligned: [1, 2, 3])
        for state in answer.states { table.append(row(answer, state, shown)) }
        for aggregate in answer.aggregates where kpi.aggregation != .none && !isDetailed {
            table.append(row(aggregate, kpi, columns: shown.count))
        }
        lines += table.lines
        if let gap = answer.gap, !isDetailed { lines.append(GapText(gap).line) }
        if isDetailed {
            for state in answer.states { lines += DetailText(report, state).lines }
        }
        return lines
    }

    private func row(_ answer: KPIAnswer, _ state: StateAnswer, _ methods: [String]) -> [String] {
        let name = report.references.name(of: state.state)
        let size = state.sizeClass == answer.kpi.sizeClass ? "" : " (\(state.sizeClass.rawValue) only)"
        guard let assessment = state.assessment else {
            let claimed =
                switch state.stated {
                case .nothing: ""
                case .claimedByPlan: "; the plan claims it is available"
                case .made(let profile): "; the state says it is made: \(profile.agency)"
                case .notMade: "; the state says that nobody makes it"
                }
            return [name, "", "", ""] + methods.map { _ in "" } + ["no data" + claimed]
        }
        let classes = methods.map { method in
            assessment.result(of: method)?.achievementClass?.name ?? "–"
        }
        var notes = [assessment.labelLine]
        if let missing = answer.targets?.withoutTarget[state.state] {
            notes.append("no target: \(missing.sentence)")
        }
        if let obstacle = assessment.obstacle {
            notes.append("\(state.standing.rawValue): \(obstacle.sentence)")
        }
        return [
            name + size, FigureText.baseline(assessment.baseline), FigureText.latest(assessment.latest),
            FigureText.change(assessment.change),
        ] + classes + [notes.filter { !$0.isEmpty }.joined(separator: "; ")]
    }

    /// Said where a KPI is in force for a part of the plan only.
    private func validity(_ kpi: KPI) -> [String] {
        if let validTo = kpi.validTo {
            let next = report.plan?.kpis.first { $0.replaces == kpi.number }.map { ", then KPI \($0.number)" }
            return ["in force to \(validTo)\(next ?? "")"]
        }
        guard let plan = report.plan, kpi.validFrom.first > plan.starts else { return [] }
        return ["in force from \(kpi.validFrom)"]
    }

    private func row(_ aggregate: GroupAggregate, _ kpi: KPI, columns: Int) -> [String] {
        var notes = [
            kpi.aggregation.text, "baseline: " + CoverageText(aggregate.atBaseline).line,
            "latest: " + CoverageText(aggregate.atLatest).line,
        ]
        if !aggregate.brokenStates.isEmpty {
            notes.append("no change: breaks in \(aggregate.brokenStates.map(\.text).joined(separator: ", "))")
        }
        return [
            aggregate.group.code.text, FigureText.aggregate(aggregate.atBaseline),
            FigureText.aggregate(aggregate.atLatest), "",
        ] + Array(repeating: "", count: columns) + [notes.joined(separator: "; ")]
    }
}

/// What an aggregate rests on, or why there is none:
/// `2 of 4 states (KHM, VNM), values of 2015, 76 % of the weight`.
struct CoverageText {
    let line: String

    init(_ outcome: AggregateOutcome) {
        let coverage = outcome.coverage
        let areas = coverage.areas.map(\.text).joined(separator: ", ")
        var text = "\(coverage.areas.count) of \(coverage.stateCount) states"
        if !coverage.missing.isEmpty, !areas.isEmpty { text += " (\(areas))" }
        if let years = Self.years(coverage) { text += ", values of \(years)" }
        if let share = coverage.weightShare {
            text += ", \(DecimalText.fixed(share * 100, decimals: 0)) % of the weight"
        }
        if let reason = outcome.reason { text += ", not published: \(reason.sentence)" }
        line = text
    }

    /// `2015–2016`; nil where nothing is covered.
    static func years(_ coverage: Coverage) -> String? {
        coverage.years.map { years in
            let (first, last) = (years.lowerBound, years.upperBound)
            return first == last ? "\(first)" : "\(first)–\(last)"
        }
    }
}

/// Figures as a terminal shows them.
enum FigureText {
    /// `173 (2019)`, with the decimals that were reported.
    static func latest(_ observation: Observation?) -> String {
        guard let observation, let number = observation.value else { return "" }
        return "\(value(number, decimals: observation.decimals)) (\(observation.period))"
    }

    /// A frozen value that the source has revised has no reported decimals.
    static func baseline(_ point: BaselinePoint?) -> String {
        guard let point else { return "" }
        let reported = point.observation.flatMap { $0.value == point.value ? $0.decimals : nil }
        return "\(value(point.value, decimals: reported)) (\(point.period))"
    }

    static func aggregate(_ outcome: AggregateOutcome) -> String {
        guard let figure = outcome.figure else { return "" }
        let years = CoverageText.years(outcome.coverage) ?? "\(outcome.coverage.period)"
        return "\(value(figure, decimals: nil)) (\(years))"
    }

    /// At most as many decimals as reported, and not more than are read.
    static func value(_ value: Double, decimals: Int?) -> String {
        let most = abs(value) >= 1000 ? 0 : abs(value) >= 100 ? 1 : 3
        let text = DecimalText.fixed(value, decimals: min(decimals ?? most, most), style: .grouped)
        guard decimals == nil, text.contains(".") else { return text }
        return String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
    }

    static func change(_ change: Change?) -> String {
        guard let change else { return "" }
        if let percent = change.percent { return signed(percent, decimals: 1) + " %" }
        return signed(change.absolute, decimals: 2)
    }

    static func signed(_ value: Double, decimals: Int) -> String {
        (value > 0 ? "+" : "") + DecimalText.fixed(value, decimals: decimals)
    }
}

/// The development gap in one line.
struct GapText {
    let line: String

    init(_ gap: DevelopmentGap) {
        func point(_ point: GapPoint) -> String {
            let ratio = point.ratio.map { DecimalText.fixed($0, decimals: 3) } ?? "not published"
            let spread = point.spread.coefficientOfVariation.map { DecimalText.fixed($0, decimals: 3) }
            return
                "\(point.period): CLMV / ASEAN-6 \(ratio), coefficient of variation \(spread ?? "not published")"
        }
        let caution =
            gap.restsOnSameStates
            ? "" : "; the two years rest on different states, so a part of the change is a change of states"
        line = "development gap  " + point(gap.atBaseline) + "  →  " + point(gap.atLatest) + caution
    }
}

/// What lies behind the classes of one state.
struct DetailText {
    let lines: [String]

    init(_ report: AchievementReport, _ state: StateAnswer) {
        guard let assessment = state.assessment else {
            lines = []
            return
        }
        var lines = ["", "series \(assessment.series.name)"]
        for method in assessment.methods {
            switch method.result {
            case .assessed(let achieved, let figures):
                let text = figures.all.map { "\($0.name) \(DecimalText.shortest($0.value))" }.joined(
                    separator: ", ")
                lines.append("  \(method.method): \(achieved.name)  [\(text)]")
            case .notAssessed(let reason):
                lines.append("  \(method.method): not assessed. \(reason.sentence)")
            }
            guard let check = method.baselineCheck, method.result.achievementClass != nil else { continue }
            let years = check.years.map { year in
                "\(year.period) (\(DecimalText.shortest(year.value))): "
                    + (year.result.achievementClass?.name ?? "not assessed")
            }
            lines.append("    \(check.verdict.rawValue): " + years.joined(separator: "; "))
        }
        switch assessment.projection {
        case .projected(let projection):
            let low = DecimalText.fixed(projection.interval.low, decimals: 2)
            let high = DecimalText.fixed(projection.interval.high, decimals: 2)
            lines.append(
                "  projection \(projection.period): \(DecimalText.fixed(projection.value, decimals: 2)), "
                    + "approximately \(low) to \(high)")
        case .none(let refusal): lines.append("  no projection: \(refusal.sentence)")
        }
        self.lines = lines
    }
}
