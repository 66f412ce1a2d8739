import Assessment
import PlanModel
import SDMX

/// A change from one state of the ledger to another, as a data set of a message.
struct FlowStep: Sendable {
    /// Nil for a ledger without any value.
    let from: LedgerClock?
    let to: LedgerClock
    let validFrom: String?
    /// Which indicators may read differently; nil for any.
    var touched: Set<IndicatorCode>?
}

extension AnswerSDMX {
    /// The changes that an answer consists of; nil for a plain state.
    func steps(_ reading: FlowReading, _ format: DataFormat) async throws -> [FlowStep]? {
        let query = reading.query
        let now = reading.clock
        guard query.includesHistory || query.updatedAfter != nil else { return nil }
        guard format != .csv1 else {
            throw SDMXRefusal(
                406, "SDMX-CSV 1.0 has no place for what was replaced and deleted.",
                remedy: "Ask for SDMX-ML or SDMX-JSON, or for SDMX-CSV 2.0 at /sdmx/3.0.")
        }
        var before: LedgerClock?
        if let moment = query.updatedAfter {
            // Moments are whole seconds: more may have been recorded in that one
            // after it was last asked, so all of it is given again.
            let last = try await store.read { try $0.lastImport(recordedBefore: moment) }
            before = LedgerClock(asOf: now.asOf, lastImport: last)
        }
        guard query.includesHistory else {
            return [FlowStep(from: before, to: now, validFrom: query.updatedAfter)]
        }
        if let moment = query.updatedAfter, let before {
            return try await recordings(after: moment, from: before, to: now)
        }
        return try await days(to: now)
    }

    /// A step for each day something was published on, as the ledger knows it now.
    private func days(to now: LedgerClock) async throws -> [FlowStep] {
        let references = references
        return try await store.read { reader in
            let published = try reader.indicatorsByPublicationDay()
            var found: [FlowStep] = []
            var earlier: (clock: LedgerClock, documents: [String], references: LedgerReferences)?
            for day in try reader.publicationDays(at: now) {
                let here = LedgerClock(asOf: day, lastImport: now.lastImport)
                let documents = try Self.documents(reader, at: here.open)
                var touched: Set<IndicatorCode>?
                let known: LedgerReferences
                if let earlier, earlier.documents == documents {
                    known = earlier.references
                    touched = known.computed(from: published[day] ?? [])
                } else {
                    // Another registry or plan may read everything anew.
                    known = try references.references(reader, at: here.open)
                }
                found.append(
                    FlowStep(
                        from: earlier?.clock, to: here, validFrom: "\(day)T00:00:00Z", touched: touched))
                earlier = (here, documents, known)
            }
            return found
        }
    }

    /// What is in effect, beside values, that values are read by.
    private static func documents(_ reader: any LedgerReader, at clock: LedgerClock) throws -> [String] {
        try DocumentKind.allCases.map { try reader.document($0, at: clock).map { "\($0.id)" } ?? "" }
            + [String(try reader.profiles(of: nil, until: clock.asOf).count)]
    }

    /// A step for each moment at which something was recorded, from this one on.
    private func recordings(
        after moment: String, from before: LedgerClock, to now: LedgerClock
    ) async throws -> [FlowStep] {
        let imports = try await store.read { try $0.imports() }
            .filter { $0.recordedAt >= moment && $0.id <= now.lastImport ?? .max }
        let steps = Dictionary(grouping: imports, by: \.recordedAt).sorted { $0.key < $1.key }
        var found: [FlowStep] = []
        var earlier = before
        for (recorded, made) in steps {
            let last = made.map(\.id).reduce(earlier.lastImport ?? 0, max)
            let here = LedgerClock(asOf: now.asOf, lastImport: last)
            found.append(FlowStep(from: earlier, to: here, validFrom: recorded))
            earlier = here
        }
        return found
    }
}

extension LedgerReferences {
    /// Some indicators and everything that is computed from them.
    fileprivate func computed(from some: Set<IndicatorCode>) -> Set<IndicatorCode> {
        derivationOrder.order.reduce(into: some) { all, code in
            if formulas[code]?.inputs.contains(where: { all.contains($0.code) }) ?? false { all.insert(code) }
        }
    }
}
