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
