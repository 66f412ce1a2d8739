import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// Action lines in a table: what the plan says, and how they stand.
extension Presenter {
    /// Appendices of action lines that the documents at hand leave out.
    func unpublished(_ plan: Plan) -> [Content] {
        plan.appendices.filter { !$0.isPublishedHere && $0.title.contains("Action Line") }.map { appendix in
            let name = "Appendix \(appendix.code), \(appendix.title)"
            return texts.filled(.linesNotPublished, .english(name))
        }
    }

    /// What the plan has of action lines, and how they stand.
    func lineTable(_ lines: [ActionLine], on board: ProgressBoard?, caption: String) -> DataTable {
        DataTable(
            caption: caption,
            columns: [
                .code(texts[.actionLine]), .init(.text(texts[.wording])), .init(.text(texts[.timeFrame])),
                .init(.text(texts[.champions])), .init(.text(texts[.level])), .init(.text(texts[.status])),
            ],
            rows: lines.map { line in
                [
                    link(line), .english(line.text),
                    .lines([.english(line.timeFrame.printed), .muted(time(line.timeFrame))]),
                    .enumeration(line.champions.map { .link(link($0)) }),
                    .text(level(line)),
                    board?[line.code].map { standing($0) } ?? .tag(tag(.notReported)),
                ]
            })
    }

    func level(_ line: ActionLine) -> String {
        texts[line.isNationalLevel ? .nationalLevel : .regionalLevel]
    }

    /// Where no start is printed, the end alone.
    private func time(_ frame: TimeFrame) -> String {
        frame.isStartAssumed ? texts(.byDay, texts.day(frame.due)) : days(frame)
    }

    func days(_ frame: TimeFrame) -> String {
        texts(.fromTo, texts.day(frame.starts), texts.day(frame.due))
    }
}
