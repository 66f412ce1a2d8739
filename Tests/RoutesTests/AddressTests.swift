import PlanModel
import Routes
import Testing

@Suite struct AddressTests {
    static let addresses: [String] = [
        "/", "/index.json", "/indicators", "/indicators/IC_REG_DURS", "/indicators/IC_REG_DURS.csv",
        "/states/LAO", "/states/LAO/indicators/IC_REG_DURS.json?as-of=2020-12-31&baseline=2015",
        "/observations/MYS.EMP_SHARE.msme.dosm-new/2021", "/sources", "/sources/ab12/file",
        "/definitions/KHM-2005",
        "/methods/eurostat", "/goals/A", "/id/actions/A-1-1", "/action-lines/A-1-2.1.csv", "/plan", "/data",
        "/health", "/assets/style.css",
        "/observations/a%20%2F%20b/2019?known-on=2026-11-21&method=unsd",
        "/indicators/IC_REG_DURS?target=champion-area", "/id", "/id/indicators/IC_REG_DURS?baseline=2015",
        "/id/observations/LAO.IC_REG_DURS/2019",
    ]

    @Test("an address that is read and printed again is the same", arguments: addresses)
    func roundTrip(url: String) throws {
        let parts = url.split(separator: "?", maxSplits: 1)
        let address = try Address(path: String(parts[0]), query: parts.count == 2 ? String(parts[1]) : "")
        #expect(address.url == url)
    }

    @Test("an address is written piece by piece as it is written at once", arguments: addresses)
    func pieces(url: String) throws {
        let parts = url.split(separator: "?", maxSplits: 1)
        let address = try Address(path: String(parts[0]), query: parts.count == 2 ? String(parts[1]) : "")
        for language in Language.allCases {
            var written = ""
            address.writeURL(in: language) { written += $0 }
            #expect(written == address.url(in: language))
        }
    }

    @Test("a source's own code leads to its indicator")
    func sourceCode() throws {
        let address = try Address(path: "/indicators/IC.REG.DURS", query: "")
        #expect(address.route == .indicator(IndicatorCode("IC_REG_DURS")!))
    }

    @Test(
        "a path that no page has is refused",
        arguments: [
            "/nothing", "/states/lao!", "/indicators/a/b/c/d", "/%ff", "/en/states", "/id/id/states",
            "/id/nothing", "/id/states.json", "/id/index.csv", "/id/assets/style.css", "/id/health",
            "/id/sources/ab12/file",
        ])
    func unknownPath(path: String) {
        #expect(throws: Address.Refusal.unknownPath(path)) { try Address(path: path, query: "") }
    }

    @Test(
        "a path is of the language that it begins with, whatever follows",
        arguments: [
            ("/id", Language.indonesian), ("/id/nothing", .indonesian), ("/", .english), ("/ideas", .english),
            ("/states/id", .english),
        ])
    func language(path: String, language: Language) {
        #expect(Language(path: path) == language)
    }

    @Test("a page is printed in another language with its reading; data and files have none")
    func languages() throws {
        let page = try Address(path: "/states/LAO", query: "as-of=2020-12-31")
        #expect(page.with(.indonesian).url == "/id/states/LAO?as-of=2020-12-31")
        #expect(page.with(.indonesian).with(.json).url == "/states/LAO.json?as-of=2020-12-31")
        #expect(page.with(.indonesian).with(.english) == page)
        for route in [Route.asset("style.css"), .health, .sourceFile(hash: "ab12")] {
            #expect(Address(route, language: .indonesian).url == route.path)
        }
    }

    @Test(
        "a parameter that is not understood is named with what it takes",
        arguments: [
            ("as-of=yesterday", "as-of", Address.Taken.day),
            ("as-of=2020-02-30", "as-of", Address.Taken.day),
            ("baseline=20205", "baseline", .year),
            ("colour=red", "colour", .nothing),
            ("target=none", "target", .choice(["champion-area"])),
            ("as-of=2015-01-01&as-of=2020-01-01", "as-of", .once),
            ("year=2018&method=unsd&year=2018", "year", .once),
        ])
    func badParameter(query: String, name: String, takes: Address.Taken) {
        do {
            _ = try Address(path: "/", query: query)
            Issue.record("accepted")
        } catch .badParameter(let seen, _, let expected) {
            #expect(seen == name)
            #expect(expected == takes)
        } catch {
            Issue.record("another refusal: \(error)")
        }
    }

    @Test("what may stand several times may; a field that is left empty does not count")
    func repeated() throws {
        let page = try Address(path: "/indicators/X", query: "states=LAO&states=KHM&year=&year=2018")
        #expect(page.reading.states.map(\.text) == ["LAO", "KHM"] && page.reading.year?.year == 2018)
        let definitions = try Address(path: "/definitions/compare", query: "state=LAO&state=KHM")
        #expect(definitions.route.fields.all("state") == ["LAO", "KHM"])
        #expect(
            throws: Address.Refusal.badParameter(name: "from", value: "2018-01-01, 2019-01-01", takes: .once)
        ) {
            try Address(path: "/changes", query: "from=2018-01-01&from=2019-01-01")
        }
    }

    @Test("a page keeps its format under another reading, and its reading in another format")
    func changes() throws {
        let address = try Address(path: "/states/LAO.csv", query: "as-of=2020-12-31")
        #expect(address.with(ReadingOptions()).url == "/states/LAO.csv")
        #expect(address.with(.html).url == "/states/LAO?as-of=2020-12-31")
    }
}
