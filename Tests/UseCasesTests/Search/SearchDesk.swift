import Foundation
import PlanModel
import TestKit
import UseCases

/// The search over the bundled ledger, with the glossary of the documentation.
enum SearchDesk {
    static let glossary: Glossary = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Documentation/glossary.md")
        let text = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return Glossary(markdown: text)
    }()

    static let otherNames = [AreaCode("LAO")!: ["Laos", "ລາວ"], AreaCode("THA")!: ["ไทย"]]

    private static let references = ReferenceShelf()
    private static let shelf = SearchShelf(glossary: glossary, otherNames: otherNames)

    static func ledger() async throws -> SearchLedger {
        SearchLedger(store: try await TestLedger.bundled(), references: references, shelf: shelf)
    }

    static func search(_ text: String, limit: Int = 50) async throws -> SearchAnswer {
        try await ledger()(.init(text, limit: limit))
    }

    /// `state LAO`, `kpi 9`: what a hit is.
    static func name(_ hit: SearchHit) -> String { "\(hit.subject.kind.rawValue) \(hit.subject.key)" }

    static func names(_ text: String, limit: Int = 50) async throws -> [String] {
        try await search(text, limit: limit).hits.map(name)
    }
}
