package import PlanModel

/// Keeps a file that shows what an update says, by its hash; gives it out as a
/// download only, to those who may see updates of the line.
package struct ProgressEvidence: Sendable {
    let desk: ProgressDesk

    package init(_ desk: ProgressDesk) { self.desk = desk }

    /// - Returns: the hash that the update's field `file/HASH` names it by.
    /// - Throws: `Refusal` for its size, or a kind of file that is not taken,
    ///   found by looking at its bytes, whatever its name says.
    package func add(
        _ bytes: [UInt8], name: String, to key: ImplementationKey, by actor: Actor
    ) async throws -> String {
        let mediaType = try AttachmentKind.checked(bytes, name: name)
        let (desk, now, hash) = (desk, desk.clock.timestamp(), desk.fingerprint.hash(bytes))
        try await desk.store.write { writer in
            let line = try desk.line(of: key, in: try desk.plan(writer))
            try actor.require(.reportProgress, on: key, of: line)
            guard try writer.evidence(hash, of: key) == nil else { return }
            try writer.add(
                Evidence(
                    implementation: key, hash: hash, name: String(name.prefix(200)), mediaType: mediaType,
                    bytes: bytes, at: now, by: actor.name))
            try writer.record(
                AuditEvent(
                    "evidence-added", "action line \(key)",
                    after: "\(name), \(bytes.count) bytes, \(mediaType), \(hash)"), by: actor, at: now)
        }
        return hash
    }

    /// - Throws: `Refusal` with the code `unknown-evidence`.
    package func read(_ hash: String, of key: ImplementationKey, by actor: Actor) async throws -> Evidence {
        try actor.require(.readProgress)
        let desk = desk
        return try await desk.store.read { reader in
            let line = try desk.line(of: key, in: try desk.plan(reader))
            try actor.require(.readProgress, on: key, of: line)
            guard let found = try reader.evidence(hash, of: key) else {
                throw Refusal(
                    .notFound, code: "unknown-evidence", "\(key) has no file \(hash.prefix(12)).",
                    remedy: "Open it from the update that names it.")
            }
            return found
        }
    }

    /// A word among those who may see updates of the line.
    package func comment(_ text: String, on key: ImplementationKey, by actor: Actor) async throws {
        let (desk, now) = (desk, desk.clock.timestamp())
        try await desk.store.write { writer in
            let line = try desk.line(of: key, in: try desk.plan(writer))
            try actor.require(.commentProgress, on: key, of: line)
            try requireText(text, code: "no-text", "A comment has words.")
            try writer.add(
                ProgressComment(
                    implementation: key, text: String(text.prefix(4_000)), at: now, by: actor.name))
            try writer.record(
                AuditEvent("progress-commented", "action line \(key)", after: String(text.prefix(200))),
                by: actor, at: now)
        }
    }
}
