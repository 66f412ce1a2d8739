package import PlanModel

/// The state makes accepted values public: the third sign-off.
package struct ReleaseReturn: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    package struct Report: Hashable, Sendable {
        package let cells: [CellKey]
        /// Nil where the release waits for its moment.
        package let counts: ImportCounts?
        /// UTC; nil where it is public now.
        package let due: String?
    }

    /// - Parameters:
    ///   - cells: nil for all that are accepted.
    ///   - due: UTC, `2026-12-01T09:00:00Z`; nil for now.
    /// - Throws: `Refusal` for cells that are not accepted, and for a moment
    ///   that is none or is past.
    package func callAsFunction(
        _ key: ReturnKey, cells: [CellKey]? = nil, at due: String? = nil, by actor: Actor
    ) async throws -> Report {
        try actor.require(.releaseValues, on: .state(key.state))
        let (desk, today, now) = (desk, desk.clock.today, desk.clock.timestamp())
        return try await desk.store.write { writer in
            let records = try writer.cells(of: key)
            let chosen = try Self.accepted(cells, records, key)
            if let due {
                try Self.requireMoment(due, after: now)
                let entries = chosen.reduce(into: [CellKey: Int]()) { $0[$1] = records[$1]?.number }
                let id = try writer.add(
                    PlannedRelease(key: key, due: due, entries: entries, at: now, by: actor.name))
                try writer.record(
                    AuditEvent(
                        "release-planned", "return \(key)", state: key.state,
                        after: "release \(id) at \(due): " + chosen.map(\.description).joined(separator: " ")
                    ), by: actor, at: now)
                return Report(cells: chosen, counts: nil, due: due)
            }
            let counts = try MakePublic(
                writer: writer, key: key, desk: desk, today: today, now: now, actor: actor
            )
            .release(chosen, records)
            return Report(cells: chosen, counts: counts, due: nil)
        }
    }

    static func accepted(
        _ cells: [CellKey]?, _ records: [CellKey: CellRecord], _ key: ReturnKey
    ) throws -> [CellKey] {
        let all = records.values.filter { $0.stage == .accepted }.map(\.key).sorted()
        let chosen = (cells ?? all).sorted()
        for cell in chosen where !all.contains(cell) {
            throw Refusal(
                .conflict, code: "not-accepted",
                "\(cell) is \(records[cell]?.stage.rawValue ?? "empty"), not accepted; nothing was released.",
                remedy: "Release what the Secretariat has accepted.")
        }
        guard !chosen.isEmpty else {
            throw Refusal(
                .conflict, code: "nothing-to-release", "No cell of return \(key) waits for its release.",
                remedy: "Wait until the Secretariat has accepted the return.")
        }
        return chosen
    }

    private static func requireMoment(_ text: String, after now: String) throws {
        let digits = text.utf8.map { (48...57).contains($0) ? UInt8(ascii: "0") : $0 }
        guard String(decoding: digits, as: UTF8.self) == "0000-00-00T00:00:00Z", Day(text.prefix(10)) != nil,
            text.dropFirst(11).prefix(8) < "24:00:00"
        else {
            throw Refusal(
                .invalid, code: "bad-moment", "\"\(text)\" is no day and hour.",
                remedy: "Write it like 2026-12-01T09:00:00Z, in UTC. Nothing was released.")
        }
        guard text > now else {
            throw Refusal(
                .invalid, code: "bad-moment", "\(text) is past: it is \(now) now. Nothing was released.",
                remedy: "Name a later moment, or release at once.")
        }
    }

    /// A planned release is not to be.
    package func callOff(_ id: Int64, of key: ReturnKey, by actor: Actor) async throws {
        try actor.require(.releaseValues, on: .state(key.state))
        let now = desk.clock.timestamp()
        try await desk.store.write { writer in
            guard try writer.plannedReleases().contains(where: { $0.id == id && $0.key == key }) else {
                throw Refusal(
                    .notFound, code: "unknown-release", "No release \(id) of return \(key) waits.",
                    remedy: "Look at the return again: it may have been carried out.")
            }
            try writer.settle(plannedRelease: id, as: "called off", at: now)
            try writer.record(
                AuditEvent("release-called-off", "return \(key), release \(id)", state: key.state),
                by: actor, at: now)
        }
    }
}

/// Carries out what has fallen due: releases with a moment, and releases
/// without objection. Asked again it does nothing twice.
package struct ReleaseDue: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    /// - Returns: the returns of which something became public.
    package func callAsFunction() async throws -> [ReturnKey] {
        let now = desk.clock.timestamp()
        let waiting = try await desk.store.read { try Self.due($0, now: now) }
        var released: [ReturnKey] = []
        var obstacle: (any Error)?
        // Each by itself: what stands in the way of one does not hold up the others.
        for one in waiting {
            do {
                if try await carryOut(one, now: now) { released.append(one.key) }
            } catch {
                obstacle = obstacle ?? error
            }
        }
        if let obstacle { throw obstacle }
        return released
    }

    /// - Returns: whether something became public.
    private func carryOut(_ one: PlannedRelease, now: String) async throws -> Bool {
        let (desk, today) = (desk, desk.clock.today)
        return try await desk.store.write { writer in
            // Somebody may have called it off, or carried it out, since.
            guard try Self.due(writer, now: now).contains(one) else { return false }
            let records = try writer.cells(of: one.key)
            // What was changed or objected to since then is not meant.
            let cells = one.entries.filter { cell, entry in
                records[cell]?.stage == .accepted && records[cell]?.number == entry
            }.keys.sorted()
            if !cells.isEmpty {
                let actor = Actor(one.by, grants: [], way: .clock, origin: "")
                try MakePublic(
                    writer: writer, key: one.key, desk: desk, today: today, now: now, actor: actor
                ).release(cells, records)
            }
            if one.id > 0 {
                try writer.settle(
                    plannedRelease: one.id, as: cells.isEmpty ? "nothing left to release" : "released",
                    at: now)
            }
            return !cells.isEmpty
        }
    }

    /// Planned releases whose moment has come, and what nobody objected to in
    /// time (without an id of their own).
    private static func due(_ reader: any LedgerReader, now: String) throws -> [PlannedRelease] {
        let planned = try reader.plannedReleases()
        var due = planned.filter { $0.due <= now }
        for round in try reader.rounds() {
            guard case .noObjection(let days) = round.release else { continue }
            let stages = try reader.stages(of: round.code)
            for state in round.states where stages[state]?[.accepted] != nil {
                let key = ReturnKey(round.code, state)
                // What the state wants to release on a day of its own waits for that day.
                let waiting = planned.filter { $0.key == key }
                let entries = try reader.cells(of: key).compactMapValues { record -> Int? in
                    guard record.stage == .accepted,
                        !waiting.contains(where: { $0.entries[record.key] == record.number }),
                        let accepted = record.acts.last?.at,
                        let day = Day(accepted.prefix(10)),
                        let last = Day(daysSince1970: day.daysSince1970 + days),
                        last.description + accepted.dropFirst(10) <= now
                    else { return nil }
                    return record.number
                }
                guard !entries.isEmpty else { continue }
                due.append(
                    PlannedRelease(key: key, due: now, entries: entries, at: now, by: Actor.clock.name))
            }
        }
        return due
    }
}
