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

    @Test("a heading is one level below what it stands in")
    func levels() {
        let blocks: [ReportDocument.Block] = [
            .heading("First"), .section(id: "s", title: "Section", beginsPage: false), .heading("Second"),
        ]
        let document = ReportDocument(
            title: "T", shortTitle: "T", author: "A", day: "2020-01-01", cover: nil,
            chapters: [.init(id: "c", title: "C", blocks: blocks)])
        let html = HTMLReportPrinter().html(document).string
        let levels = html.matches(of: /<h([1-6])[^>]*>[^<]*</).map { String($0.1) }
        #expect(levels.suffix(4) == ["2", "3", "3", "4"])
    }
}
