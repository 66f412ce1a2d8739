import Assessment
package import PlanModel
import Synchronization

/// Keeps what accepted updates say together, by implementation: most of it
/// stays when one update is accepted.
///
/// A class with a lock: all requests of the process share it. It is brought up
/// to date by the sign-offs that came since, so it can't go stale.
package final class ProgressShelf: Sendable {
    private struct Kept {
        var act: Int64
        /// The plan's version: it says what milestones there are.
        var document: Int64
        var progress: [ImplementationKey: ReportedProgress]
    }

    private let kept = Mutex<Kept?>(nil)

    package init() {}

    /// - Returns: what is history now, or as of a day; implementations without
    ///   an accepted update are not there.
    package func progress(
        _ reader: any LedgerReader, plan: Plan, at clock: LedgerClock
    ) throws -> [ImplementationKey: ReportedProgress] {
        let day = [clock.asOf, clock.knownOn].compactMap(\.self).min()
        guard day == nil else {
            return Self.together(try reader.acceptedUpdates(.touched(after: 0), asOf: day), plan)
        }
        let document = try reader.document(.plan, at: clock)?.id ?? 0
        let act = try reader.lastAcceptance()
        let known = kept.withLock { $0 }
        guard let known, known.document == document, known.act <= act else {
            let all = Self.together(try reader.acceptedUpdates(.touched(after: 0), asOf: nil), plan)
            kept.withLock { $0 = Kept(act: act, document: document, progress: all) }
            return all
        }
        guard known.act < act else { return known.progress }
        let changed = Self.together(try reader.acceptedUpdates(.touched(after: known.act), asOf: nil), plan)
        let all = known.progress.merging(changed) { _, new in new }
        kept.withLock { kept in
            // Another reading may have seen more.
            if let now = kept, now.document == document, now.act > act { return }
            kept = Kept(act: act, document: document, progress: all)
        }
        return all
    }

    /// Of one implementation.
    package static func progress(
        of key: ImplementationKey, _ reader: any LedgerReader, plan: Plan, at clock: LedgerClock
    ) throws -> ReportedProgress? {
        let day = [clock.asOf, clock.knownOn].compactMap(\.self).min()
        return together(try reader.acceptedUpdates(.of(key), asOf: day), plan)[key]
    }

    /// Of all implementations, read anew: for a plan that is not the one in
    /// force.
    static func all(
        _ reader: any LedgerReader, plan: Plan, at clock: LedgerClock
    ) throws -> [ImplementationKey: ReportedProgress] {
        let day = [clock.asOf, clock.knownOn].compactMap(\.self).min()
        return together(try reader.acceptedUpdates(.touched(after: 0), asOf: day), plan)
    }

    private static func together(
        _ updates: [AcceptedUpdate], _ plan: Plan
    ) -> [ImplementationKey: ReportedProgress] {
        let lines = Dictionary(plan.actionLines.map { ($0.code, $0) }) { first, _ in first }
        var found: [ImplementationKey: ReportedProgress] = [:]
        var start = 0
        while start < updates.count {
            let key = updates[start].key.implementation
            var end = start
            while end < updates.count, updates[end].key.implementation == key { end += 1 }
            let work = lines[key.line]?.work(in: key.state) ?? WorkPlan()
            found[key] = ReportedProgress(
                updates[start..<end].map { update in
                    (
                        UpdateReading(update.content, of: update.key, work: work), update.key.period,
                        update.acceptedOn
                    )
                })
            start = end
        }
        return found
    }
}
