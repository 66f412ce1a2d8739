import PlanFiles
package import PlanModel

/// What the use cases of amendments share.
package struct AmendmentDesk: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf = ReferenceShelf()) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
    }

    /// How findings call the text of an amendment.
    package static let file = "amendment.yaml"
    /// Bytes of a text at most: larger changes come as a folder, by `plan import`.
    package static let largestText = 400_000

    /// What a text makes of the plan that will be in force on its day.
    func reading(_ content: AmendmentContent, _ reader: any LedgerReader) throws -> AmendmentReading {
        guard let base = try reader.document(.plan, at: LedgerClock(asOf: content.effectiveOn)) else {
            throw Refusal(
                .invalid, code: "no-plan", "No plan is in force on \(content.effectiveOn).",
                remedy: "Choose a later day.")
        }
        let indicators = Array(try shelf.references(reader, at: .now).indicators.values)
        let (plan, findings) = checkAmendment(
            DocumentFile(path: Self.file, text: content.text), over: base.files, indicators: indicators)
        let current = Self.plan(base)
        let difference = plan.flatMap { plan in current.map { PlanDifference(from: $0, to: plan) } }
        return AmendmentReading(
            base: base.id, plan: plan, states: current?.states ?? [], findings: findings,
            difference: difference)
    }

    /// What a text changes of the version that it was written over; nil where
    /// that can't be told.
    func intended(_ version: AmendmentVersion, _ reader: any LedgerReader) throws -> PlanDifference? {
        guard let base = try reader.documentVersions(.plan).first(where: { $0.id == version.base }),
            let before = Self.plan(base)
        else { return nil }
        let (plan, _) = checkAmendment(
            DocumentFile(path: Self.file, text: version.content.text), over: base.files, indicators: [])
        return plan.map { PlanDifference(from: before, to: $0) }
    }

    /// - Throws: `Refusal` with the code `unknown-amendment`; drafts of others
    ///   are not known of.
    func record(_ number: Int, _ reader: any LedgerReader, for actor: Actor) throws -> AmendmentRecord {
        guard let record = try reader.amendment(number), record.isShown(to: actor) else {
            throw Refusal(
                .notFound, code: "unknown-amendment", "There is no amendment \(number).",
                remedy: "Look at the list of amendments.")
        }
        return record
    }

    /// The version that somebody saw must be the one that stands there.
    static func require(_ version: Int, of record: AmendmentRecord) throws -> AmendmentVersion {
        guard let current = record.current, current.number == version else {
            throw Refusal(
                .conflict, code: "changed-since",
                "Amendment \(record.number) has changed since it was seen.", remedy: "Look at it again.")
        }
        return current
    }

    static func plan(_ version: DocumentVersion) -> Plan? {
        readPlan(files: version.files.map { ($0.path, $0.text) }).plan
    }
}

/// What the text of an amendment makes of a plan.
package struct AmendmentReading: Sendable {
    /// The version of the plan that it was laid over.
    package let base: Int64
    /// Nil where the text has errors.
    package let plan: Plan?
    /// Those of the plan that it was laid over: they are asked.
    package let states: [MemberState]
    package let findings: [Finding]
    package let difference: PlanDifference?
}

extension AmendmentRecord {
    /// What was never proposed is seen by who wrote it and by the Secretariat.
    func isShown(to actor: Actor) -> Bool {
        acts.contains { $0.kind == .proposed } || versions.contains { $0.by == actor.name }
            || actor.may(.keepPlan)
    }

    /// Whether the words may be changed: by who wrote them, and by the
    /// Secretariat.
    func isKept(by actor: Actor) -> Bool {
        stage.isOpen && (author == actor.name || actor.may(.keepPlan)) && actor.may(.proposeAmendments)
    }
}
