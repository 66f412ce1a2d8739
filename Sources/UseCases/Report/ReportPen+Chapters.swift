import Assessment
import PlanModel
import Reports

/// Key messages, method, progress and gaps.
extension ReportPen {
    func messages() -> ReportDocument.Chapter {
        let messages = KeyMessages(reading).all.map { message -> ReportText in
            var text = ReportText.strong(message.heading + " ") + ReportText(message.text)
            if let place = message.place { text += ReportText(" ") + link("See the figures.", place) }
            return text
        }
        let titles = reading.kpis.map { kpi -> [ReportTable.Cell] in
            let counts = StandingCounts(of: kpi, method: reading.method)
            func number(_ count: Int, _ mark: ReportTable.Mark) -> ReportTable.Cell {
                count == 0
                    ? ReportTable.Cell("–", mark: .quiet)
                    : ReportTable.Cell(link("\(count)", .indicator(kpi.kpi.indicator)), mark: mark)
            }
            return [
                ReportTable.Cell(kpi.kpi.number.text),
                ReportTable.Cell(link(ReportWords.plain(kpi.kpi.name), .indicator(kpi.kpi.indicator))),
                number(counts.onCourse, .onCourse), number(counts.slow, .slow), number(counts.away, .away),
                number(counts.unclear, .unclear), number(counts.withoutClass, .none),
                number(counts.noData, .none),
            ]
        }
        let table = ReportTable(
            id: "overview", caption: "States by how each KPI stands, method \"\(reading.method)\"",
            columns: [
                .init("KPI", share: 6), .init("Name", share: 36), .init("On course", share: 10),
                .init("Too slow", share: 10), .init("Away", share: 9), .init("Unclear", share: 10),
                .init("No class", share: 10), .init("No data", share: 9),
            ], rows: titles)
        return ReportDocument.Chapter(
            id: "messages", title: "Key messages", blocks: [.list(messages), .table(table)])
    }

    // MARK: Method

    func methodChapter() -> ReportDocument.Chapter {
        let rule = reading.plan.baseline.map { $0.years.map(\.description) } ?? []
        var lines: [ReportText] = [
            ReportText(
                "Only two values of one series, under one definition and without a break between them, make a "
                    + "change. Where that is not so, the reason stands in place of a class."),
            ReportText(
                rule.isEmpty
                    ? "The plan sets no baseline years."
                    : "The baseline is the value of \(rule.joined(separator: ", else ")), frozen where the states "
                        + "have agreed it."),
            "Growth per year is the compound annual growth rate from the baseline to the latest value.",
            ReportText(
                "Regional figures are given only where enough states, or enough of the weight, are covered; the "
                    + "tables say how many and of which years."),
        ]
        if reading.kpis.contains(where: { $0.gap != nil }) {
            lines.append(
                ReportText(
                    "The development gap is the figure of CLMV divided by that of ASEAN-6. It is said to narrow "
                        + "only where both ends rest on the same states."))
        }
        if let thresholds = reading.plan.thresholds?.coverage {
            lines.append(
                ReportText(
                    "Enough is \(thresholds.weightShare.numerator) of \(thresholds.weightShare.denominator) parts of "
                        + "the weight, or \(thresholds.stateShare.numerator) of \(thresholds.stateShare.denominator) "
                        + "parts of the states where there is no weight, with values of at most "
                        + "\(thresholds.windowYears) years."))
        }
        let rows = AchievementMethods.all.map { method -> [ReportTable.Cell] in
            [
                ReportTable.Cell(link(method.title, .method(method.name))),
                ReportTable.Cell("\(method.name), version \(method.version)"), ReportTable.Cell(method.form),
                ReportTable.Cell(method.provenance.source),
            ]
        }
        let signs = ReportTable(
            id: "signs", caption: "How the signs in the tables are read",
            columns: [.init("Sign", share: 25), .init("Meaning", share: 75)],
            rows: [
                [
                    .init("on course", mark: .onCourse),
                    .init("moves as the plan wants and fast enough, or is there"),
                ],
                [
                    .init("too slow", mark: .slow),
                    .init("moves as wanted but not fast enough, or stands still"),
                ],
                [.init("away", mark: .away), .init("moves the other way")],
                [.init("unclear", mark: .unclear), .init("the class of the method spans several of these")],
                [.init("*"), .init("the class would be another with another baseline year")],
            ])
        return ReportDocument.Chapter(
            id: "method", title: "Method",
            blocks: [
                .list(lines), .table(signs),
                .table(
                    ReportTable(
                        id: "methods", caption: "Methods, all applied side by side",
                        columns: [
                            .init("Method", share: 26), .init("Name", share: 20), .init("Form", share: 30),
                            .init("Source", share: 24),
                        ], rows: rows)),
            ])
    }

    // MARK: Progress

    func progress() -> ReportDocument.Chapter {
        guard let board = reading.board, !board.lines.isEmpty else {
            return ReportDocument.Chapter(
                id: "progress", title: "Progress of action lines",
                blocks: [.paragraph("The plan has no action lines.")])
        }
        var blocks: [ReportDocument.Block] = []
        let reported = board.lines.filter { $0.lastReport != nil }
        let day = ReportWords.day(reading.day)
        blocks.append(
            .lead(
                reported.isEmpty
                    ? ReportText(
                        "Nothing reported yet: no progress report on any of the \(board.lines.count) action "
                            + "lines had been accepted by \(day). What the plan schedules stands below.")
                    : ReportText(
                        "\(reported.count) of \(board.lines.count) action lines had been reported on by "
                            + "\(day).")))
        blocks.append(.table(progressByGoal(board)))
        if !reported.isEmpty { blocks.append(.table(progressLines(reported))) }
        return ReportDocument.Chapter(id: "progress", title: "Progress of action lines", blocks: blocks)
    }

