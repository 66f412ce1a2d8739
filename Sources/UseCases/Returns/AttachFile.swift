package import PlanModel

/// Keeps a file beside the values of a return, by its hash. It is given out as
/// a download only, to those who may see the return.
package struct AttachFile: Sendable {
    let desk: ReturnDesk

    package init(_ desk: ReturnDesk) { self.desk = desk }

    package static let largest = 10 << 20

    /// - Returns: the hash that cells name it by.
    /// - Throws: `Refusal` for a kind of file that is not taken, found by
    ///   looking at its bytes, whatever its name says.
    package func callAsFunction(
        _ bytes: [UInt8], name: String, to key: ReturnKey, by actor: Actor
    ) async throws -> String {
        try actor.require(.enterValues, on: .state(key.state))
        let mediaType = try AttachmentKind.checked(bytes, name: name)
        let hash = desk.fingerprint.hash(bytes)
        let now = desk.clock.timestamp()
        try await desk.store.write { writer in
            _ = try writer.knownReturn(key)
            guard try writer.attachment(hash, of: key.state) == nil else { return }
            try writer.add(
                Attachment(
                    hash: hash, name: String(name.prefix(200)), mediaType: mediaType, bytes: bytes, at: now,
                    by: actor.name, state: key.state))
            try writer.record(
                AuditEvent(
                    "file-attached", "return \(key)", state: key.state,
                    after: "\(name), \(bytes.count) bytes, \(mediaType), \(hash)"),
                by: actor, at: now)
        }
        return hash
    }

    /// - Throws: `Refusal` with the code `unknown-attachment`.
    package func read(_ hash: String, of key: ReturnKey, by actor: Actor) async throws -> Attachment {
        try actor.require(.readReturns, on: .state(key.state))
        let found = try await desk.store.read { try $0.attachment(hash, of: key.state) }
        guard let found else {
            throw Refusal(
                .notFound, code: "unknown-attachment", "Return \(key) has no attachment \(hash.prefix(12)).",
                remedy: "Open it from the cell that it stands beside.")
        }
        return found
    }
}

/// What a file is, told from its first bytes.
enum AttachmentKind {
    /// - Throws: `Refusal` for a file that is empty, too large or of another kind.
    static func checked(_ bytes: [UInt8], name: String) throws -> String {
        guard !bytes.isEmpty, bytes.count <= AttachFile.largest else {
            throw Refusal(
                .invalid, code: "attachment-size",
                bytes.isEmpty ? "\(name) is empty." : "\(name) is larger than 10 MB.",
                remedy: "Attach the pages that matter, as PDF.")
        }
        guard let mediaType = mediaType(of: bytes) else {
            throw Refusal(
                .invalid, code: "attachment-kind", "\(name) is none of the kinds of file that are taken.",
                remedy:
                    "Attach a PDF, a PNG or JPEG picture, a workbook (XLSX), a document (DOCX) or plain text."
            )
        }
        try requireEnding(of: name, mediaType)
        return mediaType
    }

    /// A name that says something else than the bytes would be opened by the
    /// wrong program. One without an ending says nothing.
    private static func requireEnding(of name: String, _ mediaType: String) throws {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, let last = parts.last else { return }
        let known =
            endings.first { mediaType.hasSuffix($0.key) }?.value ?? ["txt", "csv", "tsv", "md", "log"]
        guard !known.contains(last.lowercased()) else { return }
        throw Refusal(
            .invalid, code: "attachment-name",
            "\(name) is called .\(last), and its content is that of .\(known[0]).",
            remedy: "Give it a name that ends in .\(known.joined(separator: ", ."))")
    }

    /// Of plain text many are usual.
    private static let endings = [
        "/pdf": ["pdf"], "/png": ["png"], "/jpeg": ["jpg", "jpeg"], "spreadsheetml.sheet": ["xlsx"],
        "wordprocessingml.document": ["docx"],
    ]

    static func mediaType(of bytes: [UInt8]) -> String? {
        func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }
        if begins(Array("%PDF-".utf8)) { return "application/pdf" }
        if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
        if begins([0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if begins([0x50, 0x4B, 0x03, 0x04]) { return office(bytes) }
        return isPlainText(bytes) ? "text/plain; charset=utf-8" : nil
    }

    /// An Office document names its main part in the archive's directory.
    private static func office(_ bytes: [UInt8]) -> String? {
        let kinds = [
            ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ]
        for (part, type) in kinds where contains(bytes, Array(part.utf8)) { return type }
        return nil
    }

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard bytes.count >= part.count else { return false }
        return bytes.withUnsafeBufferPointer { all in
            (0...(all.count - part.count)).contains { start in
                all[start] == part[0] && all[start..<(start + part.count)].elementsEqual(part)
            }
        }
    }

    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
            && bytes.allSatisfy { $0 >= 32 || [9, 10, 13].contains($0) }
            && !bytes.starts(with: Array("<".utf8))
    }
}
