import CZip
import Glibc

/// A file to be packed.
package struct ZipPart: Hashable, Sendable {
    /// Its path in the archive, with `/` between folders.
    package let name: String
    package let bytes: [UInt8]
    /// False for what is packed already, such as PNG.
    package let isPacked: Bool

    package init(_ name: String, _ bytes: [UInt8], isPacked: Bool = false) {
        self.name = name
        self.bytes = bytes
        self.isPacked = isPacked
    }
}

/// Packs files into a zip archive in memory, in their order. The same files
/// give the same bytes: each carries one fixed day.
///
/// - Throws: `TabularProblem` where libzip refuses.
package func packedZip(_ parts: [ZipPart]) throws -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let store = zip_source_buffer_create(nil, 0, 0, &error) else { throw TabularProblem.notPacked }
    // Kept beyond the archive, which frees what it was opened from.
    zip_source_keep(store)
    defer { zip_source_free(store) }
    guard let archive = zip_open_from_source(store, ZIP_TRUNCATE, &error) else {
        zip_source_free(store)
        throw TabularProblem.notPacked
    }
    for part in parts where !add(part, to: archive) {
        zip_discard(archive)
        throw TabularProblem.notPacked
    }
    guard zip_close(archive) == 0 else {
        zip_discard(archive)
        throw TabularProblem.notPacked
    }
    return try bytes(of: store)
}

/// 1 January 2016, midnight, as MS-DOS writes it.
private let fixedDay: (time: UInt16, day: UInt16) = (0, UInt16((2016 - 1980) << 9 | 1 << 5 | 1))

private func add(_ part: ZipPart, to archive: OpaquePointer) -> Bool {
    // libzip frees the copy by itself.
    guard let copy = malloc(max(1, part.bytes.count)) else { return false }
    part.bytes.withUnsafeBytes { bytes in
        if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
    }
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(part.bytes.count), 1) else {
        free(copy)
        return false
    }
    let index = zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
        zip_source_free(source)
        return false
    }
    let method = part.isPacked ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    return zip_file_set_dostime(archive, zip_uint64_t(index), fixedDay.time, fixedDay.day, 0) == 0
        && zip_set_file_compression(archive, zip_uint64_t(index), method, 6) == 0
}

private func bytes(of store: OpaquePointer) throws -> [UInt8] {
    var state = zip_stat_t()
    zip_stat_init(&state)
    guard zip_source_stat(store, &state) == 0, zip_source_open(store) == 0 else {
        throw TabularProblem.notPacked
    }
    defer { zip_source_close(store) }
    var bytes = [UInt8](repeating: 0, count: Int(state.size))
    let read = bytes.withUnsafeMutableBytes { zip_source_read(store, $0.baseAddress, state.size) }
    guard read == Int64(bytes.count) else { throw TabularProblem.notPacked }
    return bytes
}

extension TabularProblem {
    fileprivate static var notPacked: TabularProblem {
        TabularProblem(
            "archive-not-written", "The archive cannot be packed.", remedy: "Try again with more memory free."
        )
    }
}
