import Pages
import TestKit
import Testing
import UseCases
import Web

@Suite struct ProblemTests {
    @Test(
        "what is not there is said with the nearest that is",
        arguments: [
            ("/indicators/IC_REG_DURZ", "unknown-indicator", "/indicators/IC_REG_DURS"),
            ("/states/LOA", "unknown-state", "/states/LAO"),
            ("/states/lao", "unknown-address", "/states/LAO"),
            ("/state/LAO", "unknown-address", "/states/LAO"),
            (
                "/states/LAO/indicators/IC_REG_DURZ", "unknown-indicator",
                "/states/LAO/indicators/IC_REG_DURS"
            ),
            ("/definitions/LAO-2071", "unknown-definition", "/definitions/LAO-2017"),
            ("/methods/eurostatt", "unknown-method", "/methods/eurostat"),
            (
                "/observations/LAO.IC_REG_DURS/2023", "unknown-observation",
                "/observations/LAO.IC_REG_DURS/2019"
            ),
            (
                "/observations/LAO.IC_REG_DURZ/2019", "unknown-observation",
                "/observations/LAO.IC_REG_DURS/2019"
            ),
        ])
    func nearest(address: String, code: String, nearest: String) async throws {
        let answer = try await TestSite.bundled().get(address, headers: ["accept": "application/json"])
        #expect(answer.status == 404)
        #expect(answer.text.contains("\"code\": \"\(code)\""))
        #expect(answer.text.contains("\"\(nearest)\""))
        let page = try await TestSite.bundled().get(address)
        #expect(page.text.contains("href=\"\(nearest)\""))
    }

    @Test(
        "a problem comes in the form that is liked best",
        arguments: [
            ("text/html;q=0.5,application/json", true), ("application/json;q=0.5, text/html", false),
            ("text/html, application/json", false), ("*/*", false), ("application/*", true),
            ("text/html;q=0, */*", true), ("application/problem+json", true), ("", false),
        ])
    func liked(accept: String, isData: Bool) async throws {
        let answer = try await TestSite.bundled().get("/no/such/page", headers: ["accept": accept])
        #expect(answer.text.hasPrefix("{") == isData)
    }

    @Test(
        "what is nowhere near anything is just not found",
        arguments: [
            "/wp-login.php", "/assets/../secret", "/sources/zzz", "/assets/nothing.js", "/a/b/c/d/e/f/g/h/i",
        ])
    func notFound(address: String) async throws {
        let answer = try await TestSite.bundled().get(address)
        #expect(answer.status == 404)
        #expect(!answer.text.contains("Did you mean"))
    }

    @Test(
        "a parameter that is not understood is named with what it takes",
        arguments: [
            ("/?as-of=yesterday", "bad-parameter", "It takes a day such as 2020-12-31."),
            ("/?as-of=2090-01-01", "bad-parameter", "It takes a day such as 2020-12-31, not after 20"),
            ("/indicators/IC_REG_DURS?states=LAO,XXX", "bad-parameter", "It takes BRN, IDN, KHM,"),
            ("/compare?indicator=IC_REG_DURS&states=XXX", "bad-parameter", "It takes BRN, IDN, KHM,"),
            ("/states/LAO?baseline=16", "bad-parameter", "It takes a year such as 2016."),
            (
                "/?colour=red", "unknown-parameter",
                "Known: as-of, known-on, baseline, year, method, target, states, from, to, chart."
            ),
            ("/?method=unsdd", "unknown-method", "It takes eurostat, statcan, unsd"),
            ("/indicators/IC_REG_DURS?target=none", "bad-parameter", "It takes champion-area."),
            (
                "/data.csv?as-of=2015-01-01&as-of=2020-01-01", "bad-parameter",
                "as-of has the value “2015-01-01, 2020-01-01”. It takes one value, stated once."
            ),
            ("/changes?to=2020-01-01&to=2021-01-01", "bad-parameter", "It takes one value, stated once."),
        ])
    func badParameter(address: String, code: String, detail: String) async throws {
        let answer = try await TestSite.bundled().get(
            address, headers: ["accept": "application/problem+json"])
        #expect(answer.status == 400)
        #expect(answer.text.contains("\"code\": \"\(code)\""))
        #expect(answer.text.contains(detail))
    }

    @Test(
        "a problem is printed for who asks: by the suffix, else by what is accepted",
        arguments: [
            ("/indicators/X.json", nil, "application/problem+json"),
            ("/indicators/X.csv", "text/html", "application/problem+json"),
            ("/indicators/X", "application/json", "application/problem+json"),
            (
                "/indicators/X", "text/html,application/xhtml+xml,application/json;q=0.9",
                "text/html; charset=utf-8"
            ),
            ("/indicators/X", nil, "text/html; charset=utf-8"),
        ])
    func format(address: String, accept: String?, type: String) async throws {
        let headers = accept.map { ["accept": $0] } ?? [:]
        let answer = try await TestSite.bundled().get(address, headers: headers)
        #expect(answer.header("Content-Type") == type)
        #expect(answer.header("Vary") == "Accept")
    }

    @Test(
        "a method that changes something is refused with those that are allowed",
        arguments: ["POST", "PUT", "DELETE"])
    func methodNotAllowed(method: String) async throws {
        let answer = try await TestSite.bundled().get("/", method: method)
        #expect(answer.status == 405)
        #expect(answer.header("Allow") == "GET, HEAD, OPTIONS")
    }

    @Test("what a person wrote into an address is shown as text")
    func escaped() async throws {
        let answer = try await TestSite.bundled().get("/definitions/%3Cscript%3Ealert(1)%3C%2Fscript%3E")
        #expect(answer.status == 404)
        #expect(!answer.text.contains("<script>"))
        #expect(answer.text.contains("&lt;script&gt;"))
    }

    @Test("a failure inside is logged, and its detail stays inside")
    func failure() async throws {
        let log = TestSite.Log()
        let answer = await TestSite.site(BrokenStore(), log: log).get("/states.json")
        #expect(answer.status == 503)
        #expect(answer.text.contains("\"code\": \"disk-error\""))
        #expect(!answer.text.contains("secret.db"))
        #expect(log.lines.count == 1)
        #expect(log.lines[0].contains("GET /states.json"))
        #expect(log.lines[0].contains("secret.db"))
    }

    @Test("an empty ledger says what to do instead of failing")
    func empty() async throws {
        let site = TestSite.site(try await TestLedger.initialised(isEmpty: true))
        #expect(await site.get("/").text.contains("pantau init"))
        #expect(await site.get("/plan").status == 404)
        for page in ["/indicators", "/states", "/sources", "/definitions", "/methods", "/data"] {
            #expect(await site.get(page).status == 200, "\(page)")
        }
    }
}

/// A store whose disk is gone.
private struct BrokenStore: LedgerStore {
    private let failure = Failure(code: "disk-error", message: "/var/secret.db cannot be read.", remedy: "")

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any LedgerReader) throws -> Result
    ) async throws -> Result { throw failure }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any LedgerWriter) throws -> Result
    ) async throws -> Result { throw failure }

    func rehearse<Result: Sendable>(
        _ body: @escaping @Sendable (any LedgerWriter) throws -> Result
    ) async throws -> Result { throw failure }
}
