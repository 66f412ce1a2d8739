package import PlanModel
import Synchronization

/// Keeps the search indexes of a ledger by its version, and what is found
/// besides the ledger's own words.
///
/// A class with a lock, for the reasons of `ReferenceShelf`.
package final class SearchShelf: Sendable {
    private struct Key: Hashable {
        let version: String
        let clock: LedgerClock
    }

    private let glossary: Glossary
    private let otherNames: [AreaCode: [String]]
    private let translations: [String: [String]]
    private let kept = Mutex<[Key: SearchIndex]>([:])
    private static let most = 4

    /// - Parameters:
    ///   - otherNames: of states and area groups, beyond those in the plan:
    ///     "Laos", names in other languages.
    ///   - translations: of titles, by the title as it is stored.
    package init(
        glossary: Glossary = .empty, otherNames: [AreaCode: [String]] = [:],
        translations: [String: [String]] = [:]
    ) {
        self.translations = translations
        self.glossary = glossary
        self.otherNames = otherNames
    }

    /// Everything that can be found.
    func entries(_ reader: any LedgerReader, references shelf: ReferenceShelf, at clock: LedgerClock) throws
        -> [SearchEntry]
    {
        try SearchEntries(
            references: shelf.references(reader, at: clock),
            definitions: shelf.definitions(reader)?.registry, files: reader.sourceFiles(),
            glossary: glossary, otherNames: otherNames, translations: translations
        ).all
    }

    func index(
        _ reader: any LedgerReader, references shelf: ReferenceShelf, at clock: LedgerClock
    ) throws -> SearchIndex {
        let key = Key(version: try reader.dataVersion(), clock: clock)
        if let found = kept.withLock({ $0[key] }) { return found }
        let index = SearchIndex(try entries(reader, references: shelf, at: clock))
        kept.withLock { kept in
            if kept.count >= Self.most { kept.removeAll() }
            kept[key] = index
        }
        return index
    }
}
