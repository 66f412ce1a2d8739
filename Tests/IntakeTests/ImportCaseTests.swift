import Foundation
import Testing

@Suite("Import cases")
struct ImportCaseTests {
    @Test("a file becomes the drafts and findings of its case", arguments: try CaseFile.all())
    func becomes(_ importCase: CaseFile) throws {
        let actual = try importCase.run()
        if ProcessInfo.processInfo.environment["PANTAU_RECORD_GOLDEN"] == "1" {
            try importCase.record(actual)
        } else {
            #expect(actual == importCase.expected)
        }
    }
}
