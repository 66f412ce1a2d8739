import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    /// The method whose class a matrix shows unless another is asked for.
    static let usualMethod = "eurostat"

    func overview(_ address: Address, _ request: SiteRequest) async throws -> PageAnswer {
        let reading = address.reading
        let show = ShowOverview(store: store, clock: clock, shelf: shelf)
        // The page asks all methods, to say where they disagree.
        let isPage = address.format == .html
        let answer = try await once(isPage ? "page" : "values", address) {
            try await show(reading.request(method: isPage ? nil : reading.method), isForPage: isPage)
        }
        let presenter = Presenter(texts: texts, reading: reading, references: answer.report.references)
        let method = try shownMethod(reading, address)
        let today = clock.today
        return PageAnswer(
            title: texts[.overviewTitle],
            bar: presenter.bar(.overview, today: clock.today, newest: answer.newest),
            document: { frame, texts in
                var model = presenter.overview(answer, method: method)
                let apart = presenter.apart(
                    answer, today: today, at: address, isPNG: makesPNG, origin: origin(of: request))
                model.availability = presenter.availability(answer.report, faces: apart[.availability])
                model.charts = presenter.figures(
                    presenter.drawnCharts(answer, today: today), at: address, isPNG: makesPNG,
                    origin: origin(of: request))
                model.claims?.faces = apart[.claims]
                return OverviewPage.document(model, frame: frame, texts: texts)
            },
            members: isPage ? [] : [.init("claims", .array(answer.claims.map { .object($0.record) }))],
            charts: { presenter.charts(answer, today: today) },
            records: { answer.report.current(records: answer.report.records) })
    }

    /// - Throws: `Problem` for a method that nobody knows.
    func shownMethod(_ reading: ReadingOptions, _ address: Address) throws -> any AchievementMethod {
        let name = reading.method ?? Self.usualMethod
        if let method = AchievementMethods.named(name) { return method }
        let known = AchievementMethods.all.map(\.name)
        let near = nearestCode(to: name, among: known)
        var mended = reading
        mended.method = near
        let meant = address.with(mended)
        throw Problem(
            status: 400, code: "unknown-method", title: texts[.badRequestTitle],
            detail: texts(.badParameter, "method", name, known.joined(separator: ", ")),
            location: address.url, hint: texts[.badParameterHint],
            nearest: near == nil ? [] : [Link(meant.url, meant)])
    }
}

extension AchievementReport {
    /// The records of the KPIs that are in force.
    func current(records: [[JSON.Member]]) -> [[JSON.Member]] {
        let numbers = Set(current.map(\.kpi.number.text))
        return records.filter { record in
            guard case .string(let number)? = record.first?.value else { return true }
            return numbers.contains(number)
        }
    }
}
