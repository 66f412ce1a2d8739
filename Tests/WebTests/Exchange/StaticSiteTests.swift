import Synchronization
import TestKit
import Testing

@testable import Web

@Suite struct StaticSiteTests {
    private let addresses = StaticAddress(endings: ["abc": "csv"])

    @Test(
        "an address becomes a file that any host serves",
        arguments: [
            ("/", "", "index.html"), ("/id", "", "id/index.html"), ("/states/LAO", "", "states/LAO.html"),
            ("/index.json", "", "index.json"), ("/assets/style.css", "", "assets/style.css"),
            ("/compare.json", "chart=dots", "compare~chart=dots.json"),
            ("/action-lines/A-1-2.1", "states=LAO", "action-lines/A-1-2.1~states=LAO.html"),
            ("/observations/LAO.IC_REG_DURS/2019", "", "observations/LAO.IC_REG_DURS/2019.html"),
            ("/sources/abc/file", "", "sources/abc/file.csv"), ("/sitemap.xml", "", "sitemap.xml"),
            ("/sdmx/2.1/data/INDICATORS/all.csv", "", "sdmx/2.1/data/INDICATORS/all.csv"),
        ])
    func files(path: String, query: String, file: String) {
        #expect(addresses.file(path, query: query) == file)
    }

    @Test("a name that no file system takes is replaced, and told apart from others")
    func strangeNames() {
        let first = addresses.file("/observations/a%3Ab%2F..%2F/2019", query: "")
        let second = addresses.file("/observations/a%3Ac%2F..%2F/2019", query: "")
        #expect(first != second && !first.split(separator: "/").contains("..") && !first.contains(":"))
    }

    @Test(
        "links lead from file to file",
        arguments: [
            ("index.html", "states/LAO.html", "../index.html"),
            ("states/KHM.html", "states/LAO.html", "KHM.html"),
            ("assets/style.css", "id/states/LAO/indicators/X.html", "../../../../assets/style.css"),
            ("id/index.html", "index.html", "id/index.html"),
        ])
    func relative(target: String, page: String, link: String) {
        #expect(StaticAddress.relative(target, from: page) == link)
    }

    @Test("forms that nobody answers are taken out, the search stays")
    func forms() {
        var markup = StaticMarkup(addresses: addresses, file: "states/LAO.html", note: "A copy.")
        let page = """
            <li><a href="/desk" rel="nofollow">Workplace</a></li>
            <form class="find" method="get" action="/search"><input></form>
            <details>
            <summary>Another reading</summary>
            <form method="get" action="/states/LAO"><input></form>
            </details>
            <form method="get" action="/progress"><input></form>
            <details class="figures"><a href="/states/KHM?state=1&amp;class=2#x">x</a></details>
            <a class="past" href="/plan?as-of=2016-01-01">past</a>
            <a href="//other.example/a">y</a>
            """
        let text = String(decoding: markup.rewritten(Array(page.utf8)), as: UTF8.self)
        #expect(!text.contains("desk") && !text.contains("Another reading"))
        #expect(text.contains("action=\"../search.html\"") && text.contains("<p class=\"muted\">A copy.</p>"))
        #expect(text.contains("href=\"KHM~state%3D1_class%3D2~") && text.contains("#x\">x</a>"))
        #expect(text.contains("//other.example/a"))
        #expect(text.contains("<a class=\"past\">past</a>"))
        #expect(markup.links == ["/search", "/states/KHM?state=1&class=2"])
    }

    @Test("every link of the published portal leads to a file of it")
    func links() async throws {
        let kept = Mutex<[String: [UInt8]]>([:])
        let site = TestSite.site(try await TestLedger.planned())
        let count = try await StaticSite(site)() { path, bytes in kept.withLock { $0[path] = bytes } }
        let files = kept.withLock { $0 }
        #expect(files["index.html"] != nil && files["id/index.html"] != nil)
        #expect(
            files["search.html"].map { String(decoding: $0, as: UTF8.self) }?.contains("id=\"entries\"")
                == true)
        #expect(count.all == files.count && count.pages > 200)
        var dead: Set<String> = []
        for (path, bytes) in files where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            for match in text.matches(of: /(?:href|src|action)="([^"#:]+)["#]/) {
                let target = Self.resolved(String(match.1), from: path)
                if files[target] == nil, !target.hasSuffix(".png") { dead.insert(path + " -> " + target) }
            }
        }
        #expect(dead.sorted().prefix(10) == [])
    }

    private static func resolved(_ link: String, from page: String) -> String {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") {
            if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/").replacing("%3D", with: "=").replacing("%2C", with: ",")
            .replacing("%40", with: "@").replacing("%2B", with: "+")
    }
}
