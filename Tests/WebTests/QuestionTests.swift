import Bundled
import Foundation
import TestKit
import Testing
import UseCases

@testable import Web

/// Questions to the definitions, and the glossary.
@Suite struct QuestionTests {
    @Test("a firm gets its class under every definition of the year, with the rule that decided")
    func classify() async throws {
        let page = try await TestSite.bundled().get(
            "/definitions/classify?state=VNM&year=2020&sector=C&persons=40&turnover=2500000000"
        ).text
        #expect(page.contains("The state chosen"))
        #expect(page.contains("<strong>small</strong>"))
        #expect(page.contains("persons ≤ 100 and (turnover ≤ 50,000,000,000 VND"))
        #expect(page.contains("amounts in VND are not compared with limits in USD"))
        #expect(page.contains("could be small, medium or large"))
        #expect(page.contains("2,500,000,000 VND"))
    }

    @Test("the form alone asks nothing and is no mistake")
    func empty() async throws {
        let site = try await TestSite.bundled()
        for address in [
            "/definitions/classify", "/definitions/classify?state=LAO", "/definitions/classify.csv",
        ] {
            let answer = await site.get(address)
            #expect(answer.status == 200)
            #expect(!answer.text.contains("The class under each definition"))
        }
        #expect(await site.get("/definitions/classify?state=LAO").text.contains("value=\"LAO\" selected"))
    }

    @Test(
        "what is not understood comes back as it was typed, with what is wrong beside it",
        arguments: [
            ("persons=4,5", "persons", "“4,5” is not a number."),
            ("persons=2.000", "persons", "“2.000” could mean 2 or 2000."),
            ("persons=-3", "persons", "“-3” is below zero."),
            ("assets=9e400", "assets", "“9e400” is not a number."),
            ("persons=4&year=20", "year", "“20” is not a year from 1980 to 2026."),
            ("persons=4&sector=X", "sector", "“X” is no section or division"),
            ("persons=4&state=XXX", "state", "No definition of a state “XXX” is known here."),
            ("assets=4&currency=XXX", "currency", "No definition here has limits in “XXX”."),
            ("turnover=5000", "currency", "Say in which currency the amounts are"),
        ])
    func refused(query: String, field: String, message: String) async throws {
        let site = try await TestSite.bundled()
        let page = await site.get("/definitions/classify?" + query)
        #expect(page.status == 400)
        #expect(page.header("Cache-Control") == "no-store")
        #expect(page.text.contains("id=\"wrong-\(field)\">\(message)"))
        let typed = query.split(separator: "&").first?.split(separator: "=").last ?? ""
        #expect(page.text.contains("value=\"\(typed)\""))
        let data = await site.get("/definitions/classify.json?" + query)
        #expect(data.status == 400)
        #expect(data.text.contains("\"code\": \"bad-parameter\""))
        #expect(data.text.contains("\(field): \(message)"))
    }

    @Test("what a person typed into a form is shown as text")
    func escaped() async throws {
        let page = try await TestSite.bundled().get("/definitions/classify?persons=%22%3E%3Cscript%3E").text
        #expect(page.contains("value=\"&quot;&gt;&lt;script&gt;\""))
    }

    @Test("the answer as data says what is missing and what was not compared")
    func data() async throws {
        let answer = try await TestSite.bundled().get(
            "/definitions/classify.json?year=2020&persons=40&assets=100000&currency=USD&sector=C")
        let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
        let records = try #require(object?["records"] as? [[String: Any]])
        let cambodia = try #require(records.first { $0["REF_AREA"] as? String == "KHM" })
        #expect(cambodia["SIZE_CLASS"] as? String == "small")
        let laos = try #require(records.first { $0["REF_AREA"] as? String == "LAO" })
        #expect(laos["SIZE_CLASS"] is NSNull)
        #expect((laos["MISSING"] as? [String]) == ["turnover", "assets"])
        #expect(laos["COMMENT"] as? String == "amounts in USD are not compared with limits in LAK")
    }

    @Test(
        "numbers are read with a point before decimals, and thousands are not guessed",
        arguments: [
            ("12", AmountText.number(12)), ("12.5", .number(12.5)), ("0.125", .number(0.125)),
            ("2 500 000", .number(2_500_000)), ("1234.567", .number(1234.567)),
            ("2.500", .ambiguous(small: "2", large: "2500")), ("2.500.000", .notANumber),
            ("1,000", .notANumber), ("", .notANumber), (".5", .notANumber), ("5.", .notANumber),
            ("nan", .notANumber), ("1e3", .notANumber), ("-1", .negative), ("-", .notANumber),
            ("99999999999999999999", .tooLarge), ("٣", .notANumber),
        ])
    func numbers(text: String, meant: AmountText) {
        #expect(AmountText(text) == meant)
    }

    @Test("definitions stand side by side in the order chosen, with limits by class")
    func compare() async throws {
        let page = try await TestSite.bundled().get("/definitions/compare?state=LAO&state=KHM&year=2019").text
        #expect(page.contains("href=\"/definitions/LAO-2017\""))
        #expect(page.contains("href=\"/definitions/KHM-2005\""))
        #expect(!page.contains("href=\"/definitions/VNM-2018\""))
        #expect(page.contains("≤\u{a0}400,000,000\u{a0}LAK"))
        #expect(page.contains("persons ≤ 10 and assets &lt; 50,000 USD"))
    }

    @Test("a state without a definition in the year says so")
    func compareEarly() async throws {
        let answer = try await TestSite.bundled().get("/definitions/compare?state=LAO&year=1985")
        #expect(answer.status == 200)
        #expect(answer.text.contains("no definition is known to be in force in 1985"))
    }

    @Test("a state or year that is not known is told beside its field")
    func compareRefused() async throws {
        let answer = try await TestSite.bundled().get("/definitions/compare?state=XYZ&year=later")
        #expect(answer.status == 400)
        #expect(answer.text.contains("id=\"wrong-state\""))
        #expect(answer.text.contains("id=\"wrong-year\""))
    }

    @Test("a definition leads to both questions, and to the other definitions of its state")
    func ways() async throws {
        let page = try await TestSite.bundled().get("/definitions/LAO-2017").text
        #expect(page.contains("href=\"/definitions/classify?state=LAO\""))
        #expect(page.contains("href=\"/definitions/compare\""))
        #expect(page.contains("href=\"/definitions/LAO-2004\""))
    }

    @Test("each word of the glossary has a place on its page, with the English word beside it")
    func glossary() async throws {
        let text = try #require(BundledFiles.text("Documentation/glossary.md"))
        let site = Site(
            store: try await TestLedger.bundled(), clock: TestLedger.clock, assets: { _ in nil },
            version: "1.0.0", glossary: Glossary(markdown: text), log: { _ in })
        let page = await site.get("/id/glossary").text
        #expect(
            page.contains("<div id=\"baseline\"><dt><a href=\"#baseline\">garis dasar <span lang=\"en\">"))
        let words = Glossary(markdown: text).entries.count
        #expect(words > 50)
        #expect(page.ranges(of: "<dt>").count == words)
        let ids = page.matches(of: /id="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        #expect(await site.get("/glossary.csv").text.contains("/glossary#baseline"))
    }
}
