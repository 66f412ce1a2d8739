import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// Action lines by the country that leads them.
extension Site {
    func champions(_ address: Address, _ request: SiteRequest) async throws -> PageAnswer {
        let show = ShowPortfolio(store: store, clock: clock, shelf: shelf, boards: boards)
        guard let answer = try await show(at: address.reading.clock) else { throw noPlan(request) }
        let presenter = Presenter(texts: texts, reading: address.reading, references: answer.references)
        let states = answer.plan.states.map(\.code)
        let model = ProgressPage.Model(
            parts: [.init("champions", tables: [presenter.champions(states, answer.board)])])
        return PageAnswer(
            title: texts[.championsTitle], trail: [progressLink(address.reading)],
            bar: presenter.bar(.champions, today: clock.today, choices: [.asOf, .knownOn]),
            document: { frame, texts in ProgressPage.document(model, frame: frame, texts: texts) },
            records: {
                states.map { state in
                    let counts = answer.board.counts(of: state)
                    return [
                        .init("CHAMPION", .string(state.text)), .init("LINES", .integer(counts.lines)),
                        .init("BEHIND_OR_AT_RISK", .integer(counts.behind)),
                        .init("FINISHED", .integer(counts.finished)),
                        .init("WITHOUT_RECENT_REPORT", .integer(counts.unreported)),
                    ]
                }
            })
    }

    func champion(_ area: AreaCode, _ address: Address, _ request: SiteRequest) async throws -> PageAnswer {
        var filter = PortfolioFilter()
        filter.champion = area
        let show = ShowPortfolio(store: store, clock: clock, shelf: shelf, boards: boards)
        guard let answer = try await show(filter, at: address.reading.clock) else { throw noPlan(request) }
        guard answer.plan.state(area) != nil else {
            throw missing("unknown-state", texts(.unknownState, area.text), request, hint: nil)
        }
        let presenter = Presenter(texts: texts, reading: address.reading, references: answer.references)
        let name = presenter.name(area)
        let model = ProgressPage.Model(
            lead: [.text(texts(.championLead, name, texts.whole(answer.lines.count)))],
            parts: [
                .init(
                    "lines",
                    tables: answer.lines.isEmpty
                        ? [] : [presenter.standings(answer.lines, caption: texts[.portfolioCaption])])
            ])
        return PageAnswer(
            title: texts(.championTitle, name),
            trail: [
                progressLink(address.reading),
                Link(texts[.championsTitle], Address(.champions, reading: presenter.clocks)),
            ],
            bar: presenter.bar(.champion(area), today: clock.today, choices: [.asOf, .knownOn]),
            document: { frame, texts in ProgressPage.document(model, frame: frame, texts: texts) },
            records: { answer.lines.flatMap { $0.records(in: answer.plan) } })
    }

    func progressLink(_ reading: ReadingOptions) -> Link {
        Link(
            texts[.sectionProgress],
            Address(
                .progress(FormFields()), reading: ReadingOptions(asOf: reading.asOf, knownOn: reading.knownOn)
            ))
    }
}

extension ProgressBoard {
    /// Of the lines that a country leads.
    func counts(of champion: AreaCode) -> (lines: Int, behind: Int, finished: Int, unreported: Int) {
        let own = lines.filter { $0.line.champions.contains(champion) }.map(\.progressClass)
        return (
            own.count, own.count { $0 == .red || $0 == .amber }, own.count(where: \.isFinished),
            own.count { [.notReported, .noReportSince].contains($0) }
        )
    }
}

extension Presenter {
    func champions(_ states: [AreaCode], _ board: ProgressBoard) -> DataTable {
        DataTable(
            caption: texts[.championsCaption],
            columns: [
                .init(.text(texts[.state])), .number(texts[.linesColumn]), .number(texts[.linesBehind]),
                .number(texts[.linesFinished]), .number(texts[.linesUnreported]),
            ],
            rows: states.map { state in
                let counts = board.counts(of: state)
                return [
                    .link(championLink(state)), .text("\(counts.lines)"), .text("\(counts.behind)"),
                    .text("\(counts.finished)"), .text("\(counts.unreported)"),
                ]
            })
    }
}
