import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// Turns figures into finished text and links, the same way on every page.
struct Presenter {
    let texts: Texts
    let reading: ReadingOptions
    let references: LedgerReferences

    /// Links lead to pages, not to the chart that was asked for.
    init(texts: Texts, reading: ReadingOptions, references: LedgerReferences) {
        var whole = reading
        whole.chart = nil
        self.texts = texts
        self.reading = whole
        self.references = references
    }

    /// In the language of the page; a group is called as the plan calls it.
    func name(_ area: AreaCode) -> String { texts.name(of: area) ?? references.name(of: area) }

    func link(_ area: AreaCode) -> Link { Link(name(area), Address(.state(area), reading: reading)) }

    /// From the list of states down to a state; a group has no page of its own.
    func trail(to area: AreaCode) -> [Link] {
        let list = Link(texts[.states], Address(.states, reading: reading))
        return references.states.contains { $0.code == area } ? [list, link(area)] : [list]
    }

    /// The names of several areas in one line.
    func list(_ areas: [AreaCode]) -> String { areas.map(name).joined(separator: ", ") }

    /// By the indicator's name, as it is stored.
    func link(_ indicator: IndicatorCode, _ name: String) -> Link {
        .english(name, Address(.indicator(indicator), reading: reading))
    }

    /// The same, after its number.
    func link(_ indicator: IndicatorCode, _ name: String, after code: String) -> Link {
        .own(name, after: code, texts, Address(.indicator(indicator), reading: reading))
    }

    /// By the indicator's name, as it is stored, to the state's page of it.
    func link(_ area: AreaCode, _ indicator: IndicatorCode, named name: String) -> Link {
        .english(name, Address(.stateIndicator(area, indicator), reading: reading))
    }

    /// The area's name, leading to its page of the indicator where it has one.
    func area(_ area: AreaCode, of indicator: IndicatorCode) -> Content {
        references.hasPages(of: area) ? .link(link(area, indicator, name(area))) : .text(name(area))
    }

    func link(_ area: AreaCode, _ indicator: IndicatorCode, _ words: String, context: String? = nil) -> Link {
        Link(words, Address(.stateIndicator(area, indicator), reading: reading), context: context)
    }

    /// To a value's provenance; the clocks are kept, the rest says nothing there.
    func link(_ series: String, _ period: Period, _ words: String, context: String? = nil) -> Link {
        let clocks = ReadingOptions(asOf: reading.asOf, knownOn: reading.knownOn)
        return Link(words, Address(.observation(series: series, period), reading: clocks), context: context)
    }

    func words(_ indicator: IndicatorCode) -> String {
        references.indicators[indicator]?.name ?? indicator.text
    }

    /// `Goal A: Promote Productivity`; as the language of the page has it.
    func title(_ goal: StrategicGoal) -> Content {
        texts.filled(.goalTitle, .text(goal.code.text), .english(goal.title))
    }

    func title(of method: any AchievementMethod) -> Content { .text(texts.title(of: method)) }

    // MARK: Values

    /// `173`, `no value given`
    func value(_ observation: Observation) -> String {
        guard let value = observation.value else { return texts(observation.status) }
        return texts.value(value, decimals: observation.decimals)
    }

    /// The same in few digits, for a matrix, a title or a sentence.
    func round(_ observation: Observation) -> String {
        guard let value = observation.value else { return texts(observation.status) }
        return texts.round(value, decimals: observation.decimals)
    }

    /// The value as a link to where it comes from.
    func traced(_ series: String, _ observation: Observation) -> Content {
        let period = observation.period
        return .link(
            link(series, period, value(observation), context: texts(.provenanceOf, "\(series) \(period)")))
    }

    /// What must be said of a status beside the value; nil for a normal one.
    func statusNote(_ status: ObservationStatus) -> String? { status == .normal ? nil : texts(status) }

    /// The baseline as it was agreed or as the source states it.
    func value(_ baseline: BaselinePoint, decimals: Int) -> String {
        texts.value(baseline.value, decimals: baseline.observation?.decimals ?? decimals)
    }

    func round(_ baseline: BaselinePoint, decimals: Int) -> String {
        texts.round(baseline.value, decimals: baseline.observation?.decimals ?? decimals)
    }

    // MARK: Changes

    func isPercentage(_ unit: String) -> Bool { unit.hasPrefix("percent") }

    /// `−14 since 2016 (−8.0 %)`; of a percentage, without a percentage of it.
    func change(_ assessment: AchievementAssessment) -> String? {
        guard let change = assessment.change, let baseline = assessment.baseline else { return nil }
        let amount = amount(of: change, assessment)
        let year = yearWords(baseline)
        guard !isPercentage(assessment.series.unit), let percent = change.percent else {
            return texts(.changeSince, amount, year)
        }
        return texts(.changeSinceShare, amount, year, texts.percentChange(percent / 100))
    }

    /// `2016`; `2015, before the plan`
    func yearWords(_ baseline: BaselinePoint) -> String {
        baseline.isBeforePlan
            ? texts(.beforeThePlan, baseline.period.description) : baseline.period.description
    }

    private func amount(of change: Change, _ assessment: AchievementAssessment) -> String {
        let latest = assessment.latest?.decimals ?? 0
        let decimals = max(latest, assessment.baseline?.observation?.decimals ?? latest)
        guard let first = assessment.baseline?.value, let last = assessment.latest?.value else {
            return texts.change(change.absolute, decimals: decimals)
        }
        return texts.roundChange(change.absolute, from: first, to: last, decimals: decimals)
    }

    // MARK: Aggregates

    /// `30.1 (8 of 10 states)`, or why it is not published.
    func figure(_ outcome: AggregateOutcome, decimals: Int?) -> String? {
        guard let aggregate = outcome.aggregate else { return nil }
        switch aggregate.value {
        case .figure(let figure): return number(figure, decimals)
        case .range(let low, let high):
            return texts(.claimBetween, number(low.value, decimals), number(high.value, decimals))
        }
    }

    /// The same in few digits.
    func roundFigure(_ outcome: AggregateOutcome, decimals: Int?) -> String? {
        func round(_ value: Double) -> String { texts.round(value, decimals: decimals ?? 3) }
        return switch outcome.aggregate?.value {
        case .figure(let figure): round(figure)
        case .range(let low, let high): texts(.claimBetween, round(low.value), round(high.value))
        case nil: nil
        }
    }

    private func number(_ value: Double, _ decimals: Int?) -> String {
        decimals.map { texts.value(value, decimals: $0) } ?? texts.figure(value)
    }

    /// Which states, which years, which share of the weight.
    func coverage(_ coverage: Coverage) -> [Content] {
        let count = "\(coverage.covered.count)"
        let whole = "\(coverage.stateCount)"
        var lines: [Content] = [.text(texts(.regionCoverage, count, whole))]
        if !coverage.covered.isEmpty, !coverage.missing.isEmpty {
            lines.append(.muted(texts(.coverageMissing, list(coverage.missing.map(\.area)))))
        }
        if let years = years(coverage) { lines.append(.muted(texts(.coverageYears, years))) }
        if let share = coverage.weightShare {
            lines.append(.muted(texts(.coverageWeight, texts.share(share))))
        }
        return lines
    }

    func years(_ coverage: Coverage) -> String? {
        coverage.years.map { years in
            let (first, last) = (years.lowerBound, years.upperBound)
            return first == last ? first.description : first.description + "–" + last.description
        }
    }

    // MARK: Sources

    /// The day, with as much of it as is known.
    func day(_ publication: PublicationDay?) -> String { publication.map { texts.day($0) } ?? "" }
}
