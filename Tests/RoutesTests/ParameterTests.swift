import PlanModel
import Testing

@testable import Routes

/// Data take the parameters that they change by; pages take all.
@Suite struct ParameterTests {
    private static let values = [
        "as-of": "2020-12-31", "known-on": "2020-12-31", "baseline": "2015", "year": "2018",
        "method": "eurostat",
        "target": "champion-area", "states": "LAO", "from": "2015", "to": "2018", "chart": "lines",
    ]

    @Test(
        "data that would not change by a parameter refuse it",
        arguments: [
            ("/data.csv", "states=LAO"), ("/data.json", "from=2016"), ("/data.csv", "method=eurostat"),
            ("/sources.json", "as-of=2020-01-01"), ("/glossary.csv", "known-on=2020-01-01"),
            ("/states.csv", "method=eurostat"), ("/changes.json", "as-of=2020-01-01"),
            ("/data.xlsx", "year=2018"),
            ("/releases.atom", "as-of=2020-01-01"), ("/api/openapi.json", "as-of=2020-01-01"),
            ("/iati/activities.xml", "year=2018"), ("/reports/monitoring.csv", "method=eurostat"),
            ("/indicators/IC_REG_DURS.csv", "states=LAO"), ("/indicators/IC_REG_DURS.json", "to=2018"),
            ("/indicators/IC_REG_DURS.csv", "baseline=2015"), ("/compare.json", "baseline=2015"),
        ])
    func refused(path: String, query: String) {
        #expect(throws: Address.Refusal.self) { try Address(path: path, query: query) }
    }

    @Test(
        "what data change by is taken",
        arguments: [
            ("/data.csv", "as-of=2020-01-01&known-on=2020-01-01"),
            ("/index.json", "method=statcan&target=champion-area"),
            ("/indicators/IC_REG_DURS.csv", "chart=lines&states=LAO&from=2015"),
            ("/indicators/IC_REG_DURS.json", "baseline=2015&method=statcan"),
            ("/indicators/IC_REG_DURS.svg", "states=LAO&from=2015"),
            ("/compare.csv", "indicator=IC_REG_DURS&states=LAO,KHM&from=2015&to=2018"),
            ("/changes.csv", "from=2016-01-01&to=2017-01-01"), ("/action-lines/A-1-2.1.json", "states=LAO"),
            ("/reports/monitoring", "year=2020&method=eurostat"), ("/states.csv", "baseline=2015"),
        ])
    func taken(path: String, query: String) throws {
        _ = try Address(path: path, query: query)
    }

    @Test("a page takes every parameter, and hands it on", arguments: Route.kinds.filter(\.isPage))
    func pages(route: Route) throws {
        for (name, value) in Self.values where !route.ownParameters.contains(name) {
            let address = try Address(path: route.path, query: "\(name)=\(value)")
            #expect(address.url.contains(name))
        }
    }

    @Test("what an address prints, it reads again", arguments: Route.kinds)
    func printed(route: Route) throws {
        let query = Self.values.filter { !route.ownParameters.contains($0.key) }.map { "\($0)=\($1)" }
        let reading = try Address(path: "/", query: query.joined(separator: "&")).reading
        for format in route.isPage ? Format.allCases : [.html] {
            let url = Address(route, format: format, reading: reading).url
            let parts = url.split(separator: "?", maxSplits: 1).map(String.init)
            let again = try Address(path: parts[0], query: parts.count == 2 ? parts[1] : "")
            #expect(again.url == url)
        }
    }
}
