import Foundation
import PlanModel
import UseCases

/// A plan as a folder of YAML files on disk.
struct PlanFolder {
    let path: String

    /// The folder's YAML files by name, and a finding for each that is not
    /// UTF-8; what can be read of such a file is read.
    ///
    /// - Throws: `Failure` when the folder or a file cannot be read.
    func read() throws -> (files: [DocumentFile], findings: [Finding]) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw Failure(
                code: "unreadable-folder", message: "\(path) is not a folder.",
                remedy: "Name a folder that holds a plan as YAML, such as Plans/sap-smed-2025.")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
        var findings: [Finding] = []
        let files = try names.map { name in
            let full = (path as NSString).appendingPathComponent(name)
            guard let data = FileManager.default.contents(atPath: full) else {
                throw Failure(
                    code: "unreadable-file", message: "\(full) cannot be read.",
                    remedy: "Check that it may be read.")
            }
            let text = String(decoding: data, as: UTF8.self)
            if let finding = notUTF8(data, text, name) { findings.append(finding) }
            return DocumentFile(path: name, text: text)
        }
        return (files, findings)
    }

    /// Nil where the bytes are UTF-8; else the place of the first that is not.
    private func notUTF8(_ data: Data, _ text: String, _ name: String) -> Finding? {
        guard !text.utf8.elementsEqual(data) else { return nil }
        let valid = zip(text.utf8, data).prefix { $0 == $1 }.map(\.1)
        let rows = valid.split(separator: 0x0A, omittingEmptySubsequences: false)
        let line = rows.count
        let column = String(decoding: rows[line - 1], as: UTF8.self).count + 1
        return Finding(
            .error, code: "not-utf8", "A character here is not UTF-8.", remedy: "Save the file as UTF-8.",
            at: Location(file: name, line: line, column: column))
    }

    /// The findings with the plan's files named from where the person stands;
    /// those of the bundled registries keep their place.
    func placed(_ findings: [Finding]) -> [Finding] {
        findings.map { finding in
            guard var location = finding.location, !location.file.hasPrefix("Data/") else { return finding }
            location.file = (path as NSString).appendingPathComponent(location.file)
            return Finding(
                finding.severity, code: finding.code, finding.message, remedy: finding.remedy, at: location)
        }
    }

    /// Writes the files, each as a whole; the folder is made when missing.
    func write(_ files: [DocumentFile]) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            for file in files {
                let full = (path as NSString).appendingPathComponent(file.path)
                try Data(file.text.utf8).write(to: URL(filePath: full), options: .atomic)
            }
        } catch {
            throw Failure(
                code: "unwritable-folder",
                message: "\(path) cannot be written: \(SystemReason(error)).",
                remedy: "Name another folder.")
        }
    }
}
