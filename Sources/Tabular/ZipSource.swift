import CZip

/// Lets libzip read a `ByteStore`: the answers to its commands.
///
/// libzip holds the only lasting reference and gives it up with its FREE
/// command. What the store throws is kept here, since C cannot carry it.
final class ZipSource {
    /// What the store, or the budget, threw during a call of libzip.
    private(set) var thrown: (any Error)?
    /// How many bytes may be read until it is set again; nil for any number.
    var budget: Int?

    private let store: any ByteStore
    private var position = 0
    private let error = UnsafeMutablePointer<zip_error_t>.allocate(capacity: 1)

    init(_ store: some ByteStore) {
        self.store = store
        zip_error_init(error)
    }

    deinit {
        zip_error_fini(error)
        error.deallocate()
    }

    /// Opens the archive. After an error libzip's code says why.
    func open() -> (archive: OpaquePointer?, code: Int32) {
        var failure = zip_error_t()
        zip_error_init(&failure)
        defer { zip_error_fini(&failure) }
        let retained = Unmanaged.passRetained(self)
        let answer: zip_source_callback = { source, data, length, command in
            guard let source else { return -1 }
            return Unmanaged<ZipSource>.fromOpaque(source).takeUnretainedValue()
                .answer(command, data, Int(clamping: length))
        }
        guard let source = zip_source_function_create(answer, retained.toOpaque(), &failure) else {
            retained.release()
            return (nil, zip_error_code_zip(&failure))
        }
        guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), &failure) else {
            zip_source_free(source)
            return (nil, zip_error_code_zip(&failure))
        }
        return (archive, ZIP_ER_OK)
    }

    private func answer(_ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: Int)
        -> zip_int64_t
    {
        switch command {
        case ZIP_SOURCE_OPEN:
            position = 0
            return 0
        case ZIP_SOURCE_READ: return read(data, length)
        case ZIP_SOURCE_CLOSE: return 0
        case ZIP_SOURCE_STAT: return state(data, length)
        case ZIP_SOURCE_ERROR: return zip_error_to_data(error, data!, zip_uint64_t(length))
        case ZIP_SOURCE_SEEK:
            let target = zip_source_seek_compute_offset(
                zip_uint64_t(position), zip_uint64_t(store.count), data!, zip_uint64_t(length), error)
            guard target >= 0 else { return -1 }
            position = Int(target)
            return 0
        case ZIP_SOURCE_TELL: return zip_int64_t(position)
        case ZIP_SOURCE_SUPPORTS: return Self.commands
        case ZIP_SOURCE_FREE:
            Unmanaged.passUnretained(self).release()
            return 0
        default:
            zip_error_set(error, ZIP_ER_OPNOTSUPP, 0)
            return -1
        }
    }

    private func read(_ data: UnsafeMutableRawPointer?, _ length: Int) -> zip_int64_t {
        do {
            if let budget {
                guard length <= budget else { throw TabularProblem.tooManyEntries }
                self.budget = budget - length
            }
            let buffer = UnsafeMutableRawBufferPointer(start: data, count: length)
            let read = try store.read(at: position, into: buffer)
            position += read
            return zip_int64_t(read)
        } catch {
            thrown = error
            zip_error_set(self.error, ZIP_ER_READ, 0)
            return -1
        }
    }

    private func state(_ data: UnsafeMutableRawPointer?, _ length: Int) -> zip_int64_t {
        guard length >= MemoryLayout<zip_stat_t>.size, let data else { return -1 }
        let state = data.assumingMemoryBound(to: zip_stat_t.self)
        zip_stat_init(state)
        state.pointee.size = zip_uint64_t(store.count)
        state.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
        return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    }

    private static let commands: zip_int64_t = [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE,
        ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
    ].reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
}
