package import Markup
package import PlanModel

/// The versions of the plan, and what distinguishes the plan as it stood on two
/// days.
package struct ShowPlanHistory: Sendable {
    let store: any LedgerStore

    package init(store: any LedgerStore) { self.store = store }

    /// A version without its text.
    package struct Version: Hashable, Sendable {
        package let id: Int64
        package let effectiveOn: Day
        package let recordedOn: Day
        package let reason: String
    }

    package struct Difference: Sendable {
        package let from: Day
        package let to: Day
        package let old: Plan
        package let new: Plan
        package let difference: PlanDifference
    }

    /// In the order of their days; those that came into force on one day in the
    /// order of their recording.
    package func callAsFunction(knownOn day: Day? = nil) async throws -> [Version] {
        try await store.read { reader in
            try reader.documentVersions(.plan).compactMap { version -> Version? in
                guard let recorded = Day(version.recordedAt.prefix(10)), recorded <= day ?? .latest else {
                    return nil
                }
                return Version(
                    id: version.id, effectiveOn: version.effectiveOn, recordedOn: recorded,
                    reason: version.reason)
            }.sorted { ($0.effectiveOn, $0.id) < ($1.effectiveOn, $1.id) }
        }
    }

    /// - Throws: `Refusal` where no plan was in force on one of the days.
    package func difference(from first: Day, to last: Day, knownOn day: Day? = nil) async throws -> Difference
    {
        try await store.read { reader in
            func plan(_ asOf: Day) throws -> Plan {
                let version = try reader.document(.plan, at: LedgerClock(asOf: asOf, knownOn: day))
                guard let plan = version.flatMap(AmendmentDesk.plan) else {
                    throw Refusal(
                        .notFound, code: "no-plan", "No plan was in force on \(asOf).",
                        remedy: "Choose a later day; pantau plan diff --from DAY --to DAY names both.")
                }
                return plan
            }
            let (old, new) = (try plan(first), try plan(last))
            return Difference(
                from: first, to: last, old: old, new: new, difference: PlanDifference(from: old, to: new))
        }
    }
}

extension ShowPlanHistory.Difference {
    package static let columns = ["CHANGE", "ITEM", "FIELD", "BEFORE", "AFTER"]

    /// One row for each field that differs, ready for JSON and CSV.
    package var records: [[JSON.Member]] { difference.records }
}

extension PlanDifference {
    /// One row for each field that differs.
    package var records: [[JSON.Member]] {
        entries.map { entry in
            [
                .init("CHANGE", .string(entry.kind.rawValue)),
                .init("ITEM", .string(entry.path.joined(separator: " > "))),
                .init("FIELD", .string(entry.field)), .init("BEFORE", .optional(entry.old)),
                .init("AFTER", .optional(entry.new)),
            ]
        }
    }
}
