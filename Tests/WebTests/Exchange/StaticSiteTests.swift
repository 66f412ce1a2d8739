import PlanModel
import Routes
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
            ("/sdmx/3.0/structure/*.json", "", "sdmx/3.0/structure/all.json"),
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
        "links lead from file to file by way of the top",
        arguments: [
            ("index.html", "states/LAO.html", "../index.html"),
            ("assets/style.css", "id/states/LAO/indicators/X.html", "../../../../assets/style.css"),
            ("id/index.html", "index.html", "id/index.html"),
        ])
    func relative(target: String, page: String, link: String) {
        #expect(StaticAddress.way(from: page) + StaticAddress.link(to: target) == link)
    }

    @Test("a value leads to its row among all values of the state")
    func values() throws {
        let place = Route.stateIndicator(AreaCode("LAO")!, IndicatorCode("X")!)
        let links = StaticLinks(addresses: addresses, places: ["lao x": place])
        let found = links.link("/observations/lao%20x/2019", isOfQuery: false)
        #expect(found == "states/LAO/indicators/X.html#lao%20x-2019")
        // Of the next value the page is known already.
        let next = links.link("/observations/lao%20x/2020", isOfQuery: true)
        #expect(next == "states/LAO/indicators/X.html#lao%20x-2020")
        #expect(
            links.link("/id/observations/lao%20x/2019", isOfQuery: false)?.hasPrefix("id/states/LAO") == true)
        #expect(links.link("/observations/other/2019", isOfQuery: false) == nil)
        #expect(links.taken() == ["/states/LAO/indicators/X", "/id/states/LAO/indicators/X"])
        #expect(links.taken() == [])
    }

    @Test("data name the files of the copy, and nothing but addresses is changed")
    func data() {
        let place = Route.stateIndicator(AreaCode("LAO")!, IndicatorCode("X")!)
        let links = StaticLinks(addresses: addresses, places: ["lao x": place])
        let data = StaticData(links: links, base: "../")
        func placed(json text: String) -> String {
            String(decoding: data.placed(json: Array(text.utf8)), as: UTF8.self)
        }
        func placed(csv text: String) -> String {
            String(decoding: data.placed(csv: Array(text.utf8)), as: UTF8.self)
        }
        #expect(
            placed(json: #"{"address": "/states/LAO", "licences": "/data#licences", "note": "/states/LAO"}"#)
                == #"{"address": "../states/LAO.html", "licences": "../data.html#licences", "note": "/states/LAO"}"#
        )
        #expect(
            placed(json: #""ADDRESS": "/observations/lao%20x/2019?as-of=2020-12-31""#)
                == #""ADDRESS": "../states/LAO/indicators/X.html#lao%20x-2019""#)
        // What only a server answers keeps its address.
        #expect(placed(json: #""ADDRESS": "/desk""#) == #""ADDRESS": "/desk""#)
        let rows =
            "NOTE,ADDRESS,TEXT\r\n\"a, \"\"/b\"\"\n\",/states/LAO?year=2020#methods,/states/LAO\r\n,,\r\n"
        #expect(
            placed(csv: rows)
                == "NOTE,ADDRESS,TEXT\r\n\"a, \"\"/b\"\"\n\",../states/LAO.html#methods,/states/LAO\r\n,,\r\n"
        )
        #expect(placed(csv: "A,B\n/states,/data\n") == "A,B\n/states,/data\n")
    }

    @Test("the figures of a report lead to pages as they usually are, other pages to what there is")
    func reportLinks() {
        let page = Array(#"<p><a href="/states/LAO?year=2020">10</a></p>"#.utf8)
        func rewritten(isReport: Bool) -> String {
            let markup = StaticMarkup(
                links: StaticLinks(addresses: addresses), file: "reports/a.html", note: "", isOfQuery: true,
                isReport: isReport)
            return String(decoding: markup.rewritten(page), as: UTF8.self)
        }
        #expect(rewritten(isReport: true) == #"<p><a href="../states/LAO.html">10</a></p>"#)
        #expect(rewritten(isReport: false) == "<p><a>10</a></p>")
    }

    @Test("the page with all values of a state has a row for each that links lead to")
    func rows() async throws {
        let site = TestSite.site(try await TestLedger.bundled())
        let answer = await site.respond(
            to: SiteRequest("GET", path: "/states/LAO/indicators/IC_REG_DURS", query: ""))
        let page = String(decoding: answer.body, as: UTF8.self)
        let linked = Set(
            page.matches(of: /\/observations\/(LAO\.[^"\/]+)\/([0-9]{4})/).map { "\($0.1)-\($0.2)" })
        let rows = Set(page.matches(of: /<tr id="([^"]+)"/).map { String($0.1) })
        #expect(linked.count > 10 && linked.isSubset(of: rows))
    }

    @Test("whole addresses become those of the copy, or relative where nobody knows where it will stand")
    func absolute() {
        let links = StaticLinks(addresses: addresses)
        let text = Array(
            "<http://127.0.0.1/states/LAO#x> \"http://127.0.0.1/plan?as-of=2016-01-01\" http".utf8)
        func moved(_ base: String?) -> String {
            let markup = StaticMarkup(links: links, file: "catalogue.ttl", note: "", base: base)
            return String(decoding: markup.moved(text), as: UTF8.self)
        }
        #expect(moved(nil) == "<states/LAO.html#x> \"plan.html\" http")
        #expect(
            moved("https://sme.example") == "<https://sme.example/states/LAO.html#x> "
                + "\"https://sme.example/plan.html\" http")
    }

    @Test("forms that nobody answers are taken out, the search stays")
    func forms() {
        let links = StaticLinks(addresses: addresses)
        let markup = StaticMarkup(links: links, file: "states/LAO.html", note: "A copy.")
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
        #expect(text.contains("href=\"../states/KHM~state%3D1_class%3D2~") && text.contains("#x\">x</a>"))
        #expect(text.contains("//other.example/a"))
        #expect(text.contains("<a class=\"past\">past</a>"))
        #expect(links.taken() == ["/search", "/states/KHM?state=1&class=2"])
    }

    @Test("every link of the published portal leads to a file of it")
    func links() async throws {
        let kept = Mutex<[String: [UInt8]]>([:])
        let site = TestSite.site(try await TestLedger.planned())
        let count = try await StaticSite(site, at: CopyPlace("https://sme.example"))() { path, bytes in
            kept.withLock { $0[path] = bytes }
        }
        let files = kept.withLock { $0 }
        #expect(files["index.html"] != nil && files["id/index.html"] != nil)
        #expect(
            files["search.html"].map { String(decoding: $0, as: UTF8.self) }?.contains("id=\"entries\"")
                == true)
        let sitemap = files["sitemap.xml"].map { String(decoding: $0, as: UTF8.self) } ?? ""
        let listed = sitemap.matches(of: /<loc>https:\/\/sme\.example\/([^<]+)<\/loc>/).map { String($0.1) }
        #expect(listed.count > 200 && listed.allSatisfy { files[$0] != nil })
        #expect(count.all == files.count && count.pages > 200)
        #expect(Self.deadLinks(files).prefix(10) == [])
    }

    static func deadLinks(_ files: [String: [UInt8]]) -> [String] {
        var dead: Set<String> = []
        for (path, bytes) in files where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            for match in text.matches(of: /(?:href|src|action)="([^"#:]+)["#]/) {
                let target = resolved(String(match.1), from: path)
                if files[target] == nil, !target.hasSuffix(".png") { dead.insert(path + " -> " + target) }
            }
        }
        return dead.sorted()
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
