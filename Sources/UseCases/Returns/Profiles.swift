package import PlanModel

/// How states make their indicators: read by everybody, reviewed in each round.
package struct Profiles: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    package struct Answer: Sendable {
        /// One for each nationally sourced KPI of the plan; nil where nobody
        /// has described it.
        package let rows: [Row]
        package let names: [AreaCode: String]

        package struct Row: Hashable, Sendable {
            package let state: AreaCode
            package let indicator: Indicator
            package let profile: StatisticalProfile?
        }
    }

    /// - Parameter state: nil for all.
    package func callAsFunction(of state: AreaCode? = nil) async throws -> Answer {
        let desk = desk
        return try await desk.store.read { reader in
            let references = try desk.references(reader)
            let known = try reader.profiles(of: state, until: nil)
            var rows: [Answer.Row] = []
            for area in references.states.map(\.code) where state == nil || area == state {
                for indicator in Self.national(references) {
                    rows.append(
                        Answer.Row(
                            state: area, indicator: indicator,
                            profile: known.first { $0.state == area && $0.indicator == indicator.code }))
                }
            }
            let names = Dictionary(references.states.map { ($0.code, $0.name) }) { first, _ in first }
            return Answer(rows: rows, names: names)
        }
    }

    /// - Throws: `Refusal`; saving what stands there already confirms it for
    ///   the round.
    package func keep(_ profile: StatisticalProfile, by actor: Actor) async throws {
        try actor.require(.keepProfiles, on: .state(profile.state))
        let (desk, now) = (desk, desk.clock.timestamp())
        try await desk.store.write { writer in
            let references = try desk.references(writer)
            guard Self.national(references).contains(where: { $0.code == profile.indicator }),
                references.states.contains(where: { $0.code == profile.state })
            else {
                throw Refusal(
                    .notFound, code: "unknown-profile",
                    "\(profile.indicator) of \(profile.state) is no nationally sourced KPI of the plan.",
                    remedy: "See the list of profiles.")
            }
            if let round = profile.reviewedIn { _ = try writer.knownRound(round) }
            if let lag = profile.disseminationLag, !(0...120).contains(lag) {
                throw Refusal(
                    .invalid, code: "dissemination-lag", "A lag of \(lag) months can't be.",
                    remedy: "Write the months from the end of the year to the publication, 0 to 120.")
            }
            let before = try writer.profiles(of: profile.state, until: nil).first {
                $0.indicator == profile.indicator
            }
            try writer.add(
                StatisticalProfile(
                    state: profile.state, indicator: profile.indicator, agency: profile.agency,
                    instrument: profile.instrument, frequency: profile.frequency,
                    firstYear: profile.firstYear, legalBasis: profile.legalBasis,
                    definition: profile.definition, disseminationLag: profile.disseminationLag,
                    plannedImprovement: profile.plannedImprovement, isAvailable: profile.isAvailable,
                    reviewedIn: profile.reviewedIn, at: now, by: actor.name))
            try writer.record(
                AuditEvent(
                    "profile-kept", "profile \(profile.state) \(profile.indicator)",
                    before: before?.words, after: profile.words),
                by: actor, at: now)
        }
    }

    private static func national(_ references: LedgerReferences) -> [Indicator] {
        (references.plan?.kpis ?? []).compactMap { kpi in
            guard case .national = kpi.series else { return nil }
            return references.indicators[kpi.indicator]
        }
    }
}

extension StatisticalProfile {
    var words: String {
        let parts: [(String, String)] = [
            ("available", isAvailable ? "yes" : "no"), ("agency", agency), ("instrument", instrument),
            ("frequency", frequency), ("first year", firstYear?.description ?? ""),
            ("legal basis", legalBasis), ("definition", definition),
            ("lag in months", disseminationLag.map(String.init) ?? ""),
            ("planned improvement", plannedImprovement), ("reviewed in", reviewedIn?.text ?? ""),
        ]
        return parts.filter { !$0.1.isEmpty }.map { "\($0): \($1)" }.joined(separator: "; ")
    }
}
