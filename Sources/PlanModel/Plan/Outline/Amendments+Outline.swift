extension Erratum {
    var outline: OutlineItem {
        OutlineItem(
            .erratum, code,
            [
                .word("code", code), .word("kind", kind.rawValue), .text("printed", printed),
                .text("reading", reading), .text("reason", reason),
                .texts("concerns", concerns.map(\.description)),
            ] + source.outline)
    }
}

extension PlanChange {
    var outline: OutlineItem {
        OutlineItem(
            .change, code,
            [
                .word("code", code), .text("title", title), .word("date", date), .text("text", text),
                .text("quote", quote), .texts("concerns", concerns.map(\.description)),
            ] + source.outline + [.text("note", note)])
    }
}
