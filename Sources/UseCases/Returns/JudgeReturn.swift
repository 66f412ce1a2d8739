package import PlanModel

/// The Secretariat accepts cells, or returns each with its reason: the second
/// sign-off. The state objects to what was accepted in the same way.
package struct JudgeReturn: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    package enum Verdict: Hashable, Sendable {
        case accept
        case `return`(reason: String)
    }

    /// - Parameter verdicts: with the number of the entry that was seen.
    /// - Throws: `Refusal`, and then nothing is judged.
    package func callAsFunction(
        _ key: ReturnKey, _ verdicts: [CellKey: (entry: Int, verdict: Verdict)], by actor: Actor
    ) async throws {
        try actor.require(.judgeReturns, on: .state(key.state))
        let now = desk.clock.timestamp()
        try await desk.store.write { writer in
            _ = try writer.knownReturn(key)
            let records = try writer.cells(of: key)
            var findings: [Finding] = []
            for (cell, judged) in verdicts.sorted(by: { $0.key < $1.key }) {
                if let finding = Self.obstacle(cell, judged.entry, records[cell]) {
                    findings.append(finding)
                    continue
                }
                switch judged.verdict {
                case .accept:
                    try Sign(.accepted, [cell], records, key: key, by: actor, at: now)(in: writer)
                case .return(let reason):
                    try requireText(reason, code: "no-reason", "A cell is returned with a reason.")
                    try Sign(.returned, [cell], records, key: key, by: actor, at: now, reason: reason)(
                        in: writer)
                }
            }
            guard findings.isEmpty else {
                throw Refusal(
                    .conflict, code: "not-judged", "Some cells are not as they were seen; none was judged.",
                    remedy: "Look at the return again.", findings: findings)
            }
        }
    }

    /// The state objects to accepted cells: they are open again.
    package func object(
        _ key: ReturnKey, to cells: [CellKey], reason: String, by actor: Actor
    ) async throws {
        try actor.require(.releaseValues, on: .state(key.state))
        let now = desk.clock.timestamp()
        try await desk.store.write { writer in
            _ = try writer.knownReturn(key)
            try requireText(reason, code: "no-reason", "An objection needs a reason.")
            let records = try writer.cells(of: key)
            for cell in cells where records[cell]?.stage != .accepted {
                throw Refusal(
                    .conflict, code: "not-accepted",
                    "\(cell) is not accepted, so there is nothing to object to.",
                    remedy: "Look at the return again.")
            }
            try Sign(.returned, cells, records, key: key, by: actor, at: now, reason: reason)(in: writer)
        }
    }

    private static func obstacle(_ cell: CellKey, _ seen: Int, _ record: CellRecord?) -> Finding? {
        guard let record, record.stage == .submitted else {
            return Finding(
                .error, code: "not-submitted",
                "\(cell) is \(record?.stage.rawValue ?? "empty"), not submitted.",
                at: Location(file: cell.description))
        }
        guard record.number == seen else {
            return Finding(
                .error, code: "changed-since", "\(cell) has changed since it was seen.",
                at: Location(file: cell.description))
        }
        return nil
    }
}
