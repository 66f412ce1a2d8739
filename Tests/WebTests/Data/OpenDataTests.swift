import Foundation
import Routes
import TestKit
import Testing
import UseCases

@testable import Web

@Suite("Open data of the portal")
struct OpenDataTests {
    private let host = ["host": "pantau.example"]

    @Test(
        "each file has its type, and 304 for who holds it",
        arguments: [
            ("/datapackage.json", "application/json"), ("/catalogue.ttl", "text/turtle; charset=utf-8"),
            ("/catalogue.jsonld", "application/ld+json"),
            ("/releases.atom", "application/atom+xml; charset=utf-8"),
            ("/sitemap.xml", "application/xml; charset=utf-8"), ("/robots.txt", "text/plain; charset=utf-8"),
            ("/api/openapi.json", "application/vnd.oai.openapi+json;version=3.1"),
            ("/data.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (
                "/indicators/IC.REG.DURS.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            ),
        ])
    func files(path: String, type: String) async throws {
        let site = try await TestSite.bundled()
        let answer = await site.get(path)
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == type)
        #expect(answer.body.count > 60)
        let tag = try #require(answer.header("ETag"))
        #expect(await site.get(path, headers: ["if-none-match": tag]).status == 304)
    }

    @Test("addresses in full name the host that was asked, and another host has another tag")
    func hosts() async throws {
        let site = try await TestSite.bundled()
        let one = await site.get("/catalogue.ttl", headers: host)
        let other = await site.get("/catalogue.ttl", headers: ["host": "other.example"])
        #expect(one.text.contains("<http://pantau.example/data.csv>"))
        #expect(other.text.contains("<http://other.example/data.csv>"))
        #expect(one.header("ETag") != other.header("ETag"))
    }

    @Test("a host that is none is not believed")
    func falseHost() async throws {
        let answer = try await TestSite.bundled().get("/catalogue.ttl", headers: ["host": "a\"><script>"])
        #expect(answer.text.contains("<http://127.0.0.1/data.csv>"))
        #expect(!answer.text.contains("<script"))
    }

    @Test("a workbook of an indicator that is not known is a problem that names the nearest")
    func unknownWorkbook() async throws {
        let answer = try await TestSite.bundled().get("/indicators/IC_REG_DUR.xlsx")
        #expect(answer.status == 404)
        #expect(answer.text.contains("unknown-indicator"))
        #expect(answer.text.contains("/indicators/IC_REG_DURS"))
    }

    @Test("a part of the sitemap that is not there is a problem", arguments: ["1", "7", "0", "x"])
    func noPart(number: String) async throws {
        #expect(try await TestSite.bundled().get("/sitemaps/\(number).xml").status == 404)
    }

    @Test("workbooks of the same ledger are the same bytes")
    func deterministic() async throws {
        let store = try await TestLedger.bundled()
        let first = await TestSite.site(store).get("/data.xlsx")
        #expect(await TestSite.site(store).get("/data.xlsx").body == first.body)
    }

    @Test(
        "data carry vintage, licences, citation and description",
        arguments: [
            "/data.csv", "/states/LAO.json", "/indicators/IC_REG_DURS.csv", "/data.xlsx",
            "/indicators/IC_REG_DURS.svg?chart=lines", "/releases.atom", "/iati/activities.xml",
        ])
    func rights(path: String) async throws {
        let answer = try await TestSite.bundled().get(path)
        let link = try #require(answer.header("Link"))
        #expect(link.contains("</data#licences>; rel=\"license\""))
        #expect(link.contains("rel=\"cite-as\""))
        #expect(link.contains("</datapackage.json>; rel=\"describedby\""))
        #expect(answer.header("Pantau-Vintage")?.hasSuffix("; as-of=2026-11-21") == true)
    }

