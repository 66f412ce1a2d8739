import Reports
import Testing

@Suite struct ReportTextTests {
    @Test("the plain words of a text are those of its runs in order")
    func plain() {
        let text = ReportText("Days fell, ") + ReportText("173", address: "https://example.org/a") + "."
        #expect(text.plain == "Days fell, 173.")
    }
}
