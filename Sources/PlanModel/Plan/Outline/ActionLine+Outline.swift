extension ActionLine {
    var outline: OutlineItem { OutlineItem(.actionLine, code, head + source.outline + tail) }

    private var head: [OutlineField?] {
        let names: [OutlineField?] = [
            .word("code", code), .word("belongs_to", parent), .text("text", text),
            .text("paraphrase", paraphrase),
        ]
        return names + timeFrame.outline
            + [
                .word("term", term?.rawValue), .words("champions", champions), .word("task_force", taskForce),
                .word("cross_cutting_group", crossCuttingGroup), .flag("national_level", isNationalLevel),
                .words("pathways", pathways), .words("measure_types", measureTypes),
                .texts("proponents", proponents), .words("moves", moves), .words("after", after),
                .text("outside_plan_years", outsidePlanYears),
            ]
    }

    private var tail: [OutlineField?] {
        [.text("note", note), .items("partners", partners.map(\.outline))] + work.outline
            + [.items("implementations", implementations.map(\.outline))]
    }
}

extension TimeFrame {
    var outline: [OutlineField?] {
        [
            .text("time_frame", printed), .word("starts", starts), .flag("start_assumed", isStartAssumed),
            .word("due", due),
        ]
    }
}

extension Partner {
    var outline: OutlineItem {
        OutlineItem(
            "partner \(name)", [.text("name", name), .word("role", role.rawValue)].compactMap(\.self))
    }
}

extension Implementation {
    var outline: OutlineItem {
        OutlineItem(
            "implementation \(state)",
            ([.word("state", state)] + (timeFrame?.outline ?? []) + work.outline).compactMap(\.self))
    }
}
