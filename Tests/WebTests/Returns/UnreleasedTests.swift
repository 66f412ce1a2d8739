import PlanModel
import Reports
import Synchronization
import Tabular
import TestKit
import Testing
import UseCases

@testable import Web

/// No page, export, chart, aggregate, search hit, feed, count or error message
/// shows an unreleased value to somebody without the right.
@Suite struct UnreleasedTests {
    private static let released = Mark.released.flatMap(\.texts) + Mark.share
    private static let kept = Mark.kept.flatMap(\.texts) + Mark.beside + Mark.progress

    @Test("nobody sees an unreleased value without the right, at any address; once released, all do")
    func walk() async throws {
        let office = try await MarkedOffice.open()
        let before = try await PublicWalk(office.site)
        // The marks stand for nothing else.
        #expect(before.showing(Self.released + Self.kept).prefix(20) == [])

        let files = try await office.mark()
        var work = WorkWalk(office, files)
        try await work.press()
        let marked = try await PublicWalk(office.site, asEverybody: true)
        #expect(marked.showing(Self.released + Self.kept).prefix(20) == [])
        // Not even a count, a sum or an axis says that something waits.
        #expect(marked.differences(from: before).prefix(20) == [])
        try await work.read()
        #expect(marked.answers.count > 800 && work.count > 3_000)
        // A route that is added later needs an example here.
        let kinds = try ["Route", "OpenFile", "WorkRoute"].map { try AskedAddresses.cases(of: $0) }
        #expect(kinds.map(\.count).min()! > 5)
        #expect(kinds[0].subtracting(marked.kinds) == [])
        // There are too few pages for parts of a sitemap.
        #expect(kinds[1].subtracting(marked.files) == ["sitemapPart"])
        // It takes forms only.
        #expect(kinds[2].subtracting(work.shown) == ["signOut"])
        // Those with the right see every number and every word.
        for mark in Mark.all {
            #expect(!work.seen.isDisjoint(with: mark.numbers) && work.seen.contains(mark.word), "\(mark)")
        }
        #expect(work.seen.isSuperset(of: Mark.beside + Mark.progress))
        #expect(!work.seen.isDisjoint(with: Mark.share))

        try await office.release()
        let after = try await PublicWalk(office.site)
        #expect(after.showing(Self.kept).prefix(20) == [])
        let shown = Set(after.showing(Self.released).map { String($0.prefix { $0 != " " }) })
        #expect(Self.places.subtracting(shown) == [])
        #expect(after.differences(from: marked).contains("/releases.atom"))
    }

    /// Where what is released must be found.
    private static let places: Set = [
        "/states/LAO", "/states/LAO/indicators/EXP_VALUE", "/id/indicators/EXP_SHARE", "/data.csv",
        "/data.json", "/data.xlsx", "/indicators/EXP_VALUE.xlsx", "/indicators/EXP_SHARE.svg", "/index.csv",
        "/observations/LAO.EXP_VALUE.total.return/2023", "/changes", "/catalogue.ttl", "/datapackage.json",
        "/compare.csv?indicator=EXP_VALUE&states=LAO", "/reports/monitoring?year=2023",
        "/sdmx/2.1/data/INDICATORS/all", "/sdmx/2.1/data/INDICATORS/A.LAO.EXP_VALUE.....csv",
        "/sdmx/3.0/data/dataflow/PANTAU/INDICATORS/1.0/A.LAO.EXP_VALUE.json",
        "/sdmx/3.0/data/dataflow/PANTAU/INDICATORS/1.0/A.LAO.EXP_VALUE.xml",
        "/wb/v2/country/LAO/indicator/EXP_VALUE.total?date=2020:2024",
    ]

    @Test("nor do the published copy and the report as document and workbook")
    func files() async throws {
        let office = try await MarkedOffice.open()
        _ = try await office.mark()
        let copy = try await Self.copy(of: office.store)
        #expect(Self.showing(Self.released + Self.kept, copy) == [])
        // It has what is public, packed or not.
        #expect(Self.showing(["502000"], copy).contains("data.xlsx shows 502000"))
        #expect(Self.showing(Self.released + Self.kept, try await Self.reports(of: office.store)) == [])
        try await office.release()
        let after = try await Self.reports(of: office.store)
        #expect(Self.showing(Self.kept, after) == [])
        for name in ["report.docx", "report.xlsx"] {
            #expect(after[name]?.found(Self.released) != [], "\(name)")
        }
    }

    private static func showing(_ texts: [String], _ files: [String: Heard]) -> [String] {
        files.flatMap { path, file in file.found(texts).map { "\(path) shows \($0)" } }.sorted()
    }

    /// The whole portal as files, every page in every language.
    private static func copy(of store: any LedgerStore) async throws -> [String: Heard] {
        let kept = Mutex<[String: [UInt8]]>([:])
        _ = try await StaticSite(TestSite.site(store))() { path, bytes in kept.withLock { $0[path] = bytes } }
        return try kept.withLock { $0 }.mapValues { try Heard(file: $0) }
    }

    private static func reports(of store: any LedgerStore) async throws -> [String: Heard] {
        let year = Period(year: 2024)
        let write = WriteMonitoringReport(store: store, clock: TestLedger.clock)
        let places = SitePlaces(base: "", clock: .now, year: year)
        let report = try #require(try await write(.init(year: year), places: places).report)
        return [
            "report.docx": try Heard(file: WordPrinter(rasterise: nil).docx(report.document)),
            "report.xlsx": try Heard(file: workbookBytes(report.sheets)),
        ]
    }
}
