import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// Lines of a goal beside the KPIs that they should move.
extension Presenter {
    /// Nil for a goal without lines.
    func meets(
        _ answer: GoalAnswer, _ board: ProgressBoard?, _ method: any AchievementMethod
    ) -> ProgressPage.Part? {
        let lines = answer.lines.compactMap { board?[$0.code] }
        guard !lines.isEmpty else { return nil }
        let both = ProgressAndAchievement(
            lines, plan: answer.plan, report: answer.report, method: method.name)
        let rows = both.rows.map { row -> [Content] in
            let kpis = row.kpis.map { moved -> Content in
                .text(
                    texts(
                        .kpiMoves, moved.kpi.number.text, "\(moved.onCourse)", "\(moved.assessed)"))
            }
            return [
                .lines([link(row.standing.line), .english(row.standing.line.paraphrase ?? "")]),
                .tag(tag(row.standing.progressClass)),
                .lines(kpis + (row.areNamed || kpis.isEmpty ? [] : [.muted(texts[.kpisOfGoal])])),
                .tag(tag(row.group)),
            ]
        }
        let counts = ProgressAndAchievement.Group.allCases.map { group in
            "\(tag(group).text): \(both.count(group))"
        }
        return ProgressPage.Part(
            "meets", texts[.meetsTitle],
            lead: [
                texts.filled(.meetsLead, title(of: method)), .text(counts.joined(separator: "; ")),
            ],
            tables: [
                DataTable(
                    caption: texts[.meetsCaption],
                    columns: [
                        .init(.text(texts[.actionLine])), .init(.text(texts[.progress])),
                        .init(.text(texts[.kpisToMove])), .init(.text(texts[.status])),
                    ], rows: rows)
            ], notes: [.text(texts[.meetsCaution])])
    }

    private func tag(_ group: ProgressAndAchievement.Group) -> Tag {
        switch group {
        case .deliveredAndMoving: Tag(.onCourse, texts[.meetsDeliveredMoving])
        case .deliveredNotMoving: Tag(.caution, texts[.meetsDeliveredNotMoving])
        case .movingNotDelivered: Tag(.note, texts[.meetsMovingNotDelivered])
        case .neither: Tag(.away, texts[.meetsNeither])
        case .notKnown: Tag(.notAssessed, texts[.meetsNotKnown])
        }
    }
}

extension ProgressAndAchievement {
    /// One for each line: the table as data.
    var records: [[JSON.Member]] {
        rows.map { row in
            [
                .init("ACTION_LINE", .string(row.standing.line.code.text)),
                .init("PROGRESS_CLASS", .string(row.standing.progressClass.rawValue)),
                .init("DELIVERED", row.isDelivered.map { .bool($0) } ?? .null),
                .init("MOVING", row.isMoving.map { .bool($0) } ?? .null),
                .init("GROUP", .string(row.group.rawValue)),
                .init("KPIS_NAMED", .bool(row.areNamed)),
                .init(
                    "KPIS",
                    .array(
                        row.kpis.map { moved in
                            .object([
                                .init("KPI", .string(moved.kpi.number.text)),
                                .init("STATES_ON_COURSE", .integer(moved.onCourse)),
                                .init("STATES_ASSESSED", .integer(moved.assessed)),
                            ])
                        })),
            ]
        }
    }
}
