import Foundation
import Markup
import PlanModel
import Reports
import TestKit
import Testing
import UseCases
import Web

@Suite struct ReportPageTests {
    @Test("the monitoring report of the portal is that of the command, with links within the portal")
    func report() async throws {
        let answer = try await TestSite.bundled().get("/reports/monitoring?year=2020&as-of=2025-12-31")
        #expect(answer.status == 200)
        #expect(answer.header("Content-Security-Policy")?.contains("style-src 'unsafe-inline'") == true)
        #expect(answer.header("Content-Security-Policy")?.contains("script-src") == false)
        let clock = LedgerClock(asOf: Day("2025-12-31")!)
        let year = Period(year: 2020)
        let written = try await WriteMonitoringReport(store: TestLedger.bundled(), clock: TestLedger.clock)(
            .init(year: year, clock: clock), places: SitePlaces(base: "", clock: clock, year: year))
        let document = try #require(written.report).document
        #expect(answer.text == HTMLReportPrinter().html(document).string)
    }

    @Test("its edition is JSON, with an address for each figure")
    func edition() async throws {
        let answer = try await TestSite.bundled().get("/reports/monitoring.json?year=2020")
        #expect(answer.status == 200)
        let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
        #expect(object?["report"] as? String == "monitoring")
        #expect((object?["figures"] as? [[String: Any]])?.allSatisfy { $0["ADDRESS"] is String } == true)
    }

    @Test("it is no drawing", arguments: ["svg", "png"])
    func noDrawing(ending: String) async throws {
        let answer = try await TestSite.bundled().get("/reports/monitoring.\(ending)")
        #expect(answer.status == 404)
    }

    @Test("a year outside the plan is a bad parameter")
    func year() async throws {
        let answer = try await TestSite.bundled().get("/reports/monitoring?year=2003")
        #expect(answer.status == 400)
    }

    @Test(
        "a citation names the report as of its day, and no address that only one machine reaches",
        arguments: [
            (
                "https://pantau.example.org",
                "https://pantau.example.org/reports/monitoring?as-of=2026-01-31&year=2020"
            ),
            ("", "/reports/monitoring?as-of=2026-01-31&year=2020"), ("http://127.0.0.1:8080", nil),
            ("http://localhost", nil), ("http://[::1]:8080", nil),
        ])
    func cited(base: String, address: String?) {
        let places = SitePlaces(base: base, clock: .now, year: Period(year: 2020))
        #expect(places.publicAddress(of: .report, asOf: Day("2026-01-31")!) == address)
    }

    @Test("the data page leads to the reports, and they to the report of each year")
    func list() async throws {
        let site = try await TestSite.bundled()
        #expect(await site.get("/data").text.contains("href=\"/reports\""))
        #expect(await site.get("/reports").text.contains("href=\"/reports/monitoring?year=2020\""))
    }
}
