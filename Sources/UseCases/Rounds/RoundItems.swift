package import PlanModel

/// The items that a round asks, from the plan's KPIs and the questions of
/// nationally sourced indicators.
package struct RoundItems: Sendable {
    let plan: Plan
    let questions: [ReturnQuestion]
    let indicators: [IndicatorCode: Indicator]

    package init(plan: Plan, questions: [ReturnQuestion], indicators: [IndicatorCode: Indicator]) {
        self.plan = plan
        self.questions = questions
        self.indicators = indicators
    }

    /// - Parameter numbers: of the KPIs; empty for all that are valid on the day.
    /// - Returns: each item once, in the plan's order, context first.
    /// - Throws: `Refusal` for a number that the plan does not have.
    package func callAsFunction(_ numbers: [PlanCode], on day: Day) throws -> [ReturnItem] {
        for number in numbers where plan.kpi(number) == nil {
            let near = nearestCode(to: number.text, among: plan.kpis.map(\.number.text))
            throw Refusal(
                .invalid, code: "unknown-kpi", "The plan has no KPI \(number).",
                remedy: near.map { "Did you mean \($0)?" }
                    ?? "Known: \(plan.kpis.map(\.number.text).joined(separator: ", ")).")
        }
        let kpis = plan.kpis.filter {
            numbers.isEmpty ? $0.isValid(on: day) : numbers.contains($0.number)
        }
        var items: [ReturnItem] = []
        for question in questions where question.isContext { items += self.items(question, kpi: nil) }
        for kpi in kpis { items += self.items(kpi) }
        var seen: Set<ItemCode> = []
        return items.filter { seen.insert($0.code).inserted }
    }

    private func items(_ kpi: KPI) -> [ReturnItem] {
        let code = ItemCode(kpi.indicator, kpi.sizeClass)
        guard case .national = kpi.series else {
            return [
                ReturnItem(code, kpi: kpi.number, title: kpi.name, unit: kpi.unit, kind: .international)
            ]
        }
        if let question = questions.first(where: { $0.indicator == kpi.indicator }) {
            return items(question, kpi: kpi)
        }
        let isShare = kpi.unit.hasPrefix("percent")
        return [
            ReturnItem(
                code, kpi: kpi.number, title: kpi.name, unit: kpi.unit, minimum: isShare ? 0 : nil,
                maximum: isShare ? 100 : nil)
        ]
    }

    private func items(_ question: ReturnQuestion, kpi: KPI?) -> [ReturnItem] {
        let measure = indicators[question.measure]
        let counts = question.classes.map { sizeClass in
            ReturnItem(
                ItemCode(question.measure, sizeClass), kpi: kpi?.number,
                title: measure?.name ?? question.measure.text, unit: measure?.unit ?? "",
                minimum: question.minimum)
        }
        let share = ReturnItem(
            ItemCode(question.indicator, kpi?.sizeClass ?? question.numerator.sizeClass), kpi: kpi?.number,
            title: kpi?.name ?? indicators[question.indicator]?.name ?? question.indicator.text,
            unit: kpi?.unit ?? indicators[question.indicator]?.unit ?? "percent",
            kind: .share(of: question.numerator, in: question.denominator), minimum: 0, maximum: 100)
        return counts + [share]
    }
}
