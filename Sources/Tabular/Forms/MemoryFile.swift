import CXlsxWriter
import Glibc

/// A file that is nowhere but in memory, with a path for libraries that want
/// one.
final class MemoryFile {
    private let descriptor: Int32

    /// Nil where the system has no more files to give.
    init?() {
        descriptor = pantau_memory_file()
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    var path: String { "/proc/self/fd/\(descriptor)" }

    func bytes() throws -> [UInt8] {
        var state = stat()
        guard fstat(descriptor, &state) == 0 else {
            throw TabularProblem.notWritten(LXW_ERROR_CREATING_XLSX_FILE)
        }
        var bytes = [UInt8](repeating: 0, count: Int(state.st_size))
        var filled = 0
        while filled < bytes.count {
            let read = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress! + filled, $0.count - filled, off_t(filled))
            }
            guard read > 0 else { throw TabularProblem.notWritten(LXW_ERROR_CREATING_XLSX_FILE) }
            filled += read
        }
        return bytes
    }
}
