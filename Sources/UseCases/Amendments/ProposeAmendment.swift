package import PlanModel

/// Writes an amendment: as a draft, or to be put before the states. Each saving
/// is kept; a changed text asks the states anew.
package struct ProposeAmendment: Sendable {
    let desk: AmendmentDesk

    package init(_ desk: AmendmentDesk) { self.desk = desk }

    package struct Request: Sendable {
        /// Nil begins a new one.
        package var number: Int?
        /// The version that the writer saw; 0 for none.
        package var base: Int
        package var content: AmendmentContent
        /// False keeps it a draft.
        package var isProposed: Bool

        package init(
            number: Int? = nil, base: Int = 0, content: AmendmentContent, isProposed: Bool = false
        ) {
            self.number = number
            self.base = base
            self.content = content
            self.isProposed = isProposed
        }
    }

    package struct Answer: Sendable {
        package let number: Int
        /// A draft may have mistakes; they are told.
        package let findings: [Finding]
    }

    /// - Throws: `Refusal`; a text with errors can't be proposed.
    package func callAsFunction(_ request: Request, by actor: Actor) async throws -> Answer {
        try actor.require(.proposeAmendments)
        let content = request.content
        try requireText(content.title, code: "no-title", "An amendment has a title.")
        try requireText(content.reasons, code: "no-reason", "An amendment has reasons.")
        guard content.text.utf8.count <= AmendmentDesk.largestText else {
            throw Refusal(
                .invalid, code: "amendment-too-large",
                "The text has more than \(AmendmentDesk.largestText) bytes.",
                remedy: "Change the plan's folder and import it: pantau plan import FOLDER.")
        }
        let (desk, now) = (desk, desk.clock.timestamp())
        return try await desk.store.write { writer in
            let record = try Self.record(request, desk, writer, actor)
            let reading = try desk.reading(content, writer)
            if request.isProposed {
                try Self.requireSound(reading)
                try AdoptAmendment.requireLast(content.effectiveOn, writer, .invalid)
            }
            let known = record.current
            if known?.content != content || known?.base != reading.base {
                let version = AmendmentVersion(
                    number: (known?.number ?? 0) + 1, content: content, base: reading.base, at: now,
                    by: actor.name)
                try writer.add(version, to: record.number)
                try writer.record(
                    AuditEvent(
                        "amendment-saved", "amendment \(record.number)", before: known?.content.words,
                        after: content.words), by: actor, at: now)
            } else if !request.isProposed || record.stage != .draft {
                throw Refusal(
                    .conflict, code: "nothing-changed", "The amendment says so already.",
                    remedy: "Change something, or leave it.")
            }
            if request.isProposed {
                let number = try writer.amendment(record.number)?.current?.number ?? 1
                try writer.add(
                    AmendmentAct(.proposed, version: number, at: now, by: actor.name), to: record.number)
                try writer.record(
                    AuditEvent(
                        "amendment-proposed", "amendment \(record.number)", after: "version \(number)"),
                    by: actor, at: now)
            }
            return Answer(number: record.number, findings: reading.findings)
        }
    }

    private static func record(
        _ request: Request, _ desk: AmendmentDesk, _ writer: any LedgerWriter, _ actor: Actor
    ) throws -> AmendmentRecord {
        guard let number = request.number else {
            return AmendmentRecord(number: (try writer.amendments().last?.number ?? 0) + 1)
        }
        let record = try desk.record(number, writer, for: actor)
        guard record.stage.isOpen else {
            throw Refusal(
                .conflict, code: "amendment-closed", "Amendment \(number) is \(record.stage.rawValue).",
                remedy: "Begin a new one.")
        }
        guard record.isKept(by: actor) else {
            throw Refusal(
                .notAllowed, code: "not-allowed", "Amendment \(number) is somebody else's.",
                remedy: "Say what your state thinks of it, or propose another.")
        }
        _ = try AmendmentDesk.require(request.base, of: record)
        return record
    }

    static func requireSound(_ reading: AmendmentReading) throws {
        let errors = reading.findings.filter { $0.severity == .error }
        guard errors.isEmpty, reading.plan != nil else {
            throw Refusal(
                .invalid, code: "amendment-faulty",
                errors.count == 1
                    ? "The text of the amendment has a mistake."
                    : "The text of the amendment has \(errors.count) mistakes.",
                remedy: "Mend what is said of each place.", findings: reading.findings)
        }
        guard reading.difference?.isEmpty == false else {
            throw Refusal(
                .invalid, code: "amendment-empty", "The text changes nothing of the plan.",
                remedy: "Write what shall be different.")
        }
    }
}

extension AmendmentContent {
    /// In one line, for the audit trail.
    var words: String { "\(title); effective \(effectiveOn); reasons: \(reasons); text: \(text)" }
}
