package import Assessment
package import Markup
package import PlanModel

extension ProgressAssessment {
    /// All that is known of one implementation, for programs: what the page of
    /// its line shows in tables.
    package func members(_ work: WorkPlan) -> [JSON.Member] {
        [
            .init("implementation", .string(key.text)), .init("state", .optional(key.state?.text)),
            .init("class", .string(progressClass.rawValue)), .init("status", .optional(status?.rawValue)),
            .init("milestones", .array(milestones(work))), .init("budget", .array(budgetRows)),
            .init("earnedValue", earnedValue), .init("personnel", .array(roles)),
            .init("skills", .array(work.skills.map { .string($0) })),
            .init("outputs", .array(outputs(work))), .init("operationalIndicators", .array(indicators)),
            .init("risks", .array(risks.open.map { $0.json })),
            .init("decisions", .array(decisionRows)),
        ]
    }

    private func milestones(_ work: WorkPlan) -> [JSON] {
        guard let health = scheduleHealth else {
            return work.milestones.map { milestone in
                .object([
                    .init("code", .string(milestone.code.text)), .init("text", .string(milestone.text)),
                    .init("share", .null), .init("due", .string(milestone.due.description)),
                    .init("reached", .null), .init("daysLate", .null),
                ])
            }
        }
        return health.milestones.map { milestone in
            .object([
                .init("code", .string(milestone.code.text)),
                .init("text", .optional(work.milestone(milestone.code)?.text)),
                .init("share", .double(milestone.share)), .init("due", .string(milestone.due.description)),
                .init("reached", .optional(milestone.reached?.description)),
                .init(
                    "daysLate",
                    milestone.reached != nil || milestone.isOverdue ? .integer(milestone.daysLate) : .null),
            ])
        }
    }

    private var budgetRows: [JSON] {
        (budget?.funding.lines ?? []).map { line in
            let amounts = line.amounts
            return .object([
                .init("year", .integer(line.year)), .init("currency", .string(line.currency.text)),
                .init("source", .string(line.source)),
                .init("required", .double(amounts.isBudgeted ? amounts.required : nil)),
                .init("committed", .double(amounts.isBudgeted ? amounts.committed : nil)),
                .init("spent", .double(amounts.isSpendingReported ? amounts.spent : nil)),
                .init("gap", .double(amounts.gap.value)), .init("isConverted", .bool(line.rate != nil)),
            ])
        }
    }

    private var earnedValue: JSON {
        guard let budget else { return .null }
        let value = budget.earnedValue
        let figures: [(String, ComputedFigure)] = [
            ("BAC", value.budget), ("PV", value.planned), ("EV", value.earned), ("AC", value.actualCost),
            ("SV", value.scheduleVariance), ("CV", value.costVariance), ("SPI", value.scheduleIndex),
            ("CPI", value.costIndex), ("EAC", value.estimateAtCompletion),
            ("VAC", value.varianceAtCompletion), ("TCPI", value.toCompleteIndex),
        ]
        return .object(
            [.init("currency", .string(budget.currency.text))]
                + figures.map { .init($0.0, .double($0.1.value)) } + [
                    .init("ES", .double(scheduleHealth?.earnedMonths.value)),
                    .init("SPI_T", .double(index.value)),
                ])
    }

    private var roles: [JSON] {
        (personnel?.roles ?? []).map { role in
            .object([
                .init("role", .string(role.name)), .init("planned", .double(role.planned)),
                .init("actual", .double(role.actual)), .init("share", .double(role.share.value)),
            ])
        }
    }

    private func outputs(_ work: WorkPlan) -> [JSON] {
        (quality?.outputs ?? []).map { rated in
            .object([
                .init("code", .string(rated.output.text)),
                .init("text", .optional(work.output(rated.output)?.text)),
                .init("mean", .double(rated.mean.value)),
                .init("worst", rated.worst.map { .integer($0.rating) } ?? .null),
                .init(
                    "ratings",
                    .array(
                        rated.ratings.map { rating in
                            .object([
                                .init("criterion", .string(rating.criterion.text)),
                                .init("rating", .integer(rating.rating)),
                                .init("ratedBy", .optional(rating.ratedBy)),
                                .init("evidence", .optional(rating.evidence)),
                                .init("period", .string(rating.period.description)),
                            ])
                        })),
                .init("unrated", .array(rated.unrated.map { .string($0.text) })),
            ])
        }
    }

    private var indicators: [JSON] {
        operational.map { one in
            .object([
                .init("code", .string(one.indicator.code.text)), .init("text", .string(one.indicator.text)),
                .init("unit", .string(one.indicator.unit)), .init("target", .double(one.indicator.target)),
                .init("actual", .double(one.actual?.value)), .init("share", .double(one.share.value)),
            ])
        }
    }

    private var decisionRows: [JSON] {
        let late = Dictionary((decisions.late + decisions.madeLate).map { ($0.decision.code, $0.days) }) {
            first, _ in first
        }
        return (decisions.open + decisions.madeLate.map(\.decision)).map { decision in
            .object([
                .init("code", .string(decision.code.text)), .init("text", .string(decision.text)),
                .init("by", .string(decision.by)), .init("due", .string(decision.due.description)),
                .init("made", .optional(decision.madeOn?.description)),
                .init("outcome", .optional(decision.outcome)),
                .init("daysLate", .integer(late[decision.code] ?? 0)),
            ])
        }
    }
}

extension Risk {
    fileprivate var json: JSON {
        .object([
            .init("code", .string(code.text)), .init("text", .string(text)),
            .init("likelihood", .integer(likelihood)), .init("impact", .integer(impact)),
            .init("owner", .optional(owner)), .init("response", .optional(response)),
            .init("review", .optional(reviewOn?.description)),
        ])
    }
}
