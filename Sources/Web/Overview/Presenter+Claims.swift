import Pages
import PlanModel
import UseCases

/// What documents say of the region, side by side.
extension Presenter {
    func claims(_ claims: [ClaimAnswer]) -> OverviewPage.ClaimTable? {
        let groups = claimGroups(claims)
        guard !groups.isEmpty else { return nil }
        return OverviewPage.ClaimTable(note: .text(texts[.claimsLead]), groups: groups)
    }

    /// By quantity, in the order of the plan; older documents first.
    func claimGroups(_ claims: [ClaimAnswer]) -> [OverviewPage.ClaimGroup] {
        var order: [IndicatorCode] = []
        for index in claims.indices where !order.contains(claims[index].claim.indicator) {
            order.append(claims[index].claim.indicator)
        }
        return order.map { indicator in
            let own = claims.indices.filter { claims[$0].claim.indicator == indicator }
            let rows = own.sorted { claims[$0].document.published.day < claims[$1].document.published.day }
                .map { row(claims[$0]) }
            return OverviewPage.ClaimGroup(title: .link(link(indicator, words(indicator))), rows: rows)
        }
    }

    private func row(_ answer: ClaimAnswer) -> OverviewPage.Claim {
        let claim = answer.claim
        let cites: Content =
            claim.citedSource.map { .aside(texts.filled(.claimCites, .english($0))) } ?? .nothing
        return OverviewPage.Claim(
            document: .lines([
                .english(answer.document.title), .quiet(claim.source.locator), cites,
            ]),
            figure: .lines([.strong(figure(claim)), .quiet(claim.unit), .muted(texts(claim.sizeClass))]),
            span: isPercentage(claim.unit) ? span(claim.value) : nil,
            period: .text(claim.referencePeriod?.description ?? texts[.notStated]),
            published: answer.document.published.precision == .about
                ? .muted(texts(.claimUndated, "\(answer.document.published.day.year)"))
                : .text(texts.day(answer.document.published)),
            words: .lines([.quotation(claim.quote), .quiet(claim.note ?? "")]))
    }

    private func figure(_ claim: RegionalClaim) -> String {
        switch claim.value {
        case .exactly(let number): text(number)
        case .range(let lowest, let highest): texts(.claimBetween, text(lowest), text(highest))
        case .moreThan(let number): texts(.claimMoreThan, text(number))
        }
    }

    private func text(_ number: ReportedNumber) -> String {
        texts.value(number.value, decimals: number.decimals)
    }

    private func span(_ value: ClaimedValue) -> OverviewPage.Span {
        func place(_ number: ReportedNumber) -> Int { Int((number.value * 10).rounded()) }
        return switch value {
        case .exactly(let number): OverviewPage.Span(low: place(number), high: place(number))
        case .range(let lowest, let highest): OverviewPage.Span(low: place(lowest), high: place(highest))
        case .moreThan(let number): OverviewPage.Span(low: place(number), high: 1000)
        }
    }
}
