import PlanModel

/// Pathways, kinds of measures and groups across goals; the documents' words.
extension PlanPage.Model {
    static func pathways(_ plan: Plan, _ texts: Texts) -> DataTable? {
        guard !plan.pathways.isEmpty else { return nil }
        return DataTable(
            caption: texts[.pathwaysCaption],
            columns: [.init(.text(texts[.pathway])), .init(.text(texts[.aim])), .init(.text(texts[.notes]))],
            rows: plan.pathways.map {
                [.english($0.name), .english($0.text), .english($0.note ?? "")]
            })
    }

    /// What an action line may be told apart by, beside its goal and pathway.
    static func measures(_ plan: Plan, _ texts: Texts) -> DataTable? {
        let kinds = plan.measureTypes.map { (texts[.measureType], $0.code, $0.name) }
        let groups = plan.crossCuttingGroups.map { (texts[.crossCutting], $0.code, $0.name) }
        guard !(kinds + groups).isEmpty else { return nil }
        return DataTable(
            caption: texts[.measuresCaption],
            columns: [.init(.text(texts[.name])), .code(texts[.code]), .init(.text(texts[.kindColumn]))],
            rows: (kinds + groups).map { [.english($2), .text($1.text), .text($0)] })
    }

    static func quotations(_ plan: Plan, _ texts: Texts) -> DataTable? {
        guard !plan.quotations.isEmpty else { return nil }
        return DataTable(
            caption: texts[.quotationsTitle],
            columns: [
                .init(.text(texts[.title])), .init(.text(texts[.claimWords])),
                .init(.text(texts[.place])),
            ],
            rows: plan.quotations.map { quotation in
                [
                    .english(quotation.subject),
                    .lines([.quotation(quotation.quote), .quiet(quotation.note ?? "")]),
                    .english(plan.place(quotation.source)),
                ]
            })
    }
}
