import Accounts
import PlanModel
import TestKit
import UseCases

@testable import Web

/// Lets in who has the session or the token of a name: `session-lao`.
struct TestDoor: Doorkeeper {
    var actors: [String: Actor] = [:]

    static func actor(_ name: String, _ grants: String..., way: Actor.Way = .session) -> Actor {
        Actor(
            AccountName(name)!, grants: grants.compactMap { Grant($0) }, way: way, origin: "192.0.2.7")
    }

    func admit(session token: String, from origin: String) async throws -> Admission? {
        actors[token].map { Admission($0, displayName: $0.name.text, session: 1) }
    }

    func admit(token: String, from origin: String) async throws -> Admission? {
        actors[token].map { Admission($0, displayName: $0.name.text, session: nil) }
    }
}

extension TestSite {
    /// A site with work behind the sign-in; who has the session of a name comes
    /// in with these roles.
    static func working(
        _ store: any LedgerStore, _ door: some Doorkeeper, entrance: Entrance = Entrance(),
        obstacle: Failure? = nil, clock: any WallClock = TestLedger.clock, log: Log = Log(),
        compress: @escaping @Sendable ([UInt8]) -> [UInt8]? = { _ in nil }
    ) -> Site {
        Site(
            store: store, clock: clock, assets: asset, version: "1.0.0", compress: compress,
            workplace: Workplace(
                entrance: entrance, doorkeeper: door, secrets: SystemSecrets(),
                passwords: ScryptPasswords(cost: .light), obstacle: obstacle,
                returns: ReturnsWork(
                    desk: ReturnDesk(store: store, clock: clock, fingerprint: PlainFingerprint()),
                    questions: TestLedger.questions)),
            log: { log.add($0) })
    }

    /// What a form of the session brings along.
    static func csrf(session: String) -> String { SystemSecrets().digest("csrf \(session)") }
}

extension Site {
    /// Sends a form as a browser that holds the session does.
    func post(
        _ url: String, session: String? = nil, _ fields: [String: String] = [:],
        headers: [String: String] = [:], csrf: String? = nil
    ) async -> SiteAnswer {
        var all = fields
        if let session, csrf == nil { all["csrf"] = TestSite.csrf(session: session) }
        if let csrf { all["csrf"] = csrf }
        let body = all.sorted { $0.key < $1.key }.map { name, value in
            "\(TestSite.encoded(name))=\(TestSite.encoded(value))"
        }.joined(separator: "&")
        var sent = [
            "content-type": "application/x-www-form-urlencoded", "host": "127.0.0.1:8080",
            "origin": "http://127.0.0.1:8080", "sec-fetch-site": "same-origin", "accept": "text/html",
        ]
        if let session { sent["cookie"] = "pantau=\(session)" }
        sent.merge(headers) { $1 }
        return await respond(
            to: SiteRequest(
                "POST", path: url, headers: sent, body: Array(body.utf8), remoteAddress: "192.0.2.7"))
    }

    /// Sends a form with a file as a browser does.
    func post(
        _ url: String, session: String, _ fields: [String: String], file: String, _ content: String
    ) async -> SiteAnswer {
        let all = fields.merging(["csrf": TestSite.csrf(session: session)]) { $1 }.sorted { $0.key < $1.key }
        let parts = all.map { "--X\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }
        let last =
            "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file)\"\r\n\r\n\(content)\r\n--X--\r\n"
        return await respond(
            to: SiteRequest(
                "POST", path: url,
                headers: [
                    "content-type": "multipart/form-data; boundary=X", "host": "127.0.0.1:8080",
                    "origin": "http://127.0.0.1:8080", "sec-fetch-site": "same-origin",
                    "accept": "text/html", "cookie": "pantau=\(session)",
                ], body: Array((parts.joined() + last).utf8), remoteAddress: "192.0.2.7"))
    }

    func get(_ url: String, session: String) async -> SiteAnswer {
        await get(url, headers: ["cookie": "pantau=\(session)", "host": "127.0.0.1:8080"])
    }
}

extension TestSite {
    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (97...122).contains(byte) || (65...90).contains(byte)
            let hexadecimal = String(byte, radix: 16, uppercase: true)
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + (hexadecimal.utf8.count == 1 ? "0" : "") + hexadecimal
        }.joined()
    }
}
