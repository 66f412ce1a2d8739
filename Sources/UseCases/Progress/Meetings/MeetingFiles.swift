package import PlanModel

/// Keeps the material of a meeting by its hash; gives it out as a download
/// only, to those who may see meetings.
package struct MeetingFiles: Sendable {
    let desk: ProgressDesk

    package init(_ desk: ProgressDesk) { self.desk = desk }

    /// - Returns: the hash that the meeting's field `file/HASH` names it by.
    /// - Throws: `Refusal` for its size, or a kind of file that is not taken.
    package func add(
        _ bytes: [UInt8], name: String, to code: MeetingCode, by actor: Actor
    ) async throws -> String {
        let mediaType = try AttachmentKind.checked(bytes, name: name)
        let (now, hash) = (desk.clock.timestamp(), desk.fingerprint.hash(bytes))
        try await desk.store.write { writer in
            try actor.require(.keepMeetings)
            guard try writer.meeting(code) != nil else { throw Refusal.unknownMeeting(code) }
            guard try writer.meetingFile(hash, of: code) == nil else { return }
            try writer.add(
                MeetingFile(
                    meeting: code, hash: hash, name: String(name.prefix(200)), mediaType: mediaType,
                    bytes: bytes, at: now, by: actor.name))
            try writer.record(
                AuditEvent(
                    "material-added", "meeting \(code)",
                    after: "\(name), \(bytes.count) bytes, \(mediaType), \(hash)"), by: actor, at: now)
        }
        return hash
    }

    /// - Throws: `Refusal` with the code `unknown-material`.
    package func read(_ hash: String, of code: MeetingCode, by actor: Actor) async throws -> MeetingFile {
        try actor.require(.readMeetings)
        return try await desk.store.read { reader in
            guard let found = try reader.meetingFile(hash, of: code) else {
                throw Refusal(
                    .notFound, code: "unknown-material", "\(code) has no file \(hash.prefix(12)).",
                    remedy: "Open it from the meeting that names it.")
            }
            return found
        }
    }
}
