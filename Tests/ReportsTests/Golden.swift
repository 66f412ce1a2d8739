import Foundation
import Testing

/// A document that is kept as a file beside the tests and reviewed like code.
/// `PANTAU_RECORD_GOLDEN=1 swift test` writes the files again.
func expectGolden(_ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["PANTAU_RECORD_GOLDEN"] == "1" {
        try Data(text.utf8).write(to: file)
        return
    }
    let recorded = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard recorded != text else { return }
    let (old, new) = (recorded.split(separator: "\n"), text.split(separator: "\n"))
    let line =
        zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let seen = line < new.count ? String(new[line]) : "(end)"
    let wanted = line < old.count ? String(old[line]) : "(end)"
    Issue.record(
        "\(name) differs from its golden file in line \(line + 1):\nrecorded: \(wanted)\nnow:      \(seen)",
        sourceLocation: sourceLocation)
}
