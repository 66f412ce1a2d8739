import Markup
import Reports
import Testing

@Suite struct HTMLReportTests {
    @Test("a document with every kind of block prints as recorded")
    func golden() throws {
        let html = HTMLReportPrinter(pages: ["messages": 3, "kpi-6": 5]).html(SampleDocument.document())
        try expectGolden("document.html", html.string)
    }

    @Test("a brief has neither cover nor contents")
    func brief() {
        let html = HTMLReportPrinter().html(SampleDocument.document(hasCover: false)).string
        #expect(!html.contains("<nav"))
        #expect(!html.contains("class=\"cover\""))
        #expect(html.contains("<body class=\"brief\">"))
    }

    @Test("a document of one page has margins of its own, and its figure the room that is left")
    func onePage() {
        let html = HTMLReportPrinter().html(SampleDocument.document(hasCover: false, isOnePage: true)).string
        #expect(html.contains("<body class=\"brief one-page\">"))
        #expect(html.contains("@page{size:A4;margin:17mm 14mm 15mm}"))
        let brief = HTMLReportPrinter().html(SampleDocument.document(hasCover: false)).string
        #expect(!brief.contains("@page{size:A4;margin:17mm"))
    }

    @Test("a quotation mark or markup in a running foot cannot end the style sheet")
    func styleText() {
        let html = HTMLReportPrinter().html(SampleDocument.document()).string
        #expect(html.contains(#"content:"Plan \22 A\22  \26  B""#))
    }
}
