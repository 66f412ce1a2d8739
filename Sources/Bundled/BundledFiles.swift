import CBundled

/// The files inside the binary: everything under Assets, Plans and Data, byte
/// for byte, by its path in the repository.
package enum BundledFiles {
    /// Paths in the order of the table: `Plans/sap-smed-2025/plan.yaml`.
    package static var paths: [String] {
        (0..<bundled_count()).map { String(cString: bundled_at($0).path) }
    }

    /// Nil when there is no such file.
    package static func bytes(_ path: String) -> [UInt8]? {
        for index in 0..<bundled_count() {
            let file = bundled_at(index)
            if String(cString: file.path) == path {
                return [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.count))
            }
        }
        return nil
    }

    /// Nil when there is no such file or it is not UTF-8.
    package static func text(_ path: String) -> String? {
        bytes(path).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// Paths below a folder, without it: `plan.yaml`.
    package static func names(below folder: String) -> [String] {
        let prefix = folder + "/"
        return paths.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }
}