    private func progressByGoal(_ board: ProgressBoard) -> ReportTable {
        let classes = ProgressClass.allCases.filter { one in board.lines.contains { $0.progressClass == one }
        }
        var rows: [[ReportTable.Cell]] = []
        func add(_ head: ReportText, _ lines: [LineStanding], _ place: ReportPlace = .progress) {
            guard !lines.isEmpty else { return }
            rows.append(
                [ReportTable.Cell(head), ReportTable.Cell(link("\(lines.count)", place))]
                    + classes.map { one in
                        let count = lines.count { $0.progressClass == one }
                        return count == 0
                            ? ReportTable.Cell("–", mark: .quiet)
                            : ReportTable.Cell(link("\(count)", place))
                    })
        }
        for goal in reading.plan.goals {
            add(
                link("\(goal.code.text): \(goal.title)", .goal(goal.code)),
                board.lines.filter { $0.goal == goal.code }, .goal(goal.code))
        }
        add("Without a goal", board.lines.filter { $0.goal == nil })
        add("All", board.lines)
        return ReportTable(
            id: "goals", caption: "Action lines by goal and class",
            columns: [.init("Goal", share: 40), .init("Lines", isNumber: true, share: 8)]
                + classes.map { one in
                    .init(
                        ReportWords.capitalised(one.title), isNumber: true, share: min(14, 52 / classes.count)
                    )
                },
            rows: rows)
    }

    private func progressLines(_ lines: [LineStanding]) -> ReportTable {
        ReportTable(
            id: "lines", caption: "Action lines that were reported on",
            columns: [
                .init("Line", share: 12), .init("What", share: 40), .init("Class", share: 14),
                .init("Last report", share: 12), .init("Expected finish", share: 12),
                .init("Days overdue", isNumber: true, share: 10),
            ],
            rows: lines.map { standing in
                [
                    ReportTable.Cell(link(standing.line.code.text, .actionLine(standing.line.code))),
                    ReportTable.Cell(standing.line.paraphrase ?? standing.line.text),
                    ReportTable.Cell(standing.progressClass.title, mark: mark(standing.progressClass)),
                    ReportTable.Cell(standing.lastReport?.description ?? "–"),
                    ReportTable.Cell(standing.delay.expectedFinish.description),
                    standing.daysOverdue == 0
                        ? ReportTable.Cell("–")
                        : ReportTable.Cell(
                            link("\(standing.daysOverdue)", .actionLine(standing.line.code))),
                ]
            })
    }

    private func mark(_ progress: ProgressClass) -> ReportTable.Mark {
        switch progress {
        case .green, .finishedOnTime: .onCourse
        case .amber, .finishedLate: .slow
        case .red, .stopped: .away
        default: .none
        }
    }

    // MARK: Gaps

    func gaps() -> ReportDocument.Chapter {
        var rows: [[ReportTable.Cell]] = []
        var cases = 0
        for kpi in reading.kpis {
            var states: [Obstacle: [AreaCode]] = [:]
            for main in reading.mains(kpi) {
                guard let obstacle = Obstacle(main, method: reading.method) else { continue }
                states[obstacle, default: []].append(main.state)
                cases += 1
            }
            for (obstacle, areas) in states.sorted(by: { $0.key < $1.key }) {
                let names = areas.map { link(reading.name($0), .stateIndicator($0, kpi.kpi.indicator)) }
                rows.append([
                    ReportTable.Cell("\(kpi.kpi.number.text)"),
                    ReportTable.Cell(ReportWords.plain(kpi.kpi.name)),
                    ReportTable.Cell(names.joined(separator: ", ")),
                    ReportTable.Cell(ReportWords.capitalised(obstacle.words)),
                    ReportTable.Cell(obstacle.remedy),
                ])
            }
            if let ended = kpi.ended {
                rows.append([
                    ReportTable.Cell(kpi.kpi.number.text), ReportTable.Cell(ReportWords.plain(kpi.kpi.name)),
                    ReportTable.Cell("All"), ReportTable.Cell("The source ended with \(ended.lastPeriod)"),
                    ReportTable.Cell(
                        "Agree on a successor, and amend the plan; the old series stays as it is."),
                ])
            }
        }
        let lead: ReportText =
            rows.isEmpty
            ? "Every KPI can be assessed in every state."
            : ReportText(
                "\(cases) cases of KPI and state have no class by the method \"\(reading.method)\". Each has a "
                    + "reason and a next step.")
        let table = ReportTable(
            id: "gap_list", caption: "Data gaps, and what to do about each",
            columns: [
                .init("KPI", share: 6), .init("Name", share: 22), .init("States", share: 22),
                .init("What is missing", share: 22), .init("What to do", share: 28),
            ], rows: rows)
        return ReportDocument.Chapter(
            id: "gaps", title: "Data gaps", blocks: [.lead(lead)] + (rows.isEmpty ? [] : [.table(table)]))
    }
}
