import Assessment
package import Markup
import PlanModel

extension MeetingPaper.Answer {
    /// One row for each thing that the paper says, as data: by `SECTION`, in the
    /// order of the paper.
    package var records: [[JSON.Member]] {
        func row(
            _ section: String, _ subject: String?, _ text: String?, progressClass: ProgressClass? = nil,
            number: Int? = nil, due: Day? = nil, by: String? = nil
        ) -> [JSON.Member] {
            [
                .init("SECTION", .string(section)), .init("SUBJECT", .optional(subject)),
                .init("TEXT", .optional(text)), .init("CLASS", .optional(progressClass?.rawValue)),
                .init("NUMBER", number.map { .integer($0) } ?? .null),
                .init("DUE_ON", .optional(due?.description)), .init("BY", .optional(by)),
            ]
        }
        var rows = ProgressClass.allCases.compactMap { progressClass in
            counts[progressClass].map { row("count", nil, nil, progressClass: progressClass, number: $0) }
        }
        rows += behind.map { standing in
            let reason = standing.rollUp == nil ? standing.implementations.first?.verdict.reasons.first : nil
            return row(
                "behind", standing.line.code.text, reason?.code, progressClass: standing.progressClass,
                number: standing.daysOverdue, due: standing.line.timeFrame.due)
        }
        rows += (slipped?.lines ?? []).map { slip in
            row(
                "slipped", slip.standing.line.code.text,
                slip.missed.map { "\($0.key) \($0.milestone.code)" }.joined(separator: "; "),
                progressClass: slip.standing.progressClass, number: slip.days)
        }
        rows += lateDecisions.map { late in
            row(
                "decision", late.key.description, late.late.decision.text, number: late.late.days,
                due: late.late.decision.due, by: late.late.decision.by)
        }
        rows += open.map { open in
            row(
                "resolution", "\(open.meeting.code)/\(open.resolution.number)", open.resolution.text,
                number: open.daysLate, due: open.resolution.due, by: open.resolution.owner)
        }
        rows += (owed?.rows ?? []).map {
            row("update", $0.key.description, $0.stage.rawValue, due: owed?.dueOn)
        }
        return rows
    }
}
