import Assessment
import PlanModel

/// Agrees the baseline of every KPI and state from what the ledger holds, and
/// freezes it: later revisions are shown beside it and do not change it.
struct FreezeBaselines {
    let writer: any LedgerWriter
    let today: Day
    let by: String

    /// - Returns: how many were frozen; series that have one are left alone.
    func callAsFunction() throws -> Int {
        let references = try LedgerReferences(writer)
        guard let plan = references.plan, let rule = plan.baseline else { return 0 }
        let book = try LineBook(
            writer, references: references, indicators: Set(plan.kpis.map(\.indicator)), at: .now)
        let known = Set(try writer.agreedBaselines(at: .now).map(\.series))
        var agreed: [AgreedBaseline] = []
        for indicator in Set(plan.kpis.map(\.indicator)).sorted() {
            for state in references.states {
                for line in book.lines(indicator, state.code) where !known.contains(line.series.name) {
                    if let baseline = baseline(of: line, rule: rule, book: book) { agreed.append(baseline) }
                }
            }
        }
        try writer.freeze(agreed)
        return agreed.count
    }

    /// A year that stands in for the first of the rule waits until the series
    /// has gone past that one: years may still come in one by one.
    private func baseline(of line: SeriesLine, rule: BaselineRule, book: LineBook) -> AgreedBaseline? {
        guard let first = rule.years.first,
            line.observations.contains(where: { $0.period >= first && $0.observedValue != nil })
        else { return nil }
        for year in rule.years {
            guard let observation = line.observation(in: year), let value = observation.value,
                observation.status != .forecast
            else { continue }
            let rows = observation.id.map { [$0] }
            return AgreedBaseline(
                series: line.series.name, period: year, value: value, decimals: observation.decimals,
                observations: rows ?? book.derivations[line.series.name]?.lineage(in: year)?.ledgerRows ?? [],
                publication: observation.publication, agreedOn: today, agreedBy: by)
        }
        return nil
    }
}
