import PlanModel

/// What the use cases of progress share: the ledger, the clock, the plan that
/// is read once for each of its versions, and what was reported.
package struct ProgressDesk: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let fingerprint: any Fingerprint
    let shelf: ReferenceShelf
    let reported: ProgressShelf

    package init(
        store: any LedgerStore, clock: any WallClock, fingerprint: any Fingerprint,
        shelf: ReferenceShelf = ReferenceShelf(), reported: ProgressShelf = ProgressShelf()
    ) {
        self.store = store
        self.clock = clock
        self.fingerprint = fingerprint
        self.shelf = shelf
        self.reported = reported
    }

    /// Beside the desk of returns, of the same ledger.
    package init(_ desk: ReturnDesk) {
        self.init(store: desk.store, clock: desk.clock, fingerprint: desk.fingerprint, shelf: desk.shelf)
    }

    /// - Throws: `Refusal` where the ledger holds no plan.
    func plan(_ reader: any LedgerReader, at clock: LedgerClock = .now) throws -> Plan {
        guard let plan = try shelf.references(reader, at: clock).plan else {
            throw Refusal(
                .notFound, code: "no-plan", "The ledger holds no plan.",
                remedy: "Import one: pantau plan import DIR.")
        }
        return plan
    }

    /// The line that an update is about.
    /// - Throws: `Refusal` with the code `unknown-implementation`.
    func line(of key: ImplementationKey, in plan: Plan) throws -> ActionLine {
        let states = plan.states.map(\.code)
        if let line = plan.actionLine(key.line), line.implementationKeys(states: states).contains(key) {
            return line
        }
        let known = plan.actionLines.flatMap { $0.implementationKeys(states: states) }.map(\.description)
        throw Refusal(
            .notFound, code: "unknown-implementation", "The plan has no \(key) that is reported on.",
            remedy: nearestCode(to: key.description, among: known).map { "Did you mean \($0)?" }
                ?? "A national-level line is reported on by state: A-2-2.1:LAO.")
    }
}

extension Actor {
    /// Whether the rights reach an implementation: by its state, by its line, or
    /// by the action that the line belongs to.
    func may(_ act: Act, on key: ImplementationKey, of line: ActionLine) -> Bool {
        if let state = key.state {
            if may(act, on: .state(state)) { return true }
            // What a state files for itself is not its line's champion's to file.
            if act == .reportProgress { return false }
        }
        return may(act, on: .line(line.code)) || may(act, on: .line(line.parent))
    }

    func require(_ act: Act, on key: ImplementationKey, of line: ActionLine) throws {
        guard !may(act, on: key, of: line) else { return }
        throw Refusal.notAllowed(act, on: key.state.map { .state($0) } ?? .line(line.code))
    }
}
