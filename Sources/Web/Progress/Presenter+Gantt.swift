import Assessment
import Charts
import Pages
import PlanModel
import Routes
import UseCases

/// Action lines in time.
extension Presenter {
    /// Grouped by goal; nil without lines.
    func gantt(
        _ lines: [LineStanding], on board: ProgressBoard, in state: AreaCode? = nil
    ) -> GanttChart? {
        guard !lines.isEmpty else { return nil }
        var items: [GanttChart.Item] = []
        var last: PlanCode?
        for standing in lines {
            if standing.goal != last, let goal = standing.goal.flatMap({ board.plan.goal($0) }) {
                items.append(.group("\(goal.code) \(texts.own(goal.title))", depth: 0))
                last = standing.goal
            }
            items.append(.row(row(standing, in: state, isWhole: lines.count <= Self.mostWhole), depth: 0))
        }
        let texts = texts
        var chart = GanttChart(heading: heading(""), items: items, today: board.asOf) { texts.day($0) }
        let finding = chart.finding
        let known = finding.rows - finding.unknown
        let title =
            known == 0
            ? texts(.ganttUnknown, texts.whole(finding.rows))
            : finding.late == 0
                ? texts(.ganttOnTime, texts.whole(known))
                : texts(
                    .ganttLate, texts.whole(finding.late), texts.whole(finding.rows),
                    texts.whole(finding.latestDays))
        chart = GanttChart(
            heading: heading(title, on: board), items: items, today: board.asOf, dayText: { texts.day($0) })
        return chart
    }

    /// How many lines are drawn with their milestones; of more, which would be
    /// too small to tell apart, the line's own page draws them.
    private static let mostWhole = 25

    private func heading(_ title: String, on board: ProgressBoard? = nil) -> ChartHeading {
        var words = chartWords
        words.item = texts[.actionLine]
        words.classification = texts[.classColumn]
        words.gantt = ganttWords
        let subtitle = board.map { texts(.ganttSubtitle, texts.day($0.asOf)) } ?? ""
        return ChartHeading(
            title: title, subtitle: subtitle,
            foot: texts(.ganttFoot, (board?.plan.acknowledgement ?? "") + "."), alternative: title,
            language: texts.language.code, words: words)
    }

    private func row(
        _ standing: LineStanding, in state: AreaCode?, isWhole: Bool
    ) -> GanttChart.Row {
        let line = standing.line
        let assessment =
            line.isNationalLevel ? standing.assessment(in: state) : standing.implementations.first
        let frame = line.timeFrame(in: state)
        let tag = tag(assessment?.progressClass ?? standing.progressClass)
        let work = line.work(in: state)
        let milestones = (isWhole ? assessment?.scheduleHealth?.milestones ?? [] : []).map { milestone in
            let words = work.milestone(milestone.code)?.text ?? ""
            return GanttChart.Milestone(
                "\(milestone.code) \(words)", due: milestone.due, reached: milestone.reached)
        }
        let finish = state == nil ? finish(of: standing) : finish(of: assessment)
        let late = finishDay(finish).map { $0.days(after: frame.due) }
        return GanttChart.Row(
            code: line.code.text, label: line.paraphrase ?? line.text,
            address: texts.url(Address(.actionLine(line.code), reading: clocks)), starts: frame.starts,
            isStartAssumed: frame.isStartAssumed, due: frame.due, finish: finish, milestones: milestones,
            classification: ChartClass(tag.text, tone: tag.kind.tone),
            note: late.map { $0 > 0 ? lateness($0) : "" } ?? "")
    }

    /// With the delay that reaches the line.
    private func finish(of standing: LineStanding) -> GanttChart.Finish {
        let delay = standing.delay
        if delay.isFinished { return .actual(delay.expectedFinish) }
        guard delay.own != nil || delay.reaching > 0 else {
            let reason = standing.implementations.first?.verdict
            return .unknown(reason.map(words) ?? texts[.progressNotReported])
        }
        return .forecast(delay.expectedFinish)
    }

    private func finish(of assessment: ProgressAssessment?) -> GanttChart.Finish {
        guard let assessment, let health = assessment.scheduleHealth else {
            return .unknown(assessment.map { words($0.verdict) } ?? texts[.progressNotReported])
        }
        switch health.finish {
        case .actual(let day): return .actual(day)
        case .forecast(let day), .planned(let day), .notBefore(let day, _): return .forecast(day)
        case .unknown(let reason): return .unknown(words(reason))
        }
    }

    private func finishDay(_ finish: GanttChart.Finish) -> Day? {
        switch finish {
        case .actual(let day), .forecast(let day): day
        case .unknown: nil
        }
    }

    private var ganttWords: GanttWords {
        var words = GanttWords()
        words.code = texts[.ganttCode]
        words.group = texts[.ganttGroup]
        words.kind = texts[.ganttKind]
        words.work = texts[.ganttWork]
        words.milestone = texts[.ganttMilestone]
        words.starts = texts[.ganttStarts]
        words.due = texts[.dueColumn]
        words.finish = texts[.ganttFinish]
        words.finishKind = texts[.ganttFinishKind]
        words.actual = texts[.ganttActual]
        words.forecast = texts[.ganttForecast]
        words.daysLate = texts[.ganttDaysLate]
        words.planned = texts[.ganttPlanned]
        words.assumedStart = texts[.ganttAssumed]
        words.done = texts[.ganttDone]
        words.actualFinish = texts[.ganttActualFinish]
        words.forecastFinish = texts[.ganttForecastFinish]
        words.beyond = texts[.ganttBeyond]
        words.milestonePlanned = texts[.ganttMilestonePlanned]
        words.milestoneReached = texts[.ganttMilestoneReached]
        words.today = texts[.ganttToday]
        words.quarter = texts[.ganttQuarter]
        return words
    }
}
