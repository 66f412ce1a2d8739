/// What a file is, by its bytes and not by its name.
package enum ContainerKind: Hashable, Sendable {
    /// Text in any encoding that is no JSON, page or other markup.
    case csv
    case json
    /// Markup; what it holds is seen when it is read.
    case xml
    case xlsx
    /// An archive with these files.
    case zip([ZipEntry])
    /// One packed file: `GzipStream` unpacks it.
    case gzip
    /// No bytes, or a byte-order mark alone.
    case empty
    case unknown
}

/// Tells what a file is from its first bytes, and for archives from their
/// table of contents. Throws the problem of a file that is recognised and yet
/// cannot be read: `broken-zip`, `old-spreadsheet`, `password-protected`.
package func detectContainer(
    _ store: some ByteStore, limits: ExpansionLimits = .init()
) throws -> ContainerKind {
    let head = try store.bytes(at: 0, length: 4096)
    if Magic.isZip(head) || Magic.isEmptyZip(head) {
        let archive = try ZipArchive(store, limits: limits)
        return XLSXPackage.isWorkbook(archive) ? .xlsx : .zip(archive.entries)
    }
    if Magic.isGzip(head) { return .gzip }
    if Magic.isCompoundFile(head) { throw try CompoundFile.problem(store, header: head) }
    return textKind(head)
}

/// Not of a web page, which is markup too.
private func isXML(_ text: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: text, as: UTF8.self).lowercased()
    return !head.contains("<!doctype") && !head.contains("<html")
}

/// The kind of a file that is no archive, by its first bytes.
private func textKind(_ head: [UInt8]) -> ContainerKind {
    var text = head[...]
    let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    if isUTF16 {
        text = head.dropFirst(2).filter { $0 != 0 }[...]
    } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
        text = head.dropFirst(3)
    }
    guard !text.isEmpty else { return .empty }
    let blank: Set<UInt8> = [0x20, Byte.tab, Byte.lineFeed, Byte.carriageReturn]
    switch text.first(where: { !blank.contains($0) }) {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    case UInt8(ascii: "<"): return isXML(text) ? .xml : .unknown
    default: break
    }
    // Text has no control characters but tab, line breaks and form feed. A NUL
    // is left for the reader, which tells its line.
    let isBinary = !isUTF16 && text.contains { $0 < 0x20 && $0 != 0 && $0 != 0x0C && !blank.contains($0) }
    return isBinary || text.starts(with: "%PDF".utf8) ? .unknown : .csv
}
