import Assessment
package import Markup
package import PlanModel

extension LineStanding {
    /// One for each implementation: the same for command, page and API.
    package func records(in plan: Plan) -> [[JSON.Member]] {
        implementations.map { assessment in
            let schedule = assessment.scheduleHealth
            let value = assessment.budget?.earnedValue
            return [
                .init("ACTION_LINE", .string(line.code.text)), .init("GOAL", .optional(goal?.text)),
                .init("REF_AREA", .optional(assessment.key.state?.text)),
                .init("CHAMPIONS", .array(line.champions.map { .string($0.text) })),
                .init("STARTS", .string(assessment.timeFrame.starts.description)),
                .init("DUE", .string(assessment.timeFrame.due.description)),
                .init("AS_OF", .string(assessment.asOf.description)),
                .init("CLASS", .string(assessment.progressClass.rawValue)),
                .init("REASON", .optional(assessment.verdict.reasons.first?.code)),
                .init("PLANNED_SHARE", .double(schedule?.planned)),
                .init("EARNED_SHARE", .double(schedule?.earned.value)),
                .init("SPI_T", .double(assessment.index.value)),
                .init("OWN_FINISH", .optional(schedule?.finish.day?.description)),
                .init("DAYS_LATE", schedule?.daysLate.map { .integer($0) } ?? .null),
                .init("DAYS_OVERDUE", schedule.map { .integer($0.daysOverdue) } ?? .null),
                .init("LINE_EXPECTED_FINISH", .string(delay.expectedFinish.description)),
                .init("LINE_DELAY_REACHING", .integer(delay.reaching)),
                .init("DELAYED_THROUGH", .optional(delay.through?.text)),
                .init("CURRENCY", .optional(assessment.budget?.currency.text)),
                .init("BAC", .double(value?.budget.value)), .init("PV", .double(value?.planned.value)),
                .init("EV", .double(value?.earned.value)), .init("AC", .double(value?.actualCost.value)),
                .init("SPI", .double(value?.scheduleIndex.value)),
                .init("CPI", .double(value?.costIndex.value)),
                .init("EAC", .double(value?.estimateAtCompletion.value)),
                .init("SV", .double(value?.scheduleVariance.value)),
                .init("CV", .double(value?.costVariance.value)),
                .init("VAC", .double(value?.varianceAtCompletion.value)),
                .init("TCPI", .double(value?.toCompleteIndex.value)),
                .init("ES", .double(schedule?.earnedMonths.value)),
                .init(
                    "AMOUNTS_NOT_CONVERTED",
                    assessment.budget.map { .integer($0.funding.unconverted.count) } ?? .null),
                .init("OPEN_RISKS", .integer(assessment.risks.open.count)),
                .init("LATE_DECISIONS", .integer(assessment.decisions.late.count)),
                .init("LAST_REPORT", .optional(lastReport(of: assessment)?.description)),
            ]
        }
    }

    private func lastReport(of assessment: ProgressAssessment) -> ReportingPeriod? {
        switch assessment.report {
        case .none: nil
        case .current(let period), .outOfDate(let period): period
        }
    }
}
