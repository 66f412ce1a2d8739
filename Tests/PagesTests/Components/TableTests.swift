import Markup
import Testing

@testable import Pages

@Suite struct TableTests {
    private func table(_ narrow: DataTable.Narrow) -> DataTable {
        DataTable(
            caption: "Values & years", columns: [.init("Year"), .number("Value")],
            rows: [["2019", "173"], ["2018", .nothing]], narrow: narrow)
    }

    @Test("a table has a caption, and headers that say what they head")
    func headers() {
        let html = table(.lists).html(.english).string
        #expect(html.contains("<caption>Values &amp; years</caption>"))
        #expect(html.contains("<th scope=\"col\" role=\"columnheader\">Year</th>"))
        #expect(html.contains("<th scope=\"row\" role=\"rowheader\">2019</th>"))
        #expect(html.contains("<td role=\"cell\" class=\"number\" data-label=\"Value\">173</td>"))
    }

    @Test("a table that scrolls can be reached and read by keyboard")
    func scrolls() {
        let html = table(.scrolls).html(.english).string
        #expect(html.contains("role=\"group\" tabindex=\"0\" aria-label=\"Values &amp; years\""))
        #expect(!html.contains("data-label"))
    }

    @Test("a group is headed by a row of its own")
    func groups() {
        let table = DataTable(
            caption: "By goal", columns: [.init("KPI"), .init("Unit")],
            groups: [.init("Goal A", [.init(["1", "days"])]), .init(nil, [.init(["2", "percent"])])])
        let html = table.html(.english).string
        #expect(html.contains("<th scope=\"rowgroup\" role=\"rowheader\" colspan=\"2\">Goal A</th>"))
        #expect(html.ranges(of: "<tbody").count == 2)
        #expect(html.ranges(of: "class=\"group\"").count == 1)
    }

    @Test("a table without rows is nothing, and so is its section")
    func empty() {
        let none = DataTable(caption: "None", columns: [.init("A")], rows: [])
        #expect(none.html(.english).isEmpty)
        #expect(part("A title", "id", none, [], .english).isEmpty)
    }

    @Test("facts without content are left out, and a list of none is nothing")
    func facts() {
        let html = factList([Fact("Unit", "days"), Fact("Base", .nothing)], .english).string
        #expect(html.contains("<dt>Unit</dt><dd>days</dd>"))
        #expect(!html.contains("Base"))
        #expect(factList([Fact("Base", .nothing)], .english).isEmpty)
        #expect(Fact("Base", String?.none) == nil)
    }
}
