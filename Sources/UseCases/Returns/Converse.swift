package import PlanModel

/// The dialogue about a cell: query, answer, close.
package struct Converse: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    package func callAsFunction(
        _ kind: CellMessage.Kind, _ text: String, about cell: CellKey, of key: ReturnKey, by actor: Actor
    ) async throws {
        try actor.require(.enterValues, on: .state(key.state))
        let now = desk.clock.timestamp()
        try await desk.store.write { writer in
            let round = try writer.knownReturn(key)
            guard round.item(cell.item) != nil, round.periods.contains(cell.period) else {
                throw Refusal(
                    .notFound, code: "unknown-cell", "The return has no cell \(cell).",
                    remedy: "Choose one of the grid.")
            }
            let isOpen = try writer.messages(of: key).last { $0.cell == cell }.map { $0.kind != .close }
            if kind != .query, isOpen != true {
                throw Refusal(
                    .conflict, code: "no-query", "No question about \(cell) is open.",
                    remedy: "Ask one first.")
            }
            if kind != .close { try requireText(text, code: "no-text", "The message is empty.") }
            try writer.add(CellMessage(cell: cell, kind, text: text, at: now, by: actor.name), of: key)
            try writer.record(
                AuditEvent(
                    "cell-\(kind.rawValue)", "return \(key), cell \(cell)", state: key.state, after: text),
                by: actor, at: now)
        }
    }
}
