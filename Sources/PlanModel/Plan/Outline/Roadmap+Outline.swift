extension MemberState {
    var outline: OutlineItem {
        OutlineItem(
            .state, code, [.word("code", code), .text("name", name), .texts("other_names", otherNames)])
    }
}

extension AreaGroup {
    var outline: OutlineItem {
        OutlineItem(
            .areaGroup, code,
            [.word("code", code), .text("name", name), .words("members", members), .text("note", note)])
    }
}

extension Phase {
    var outline: OutlineItem {
        OutlineItem(
            .phase, code,
            [
                .word("code", code), .text("name", name), .word("starts", starts), .word("ends", ends),
                .text("aim", aim),
            ])
    }
}

extension Pathway {
    var outline: OutlineItem {
        OutlineItem(
            .pathway, code,
            [.word("code", code), .text("name", name), .text("text", text), .text("note", note)])
    }
}

extension MeasureType {
    var outline: OutlineItem {
        OutlineItem(.measureType, code, [.word("code", code), .text("name", name)])
    }
}

extension CrossCuttingGroup {
    var outline: OutlineItem {
        OutlineItem(.crossCuttingGroup, code, [.word("code", code), .text("name", name)])
    }
}

extension StrategicGoal {
    var outline: OutlineItem {
        OutlineItem(
            .goal, code,
            [
                .word("code", code), .text("title", title), .text("rationale", rationale),
                .words("champions", champions), .items("outcomes", outcomes.map(\.outline)),
                .text("note", note),
            ])
    }
}

extension Outcome {
    var outline: OutlineItem {
        OutlineItem(
            .outcome, code,
            [.word("code", code), .text("title", title), .items("actions", actions.map(\.outline))])
    }
}

extension Action {
    var outline: OutlineItem {
        OutlineItem(.action, code, [.word("code", code), .text("title", title)])
    }
}

extension ActionLine {
    var outline: OutlineItem {
        OutlineItem(
            .actionLine, code,
            [
                .word("code", code), .word("belongs_to", parent), .text("text", text),
                .text("paraphrase", paraphrase), .text("time_frame", timeFrame.printed),
                .word("starts", timeFrame.starts), .flag("start_assumed", timeFrame.isStartAssumed),
                .word("due", timeFrame.due), .words("champions", champions),
                .word("cross_cutting_group", crossCuttingGroup), .flag("national_level", isNationalLevel),
                .words("pathways", pathways), .words("measure_types", measureTypes),
                .texts("proponents", proponents), .words("after", after),
                .text("outside_plan_years", outsidePlanYears),
            ] + source.outline + [.text("note", note)])
    }
}

extension MonitoringScheme {
    var outline: [OutlineField?] {
        [
            .items("kinds", kinds.map(\.outline)), .items("duties", duties.map(\.outline)),
            .items("reviews", reviews.map(\.outline)),
        ]
    }
}

extension MonitoringKind {
    var outline: OutlineItem {
        OutlineItem(
            .monitoringKind, code,
            [.word("code", code), .text("name", name), .text("text", text), .texts("aspects", aspects)]
                + source.outline)
    }
}

extension MonitoringDuty {
    var outline: OutlineItem {
        OutlineItem(
            "duty of \(body)",
            ([.word("body", body), .words("kinds", kinds), .text("text", text)] + source.outline)
                .compactMap(\.self))
    }
}

extension MonitoringReview {
    var outline: OutlineItem {
        OutlineItem(
            .review, code,
            [
                .word("code", code), .text("name", name), .word("due", due), .word("body", body),
                .text("text", text),
            ] + source.outline + [.text("note", note)])
    }
}