    @Test("a past reading says its days, and a page for people carries none")
    func vintages() async throws {
        let site = try await TestSite.bundled()
        let past = await site.get("/data.csv?as-of=2024-12-31&known-on=2026-11-21")
        #expect(past.header("Pantau-Vintage")?.hasSuffix("; as-of=2024-12-31; known-on=2026-11-21") == true)
        #expect(
            past.header("Link")?.contains("</data?as-of=2024-12-31&known-on=2026-11-21>; rel=\"cite-as\"")
                == true)
        #expect(await site.get("/data").header("Pantau-Vintage") == nil)
        let activities = await site.get("/iati/activities.xml?as-of=2026-11-20")
        #expect(activities.header("Pantau-Vintage")?.hasSuffix("; as-of=2026-11-20") == true)
        #expect(activities.header("Link")?.contains("</plan?as-of=2026-11-20>; rel=\"cite-as\"") == true)
        #expect(
            await site.get("/releases.atom").header("Link")?.contains("</sources>; rel=\"cite-as\"") == true)
    }

    @Test("a page's data, the catalogue and the page itself say the same to quote")
    func citation() async throws {
        let site = try await TestSite.bundled()
        let citation =
            "ASEAN Secretariat. ASEAN Strategic Action Plan for SME Development 2016-2025: indicators: Time "
            + "required to start a business (days) (IC_REG_DURS). As of 2026-11-21, data version "
        let address = ". http://pantau.example/indicators/IC_REG_DURS"
        var said: Set<String> = []
        for path in ["/indicators/IC_REG_DURS.json", "/indicators/IC_REG_DURS", "/catalogue.ttl"] {
            let text = await site.get(path, headers: host).text
            let start = try #require(text.range(of: citation), "\(path)").upperBound
            let end = try #require(text[start...].range(of: address), "\(path)").lowerBound
            said.insert(String(text[start..<end]))
        }
        #expect(said.count == 1)
        let other = await site.get("/indicators/IC_REG_DURS.json", headers: ["host": "other.example"])
        #expect(other.text.contains(" http://other.example/indicators/IC_REG_DURS\""))
    }

    @Test("a published copy is quoted by the file it has, or without an address")
    func copies() async throws {
        let site = try await TestSite.bundled()
        func cited(_ place: String?, _ path: String) async throws -> Substring {
            let text = await site.keepingAnswers(place: place).get(path).text
            return try #require(text.split(separator: "\n").first { $0.contains("\"cite\":") })
        }
        let file = try await cited("https://sme.example", "/indicators/IC_REG_DURS.json")
        #expect(file.hasSuffix(". https://sme.example/indicators/IC_REG_DURS.html\","))
        #expect(
            try await cited("https://sme.example", "/data.json").hasSuffix(
                " https://sme.example/data.html\","))
        let anywhere = try await cited(nil, "/data.json")
        #expect(anywhere.contains("data version") && !anywhere.contains("127.0.0.1"))
        let page = await site.keepingAnswers(place: nil).get("/indicators/IC_REG_DURS").text
        let credit = try #require(page.firstMatch(of: /"creditText":"([^"]*)"/)?.1)
        #expect(credit.contains(", recorded 2026-") && !credit.contains("data version"))
        #expect(!credit.contains("127.0.0.1"))
        #expect(
            await !site.keepingAnswers(place: nil).get("/catalogue.ttl").text.contains("dcat:DataService"))
    }

    @Test("a harvester learns of the services, whose addresses answer")
    func services() async throws {
        let site = try await TestSite.bundled()
        let text = await site.get("/catalogue.ttl", headers: host).text
        #expect(text.matches(of: /a dcat:DataService/).count == 3)
        for word in ["endpointDescription", "accessURL"] {
            let pattern = try Regex("dcat:\(word) <http://pantau.example([^>]+)>")
            let paths = Set(text.matches(of: pattern).compactMap { $0.output[1].substring }.map(String.init))
            #expect(!paths.isEmpty)
            for path in paths where word != "accessURL" || path.contains("DURS") || path.hasSuffix("json") {
                guard path.hasPrefix("/sdmx") || path.contains("IC.REG.DURS") || path.hasPrefix("/api") else {
                    continue
                }
                #expect(await site.get(path).status == 200, "\(path)")
            }
        }
    }

    @Test("the page of an indicator describes itself for search engines")
    func schema() async throws {
        let page = try await TestSite.bundled().get("/indicators/IC_REG_DURS", headers: host).text
        #expect(page.contains("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org/\""))
        #expect(page.contains("\"contentUrl\":\"http://pantau.example/indicators/IC_REG_DURS.xlsx\""))
    }

    @Test("the page of the data leads to every file")
    func links() async throws {
        let page = try await TestSite.bundled().get("/data").text
        for path in [
            "/data.xlsx", "/datapackage.json", "/catalogue.ttl", "/catalogue.jsonld", "/releases.atom",
            "/api/openapi.json", "/indicators/IC_REG_DURS.xlsx",
        ] {
            #expect(page.contains("href=\"\(path)\""), "\(path)")
        }
    }

    @Test("a workbook with more values than a sheet holds is refused, with what to take instead")
    func longSheet() async throws {
        var site = try await TestSite.bundled()
        site.longestSheet = 20
        let whole = await site.get("/data.xlsx", headers: ["accept": "application/json"])
        #expect(whole.status == 413 && whole.header("Content-Type") == "application/problem+json")
        #expect(whole.text.contains("\"code\": \"sheet-too-long\""))
        #expect(whole.text.contains("longer than the 20 rows") && whole.text.contains("\"/data.csv\""))
        let one = await site.get("/indicators/IC_REG_DURS.xlsx", headers: ["accept": "application/json"])
        #expect(one.status == 413 && one.text.contains("\"/indicators/IC_REG_DURS.csv\""))
        #expect(await site.get("/data.csv").status == 200)
    }

    @Test("an empty ledger has its files too")
    func empty() async throws {
        let site = TestSite.site(try await TestLedger.initialised(isEmpty: true))
        for path in ["/datapackage.json", "/catalogue.ttl", "/releases.atom", "/sitemap.xml", "/data.xlsx"] {
            #expect(await site.get(path).status == 200, "\(path)")
        }
        #expect(await site.get("/data.csv").text == ExportObservations.columns.joined(separator: ",") + "\n")
    }

    @Test("a large table is sent in pieces, the same as whole", arguments: ["csv", "json"])
    func pieces(format: String) async throws {
        var site = try await TestSite.bundled()
        let whole = await site.get("/data.\(format)?as-of=2020-12-31")
        site.largestHeld = 100
        let fresh = ["cache-control": "no-cache"]
        let answer = await site.get("/data.\(format)?as-of=2020-12-31", headers: fresh)
        let stream = try #require(answer.stream)
        var bytes: [UInt8] = []
        var pieces = 0
        while let piece = try await stream.next() {
            bytes += piece
            pieces += 1
        }
        #expect(pieces > 100)
        #expect(bytes == whole.body)
        #expect(answer.header("ETag") == whole.header("ETag"))
        #expect(answer.header("Pantau-Vintage") != nil)
        let head = await site.get("/data.\(format)?as-of=2020-12-31", method: "HEAD", headers: fresh)
        #expect(head.stream == nil && head.body.isEmpty)
        // The same as GET sends, never 0 (RFC 9110, 8.6).
        #expect(head.header("Content-Length") == String(whole.body.count))
    }

    @Test("every kind of address is in the description of the API", arguments: Route.kinds)
    func described(route: Route) async throws {
        let text = try await TestSite.bundled().get("/api/openapi.json").text
        switch route {
        case .asset: break
        case _ where route.isPage || route == .monitoringReport:
            let stem = route.pattern == "/" ? "/index" : route.pattern
            #expect(text.contains("\"\(stem).json\": {"))
            #expect(text.contains("\"\(stem).csv\": {"))
        default: #expect(text.contains("\"\(route.pattern)\": {"))
        }
    }

    @Test("the description lists at each address what it follows, and SDMX with examples that answer")
    func listed() async throws {
        let site = try await TestSite.bundled()
        let answer = await site.get("/api/openapi.json")
        let whole = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
        let shared = (whole?["components"] as? [String: [String: Any]])?["parameters"] ?? [:]
        let paths = try #require(whole?["paths"] as? [String: [String: [String: Any]]])
        func parameters(_ path: String) -> [[String: Any]] {
            paths[path]?["get"]?["parameters"] as? [[String: Any]] ?? []
        }
        func references(_ path: String) -> [String] {
            parameters(path).compactMap { $0["$ref"] as? String }
                .compactMap { $0.split(separator: "/").last.map(String.init) }
        }
        #expect(references("/data.csv") == ["as-of", "known-on"])
        #expect(paths["/sources.json"] != nil && references("/sources.json") == [])
        #expect(references("/indicators/{indicator}.csv").contains("states-of-chart"))
        for path in paths.keys { #expect(references(path).allSatisfy { shared[$0] != nil }, "\(path)") }
        let services = paths.keys.filter { $0.hasPrefix("/sdmx/") }
        #expect(services.count == 6)
        for path in services {
            var example = path
            for parameter in parameters(path) {
                let (name, value) = (parameter["name"] as? String, parameter["example"] as? String)
                example = example.replacing("{\(name ?? "")}", with: value ?? "")
            }
            #expect(await site.get(example).status == 200, "\(example)")
        }
    }

    @Test(
        "a program whose choice is not understood gets a problem, never data",
        arguments: [
            "/progress.json?class=x", "/progress.csv?page=0", "/progress/slipped.json?from=x",
            "/changes.csv?from=x", "/plan/changes.json?to=x",
        ])
    func misunderstoodData(url: String) async throws {
        let answer = try await TestSite.bundled().get(url)
        #expect(answer.status == 400)
        #expect(answer.header("Content-Type") == "application/problem+json")
        #expect(answer.text.contains("\"detail\": \"The "))
    }

    @Test("no two kinds of address are the same")
    func kinds() {
        #expect(Set(Route.kinds.map(\.pattern)).count == Route.kinds.count)
        #expect(Route.kinds.count == 46)
    }
}

