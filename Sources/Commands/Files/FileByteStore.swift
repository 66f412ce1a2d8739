import Foundation
import Tabular
import UseCases

/// The bytes of a file on disk, read where they are asked for.
///
/// Safe to share: the descriptor is never moved (`pread`) and is closed with
/// the last reference.
final class FileByteStore: ByteStore {
    let count: Int
    private let descriptor: Int32

    /// - Throws: `Failure` when the file is not there, is a folder or cannot
    ///   be read.
    init(path: String) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure(
                code: "unreadable-file",
                message: "\(path) cannot be read: \(SystemReason(errno)).",
                remedy: "Check the name and the permissions.")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Failure(
                code: "unreadable-file", message: "\(path) is not a file.",
                remedy: "Name a file, not a folder.")
        }
        count = Int(status.st_size)
    }

    deinit { close(descriptor) }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            let result = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
            if result >= 0 { return result }
            guard errno == EINTR else {
                throw Failure(
                    code: "disk-error", message: "Reading failed: \(SystemReason(errno)).",
                    remedy: "Check the disk and try again; nothing was stored.")
            }
        }
    }
}
