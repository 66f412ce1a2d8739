import Assessment
import PlanModel
import Reports

/// A state on one page of A4.
extension ReportPen {
    func brief(on state: AreaCode) -> ReportDocument {
        let plan = reading.plan
        let brief = StateBrief(
            of: state, in: inForce, method: reading.method, region: plan.region?.code)
        let name = reading.name(state)
        let year = reading.request.year.map { " at \($0)" } ?? ""
        var blocks: [ReportDocument.Block] = [
            .note(ReportText(vintage)), .list(sentences(brief)), .table(briefTable(brief)),
            .note(ReportText(legend)),
        ]
        if let figure = briefFigure(state) { blocks.append(.figure(figure)) }
        blocks += championed(by: state) + [.note(ReportText(briefSources(state)))]
        return ReportDocument(
            title: "\(name)\(year): \(plan.shortTitle)", shortTitle: "\(plan.shortTitle), \(name)",
            author: plan.publisher, day: reading.day.description, cover: nil, isOnePage: true,
            chapters: [
                ReportDocument.Chapter(
                    id: "brief", title: "\(name)\(year)", head: plan.title, blocks: blocks)
            ])
    }

    /// The report without KPIs that were not in force in its year.
    private var inForce: AchievementReport {
        let whole = reading.achievement
        return AchievementReport(
            references: whole.references, request: whole.request,
            dataVersion: whole.dataVersion, today: whole.today, kpis: reading.kpis, findings: whole.findings)
    }

    /// By which days the figures are, and how far they reach.
    private var vintage: String {
        var said = "\(reading.plan.shortTitle). Figures as published by \(ReportWords.day(reading.day))"
        if let known = reading.request.clock.knownOn {
            said += ", as recorded by \(ReportWords.day(known))"
        }
        if let year = reading.request.year { said += "; reference periods up to \(year)" }
        return said + "."
    }

    // MARK: Sentences

    private func sentences(_ brief: StateBrief) -> [ReportText] {
        [position(brief)] + moves(brief)
            + [against(brief), unknown(brief), caution(brief)].compactMap(\.self).map { ReportText($0) }
    }

    /// Every KPI that has a value is in one of the counts.
    private func position(_ brief: StateBrief) -> ReportText {
        func count(_ entries: [StateBrief.Entry], _ words: String) -> String {
            ReportWords.some(entries.count) + " " + words
        }
        let told = Set((brief.onCourse + brief.slow + brief.away).map(\.kpi.number))
        let rest = brief.known.filter { !told.contains($0.kpi.number) }
        let reasons = rest.map { entry in
            let reason = Obstacle(entry.answer, method: reading.method)?.words
            return "KPI \(entry.kpi.number.text) (\(reason ?? "its class may be read in several ways"))"
        }
        let place = reading.placed(brief.state)
        let classes = [
            count(brief.onCourse, "on course"), count(brief.slow, "too slow or standing still"),
            count(brief.away, "moving away"),
        ]
        return ReportText.strong(
            "Of \(ReportWords.count(brief.all.count)) KPIs in force, "
                + "\(ReportWords.some(brief.known.count)) "
                + "\(brief.known.count == 1 ? "has" : "have") a value for \(place): ")
            + ReportText(
                "\(ReportWords.list(classes)) by the method \"\(reading.method)\""
                    + (reasons.isEmpty ? "." : "; no verdict on \(ReportWords.list(reasons))."))
    }

    private func moves(_ brief: StateBrief) -> [ReportText] {
        let moves = [("Most improved: ", brief.mostImproved), ("Most worsened: ", brief.mostWorsened)]
        return moves.compactMap { words, entry in
            guard let entry, let pair = KPIFinding.Pair(entry.answer, entry.kpi.direction),
                let kpi = reading.kpis.first(where: { $0.kpi.number == entry.kpi.number })
            else { return nil }
            let finding = KPIFinding(kpi, reading)
            return ReportText.strong(words)
                + ReportText("\(finding.name), \(finding.datedSpan(pair)) (\(entry.kpi.unit)).")
        }
    }

    private func against(_ brief: StateBrief) -> String? {
        guard !brief.comparisons.isEmpty, let region = reading.plan.region else { return nil }
        let ahead = brief.comparisons.filter(\.isAhead).map(\.kpi)
        let behind = brief.comparisons.filter { !$0.isAhead }.map(\.kpi)
        let parts = [
            ahead.isEmpty ? nil : "better on \(numbers(ahead))",
            behind.isEmpty ? nil : "worse on \(numbers(behind))",
        ]
        return "Beside \(region.name), where levels may be compared: "
            + parts.compactMap(\.self).joined(separator: ", ") + "."
    }

    private func unknown(_ brief: StateBrief) -> String? {
        guard !brief.unknown.isEmpty else { return nil }
        let claimed =
            brief.claimed.isEmpty ? "" : " For \(numbers(brief.claimed)) data are said to exist."
        return "No value for \(numbers(brief.unknown)).\(claimed)"
    }

    private func caution(_ brief: StateBrief) -> String? {
        let parts = [
            brief.disagreeing.isEmpty
                ? nil : "the methods disagree on \(numbers(brief.disagreeing.map(\.kpi)))",
            brief.dependent.isEmpty
                ? nil
                : "another baseline year would give another class, by one method at least, to "
                    + numbers(brief.dependent.map(\.kpi)),
        ].compactMap(\.self)
        return parts.isEmpty ? nil : "To be read with care: \(parts.joined(separator: "; "))."
    }

    /// `KPI 6, 7 and 9`.
    private func numbers(_ kpis: [KPI]) -> String { "KPI " + ReportWords.list(kpis.map(\.number.text)) }
}