@Suite("The World Bank's API")
struct WorldBankTests {
    private func get(_ path: String) async throws -> SiteAnswer {
        try await TestSite.bundled().get("/wb/v2/" + path)
    }

    @Test("a country's values of some years, the latest first")
    func values() async throws {
        let answer = try await get("country/la/indicator/IC.REG.DURS?format=json&date=2018:2019")
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "application/json")
        #expect(
            answer.text.hasPrefix("[{\"page\":1,\"pages\":1,\"per_page\":50,\"total\":2,\"sourceid\":\"2\","))
        let dates = answer.text.split(separator: "\"date\":\"").dropFirst().map { $0.prefix(4) }
        #expect(dates == ["2019", "2018"])
        #expect(answer.text.contains("\"countryiso3code\":\"LAO\",\"date\":\"2019\",\"value\":173,"))
    }

    @Test("an indicator says what it is and from whom its values come")
    func indicator() async throws {
        for path in ["indicator/IC.REG.DURS", "indicator?per_page=500"] {
            let text = try await get(path).text
            #expect(text.contains("\"sourceNote\":\"Time required to start a business (days)."))
            #expect(text.contains("\"sourceOrganization\":\"World Bank, Doing Business"))
        }
    }

    @Test("codes are taken in any case")
    func anyCase() async throws {
        let upper = try await get("country/LAO/indicator/IC.REG.DURS?date=2019")
        let lower = try await get("country/lao/indicator/ic.reg.durs?date=2019")
        #expect(lower.status == 200)
        #expect(lower.body == upper.body)
    }

    @Test("years without a value are null")
    func empty() async throws {
        let text = try await get("country/LAO/indicator/IC_REG_DURS?date=1960").text
        #expect(text.contains("\"date\":\"1960\",\"value\":null"))
    }

    @Test("an economy without values here is answered, as there")
    func other() async throws {
        #expect(try await get("country/USA/indicator/IC.REG.DURS?date=2019").text.contains("\"value\":null"))
    }

    @Test("a class of size is asked for behind a dot, and values are those of the export")
    func sizes() async throws {
        let text = try await get("country/MYS/indicator/ENT_N.micro?mrnev=1").text
        #expect(text.contains("\"id\":\"ENT_N.micro\""))
    }

    @Test(
        "what is not known or not understood is said, with a status that fits",
        arguments: [
            ("country/XXX/indicator/IC.REG.DURS", 404), ("country/LAO/indicator/NOPE", 404),
            ("country/LAO/indicator/IC.REG.DURS?per_page=0", 400),
            ("country/LAO/indicator/IC.REG.DURS?date=2020:2010", 400),
            ("country/LAO/indicator/IC.REG.DURS?format=xml", 406), ("", 404), ("%FF", 404),
            ("sources/3/series/X", 400), ("country/%00/indicator/%00", 404),
        ])
    func refused(path: String, status: Int) async throws {
        let answer = try await get(path)
        #expect(answer.status == status)
        #expect(answer.text.hasPrefix("[{\"message\":[{\"id\":"))
    }

    @Test("a page beyond the end is empty")
    func beyond() async throws {
        let answer = try await get("country/LAO/indicator/IC.REG.DURS?page=99")
        #expect(answer.status == 200)
        #expect(answer.text.hasSuffix("},[]]"))
    }

    @Test("only GET is answered")
    func methods() async throws {
        let site = try await TestSite.bundled()
        #expect(await site.get("/wb/v2/country", method: "POST").status == 405)
    }
}
