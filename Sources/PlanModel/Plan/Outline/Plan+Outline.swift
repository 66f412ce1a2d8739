extension Plan {
    /// Every field of the plan, in the order of its files.
    package var outline: [OutlineField] {
        let parts: [[OutlineField?]] = [identityOutline, frameOutline, contentOutline]
        return parts.flatMap { $0 }.compactMap(\.self)
    }

    private var identityOutline: [OutlineField?] {
        [
            .word("code", code),
            .text("title", title),
            .text("short_title", shortTitle),
            .text("publisher", publisher),
            .text("acknowledgement", acknowledgement),
            .word("starts", starts),
            .word("ends", ends),
            .word("predecessor", predecessor),
            .text("vision", vision),
            .text("mission", mission),
            .texts("objectives", objectives),
            .texts("criteria", criteria),
            .texts("scheduling_factors", schedulingFactors),
        ]
    }

    private var frameOutline: [OutlineField?] {
        [
            .items("documents", documents.map(\.outline)),
            .items("appendices", appendices.map(\.outline)),
            .items("bodies", bodies.map(\.outline)),
            .items("history", history.map(\.outline)),
            .items("quotations", quotations.map(\.outline)),
            .items("states", states.map(\.outline)),
            .items("area_groups", areaGroups.map(\.outline)),
            .items("phases", phases.map(\.outline)),
            .items("pathways", pathways.map(\.outline)),
            .items("measure_types", measureTypes.map(\.outline)),
            .items("cross_cutting_groups", crossCuttingGroups.map(\.outline)),
        ]
    }

    private var contentOutline: [OutlineField?] {
        [
            .items("goals", goals.map(\.outline)),
            .items("action_lines", actionLines.map(\.outline)),
            .fields("monitoring", monitoring?.outline),
            .fields("money", money?.outline),
            .fields("baseline", baseline?.outline),
            .fields("thresholds", thresholds?.outline),
            .words("indicators", indicators),
            .items("kpis", kpis.map(\.outline)),
            .items("claims", claims.map(\.outline)),
            .items("errata", errata.map(\.outline)),
            .items("changes", changes.map(\.outline)),
        ]
    }
}

extension PlanSource {
    var outline: [OutlineField?] { [.word("document", document), .text("locator", locator)] }
}

extension PlanDocument {
    var outline: OutlineItem {
        OutlineItem(
            .document, code,
            [
                .word("code", code), .text("title", title), .text("publisher", publisher),
                .word("published", published.day), .word("precision", published.precision.rawValue),
                .text("note", note),
            ])
    }
}

extension Appendix {
    var outline: OutlineItem {
        OutlineItem(
            .appendix, code,
            [
                .word("code", code), .text("title", title), .word("published_here", isPublishedHere),
                .text("note", note),
            ])
    }
}

extension PlanBody {
    var outline: OutlineItem {
        OutlineItem(
            .body, code,
            [
                .word("code", code), .text("name", name), .text("former_name", formerName),
                .text("role", role), .word("reports_to", reportsTo), .text("meets", meets),
                .text("note", note),
            ])
    }
}

extension PlanQuotation {
    var outline: OutlineItem {
        OutlineItem(
            "quotation on \(subject)",
            ([.text("subject", subject), .text("quote", quote)] + source.outline + [.text("note", note)])
                .compactMap(\.self))
    }
}

extension PlanEvent {
    var outline: OutlineItem {
        OutlineItem(
            "event \(date)",
            ([.word("date", date), .text("name", name), .text("place", place)] + source.outline
                + [.word("erratum", erratum)]).compactMap(\.self))
    }
}
