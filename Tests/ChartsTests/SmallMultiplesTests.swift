import Charts
import Markup
import PlanModel
import Testing

@Suite struct SmallMultiplesTests {
    private func svg(_ count: Int, columns: Int?, title: String = "Days") -> String {
        let heading = ChartHeading(title: title, subtitle: "", foot: "", alternative: "Seven courses.")
        let lines = (1...count).map { number in
            Sample.line([(1990, 12_000), (2020, 6_000)], name: "KPI \(number)")
        }
        return SmallMultiples(
            heading: heading, axis: ValueAxis(.free), scale: .own, lines: lines, columns: columns
        ).svg(style: ChartStyle()).string
    }

    private func height(_ svg: String) throws -> Int {
        try #require(svg.firstMatch(of: /viewBox="0 0 720 (\d+)"/).flatMap { Int($0.1) })
    }

    @Test("panels stand in as many columns as are asked for")
    func columns() throws {
        #expect(try height(svg(7, columns: nil)) - height(svg(7, columns: 7)) == 144)
    }

    @Test("a panel too narrow for two years at its foot says the last one")
    func narrow() {
        #expect(svg(3, columns: 3).matches(of: /">1990</).count == 3)
        #expect(svg(7, columns: 7).matches(of: /">1990</).count == 0)
        #expect(svg(7, columns: 7).matches(of: /">2020</).count == 7)
    }

    @Test("a chart whose page says the title has none of its own, and is named by its description")
    func untitled() {
        let svg = svg(2, columns: nil, title: "")
        #expect(!svg.contains("<title"))
        #expect(svg.contains("aria-labelledby=\"chart-text\">\n<desc id=\"chart-text\">Seven courses."))
    }
}
