import Intake
import PlanFiles
package import PlanModel
import Tabular

/// Makes a new ledger: registries, plan, bundled data and frozen baselines,
/// all in one transaction.
package struct InitialiseLedger: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let fingerprint: any Fingerprint

    package init(store: any LedgerStore, clock: any WallClock, fingerprint: any Fingerprint) {
        self.store = store
        self.clock = clock
        self.fingerprint = fingerprint
    }

    package struct Request: Sendable {
        /// Registries by path: `Data/indicators.yaml` and the like.
        package var data: [DocumentFile]
        package var plan: [DocumentFile]
        /// Bundled files of observations, by their path in the manifest.
        package var bytes: @Sendable (String) -> [UInt8]?
        /// Neither plan nor observations: for a ledger of one's own.
        package var isEmpty: Bool
        package var by: String

        package init(
            data: [DocumentFile], plan: [DocumentFile], bytes: @escaping @Sendable (String) -> [UInt8]?,
            isEmpty: Bool, by: String
        ) {
            self.data = data
            self.plan = plan
            self.bytes = bytes
            self.isEmpty = isEmpty
            self.by = by
        }
    }

    package struct Report: Sendable {
        package var findings: [Finding] = []
        package var imports: [ImportFile.Report] = []
        package var planTitle: String?
        package var baselines = 0
    }

    /// - Throws: `Failure` when the ledger holds something already, or the
    ///   disk fails.
    package func callAsFunction(_ request: Request) async throws -> Report {
        let today = clock.today
        let recordedAt = clock.timestamp()
        let fingerprint = fingerprint
        do {
            return try await store.write { writer in
                guard try writer.documentVersions(.indicators).isEmpty else {
                    throw Failure(
                        code: "ledger-exists",
                        message: "The database holds a ledger already; nothing was changed.",
                        remedy: "Name another file with --database, or move this one away first.")
                }
                let load = LoadBundle(
                    writer: writer, fingerprint: fingerprint, today: today, recordedAt: recordedAt,
                    by: request.by)
                var report = Report()
                try load.registries(request.data, into: &report)
                guard !report.findings.hasErrors else { throw Refused(report: report) }
                let actor = Actor.operating(as: request.by)
                try writer.record(
                    AuditEvent("ledger-made", request.isEmpty ? "registries" : "registries, plan and data"),
                    by: actor, at: recordedAt)
                if request.isEmpty { return report }
                try load.plan(request.plan, into: &report)
                guard !report.findings.hasErrors else { throw Refused(report: report) }
                try load.observations(request.data, request.bytes, into: &report)
                try load.claims(into: &report)
                guard !report.findings.hasErrors else { throw Refused(report: report) }
                let frozen = try FreezeBaselines(writer: writer, today: today, by: request.by)()
                report.baselines = frozen
                let files = report.imports.count
                try writer.record(
                    AuditEvent("bundle-imported", "\(files) files", after: "\(frozen) baselines frozen"),
                    by: actor, at: recordedAt)
                return report
            }
        } catch let refused as Refused {
            return refused.report
        }
    }

    private struct Refused: Error {
        let report: Report
    }
}

/// SHA-256, from the edge.
package protocol Fingerprint: Sendable {
    /// Lower-case hexadecimal.
    func hash(_ bytes: [UInt8]) -> String
}
