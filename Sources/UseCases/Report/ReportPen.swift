import Assessment
import PlanModel
import Reports

/// Writes the chapters of a report from one reading.
struct ReportPen {
    let reading: ReportReading
    /// Every series that speaks for a KPI and a state, as the annexes list
    /// them.
    let listed: [ListedSeries]
    private let places: any ReportPlaces

    init(_ reading: ReportReading, _ places: any ReportPlaces) {
        self.reading = reading
        self.places = places
        listed = ListedSeries.all(of: reading)
    }

    func link(_ text: String, _ place: ReportPlace) -> ReportText {
        ReportText(text, address: places.address(of: place))
    }

    func address(_ place: ReportPlace) -> String { places.address(of: place) }

    func publicAddress(_ place: ReportPlace) -> String? {
        places.publicAddress(of: place, asOf: reading.day)
    }

    func link(_ area: AreaCode) -> ReportText { link(reading.name(area), .state(area)) }

    /// A value that leads to where it comes from.
    func value(_ observation: Observation, of series: Series, decimals: Int? = nil) -> ReportText {
        guard let value = observation.value else {
            return ReportText(ReportWords.status(observation.status) ?? "")
        }
        return link(
            ReportWords.value(value, decimals: decimals ?? observation.decimals),
            .observation(series: series.name, observation.period))
    }

    // MARK: The whole report

    var title: String { reading.request.year.map { "Achievement at \($0)" } ?? "Achievement" }

    func monitoring() -> ReportDocument {
        let plan = reading.plan
        return ReportDocument(
            title: "\(title) – KPI Monitoring Report", shortTitle: "\(plan.shortTitle): \(title)",
            author: plan.publisher, day: reading.day.description, cover: cover(title),
            chapters: [messages(), methodChapter()] + goals() + [progress(), gaps()] + annexes())
    }

    private func cover(_ title: String) -> ReportDocument.Cover {
        let plan = reading.plan
        var lines: [ReportText] = [
            "Figures as published by \(ReportWords.day(reading.day))."
        ]
        if let known = reading.request.clock.knownOn {
            lines.append("As recorded in the ledger by \(ReportWords.day(known)).")
        }
        if let year = reading.request.year { lines.append("Reference periods up to \(year).") }
        if let since = reading.planSince {
            let version = ReportWords.day(since)
            let held: ReportText =
                switch reading.request.plan {
                case .amended: "Held against the plan in the version of \(version)."
                case .original: "Held against the original plan, in force since \(version)."
                case .asOf(let day):
                    "Held against the plan as it stood on \(ReportWords.day(day)), in the version of \(version)."
                }
            lines.append(held)
        }
        lines.append("Every figure leads to the page that says where it comes from.")
        lines.append("Annex B has the licences of the sources, and says how to cite this report.")
        lines.append(ReportText(plan.publisher))
        return ReportDocument.Cover(
            series: plan.shortTitle, title: title, subtitle: "KPI Monitoring Report of the \(plan.title)",
            lines: lines)
    }

    /// A chapter for each goal that has KPIs in force, then one for those that
    /// belong to no single goal.
    private func goals() -> [ReportDocument.Chapter] {
        let known = Set(reading.plan.goals.map(\.code))
        var chapters = reading.plan.goals.compactMap { goal -> ReportDocument.Chapter? in
            let kpis = reading.kpis.filter { $0.kpi.goal == goal.code }
            guard !kpis.isEmpty else { return nil }
            return chapter("goal_\(goal.code.text)", "Goal \(goal.code.text): \(goal.title)", kpis)
        }
        let others = reading.kpis.filter { $0.kpi.goal.map { !known.contains($0) } ?? true }
        if !others.isEmpty { chapters.append(chapter("overall", "KPIs of the plan as a whole", others)) }
        return chapters
    }

    private func chapter(_ id: String, _ title: String, _ kpis: [KPIAnswer]) -> ReportDocument.Chapter {
        let names = kpis.map { "KPI \($0.kpi.number.text), \(ReportWords.plain($0.kpi.name))" }
        let noun = kpis.count == 1 ? "KPI belongs" : "KPIs belong"
        let opening = ReportText(
            "\(ReportWords.capitalised(ReportWords.count(kpis.count))) \(noun) to this chapter: "
                + names.joined(separator: "; ") + ".")
        return ReportDocument.Chapter(
            id: id, title: title,
            blocks: [.lead(opening)] + kpis.enumerated().flatMap { section($1, beginsPage: $0 > 0) })
    }

    // MARK: One page

    /// The section on a KPI as a document of its own.
    func alone(_ kpi: KPIAnswer) -> ReportDocument {
        ReportDocument(
            title: kpi.kpi.name, shortTitle: "\(reading.plan.shortTitle): \(ReportWords.plain(kpi.kpi.name))",
            author: reading.plan.publisher, day: reading.day.description, cover: nil,
            chapters: [
                ReportDocument.Chapter(
                    id: "kpi", title: kpi.kpi.name,
                    head: "Figures as published by \(ReportWords.day(reading.day))",
                    blocks: section(kpi, beginsPage: false) + rightsBlocks(of: kpi))
            ])
    }

    private func rightsBlocks(of kpi: KPIAnswer) -> [ReportDocument.Block] {
        let title = "\(reading.plan.shortTitle): \(ReportWords.plain(kpi.kpi.name))"
        let rights = rights(title, at: .indicator(kpi.kpi.indicator))
        let lines = rights.byLicence.map { licence, sources in
            ReportText.strong("\(ReportWords.capitalised(licence.words)): ")
                + ReportText(sources.joined(separator: "; ") + ".")
        }
        return (lines.isEmpty ? [] : [.heading("Sources and their licences"), .list(lines)])
            + [.heading("How to cite"), .paragraph(ReportText(rights.cite))]
    }
}
