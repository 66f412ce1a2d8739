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
        #expect(!document(nil).contains("\" aria-current"))
    }

    @Test("a page leads to itself in every other language, with its reading")
    func otherLanguages() {
        let html = document(Address(.states, reading: ReadingOptions(asOf: Day("2020-12-31"))))
        #expect(html.contains("<span aria-current=\"true\">English</span>"))
        #expect(
            html.contains(
                "<a href=\"/id/states?as-of=2020-12-31\" lang=\"id\" hreflang=\"id\" rel=\"alternate\">"
                    + "Bahasa Indonesia</a>"))
        #expect(
            html.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"/states?as-of=2020-12-31\">"))
    }

    @Test("a page in another language says so, and every way leads on in it")
    func anotherLanguage() {
        let html = Frame(
            title: "Judul", address: Address(.states, language: .indonesian),
            breadcrumbs: [Link("Ikhtisar", Address(.overview))],
            reading: ReadingBar(sentences: [], form: ReadingForm(action: Address(.states), fields: [])),
            formats: [Link("CSV", Address(.states, format: .csv))], edition: .init(version: "1.2.3")
        ).document("<p>isi</p>\n", texts: .indonesian).string
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"id\">"))
        #expect(html.contains("<a href=\"/id/plan\">Rencana</a>"))
        #expect(html.contains("<form method=\"get\" action=\"/id/states\">"))
        #expect(html.contains("<li><a href=\"/id\">Ikhtisar</a></li>"))
        #expect(html.contains("<a href=\"/states.csv\">CSV</a>"))
        #expect(
            html.contains("<a href=\"/states\" lang=\"en\" hreflang=\"en\" rel=\"alternate\">English</a>"))
    }

    @Test("the ways from a problem lead to the overview in other languages")
    func problem() {
        #expect(document(nil).contains("<a href=\"/id\" lang=\"id\""))
        #expect(!document(nil).contains("<link rel=\"alternate\" hreflang"))
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
