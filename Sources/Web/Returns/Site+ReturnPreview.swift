import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// The public page as it would be after the release, before anybody else can
/// see it.
extension Site {
    func returnPreview(
        _ key: ReturnKey, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        let asked = address.fields["indicator"].flatMap { IndicatorCode($0) }
        let answer = try await PreviewRelease(try returnsWork.desk)(key, of: asked, by: actor)
        guard let shown = answer.page else {
            throw Refusal(
                .notFound, code: "nothing-to-preview", "Nothing of that indicator would be public.",
                remedy: "Choose one of the indicators of the release.")
        }
        let presenter = Presenter(texts: texts, reading: ReadingOptions(), references: shown.references)
        let names = try await NameSources(store: store)(
            shown.series.filter { $0.line.series.source != "NATIONAL_RETURN" }.map(\.line),
            derivations: shown.derivations)
        let chart = presenter.chart(shown, sources: names, today: clock.today)
        let links = answer.indicators.map { code -> Content in
            let name = shown.references.indicators[code]?.name ?? code.text
            let address = WorkAddress(.returnPreview(key)).with("indicator", code.text)
            return .inLanguage("en", .work(WorkLink(name, address)))
        }
        let intro = WorkPage.Part(
            "preview",
            notices: [Notice(Tag(.caution, texts[.previewRelease]), .text(texts[.previewLead]))],
            facts: [Fact(texts[.previewPages], .list(links))])
        let title = texts(.previewOf, "\(presenter.name(key.state)): \(shown.indicator.name)")
        let page = WorkAnswer(
            title: title,
            trail: [
                WorkLink(texts[.sectionRounds], .rounds),
                WorkLink(texts(.returnOf, presenter.name(key.state)), .returnOf(key)),
            ],
            document: { frame, texts in
                let drawn = chart.map { [$0] } ?? []
                let model = presenter.stateIndicator(shown, [], method: nil)
                return StateIndicatorPage.preview(
                    intro: intro, charts: drawn, model, frame: frame, texts: texts)
            },
            records: shown.series.flatMap { $0.records(shown.references) })
        return printed(page, at: address, request, visitor)
    }
}
