/// A word in the dialogue about a cell. It is for those who may see the cell,
/// never public.
package struct CellMessage: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case query
        case answer
        /// The question is settled.
        case close
    }

    package let cell: CellKey
    package let kind: Kind
    package let text: String
    package let at: String
    package let by: AccountName

    package init(cell: CellKey, _ kind: Kind, text: String, at: String, by: AccountName) {
        self.cell = cell
        self.kind = kind
        self.text = text
        self.at = at
        self.by = by
    }
}
