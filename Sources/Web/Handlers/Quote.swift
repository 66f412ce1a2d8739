import OpenData
import Pages
import PlanModel
import Routes

/// What a citation of a page needs besides the page.
struct Quote {
    /// Nil in a ledger without one.
    let plan: PlanTitle.Words?
    /// In full; nil where nobody knows under which host the page lies.
    let address: String?

    func citation(
        of page: PageAnswer, at address: Address, _ edition: Frame.Edition, today: Day
    ) -> String {
        Citation(
            publisher: plan?.publisher ?? Catalogue.usualPublisher, title: title(of: page, address.route),
            asOf: address.reading.asOf ?? today, state: edition.dataVersion.map { .version($0) },
            address: self.address
        ).text
    }

    /// Of values as the catalogue has it.
    private func title(of page: PageAnswer, _ route: Route) -> String {
        switch route {
        case .data: Catalogue.title(plan: plan?.title)
        case .indicator(let code): Catalogue.title(plan: plan?.title, page.title, code)
        default: plan.map { $0.title == page.title ? $0.title : "\($0.title): \(page.title)" } ?? page.title
        }
    }
}

extension Site {
    /// Where a page lies, in full: of a copy that is published its file, nil where
    /// the copy may be anywhere.
    func citedAddress(_ address: Address, _ request: SiteRequest) -> String? {
        let url = address.with(.html).url
        guard answers != nil else { return origin(of: request) + url }
        guard let placeOfCopy else { return nil }
        let parts = url.split(separator: "?", maxSplits: 1).map(String.init)
        let file = StaticAddress(endings: [:]).file(
            parts[0], query: parts.count == 2 ? parts[1] : "")
        return placeOfCopy + "/" + StaticAddress.link(to: file)
    }
}
