import TestKit
import Testing
import Web

@Suite struct SDMXTests {
    private let flow = "/sdmx/2.1/data/INDICATORS/"
    private let three = "/sdmx/3.0/data/dataflow/PANTAU/INDICATORS/1.0/"

    @Test("data are given in the format of the suffix or of Accept")
    func formats() async throws {
        let site = try await TestSite.bundled()
        func type(_ url: String, _ accept: String? = nil) async -> String? {
            await site.get(url, headers: accept.map { ["accept": $0] } ?? [:]).header("Content-Type")
        }
        let key = "A.LAO.IC_REG_DURS...."
        #expect(await type(flow + key) == "application/vnd.sdmx.genericdata+xml;version=2.1")
        #expect(await type(flow + key + ".csv") == "application/vnd.sdmx.data+csv;version=1.0.0")
        #expect(await type(flow + key, "application/json") == "application/vnd.sdmx.data+json;version=1.0.0")
        #expect(await type(three + "A.LAO") == "application/vnd.sdmx.data+json;version=2.0.0")
        #expect(
            await type(three + "A.LAO", "application/vnd.sdmx.data+xml;version=3.0.0")
                == "application/vnd.sdmx.data+xml;version=3.0.0")
        #expect(
            await type("/sdmx/3.0/structure/dataflow.xml")
                == "application/vnd.sdmx.structure+xml;version=3.0.0")
    }

    @Test("nothing is 404 in SDMX 2.1 and 204 in SDMX 3.0")
    func nothing() async throws {
        let site = try await TestSite.bundled()
        let two = await site.get(flow + "A.XXX.....")
        #expect(two.status == 404 && two.text.contains("mes:Error"))
        let nothing = await site.get(three + "A.XXX")
        #expect(nothing.status == 204 && nothing.body.isEmpty)
    }

    @Test("an address that is too long is the asker's mistake, and its length is told")
    func longAddress() async throws {
        let site = try await TestSite.bundled()
        let answer = await site.get(flow + "A." + String(repeating: "x", count: 61_000) + ".....")
        #expect(answer.status == 414)
        #expect(answer.text.contains("code=\"140\"") && answer.text.contains("at most 60000"))
        #expect(answer.text.contains("has 61033 characters"))
    }

    @Test("what is wrong with a query is said in the manner of the answer")
    func refusals() async throws {
        let site = try await TestSite.bundled()
        let dots = await site.get(flow + "........")
        #expect(dots.status == 422 && dots.text.contains("7 dimensions"))
        let json = await site.get(three + "*?c%5BCOLOUR%5D=RED")
        #expect(json.status == 422 && json.header("Content-Type") == "application/json")
        let csv = await site.get(flow + "all.csv?startPeriod=2020&endPeriod=2010")
        #expect(csv.status == 422 && csv.header("Content-Type") == "text/plain; charset=utf-8")
        #expect(await site.get("/sdmx/9/data").status == 404)
        #expect(await site.get(flow + "all", headers: ["accept": ";;;"]).status == 406)
        #expect(await site.get(flow + "all", method: "POST").status == 405)
    }

    @Test(
        "an error is in the version and the format that the data would have had",
        arguments: [
            ("3.0", ".xml", nil, "application/xml; charset=utf-8"),
            ("3.0", "", "application/vnd.sdmx.data+xml;version=3.0.0", "application/xml; charset=utf-8"),
            ("3.0", "?format=xml", nil, "application/xml; charset=utf-8"),
            (
                "3.0", "", "application/vnd.sdmx.data+xml, application/json;q=0.1",
                "application/xml; charset=utf-8"
            ),
            ("3.0", "", nil, "application/json"), ("3.0", "?format=csv", nil, "text/plain; charset=utf-8"),
            ("2.1", "", nil, "application/xml; charset=utf-8"),
            ("2.1", "", "application/json", "application/json"),
        ] as [(String, String, String?, String)])
    func errors(version: String, ending: String, accept: String?, type: String) async throws {
        let site = try await TestSite.bundled()
        let path = version == "3.0" ? three : flow
        let answer = await site.get(
            path + "A.B.C.D.E.F.G.H" + ending, headers: accept.map { ["accept": $0] } ?? [:])
        #expect(answer.status == 422 && answer.header("Content-Type") == type)
        guard type.hasPrefix("application/xml") else { return }
        let folder = version == "3.0" ? "v3_0" : "v2_1"
        #expect(
            answer.text.contains(
                "xmlns:mes=\"http://www.sdmx.org/resources/sdmxml/schemas/\(folder)/message\""))
        #expect(
            answer.text.contains(
                "xmlns:com=\"http://www.sdmx.org/resources/sdmxml/schemas/\(folder)/common\""))
    }

    @Test("an answer that is known is not sent again, and says where licences and vintage stand")
    func freshness() async throws {
        let site = try await TestSite.bundled()
        let answer = await site.get(flow + "A.LAO.....")
        let tag = try #require(answer.header("ETag"))
        #expect(await site.get(flow + "A.LAO.....", headers: ["if-none-match": tag]).status == 304)
        // As of every other answer that is data.
        #expect(answer.header("Link") == (await site.get("/data.csv")).header("Link"))
        #expect(answer.header("Pantau-Vintage") != nil)
        #expect(answer.header("Access-Control-Allow-Origin") == "*")
        #expect(answer.header("Link")?.contains("</data>; rel=\"cite-as\"") == true)
        let changed = try #require(answer.header("Last-Modified"))
        func status(_ name: String, _ value: String) async -> Int {
            await site.get(flow + "A.LAO.....", headers: [name: value]).status
        }
        #expect(await status("if-modified-since", changed) == 304)
        #expect(await status("if-modified-since", "Thu, 01 Jan 2015 00:00:00 GMT") == 200)
        #expect(await status("if-modified-since", "yesterday") == 200)
    }

    @Test("an answer of a past day says of which, and where to cite it", arguments: ["data", "availability"])
    func past(resource: String) async throws {
        let site = try await TestSite.bundled()
        let path = "/sdmx/3.0/\(resource)/dataflow/PANTAU/INDICATORS/1.0/A.LAO.IC_REG_DURS"
        let answer = await site.get(path + "?asOf=2015-01-01")
        #expect(answer.header("Pantau-Vintage")?.hasSuffix("as-of=2015-01-01") == true)
        #expect(answer.header("Link")?.contains("</data?as-of=2015-01-01>; rel=\"cite-as\"") == true)
    }

    @Test(
        "as of a day before everything there are no data, not those of today",
        arguments: ["1899-12-31", "0001-01-01"])
    func beforeEverything(day: String) async throws {
        let site = try await TestSite.bundled()
        #expect(await site.get(three + "A.LAO.IC_REG_DURS.csv?asOf=" + day).status == 204)
        let path = "/sdmx/3.0/availability/dataflow/PANTAU/INDICATORS/1.0/A.LAO"
        #expect(await site.get(path + "?asOf=" + day).status == 204)
    }

    @Test("a parameter names the format, and a kind of file that is not offered is 406")
    func otherFormats() async throws {
        let site = try await TestSite.bundled()
        let csv = await site.get(flow + "A.LAO.IC_REG_DURS....?format=csv")
        #expect(csv.header("Content-Type") == "application/vnd.sdmx.data+csv;version=1.0.0")
        for suffix in ["xlsx", "txt", "CSV"] {
            #expect(await site.get(three + "A.LAO." + suffix).status == 406)
        }
        #expect(await site.get(flow + "A.LAO.....?format=xlsx").status == 406)
        let structure = await site.get("/sdmx/3.0/structure/dataflow?format=xml")
        #expect(structure.header("Content-Type") == "application/vnd.sdmx.structure+xml;version=3.0.0")
    }

    @Test("what is available is told of the component that is asked for")
    func availability() async throws {
        let site = try await TestSite.bundled()
        let path = "/sdmx/3.0/availability/dataflow/PANTAU/INDICATORS/1.0/A.LAO/"
        let areas = await site.get(path + "REF_AREA").text
        #expect(areas.contains("\"LAO\"") && !areas.contains("IC_REG_DURS"))
        #expect(await site.get(path + "FOO").status == 422)
    }

    @Test("a key in the manner of SDMX 2.1 is answered with that of 3.0")
    func otherKeys() async throws {
        let site = try await TestSite.bundled()
        let joined = await site.get(three + "A.LAO+KHM.IC_REG_DURS")
        #expect(joined.status == 422 && joined.text.contains("c[REF_AREA]=LAO,KHM"))
        let indicators = await site.get(three + "A.LAO.ENT_N+EMP_N")
        #expect(indicators.text.contains("c[INDICATOR]=ENT_N,EMP_N"))
        #expect(await site.get(three + "A.LAO.%FF").status == 400)
        let long = await site.get(three + "A.B.C.D.E.F.G.H")
        #expect(long.text.contains("with * in a place for any code"))
        #expect(await site.get(three + "A.LAO.IC_REG_DURS,A.KHM.IC_REG_DURS").status == 200)
    }

    @Test("mode=available opens the dimension that is chosen already")
    func availableMode() async throws {
        let site = try await TestSite.bundled()
        let path = "/sdmx/3.0/availability/dataflow/PANTAU/INDICATORS/1.0/A.LAO.IC_REG_DURS/REF_AREA"
        let found = await site.get(path + "?mode=available")
        #expect(found.status == 200 && found.text.contains("\"LAO\"") && found.text.contains("\"THA\""))
    }

    @Test("stubs are smaller than complete ones")
    func stubs() async throws {
        let site = try await TestSite.bundled()
        let bare = await site.get("/sdmx/3.0/structure/*?detail=allstubs").body.count
        let complete = await site.get("/sdmx/3.0/structure/*?detail=allcompletestubs").body.count
        #expect(bare > 0 && bare < complete)
    }

    @Test("a large answer flows in pieces, and is the same as a whole")
    func streams() async throws {
        let site = try await TestSite.bundled()
        let answer = await site.get(flow + "all")
        let stream = try #require(answer.stream)
        var bytes = answer.body
        while let piece = try await stream.next() { bytes += piece }
        #expect(String(decoding: bytes.suffix(20), as: UTF8.self).contains("</mes:GenericData>"))
        let head = await site.get(flow + "all", method: "HEAD")
        #expect(head.status == 200 && head.body.isEmpty && head.stream == nil)
        #expect(head.header("Content-Length") == String(bytes.count))
    }
}
