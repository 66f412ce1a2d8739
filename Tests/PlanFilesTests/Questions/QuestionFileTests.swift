import Foundation
import PlanFiles
import PlanModel
import Testing

@Suite struct QuestionFileTests {
    private static let bundled = URL(filePath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Data/collection/questions.yaml").standardizedFileURL

    @Test("the bundled questions can be read")
    func bundled() throws {
        let text = try String(contentsOf: Self.bundled, encoding: .utf8)
        let (questions, findings) = readQuestions(file: "questions.yaml", text: text)
        #expect(findings.map(\.line) == [])
        #expect(questions?.first { $0.indicator.text == "EMP_SHARE" }?.classes.count == 6)
    }

    @Test("every mistake of a file is told with its place")
    func mistakes() {
        let text = """
            version: 1
            questions:
            - indicator: EMP_SHARE
              measure: EMP_N
              classes: [micro, smal]
              numerator: EMP_N.msme
              denominator: EMP_N.all
            - indicator: EMP_SHARE
              mesure: EMP_N
              classes: [micro]
              numerator: EMP_N.msme
              denominator: EMP_N.total
            """
        let (questions, findings) = readQuestions(file: "q.yaml", text: text)
        #expect(questions == nil)
        #expect(
            findings.map { "\($0.location?.line ?? 0) \($0.code)" }.sorted() == [
                "5 unknown-size-class", "7 wrong-value", "8 missing-key", "9 unknown-key",
            ])
    }
}
