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
                guard seen.insert(link).inserted, !link.hasPrefix("/assets/favicon") else { continue }
                let count = kinds[kind(of: link), default: 0] + 1
                kinds[kind(of: link)] = count
                if count <= 3 || count % 200 == 0 { waiting.append(link) }
            }
        }
        #expect(broken == [])
        #expect(kinds.count >= 20)
        #expect(seen.count > 1000)
    }

    /// `/states/LAO/indicators/X.csv` is of the kind `states, indicators, csv`.
    private func kind(of link: String) -> [String] {
        let parts = link.split(separator: "?")[0].split(separator: "/").map(String.init)
        let names = parts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        let suffixes = [".csv", ".json"].filter { link.contains($0) }
        return names + suffixes + ["\(parts.count)"]
    }
}
