import Charts
import Pages
import PlanModel
import Routes
import UseCases

/// Documents' shares for the region as a chart, each as it was claimed.
extension Presenter {
    /// What is said of one quantity stands together; older documents first.
    func claimChart(_ claims: [ClaimAnswer], today: Day) -> (any Chart)? {
        let drawn = ordered(claims.filter { isPercentage($0.claim.unit) }).compactMap { claim in
            extent(claim.claim.value).map { (claim, $0) }
        }
        guard !drawn.isEmpty else { return nil }
        let rows = drawn.map { claim, extent in
            let published = claim.document.published
            let period = claim.claim.referencePeriod.map { texts(.claimYear, "\($0)") }
            return RangeChart.Row(
                label: label(claim.claim),
                source: texts(
                    published.precision != .about ? .claimPublishedIn : .claimKeptIn, claim.document.title,
                    "\(published.day.year)"),
                period: period ?? "", extent: extent, text: claimed(claim.claim))
        }
        let title = claimFinding(drawn)
        let figures = zip(drawn, rows).map { texts(.spokenFigure, $1.label, claimed($0.0.claim)) }
        return RangeChart(
            heading: heading(
                title, texts[.claimsSubtitle],
                texts[.claimsFoot] + " " + texts(.chartFootDay, texts.day(reading.asOf ?? today)),
                alternative: "\(title). \(figures.joined(separator: "; "))."),
            scale: .share, suffix: " %", rows: rows)
    }

    private func ordered(_ claims: [ClaimAnswer]) -> [ClaimAnswer] {
        var keys: [String] = []
        for claim in claims where !keys.contains(label(claim.claim)) { keys.append(label(claim.claim)) }
        return claims.sorted { left, right in
            let places = [left, right].map { keys.firstIndex(of: label($0.claim)) ?? 0 }
            let (first, second) = (left.document.published.day, right.document.published.day)
            return (places[0], first, left.claim.code) < (places[1], second, right.claim.code)
        }
    }

    /// `SMEs' contribution to GDP, SME`
    private func label(_ claim: RegionalClaim) -> String {
        let name = references.indicators[claim.indicator].map { self.name($0) } ?? claim.indicator.text
        return claim.sizeClass == .none
            ? plainName(name) : "\(plainName(name)), \(short(claim.sizeClass))"
    }

    /// `30 to 53 %`, `more than 96 %`
    private func claimed(_ claim: RegionalClaim) -> String {
        func text(_ number: ReportedNumber) -> String {
            texts.value(number.value, decimals: number.decimals)
        }
        let words =
            switch claim.value {
            case .exactly(let number): text(number)
            case .range(let lowest, let highest): texts(.claimBetween, text(lowest), text(highest))
            case .moreThan(let number): texts(.claimMoreThan, text(number))
            }
        return texts(.percent, words)
    }

    /// On how many quantities documents differ, and on which most.
    private func claimFinding(_ drawn: [(ClaimAnswer, RangeChart.Extent)]) -> String {
        let groups = Dictionary(grouping: drawn) { label($0.0.claim) }
        let told = groups.filter { $0.value.count > 1 }
        let differing = told.filter { _, claims in
            Set(claims.map { [$0.1.low.number, $0.1.high.number] }).count > 1
        }
        func spread(_ claims: [(ClaimAnswer, RangeChart.Extent)]) -> Double {
            (claims.map(\.1.high.number).max() ?? 0) - (claims.map(\.1.low.number).min() ?? 0)
        }
        let most = differing.max { (spread($0.value), $1.key) < (spread($1.value), $0.key) }
        guard let most, let low = most.value.map(\.1.low).min(by: { $0.number < $1.number }),
            let high = most.value.map(\.1.high).max(by: { $0.number < $1.number })
        else { return texts(.findingClaims, "\(drawn.count)") }
        return texts(
            .findingClaimsDiffer, "\(differing.count)", "\(groups.count)", most.key, low.text,
            texts(.percent, high.text))
    }

    private func extent(_ value: ClaimedValue) -> RangeChart.Extent? {
        switch value {
        case .exactly(let number): drawn(number).map { RangeChart.Extent($0) }
        case .range(let lowest, let highest):
            drawn(lowest).flatMap { low in drawn(highest).flatMap { RangeChart.Extent(from: low, to: $0) } }
        // Up to the whole, which is as far as it may go.
        case .moreThan(let number):
            drawn(number).flatMap { low in
                ChartValue(100, text: texts.value(100, decimals: 0)).flatMap {
                    RangeChart.Extent(from: low, to: $0)
                }
            }
        }
    }

    private func drawn(_ number: ReportedNumber) -> ChartValue? {
        ChartValue(
            number.value, text: texts.value(number.value, decimals: number.decimals),
            decimals: number.decimals)
    }
}
