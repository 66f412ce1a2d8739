/// A workbook that lay in an archive, unpacked into memory: its parts are read
/// in any order, which a stream does not allow.
package struct PackedWorkbook: Sendable {
    let store: ByteArrayStore
    /// How far it may expand, held against its size in the archive.
    let limits: ExpansionLimits

    /// Opens the sheet of that name; nil for the first that is not hidden.
    package func reader(sheet: String?) throws -> XLSXReader {
        try XLSXReader(store, sheet: sheet, limits: limits)
    }

    /// All bytes of an entry that begins as a workbook does; nil where it does
    /// not, after its first block.
    static func bytes(of stream: ZipEntryStream, maximumBytes: Int) throws -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(stream.entry.uncompressedSize, maximumBytes))
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while case let read = try block.withUnsafeMutableBytes({ try stream.read(into: $0) }), read > 0 {
            bytes += block[..<read]
            if bytes.count >= headSize, !isArchive(bytes) { return nil }
            guard bytes.count <= maximumBytes else {
                throw TabularProblem.largeWorkbook(stream.entry.name, limit: maximumBytes)
            }
        }
        return isArchive(bytes) ? bytes : nil
    }

    /// Enough to tell by the first bytes, also those of Office before 2007.
    private static let headSize = 8

    private static func isArchive(_ head: [UInt8]) -> Bool {
        Magic.isZip(head) || Magic.isCompoundFile(head)
    }
}
