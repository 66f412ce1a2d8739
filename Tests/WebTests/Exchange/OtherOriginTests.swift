import Testing
import Web

/// Scripts of other sites read public data, and nothing else.
@Suite struct OtherOriginTests {
    private static let script = ["origin": "https://notebook.example"]

    @Test(
        "public data may be read by a script of any site, errors too",
        arguments: [
            "/data.json", "/data.csv", "/data.xlsx", "/indicators/IC_REG_DURS.json",
            "/indicators/IC_REG_DURS.csv?chart=lines", "/indicators/IC_REG_DURS.svg", "/id/states/LAO.svg",
            "/api/openapi.json", "/catalogue.ttl", "/catalogue.jsonld", "/releases.atom", "/datapackage.json",
            "/iati/activities.xml", "/wb/v2/country?format=json", "/wb/v2/nowhere",
            "/sdmx/2.1/data/INDICATORS/all", "/sdmx/2.1/data/NOTHING", "/data.json?x=1", "/indicators/X.csv",
        ])
    func data(address: String) async throws {
        let answer = try await TestSite.bundled().get(address, headers: Self.script)
        #expect(answer.headers.filter { $0.name == "Access-Control-Allow-Origin" }.map(\.value) == ["*"])
        #expect(answer.header("Access-Control-Expose-Headers") == "ETag, Link, Pantau-Vintage")
        #expect(answer.header("Access-Control-Allow-Credentials") == nil)
    }

    @Test("an answer that the script holds already says so too")
    func notModified() async throws {
        let site = try await TestSite.bundled()
        let tag = try #require(await site.get("/data.json").header("ETag"))
        let again = await site.get("/data.json", headers: ["if-none-match": tag])
        #expect(again.status == 304 && again.header("Access-Control-Allow-Origin") == "*")
    }

    @Test(
        "pages and the work behind the sign-in are closed to scripts of others",
        arguments: [
            "/", "/data", "/nowhere", "/assets/style.css", "/desk", "/desk.json", "/id/desk",
            "/updates.csv", "/returns/2019/LAO.json", "/audit.csv", "/rounds.ics",
        ])
    func pages(address: String) async throws {
        let site = try await TestSite.bundled()
        for method in ["GET", "OPTIONS"] {
            let preflight = Self.script.merging(["access-control-request-method": "GET"]) { $1 }
            let answer = await site.get(address, method: method, headers: preflight)
            #expect(answer.headers.filter { $0.name.hasPrefix("Access-Control") } == [], "\(method)")
        }
    }

    @Test(
        "OPTIONS says what a public address answers", arguments: ["/", "/data.json", "/sdmx/3.0/structure"])
    func options(address: String) async throws {
        let answer = try await TestSite.bundled().get(address, method: "OPTIONS")
        #expect(answer.status == 204 && answer.body.isEmpty)
        #expect(answer.header("Allow") == "GET, HEAD, OPTIONS")
        #expect(answer.header("Access-Control-Allow-Methods") == nil)
    }

    @Test(
        "a browser that asks before a request hears what it may send",
        arguments: ["/data.json", "/wb/v2/country", "/sdmx/2.1/data/INDICATORS"])
    func preflight(address: String) async throws {
        let asked = Self.script.merging([
            "access-control-request-method": "GET", "access-control-request-headers": "if-none-match",
        ]) { $1 }
        let answer = try await TestSite.bundled().get(address, method: "OPTIONS", headers: asked)
        #expect(answer.status == 204)
        #expect(answer.header("Access-Control-Allow-Origin") == "*")
        #expect(answer.header("Access-Control-Allow-Methods") == "GET, HEAD, OPTIONS")
        #expect(answer.header("Access-Control-Allow-Headers") == "*")
    }
}
