import TestKit
import Testing
import Web

@Suite struct LinkTests {
    /// Follows links from the overview: of each kind of address the first
    /// three, then every two hundredth.
    @Test("no link of the site leads nowhere")
    func crawl() async throws {
        let site = try await TestSite.bundled()
        var waiting = ["/"]
        var seen: Set<String> = ["/"]
        var kinds: [[String]: Int] = [:]
        var broken: [String] = []
        while let address = waiting.popLast() {
            let answer = await site.get(address)
            if answer.status != 200 { broken.append("\(address): \(answer.status)") }
            guard answer.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
            for match in answer.text.matches(of: /(?:href|src|action)="(\/[^"#]*)"/) {
                let link = String(match.1).replacing("&amp;", with: "&")
                guard seen.insert(link).inserted, !link.hasPrefix("/assets/favicon"),
                    !link.hasSuffix("/desk")
                else { continue }
                let count = kinds[kind(of: link), default: 0] + 1
                kinds[kind(of: link)] = count
                let most = link.hasPrefix("/id") ? 1 : 3
                if count <= most || count % 200 == 0 { waiting.append(link) }
            }
        }
        #expect(broken == [])
        #expect(kinds.count >= 20)
        #expect(seen.count > 1000)
    }

    /// Where the way to the other language is left out, a page in Indonesian
    /// leads to pages in Indonesian, and to files.
    @Test(
        "no page leaves its language but by the way that says so",
        arguments: [
            "/id", "/id/indicators/IC_REG_DURS", "/id/states/LAO", "/id/states/LAO/indicators/IC_REG_DURS",
            "/id/observations/LAO.IC_REG_DURS/2019", "/id/sources", "/id/definitions/KHM-2005",
            "/id/methods/eurostat", "/id/plan", "/id/data", "/id/nowhere", "/id/states/LOA",
        ])
    func language(address: String) async throws {
        let page = try await TestSite.bundled().get(address).text
        let left = page.matches(of: /<(?:a|link|form) [^>]*?(?:href|action)="(\/[^"]*)"[^>]*>/).filter {
            match in
            let path = match.1.split(separator: "?")[0]
            let isFile = ["/assets/", ".csv", ".json", ".xml", "/file", ".xlsx", ".ttl", ".atom"].contains {
                path.contains($0)
            }
            let isOtherLanguage = match.0.contains("hreflang=")
            return !isFile && !isOtherLanguage && path != "/id" && !path.hasPrefix("/id/")
        }
        #expect(left.map { String($0.0) } == [])
        #expect(page.contains("href=\"/id/indicators"))
    }

    /// `/states/LAO/indicators/X.csv` is of the kind `states, indicators, csv`,
    /// the same of each language.
    private func kind(of link: String) -> [String] {
        let path = link.split(separator: "?")[0].split(separator: "/").map(String.init)
        let parts = path.first == "id" ? Array(path.dropFirst()) : path
        let names =
            (path.first == "id" ? ["id"] : [])
            + parts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        let suffixes = [".csv", ".json"].filter { link.contains($0) }
        return names + suffixes + ["\(parts.count)"]
    }
}
