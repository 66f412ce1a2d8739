import Foundation
import Testing

/// A plan with a mistake and the findings it must have: the files, each after
/// a line `==== path`, a line of dashes, and what is expected, one a line.
/// Files that a case does not give are those of `valid.case`.
struct PlanCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let files: [File]
    let expected: [String]

    struct File: Sendable {
        let path: String
        let text: String
    }

    static let folder = testsFolder.appending(path: "Cases/Plan")
    static let testsFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    static func all() throws -> [PlanCase] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try names.filter { $0.hasSuffix(".case") }.sorted().map { try PlanCase(name: $0) }
    }

    init(name: String) throws {
        testDescription = name
        var files: [File] = []
        var expected: [String] = []
        var isExpected = false
        let text = try String(contentsOf: PlanCase.folder.appending(path: name), encoding: .utf8)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line == "----------" {
                isExpected = true
            } else if isExpected {
                expected.append(String(line))
            } else if line.hasPrefix("==== ") {
                files.append(File(path: String(line.dropFirst(5)), text: ""))
            } else if let file = files.popLast() {
                files.append(File(path: file.path, text: file.text + line + "\n"))
            }
        }
        self.files = files
        self.expected = expected
    }

    /// The files of the case over those of another.
    func files(over base: PlanCase) -> [(path: String, text: String)] {
        let own = files.map { ($0.path, $0.text) }
        let others = base.files.filter { file in !files.contains { $0.path == file.path } }
        return others.map { ($0.path, $0.text) } + own
    }
}
