import Foundation

/// A folder of one test; it goes with its last reference.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "pantau-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { path + "/" + name }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(filePath: path(name)))
    }

    func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
    }

    func bytes(of name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path(name)))) }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    /// Everything in it, sorted.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    /// A copy of a file or folder of the repository.
    func copy(_ source: String, to name: String) throws {
        try FileManager.default.copyItem(atPath: Repository.path(source), toPath: path(name))
    }

    /// Replaces a piece of a file; it must be there.
    func change(_ name: String, _ old: String, to new: String) throws {
        let text = try text(of: name)
        guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
        try write(text.replacingOccurrences(of: old, with: new), to: name)
    }
}

/// The repository that the tests belong to.
enum Repository {
    static func path(_ name: String) -> String {
        let support = (#filePath as NSString).deletingLastPathComponent
        return (support + "/../../../" + name as NSString).standardizingPath
    }
}
