import Charts
import Foundation
import Markup
import PlanModel
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What holds for the document of every kind of chart.
@Suite struct DocumentTests {
    static let allStyles: [ChartStyle] = [ChartStyle.Size.wide, .narrow].flatMap { size in
        [ChartStyle.Colours.page, .file, .literal].map { ChartStyle(size, colours: $0, prefix: "a") }
    }

    @Test("every document is well-formed XML", arguments: Sample.kinds, allStyles)
    func wellFormed(kind: Sample.Kind, style: ChartStyle) {
        let parser = XMLParser(data: Data(kind.chart.svg(style: style).string.utf8))
        #expect(parser.parse(), "\(kind.name): \(String(describing: parser.parserError))")
    }

    @Test("the same chart gives the same bytes", arguments: Sample.kinds, allStyles)
    func sameBytes(kind: Sample.Kind, style: ChartStyle) {
        #expect(kind.chart.svg(style: style).bytes == kind.chart.svg(style: style).bytes)
    }

    @Test("title and description are named by ids with the prefix")
    func ids() {
        let svg = Sample.full.svg(style: ChartStyle(prefix: "my chart\"2")).string
        #expect(svg.contains("aria-labelledby=\"mychart2-title mychart2-text\""))
        #expect(svg.contains("<title id=\"mychart2-title\">In Lao PDR"))
        #expect(svg.contains("<desc id=\"mychart2-text\">173 days in 2019"))
    }

    @Test("texts are escaped, foreign scripts pass through, control characters fall out")
    func escaped() {
        let title = "<script>\u{1}\"&' ສປປ ລາວ ประเทศไทย កម្ពុជា မြန်မာ Việt"
        let heading = ChartHeading(title: title, subtitle: title, foot: title, alternative: title)
        let line = Sample.line([(2016, 1), (2017, 2)], name: title)
        let svg = LineChart(heading: heading, axis: ValueAxis(.free), lines: [line])
            .svg(style: ChartStyle(colours: .file)).string
        #expect(XMLParser(data: Data(svg.utf8)).parse())
        #expect(!svg.contains("<script"))
        #expect(!svg.contains("\u{1}"))
        #expect(svg.contains("data-s=\"&lt;script&gt;&quot;&amp;&#39; ສປປ ລາວ ประเทศไทย កម្ពុជា မြန်မာ Việt\""))
    }

    @Test("a page's chart brings no style of its own, a file brings light, dark and print")
    func styles() {
        let page = Sample.full.svg(style: ChartStyle()).string
        #expect(!page.contains("<style") && !page.contains("style=") && !page.contains("#"))
        let file = Sample.full.svg(style: ChartStyle(colours: .file)).string
        #expect(file.contains("prefers-color-scheme:dark") && file.contains("@media print"))
        #expect(file.contains("--c-ink:var(--ink,#16211f)"))
    }

    @Test("literal colours need neither custom properties nor media queries")
    func literal() {
        let svg = Sample.full.svg(style: ChartStyle(colours: .literal)).string
        #expect(!svg.contains("var(") && !svg.contains("@") && !svg.contains("--"))
    }

    @Test("the style sheet is the same within XML and within HTML")
    func sheet() {
        #expect(ChartStyleSheet.text.allSatisfy { !"<>&\"'".contains($0) })
        #expect(!ChartStyleSheet.text.contains(":;") && !ChartStyleSheet.text.contains(":}"))
    }

    @Test("links in a drawing are passed over by the keyboard", arguments: Sample.kinds)
    func links(kind: Sample.Kind) {
        let svg = kind.chart.svg(style: ChartStyle()).string
        #expect(count("<a ", in: svg) == count("tabindex=\"-1\"", in: svg))
    }

    @Test("a line as small as a word costs under 400 bytes")
    func spark() {
        let figures = (2003...2022).map { ($0, Double($0 * 37 % 113)) }
        let spark = Sparkline(
            heading: Sample.heading, line: Sample.line(figures), baseline: Sample.period(2016))
        #expect(spark.svg(style: ChartStyle()).bytes.count < 400)
    }

    @Test("the snippet to embed is escaped and has the alternative text")
    func embed() {
        let snippet = Sample.heading.embedSnippet(image: "https://a/b.svg?x=1&y=2", page: "https://a/b")
        #expect(snippet.contains("src=\"https://a/b.svg?x=1&amp;y=2\""))
        #expect(snippet.contains("alt=\"173 days in 2019 after 174 in 2016.\""))
    }
}
