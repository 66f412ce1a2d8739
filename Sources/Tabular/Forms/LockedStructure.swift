import CZip
import Glibc

/// The workbook with its structure locked and some of its sheets concealed,
/// which libxlsxwriter does not write. All other parts stay as they are packed.
///
/// Source: ECMA-376-1, 18.2.29 "workbookProtection", 18.18.68 "ST_SheetState".
func lockedStructure(of bytes: [UInt8], concealing sheets: [Int]) throws -> [UInt8] {
    try bytes.withUnsafeBytes { packed in
        guard let from = zip_source_buffer_create(packed.baseAddress, zip_uint64_t(packed.count), 0, nil)
        else {
            throw TabularProblem.notWritten()
        }
        guard let original = zip_open_from_source(from, ZIP_RDONLY, nil) else {
            zip_source_free(from)
            throw TabularProblem.notWritten()
        }
        defer { zip_discard(original) }
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw TabularProblem.notWritten() }
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil) else {
            zip_source_free(target)
            throw TabularProblem.notWritten()
        }
        do {
            for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(original, 0))) {
                try copy(index, of: original, to: archive, concealing: sheets)
            }
            guard zip_close(archive) == 0 else { throw TabularProblem.notWritten() }
        } catch {
            zip_discard(archive)
            throw error
        }
        return try content(of: target)
    }
}

/// To a new archive, because libzip 1.7 frees a byte too many when it writes
/// over a buffer.
private func copy(
    _ index: zip_uint64_t, of original: OpaquePointer, to archive: OpaquePointer, concealing sheets: [Int]
) throws {
    var state = zip_stat_t()
    zip_stat_init(&state)
    guard zip_stat_index(original, index, 0, &state) == 0, let name = state.name else {
        throw TabularProblem.notWritten()
    }
    let isWorkbook = String(cString: name) == "xl/workbook.xml"
    let source =
        isWorkbook
        ? try lockedPart(state, of: original, for: archive, concealing: sheets)
        : zip_source_zip(archive, original, index, 0, 0, -1)
    guard let source else { throw TabularProblem.notWritten() }
    let added = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard added >= 0 else {
        zip_source_free(source)
        throw TabularProblem.notWritten()
    }
    // 1 January 1980, as libxlsxwriter dates the other parts.
    if isWorkbook { zip_file_set_dostime(archive, zip_uint64_t(added), 0, 0x21, 0) }
}

private func lockedPart(
    _ state: zip_stat_t, of original: OpaquePointer, for archive: OpaquePointer, concealing sheets: [Int]
) throws -> OpaquePointer? {
    guard state.size < 16 << 20, let file = zip_fopen_index(original, state.index, 0) else {
        throw TabularProblem.notWritten()
    }
    var part = [UInt8](repeating: 0, count: Int(state.size))
    let read = part.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
    zip_fclose(file)
    guard read == part.count else { throw TabularProblem.notWritten() }
    let locked = Array(withLock(String(decoding: part, as: UTF8.self), concealing: sheets).utf8)
    // libzip frees the copy.
    guard let copy = malloc(locked.count) else { throw TabularProblem.notWritten() }
    copy.copyMemory(from: locked, byteCount: locked.count)
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(locked.count), 1) else {
        free(copy)
        throw TabularProblem.notWritten()
    }
    return source
}

private func withLock(_ part: String, concealing sheets: [Int]) -> String {
    var text = ""
    var sheet = -1
    for (index, piece) in part.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { text += "<" }
        if piece.hasPrefix("bookViews") { text += "workbookProtection lockStructure=\"1\"/><" }
        if piece.hasPrefix("sheet ") { sheet += 1 }
        if piece.hasPrefix("sheet "), sheets.contains(sheet) {
            text += replacing("state=\"hidden\"", by: "state=\"veryHidden\"", in: piece)
        } else {
            text += piece
        }
    }
    return text
}

private func replacing(_ old: String, by new: String, in text: Substring) -> String {
    guard let place = text.firstRange(of: old) else { return String(text) }
    return text[..<place.lowerBound] + new + text[place.upperBound...]
}

private func content(of source: OpaquePointer) throws -> [UInt8] {
    var state = zip_stat_t()
    zip_stat_init(&state)
    guard zip_source_stat(source, &state) == 0, zip_source_open(source) == 0 else {
        throw TabularProblem.notWritten()
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(state.size))
    var filled = 0
    while filled < bytes.count {
        let read = bytes.withUnsafeMutableBytes {
            zip_source_read(source, $0.baseAddress! + filled, zip_uint64_t($0.count - filled))
        }
        guard read > 0 else { throw TabularProblem.notWritten() }
        filled += Int(read)
    }
    return bytes
}
