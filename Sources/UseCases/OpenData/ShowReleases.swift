package import PlanModel

/// What became public in the ledger: imports of values and versions of the plan.
package struct ShowReleases: Sendable {
    let store: any LedgerStore
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, shelf: ReferenceShelf = ReferenceShelf()) {
        self.store = store
        self.shelf = shelf
    }

    package struct Answer: Sendable {
        /// Nil in a ledger without a plan.
        package let plan: Plan?
        /// Each with its file.
        package let imports: [(record: ImportRecord, file: SourceFile)]
        package let versions: [DocumentVersion]
    }

    package func callAsFunction() async throws -> Answer {
        let shelf = shelf
        return try await store.read { reader in
            let files = Dictionary(try reader.sourceFiles().map { ($0.hash, $0) }) { first, _ in first }
            return Answer(
                plan: try shelf.references(reader, at: .now).plan,
                imports: try reader.imports().compactMap { record in
                    files[record.fileHash].map { (record, $0) }
                },
                versions: try reader.documentVersions(.plan))
        }
    }
}
