import Bundled
import PlanFiles
package import PlanModel
package import StoreSQLite
import Tabular
package import UseCases

/// Ledgers in memory for tests.
package enum TestLedger {
    /// The day on which the tests take place.
    package static let clock = FixedClock("2026-11-21T09:00:00Z")

    /// A ledger with the bundled plan and data. Shared: read it, don't write.
    package static func bundled() async throws -> SQLiteLedgerStore { try await shared.value }

    private static let shared = Task { try await initialised(isEmpty: false) }

    /// A ledger of its own with registries only, or with everything bundled.
    package static func initialised(isEmpty: Bool) async throws -> SQLiteLedgerStore {
        let store = try SQLiteLedgerStore()
        let report = try await InitialiseLedger(store: store, clock: clock, fingerprint: PlainFingerprint())(
            .init(
                data: bundledRegistries, plan: bundledPlan("sap-smed-2025"),
                bytes: { BundledFiles.bytes("Data/" + $0) }, isEmpty: isEmpty, by: "test"))
        guard !report.findings.hasErrors else {
            throw Failure(
                code: "test", message: report.findings.map(\.line).joined(separator: "\n"), remedy: "")
        }
        return store
    }

    /// A ledger of its own with registries and the bundled plan, without any
    /// value: quickly made.
    package static func planned() async throws -> SQLiteLedgerStore {
        let store = try await initialised(isEmpty: true)
        let report = try await ImportPlan(store: store, clock: clock)(
            .init(files: bundledPlan("sap-smed-2025"), reason: "test", by: "test"))
        guard report.isStored else {
            throw Failure(
                code: "test", message: report.findings.map(\.line).joined(separator: "\n"), remedy: "")
        }
        return store
    }

    /// A ledger of its own with the invented plan, without any value.
    ///
    /// - Parameter isReported: with its invented updates, each accepted.
    package static func example(isReported: Bool = true) async throws -> SQLiteLedgerStore {
        let store = try await initialised(isEmpty: true)
        _ = try await ImportPlan(store: store, clock: clock)(
            .init(files: bundledPlan("example"), reason: "test", by: "test"))
        if isReported { try await report(in: store) }
        return store
    }

    /// Loads the invented updates of the invented plan, each accepted.
    package static func report(in store: any LedgerStore) async throws {
        let desk = ProgressDesk(store: store, clock: clock, fingerprint: PlainFingerprint())
        let rows = try CSVReader(
            ByteArrayStore(Array((BundledFiles.text("Plans/example-updates.csv") ?? "").utf8)))
        let report = try await LoadUpdates(desk)(
            rows, file: "updates.csv", reach: .accept, by: .terminal(AccountName("test")!))
        guard report.isStored else {
            throw Failure(
                code: "test", message: report.findings.map(\.line).joined(separator: "\n"), remedy: "")
        }
    }

    /// What returns ask.
    package static var questions: [ReturnQuestion] {
        let path = "Data/collection/questions.yaml"
        return readQuestions(file: path, text: BundledFiles.text(path) ?? "").questions ?? []
    }

    package static var bundledRegistries: [DocumentFile] {
        BundledFiles.names(below: "Data").compactMap { name in
            BundledFiles.text("Data/" + name).map { DocumentFile(path: name, text: $0) }
        }
    }

    package static func bundledPlan(_ name: String) -> [DocumentFile] {
        BundledFiles.names(below: "Plans/" + name).filter { $0.hasSuffix(".yaml") }.compactMap { file in
            BundledFiles.text("Plans/\(name)/\(file)").map { DocumentFile(path: file, text: $0) }
        }
    }
}

/// A clock that stands still.
package struct FixedClock: WallClock {
    private let text: String

    package init(_ text: String) { self.text = text }

    package func timestamp() -> String { text }
}

/// Tells byte sequences apart (FNV-1a, 64 bits); no cryptography.
package struct PlainFingerprint: Fingerprint {
    package init() {}

    package func hash(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
