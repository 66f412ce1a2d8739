package import PlanModel

/// Stores what the Secretariat writes of a meeting.
///
/// Where somebody else saved it since, both changes are put together; where
/// both changed the same field, nothing is stored and the answer shows them
/// side by side.
package struct KeepMeetings: Sendable {
    let desk: ProgressDesk

    package init(_ desk: ProgressDesk) { self.desk = desk }

    package enum Outcome: Sendable {
        /// - merged: fields that somebody else changed in the meantime and that
        ///   are kept.
        case saved(MeetingEntry, merged: [String])
        /// It says what stands there already.
        case unchanged
        /// - merged: both changes together, `mine` where they differ.
        /// - fields: those that both changed.
        case conflict(theirs: MeetingEntry, merged: MeetingContent, fields: [String])
    }

    /// - Throws: `Refusal` with a finding for each field, or where there is a
    ///   meeting of that code.
    package func add(
        _ content: MeetingContent, as code: MeetingCode, by actor: Actor
    ) async throws -> MeetingEntry {
        let (today, now) = (desk.clock.today, desk.clock.timestamp())
        return try await desk.store.write { writer in
            try actor.require(.keepMeetings)
            guard try writer.meeting(code) == nil else {
                throw Refusal(
                    .conflict, code: "meeting-exists", "There is a meeting \(code) already.",
                    remedy: "Choose another code, or open that meeting.")
            }
            return try Self.store(content, of: code, over: nil, by: actor, at: now, today, in: writer)
        }
    }

    /// - Parameter base: number of the entry that the writer saw.
    /// - Throws: `Refusal`.
    package func save(
        _ content: MeetingContent, of code: MeetingCode, base: Int, by actor: Actor
    ) async throws -> Outcome {
        let (today, now) = (desk.clock.today, desk.clock.timestamp())
        return try await desk.store.write { writer in
            let (record, current) = try Self.record(code, by: actor, in: writer)
            let before = record.content(at: base)
            let (merged, conflicts) = MeetingContent.merge(
                base: before, mine: content, theirs: current.content)
            if !conflicts.isEmpty { return .conflict(theirs: current, merged: merged, fields: conflicts) }
            guard merged != current.content else { return .unchanged }
            let entry = try Self.store(merged, of: code, over: current, by: actor, at: now, today, in: writer)
            let others = current.number == base ? [] : current.content.differences(from: before)
            return .saved(entry, merged: others)
        }
    }

    /// Adds a decision or recommendation.
    /// - Returns: its number within the meeting.
    package func resolve(
        _ kind: Resolution.Kind, _ text: String, owner: String, due: Day, at code: MeetingCode,
        by actor: Actor
    ) async throws -> Int {
        let (today, now) = (desk.clock.today, desk.clock.timestamp())
        return try await desk.store.write { writer in
            let (_, current) = try Self.record(code, by: actor, in: writer)
            var content = current.content
            let number = content.nextResolution
            content["resolution/\(number)/kind"] = kind.rawValue
            content["resolution/\(number)/text"] = text
            content["resolution/\(number)/owner"] = owner
            content["resolution/\(number)/due"] = due.description
            _ = try Self.store(content, of: code, over: current, by: actor, at: now, today, in: writer)
            return number
        }
    }

    /// Closes a decision or recommendation with what came of it.
    /// - Parameter day: nil for today.
    package func close(
        _ number: Int, of code: MeetingCode, outcome: String, on day: Day? = nil, by actor: Actor
    ) async throws {
        let (today, now) = (desk.clock.today, desk.clock.timestamp())
        try await desk.store.write { writer in
            let (_, current) = try Self.record(code, by: actor, in: writer)
            let field = "resolution/\(number)"
            guard current.content["\(field)/text"] != nil else {
                throw Refusal(
                    .notFound, code: "unknown-resolution", "The meeting \(code) has no resolution \(number).",
                    remedy: "Look at the meeting again.")
            }
            guard current.content["\(field)/closed"] == nil else {
                throw Refusal(
                    .conflict, code: "resolution-closed", "It is closed already.",
                    remedy: "Look at the meeting again.")
            }
            try requireText(
                outcome, code: "closed-without-outcome", "A resolution is closed with its outcome.")
            var content = current.content
            content["\(field)/closed"] = (day ?? today).description
            content["\(field)/outcome"] = outcome
            _ = try Self.store(content, of: code, over: current, by: actor, at: now, today, in: writer)
        }
    }

    // MARK: Parts

    private static func record(
        _ code: MeetingCode, by actor: Actor, in writer: any LedgerWriter
    ) throws -> (MeetingRecord, MeetingEntry) {
        try actor.require(.keepMeetings)
        guard let record = try writer.meeting(code), let current = record.current else {
            throw Refusal.unknownMeeting(code)
        }
        return (record, current)
    }

    private static func store(
        _ content: MeetingContent, of code: MeetingCode, over current: MeetingEntry?, by actor: Actor,
        at now: String, _ today: Day, in writer: any LedgerWriter
    ) throws -> MeetingEntry {
        var errors = MeetingReading(content, of: code, today: today).findings.filter { $0.severity == .error }
        for number in current?.content.resolutionNumbers ?? []
        where !content.resolutionNumbers.contains(number) {
            errors.append(
                Finding(
                    .error, code: "resolution-taken-out",
                    "Resolution \(number) was recorded and can't be taken out.",
                    remedy: "Close it, and say why as its outcome.",
                    at: Location(file: "meeting \(code)", field: "resolution/\(number)/text")))
        }
        guard errors.isEmpty else {
            throw Refusal(
                .invalid, code: "bad-meeting", errors.map(\.message).joined(separator: " "),
                remedy: "Mend what is said of each field.", findings: errors)
        }
        let entry = MeetingEntry(
            number: (current?.number ?? 0) + 1, content: content, at: now, by: actor.name)
        try writer.add(entry, to: code)
        try writer.record(
            AuditEvent(
                "meeting-saved", "meeting \(code)", before: current.map { $0.content.words },
                after: content.words), by: actor, at: now)
        return entry
    }
}

extension MeetingContent {
    /// Numbers of its decisions and recommendations.
    package var resolutionNumbers: [Int] {
        Set(parts(below: "resolution").compactMap { $0.parts.first.flatMap { Int($0) } }).sorted()
    }

    /// The one that the next gets.
    package var nextResolution: Int { (resolutionNumbers.last ?? 0) + 1 }
}

extension Refusal {
    static func unknownMeeting(_ code: MeetingCode) -> Refusal {
        Refusal(
            .notFound, code: "unknown-meeting", "There is no meeting \(code).",
            remedy: "See the list of meetings.")
    }
}
