import Pages
import PlanModel

extension Texts {
    /// What two people wrote into the same fields, side by side.
    func conflict(
        _ title: String, _ fields: [String], mine: UpdateContent, theirs: UpdateContent, by other: AccountName
    ) -> WorkPage.Part {
        WorkPage.Part(
            "conflict", title,
            notices: [Notice(Tag(.caution, self[.notStored]), .text(self[.updateConflict]))],
            table: DataTable(
                caption: self[.updateConflictCaption],
                columns: [
                    .init(.text(self[.fieldColumn])), .init(.text(self[.yourValue])),
                    .init(.text(self[.theirValue])), .init(.text(self[.whoColumn])),
                ],
                rows: fields.map { field in
                    [
                        .code(field), .text(mine[field] ?? ""), .text(theirs[field] ?? ""), .code(other.text),
                    ]
                }))
    }
}
