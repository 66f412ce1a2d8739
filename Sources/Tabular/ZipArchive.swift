import CZip

/// A file in a zip archive.
package struct ZipEntry: Hashable, Sendable {
    /// Its path in the archive, with `/` between folders.
    package let name: String
    package let compressedSize: Int
    /// As the archive claims.
    package let uncompressedSize: Int
    package let isEncrypted: Bool
    let index: UInt64
}

/// A zip archive, read through its store without a disk or a copy in memory.
package final class ZipArchive {
    /// The files in their order in the archive; folders and the shadow files
    /// of macOS (`__MACOSX/`) left out.
    package let entries: [ZipEntry]

    private let archive: OpaquePointer
    private let source: ZipSource
    private let size: Int
    private let limits: ExpansionLimits

    /// Reads the table of contents. Throws `broken-zip` for half an archive.
    package init(_ store: some ByteStore, limits: ExpansionLimits = .init()) throws {
        let source = ZipSource(store)
        source.budget = limits.maximumDirectoryBytes
        let (archive, code) = source.open()
        guard let archive else { throw source.thrown ?? TabularProblem.zip(code, entry: nil) }
        source.budget = nil
        self.archive = archive
        self.source = source
        self.limits = limits
        size = store.count
        entries = Self.list(archive)
    }

    deinit { zip_discard(archive) }

    /// The entry of that path; else the only one that differs from it in the
    /// case of its letters.
    package func entry(named name: String) -> ZipEntry? {
        if let entry = entries.first(where: { $0.name == name }) { return entry }
        let lowercased = name.lowercased()
        let near = entries.filter { $0.name.lowercased() == lowercased }
        return near.count == 1 ? near[0] : nil
    }

    /// Starts to unpack an entry. Several can be open, but not in parallel.
    package func open(_ entry: ZipEntry) throws -> ZipEntryStream {
        try open(entry, mayBeArchive: false)
    }

    /// The workbook that an entry is; nil where its bytes are no archive.
    ///
    /// Throws `nested-zip` for any other archive, `large-workbook-in-archive`
    /// beyond `maximumBytes`, and the problem of a workbook that is too old or
    /// protected.
    package func workbook(_ entry: ZipEntry, maximumBytes: Int = 64 << 20) throws -> PackedWorkbook? {
        let stream = try open(entry, mayBeArchive: true)
        guard let bytes = try PackedWorkbook.bytes(of: stream, maximumBytes: maximumBytes) else { return nil }
        let store = ByteArrayStore(bytes)
        let inner = limits.inside(packed: min(entry.compressedSize, size))
        guard try detectContainer(store, limits: inner) == .xlsx else {
            throw TabularProblem.nestedZip(entry.name)
        }
        return PackedWorkbook(store: store, limits: inner)
    }

    private func open(_ entry: ZipEntry, mayBeArchive: Bool) throws -> ZipEntryStream {
        guard !entry.isEncrypted else { throw TabularProblem.encryptedEntry(entry.name) }
        try limits.check(
            unpacked: entry.uncompressedSize, packed: min(entry.compressedSize, size), of: entry.name)
        guard let file = zip_fopen_index(archive, entry.index, 0) else {
            throw problem(zip_error_code_zip(zip_get_error(archive)), entry)
        }
        return ZipEntryStream(self, entry, file, mayBeArchive: mayBeArchive)
    }

    fileprivate func check(unpacked: Int, of entry: ZipEntry) throws {
        try limits.check(unpacked: unpacked, packed: min(entry.compressedSize, size), of: entry.name)
    }

    fileprivate func problem(_ code: Int32, _ entry: ZipEntry) -> any Error {
        source.thrown ?? TabularProblem.zip(code, entry: entry.name)
    }

    private static func list(_ archive: OpaquePointer) -> [ZipEntry] {
        var entries: [ZipEntry] = []
        for index in 0..<UInt64(max(0, zip_get_num_entries(archive, 0))) {
            var state = zip_stat_t()
            zip_stat_init(&state)
            guard zip_stat_index(archive, index, 0, &state) == 0, let label = state.name else { continue }
            // Some writers on Windows put the other slash.
            let name = String(String(cString: label).map { $0 == "\\" ? "/" : $0 })
            guard !name.hasSuffix("/"), !name.hasPrefix("__MACOSX/") else { continue }
            entries.append(
                ZipEntry(
                    name: name, compressedSize: Int(clamping: state.comp_size),
                    uncompressedSize: Int(clamping: state.size),
                    isEncrypted: state.encryption_method != ZIP_EM_NONE, index: index))
        }
        return entries
    }
}

/// The unpacked bytes of one entry, in bounded memory.
package final class ZipEntryStream: ByteStream {
    package let entry: ZipEntry

    private let archive: ZipArchive
    private let file: OpaquePointer
    private var produced = 0
    private let mayBeArchive: Bool
    private var watch = NestedZipWatch()

    fileprivate init(
        _ archive: ZipArchive, _ entry: ZipEntry, _ file: OpaquePointer, mayBeArchive: Bool
    ) {
        self.archive = archive
        self.mayBeArchive = mayBeArchive
        self.entry = entry
        self.file = file
    }

    deinit { zip_fclose(file) }

    /// Throws `zip-bomb`, `nested-zip`, and `broken-zip` also when the checksum
    /// at the end is wrong.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard !buffer.isEmpty else { return 0 }
        let read = zip_fread(file, buffer.baseAddress!, zip_uint64_t(buffer.count))
        guard read >= 0 else {
            throw archive.problem(zip_error_code_zip(zip_file_get_error(file)), entry)
        }
        if !mayBeArchive, watch.sees(UnsafeRawBufferPointer(rebasing: buffer[..<Int(read)])) {
            throw TabularProblem.nestedZip(entry.name)
        }
        produced += Int(read)
        try archive.check(unpacked: produced, of: entry)
        return Int(read)
    }
}
