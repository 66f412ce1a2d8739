import Markup
import PlanModel
import Routes
import Testing

@testable import Pages

@Suite struct FrameTests {
    private func document(_ address: Address?, reading: ReadingBar? = nil) -> String {
        Frame(
            title: "A <title>", address: address, reading: reading,
            formats: address.map { [Link("CSV", $0.with(.csv))] } ?? [],
            edition: .init(version: "1.2.3", dataVersion: "7-1-0")
        ).document("<p>body</p>\n", texts: .english).string
    }

    @Test("a document names its language, its title and the ways around")
    func landmarks() {
        let html = document(Address(.overview))
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(html.contains("<title>A &lt;title&gt; – Pantau</title>"))
        #expect(html.contains("<a class=\"skip\" href=\"#content\">"))
        #expect(html.contains("<main id=\"content\" tabindex=\"-1\">"))
        #expect(html.contains("<h1>A &lt;title&gt;</h1>"))
        #expect(html.contains("Pantau 1.2.3 · data version 7-1-0"))
    }

    @Test("the part of the site that a page belongs to is marked")
    func current() {
        let state = document(Address(.state(AreaCode("LAO")!)))
        #expect(state.contains("<a href=\"/states\" aria-current=\"true\">"))
        #expect(document(Address(.states)).contains("<a href=\"/states\" aria-current=\"page\">"))
        #expect(!document(nil).contains("aria-current"))
    }

    @Test("a reading is kept on the way to other pages and formats")
    func keepsReading() {
        let reading = ReadingOptions(asOf: Day("2020-12-31"))
        let html = document(Address(.overview, reading: reading))
        #expect(html.contains("href=\"/states?as-of=2020-12-31\""))
        #expect(
            html.contains(
                "<link rel=\"alternate\" type=\"text/csv; charset=utf-8\" "
                    + "href=\"/index.csv?as-of=2020-12-31\">"))
    }

    @Test("a reading of the past says so before anything else, and can be changed without a script")
    func pastReading() {
        let form = ReadingForm(
            action: Address(.overview),
            fields: [
                .init(
                    name: "as-of", label: "Published up to", hint: "A hint", value: "2020-12-31", kind: .day),
                .init(
                    name: "method", label: "Method", value: "unsd",
                    kind: .choice([.init("", "the usual"), .init("unsd", "United Nations")])),
            ])
        let bar = ReadingBar(sentences: ["As published up to 31 December 2020."], isPast: true, form: form)
        let html = document(Address(.overview), reading: bar)
        #expect(html.contains("<div class=\"reading past\">"))
        #expect(html.contains("<form method=\"get\" action=\"/\">"))
        #expect(html.contains("<label for=\"field-as-of\">"))
        #expect(html.contains("aria-describedby=\"hint-as-of\""))
        #expect(html.contains("<option value=\"unsd\" selected>United Nations</option>"))
    }
}
