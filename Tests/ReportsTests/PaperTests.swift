import Reports
import Testing

@Suite struct PaperTests {
    /// Pages lie in a tree of two levels; an outline and a stream are passed over.
    private static let pdf = """
        %PDF-1.4
        1 0 obj
        <</CreationDate (D:20261122045631+00'00')
        /ModDate (D:20261122045631+00'00')>>
        endobj
        9 0 obj
        <</Type /Page
        /Parent 20 0 R>>
        endobj
        3 0 obj
        <</Length 30>> stream
        /kpi-6 [9 0 R /XYZ 0 0 0]
        endstream
        endobj
        2 0 obj
        <</Type /Page
        /Parent 20 0 R>>
        endobj
        20 0 obj
        <</Type /Pages
        /Parent 21 0 R
        /Count 2
        /Kids [2 0 R 9 0 R]>>
        endobj
        12 0 obj
        <</Type /Page
        /Parent 21 0 R>>
        endobj
        21 0 obj
        <</Type /Pages
        /Count 3
        /Kids [20 0 R 12 0 R]>>
        endobj
        30 0 obj
        <</messages [9 0 R /XYZ 6 826.1 0]
        /kpi#2D6 [12 0 R /XYZ 6 826.1 0]>>
        endobj
        31 0 obj
        <</Title (Messages)
        /Dest [2 0 R /XYZ 57 749.6 0]>>
        endobj

        """

    @Test("pages are counted in the order of the tree, and destinations found by their names")
    func pages() {
        let pages = PrintedPages(pdf: Array(Self.pdf.utf8))
        #expect(pages.count == 3)
        #expect(pages.pages == ["messages": 2, "kpi-6": 3])
    }

    @Test("the days of a PDF are those of the report")
    func dates() {
        let dated = String(decoding: datedPDF(Array(Self.pdf.utf8), day: "2020-12-31"), as: UTF8.self)
        #expect(dated.contains("/CreationDate (D:20201231000000+00'00')"))
        #expect(dated.contains("/ModDate (D:20201231000000+00'00')"))
        #expect(dated.utf8.count == Self.pdf.utf8.count)
    }

    @Test("a day that is none leaves the file as it is")
    func noDay() {
        let bytes = Array(Self.pdf.utf8)
        #expect(datedPDF(bytes, day: "someday") == bytes)
    }
}
