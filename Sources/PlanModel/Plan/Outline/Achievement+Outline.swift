extension BaselineRule {
    var outline: [OutlineField?] { [.words("years", years), .text("note", note)] }
}

extension AssessmentThresholds {
    var outline: [OutlineField?] {
        [
            .items("methods", methods.map(\.outline)),
            .fields("progress", [.number("green", progress.green), .number("amber", progress.amber)]),
            .fields("coverage", coverage.outline),
        ]
    }
}

extension CoverageThresholds {
    var outline: [OutlineField?] {
        [
            .word("weight_share", weightShare), .word("state_share", stateShare),
            .word("window_years", windowYears),
        ]
    }
}

extension MethodThresholds {
    var outline: OutlineItem {
        OutlineItem(
            "method \(method) \(hasTarget ? "with" : "without") target",
            [
                .word("method", method), .word("version", version), .word("target", hasTarget),
                .text("measure", measure), .items("limits", limits.map(\.outline)),
                .text("last_class", lastClass),
            ].compactMap(\.self))
    }
}

extension ClassLimit {
    var outline: OutlineItem {
        OutlineItem(
            "class \(name)", [.text("class", name), .number(bound.rawValue, value)].compactMap(\.self))
    }
}

extension KPI {
    var outline: OutlineItem {
        OutlineItem(
            .kpi, number,
            [
                .word("number", number), .word("goal", goal), .text("name", name),
                .text("printed_name", printedName), .text("unit", unit),
                .word("direction", direction.rawValue),
                .word("indicator", indicator),
                .word("size_class", sizeClass == .none ? nil : sizeClass.rawValue),
                .fields("series", series.outline), .text("plan_source", planSource),
                .fields("availability", availability?.outline), .text("footnote", footnote),
                .words("proxies", proxies), .fields("aggregation", aggregation.outline),
                .word("valid_from", validFrom), .word("valid_to", validTo), .word("replaces", replaces),
                .fields("ended", ended?.outline), .items("targets", targets.map(\.outline)),
                .text("note", note),
            ])
    }
}

extension KPITarget {
    var outline: OutlineItem {
        let head: [OutlineField?] = [
            .word("area", area), .word("by", by), .word("value", value), .word("agreed_on", agreedOn),
        ]
        let fields = head + (source?.outline ?? []) + [.text("note", note)]
        return OutlineItem("target \(area)", fields.compactMap(\.self))
    }
}

extension KPISeries {
    var outline: [OutlineField?] {
        switch self {
        case .source(let code): [.word("kind", "source"), .word("code", code)]
        case .formula(let formula): [.word("kind", "formula"), .text("formula", formula)]
        case .national: [.word("kind", "national")]
        }
    }
}

extension AvailabilityClaim {
    var outline: [OutlineField?] {
        [.text("printed", printed), .word("confirmed", isConfirmed), .words("states", states)]
    }
}

extension AggregationRule {
    var outline: [OutlineField?] {
        if case .weighted(let series) = self { return [.word("rule", name), .word("weight", series)] }
        return [.word("rule", name)]
    }
}

extension SourceLife {
    var outline: [OutlineField?] {
        [.word("last_year", lastPeriod), .word("source_ended", endedOn), .text("reason", reason)]
    }
}

extension RegionalClaim {
    var outline: OutlineItem {
        let head: [OutlineField?] = [
            .word("code", code), .word("area", area), .word("indicator", indicator),
            .word("size_class", sizeClass.rawValue),
        ]
        let tail: [OutlineField?] = [
            .text("unit", unit), .word("reference_period", referencePeriod?.description ?? "not stated"),
            .text("cited_source", citedSource),
        ]
        let end: [OutlineField?] = [.text("quote", quote), .text("note", note)]
        return OutlineItem(.claim, code, head + value.outline + tail + source.outline + end)
    }
}

extension ClaimedValue {
    var outline: [OutlineField?] {
        switch self {
        case .exactly(let number): [.word("value", number)]
        case .range(let lowest, let highest): [.word("lowest", lowest), .word("highest", highest)]
        case .moreThan(let number): [.word("more_than", number)]
        }
    }
}
