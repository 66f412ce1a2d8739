import Synchronization
import TestKit
import Testing

@testable import Web

@Suite struct CopyPlaceTests {
    @Test(
        "a copy stands at the top of a host, or in a folder on it",
        arguments: [
            ("https://sme.example", "https://sme.example"),
            ("https://Org.GitHub.io/", "https://org.github.io"),
            ("https://org.github.io/pantau", "https://org.github.io/pantau"),
            ("https://ministry.example:8443/Stat/pantau/", "https://ministry.example:8443/Stat/pantau"),
        ])
    func places(text: String, place: String) {
        #expect(CopyPlace(text)?.description == place)
    }

    @Test(
        "what is no such address is refused",
        arguments: [
            "", "pantau", "ftp://sme.example", "https://", "https://sme.example/?a=1",
            "https://sme.example/a#b",
            "https://sme.example/../a", "https://sme.example/a b", "https://sme.example/\"",
        ])
    func refused(text: String) {
        #expect(CopyPlace(text) == nil)
    }

    @Test("whole addresses name the folder, and everything that only a server answers is left out")
    func copy() async throws {
        let kept = Mutex<[String: [UInt8]]>([:])
        let site = TestSite.site(try await TestLedger.planned())
        _ = try await StaticSite(site, at: CopyPlace("https://org.example/pantau"))() { path, bytes in
            kept.withLock { $0[path] = bytes }
        }
        let files = kept.withLock { $0 }
        func text(_ name: String) -> String { files[name].map { String(decoding: $0, as: UTF8.self) } ?? "" }
        for name in [
            "sitemap.xml", "robots.txt", "catalogue.ttl", "catalogue.jsonld", "releases.atom",
            "datapackage.json",
        ] {
            #expect(text(name).contains("https://org.example/pantau/"), "\(name)")
            #expect(!text(name).contains("127.0.0.1"), "\(name)")
        }
        let listed = text("sitemap.xml").matches(of: /<loc>https:\/\/org\.example\/pantau\/([^<]+)<\/loc>/)
        #expect(listed.count > 200 && listed.allSatisfy { files[String($0.1)] != nil })
        for name in files.keys where name.hasSuffix(".html") {
            #expect(!text(name).contains("http://127.0.0.1"), "\(name)")
        }
        // Services, and readings of another day.
        #expect(files["api/openapi.json"] == nil && files["health.html"] == nil)
        for page in ["data.html", "id/data.html"] {
            for promise in ["openapi", "OpenAPI", "/wb/v2", "SDMX-REST", "?as-of"] {
                #expect(!text(page).contains(promise), "\(page): \(promise)")
            }
        }
        #expect(text("data.html").contains("a copy without a server"))
    }
}
