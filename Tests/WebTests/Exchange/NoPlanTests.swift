import PlanModel
import Synchronization
import Tabular
import TestKit
import Testing
import UseCases

@testable import Web

@Suite("A portal without a plan")
struct NoPlanTests {
    private let ofPlan = ["/goals", "/progress", "/plan", "/reports", "/iati/activities.xml"]

    /// - Parameter holdsValues: of a state, and of an area that no plan makes a group.
    private func site(holdsValues: Bool) async throws -> Site {
        let store = try await TestLedger.initialised(isEmpty: true)
        if holdsValues {
            let text = """
                INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE
                SL.UEM.TOTL.ZS,LAO,2019,17
                SL.UEM.TOTL.ZS,LAO,2020,18
                SL.UEM.TOTL.ZS,KHM,2020,9
                SL.UEM.TOTL.ZS,ASEAN,2020,8

                """
            let bytes = Array(text.utf8)
            let report = try await ImportFile(store: store, clock: TestLedger.clock)(
                .init(
                    name: "tidy.csv", bytes: ByteArrayStore(bytes), hash: PlainFingerprint().hash(bytes),
                    sender: "test", publishedOn: PublicationDay(day: Day("2026-11-20")!, precision: .day)))
            #expect(!report.findings.hasErrors, "\(report.findings.map(\.line))")
        }
        return TestSite.site(store)
    }

    @Test("no page leads to pages of the plan", arguments: ["/", "/id", "/data", "/indicators", "/search"])
    func navigation(page: String) async throws {
        let text = try await site(holdsValues: true).get(page).text
        #expect(text.contains("<main"))
        #expect(ofPlan.filter { text.contains("href=\"\($0)\"") || text.contains("href=\"/id\($0)\"") } == [])
        #expect(text.contains("/compare\""))
    }

    @Test("a portal with a plan leads to them from every page")
    func plan() async throws {
        let text = try await TestSite.site(TestLedger.planned()).get("/data").text
        #expect(ofPlan.allSatisfy { text.contains("href=\"\($0)\"") })
        #expect(text.contains("href=\"/compare\""))
    }

    @Test("every link and every address of the sitemap is answered", arguments: [true, false])
    func links(holdsValues: Bool) async throws {
        let site = try await site(holdsValues: holdsValues)
        var known: Set<String> = ["/", "/id"]
        var open = ["/", "/id"]
        let sitemap = await site.get("/sitemap.xml").text
        open += sitemap.matches(of: /<loc>https?:\/\/[^\/]+(\/[^<]*)<\/loc>/).map { String($0.1) }
        var dead: [String] = []
        while let address = open.popLast() {
            let answer = await site.get(address)
            if answer.status != 200 { dead.append("\(address) \(answer.status)") }
            guard answer.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
            for match in answer.text.matches(of: /href="(\/[^"?#]*)["#]/) {
                let next = String(match.1)
                guard !next.hasSuffix("/desk"), !next.hasPrefix("/assets"), !next.hasPrefix("/sdmx"),
                    known.insert(next).inserted
                else { continue }
                open.append(next)
            }
        }
        #expect(dead.sorted().prefix(10) == [])
        #expect(known.count > 20)
    }

    @Test("it is published like any other", arguments: [true, false])
    func published(holdsValues: Bool) async throws {
        let kept = Mutex<[String: [UInt8]]>([:])
        let site = try await site(holdsValues: holdsValues)
        let count = try await StaticSite(site, at: CopyPlace("https://sme.example"))() { path, bytes in
            kept.withLock { $0[path] = bytes }
        }
        let files = kept.withLock { $0 }
        #expect(count.pages > 20 && files["goals.html"] == nil)
        #expect(StaticSiteTests.deadLinks(files).prefix(10) == [])
    }

    @Test("its structures name no goals")
    func structures() async throws {
        let site = try await site(holdsValues: true)
        for address in ["/sdmx/3.0/structure/*.json", "/sdmx/3.0/structure/*.xml", "/sdmx/2.1/structure.xml"]
        {
            let answer = await site.get(address)
            #expect(answer.status == 200)
            #expect(!answer.text.lowercased().contains("categoryscheme"))
        }
    }
}
