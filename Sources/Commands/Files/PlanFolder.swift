import Foundation
import PlanModel
import UseCases

/// A plan as a folder of YAML files on disk.
struct PlanFolder {
    let path: String

    /// The folder's YAML files by name.
    ///
    /// - Throws: `Failure` when the folder is not there or a file is not UTF-8.
    func read() throws -> [DocumentFile] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw Failure(
                code: "unreadable-folder", message: "\(path) is not a folder.",
                remedy: "Name a folder that holds a plan as YAML, such as Plans/sap-smed-2025.")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
        return try names.map { name in
            let full = (path as NSString).appendingPathComponent(name)
            guard let data = FileManager.default.contents(atPath: full),
                let text = String(data: data, encoding: .utf8)
            else {
                throw Failure(
                    code: "unreadable-file", message: "\(full) cannot be read as UTF-8 text.",
                    remedy: "Save it as UTF-8.")
            }
            return DocumentFile(path: name, text: text)
        }
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
