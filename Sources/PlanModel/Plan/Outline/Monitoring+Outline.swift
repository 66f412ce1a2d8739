extension MonitoringScheme {
    var outline: [OutlineField?] {
        [
            .items("kinds", kinds.map(\.outline)), .items("duties", duties.map(\.outline)),
            .items("reviews", reviews.map(\.outline)),
            .fields("progress_reports", progressReports?.outline),
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

extension ProgressReports {
    var outline: [OutlineField?] {
        [.word("frequency", frequency.rawValue), .word("due_days", dueDays)]
    }
}
