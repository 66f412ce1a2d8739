extension WorkPlan {
    var outline: [OutlineField?] {
        [
            .texts("skills", skills), .items("milestones", milestones.map(\.outline)),
            .items("budget", budget.map(\.outline)), .items("personnel", personnel.map(\.outline)),
            .items("outputs", outputs.map(\.outline)),
            .items("operational_indicators", operationalIndicators.map(\.outline)),
        ]
    }
}

extension Milestone {
    var outline: OutlineItem {
        OutlineItem(
            "milestone \(code)",
            [.word("code", code), .text("text", text), .number("weight", weight), .word("due", due)]
                .compactMap(\.self))
    }
}

extension BudgetItem {
    var outline: OutlineItem {
        OutlineItem(
            "budget \(year) \(currency), \(source)",
            [
                .word("year", year), .word("currency", currency), .text("source", source),
                .number("required", required), .number("committed", committed),
            ].compactMap(\.self))
    }
}

extension PersonnelItem {
    var outline: OutlineItem {
        OutlineItem(
            "personnel \(role)",
            [.text("role", role), .number("person_months", personMonths)].compactMap(\.self))
    }
}

extension Output {
    var outline: OutlineItem {
        OutlineItem(
            "output \(code)",
            [.word("code", code), .text("text", text), .items("criteria", criteria.map(\.outline))]
                .compactMap(\.self))
    }
}

extension QualityCriterion {
    var outline: OutlineItem {
        OutlineItem("criterion \(code)", [.word("code", code), .text("text", text)].compactMap(\.self))
    }
}

extension OperationalIndicator {
    var outline: OutlineItem {
        OutlineItem(
            "operational indicator \(code)",
            [
                .word("code", code), .text("text", text), .text("unit", unit), .number("baseline", baseline),
                .number("target", target), .word("due", due),
            ].compactMap(\.self))
    }
}

extension MoneyScheme {
    var outline: [OutlineField?] {
        [
            .word("reporting_currency", reportingCurrency), .text("source", source), .text("note", note),
            .items("rates", rates.map(\.outline)),
        ]
    }
}

extension ExchangeRate {
    var outline: OutlineItem {
        OutlineItem(
            "rate \(currency) \(year)",
            [.word("currency", currency), .word("year", year), .number("rate", rate)].compactMap(\.self))
    }
}
