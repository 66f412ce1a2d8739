/// The files that the ledger's values come from.
package struct ShowSources: Sendable {
    let store: any LedgerStore

    package init(store: any LedgerStore) { self.store = store }

    package func callAsFunction() async throws -> SourcesAnswer {
        try await store.read { reader in
            SourcesAnswer(
                sources: try Self.sources(reader), dataVersion: try reader.dataVersion())
        }
    }

    /// - Returns: nil when no file has the hash.
    package func source(hash: String) async throws -> (source: SourceAnswer, dataVersion: String)? {
        try await store.read { reader in
            let found = try Self.sources(reader).first { $0.file.hash == hash }
            return try found.map { ($0, try reader.dataVersion()) }
        }
    }

    /// - Returns: the bytes as they arrived; nil when there is no such file or
    ///   it was too large to keep.
    package func content(hash: String) async throws -> (name: String, bytes: [UInt8])? {
        try await store.read { reader in
            guard let file = try reader.sourceFile(hash: hash),
                let bytes = try reader.content(ofSourceFile: hash)
            else { return nil }
            return (file.name, bytes)
        }
    }

    private static func sources(_ reader: any LedgerReader) throws -> [SourceAnswer] {
        let imports = Dictionary(grouping: try reader.imports(), by: \.fileHash)
        return try reader.sourceFiles().map { SourceAnswer(file: $0, imports: imports[$0.hash] ?? []) }
    }
}

/// All files with what was imported from each.
package struct SourcesAnswer: Sendable {
    package let sources: [SourceAnswer]
    package let dataVersion: String
}

/// A file with what was imported from it.
package struct SourceAnswer: Sendable {
    package let file: SourceFile
    package let imports: [ImportRecord]
}
