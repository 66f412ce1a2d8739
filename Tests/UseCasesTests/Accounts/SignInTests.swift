import PlanModel
import StoreSQLite
import Testing
import UseCases

@testable import Accounts

@Suite struct SignInTests {
    private func attempt(
        _ door: Door, _ name: String = "souk.lao", _ password: String = "wrong",
        from origin: String = "192.0.2.7"
    ) async throws -> String? {
        try await door.refusal {
            _ = try await door.signIn(name: name, password: password, origin: origin, agent: "")
        }
    }

    @Test("the right password opens a session with the roles of the account")
    func right() async throws {
        let door = try await Door()
        let token = try await door.enter()
        let actor = try #require(try await door.actor(token))
        #expect(actor.name == Door.souk)
        #expect(actor.grants.map(\.text) == ["focal-point:LAO"])
        #expect(actor.way == .session)
        #expect(try await door.acts().last == "signed-in")
    }

    @Test("a name that is not known, a wrong password and a closed account get the same answer")
    func sameAnswer() async throws {
        let door = try await Door()
        #expect(try await attempt(door) == "wrong-credentials")
        #expect(try await attempt(door, "nobody.known") == "wrong-credentials")
        #expect(try await attempt(door, "My Secret Passphrase!") == "wrong-credentials")
        try await door.keep.close(Door.souk, by: door.administrator)
        #expect(try await attempt(door, "souk.lao", Door.password) == "wrong-credentials")
        let trail = try await door.store.read { try $0.auditEntries(AuditFilter(), limit: 100) }
        #expect(!trail.contains { "\($0)".contains("Passphrase") || "\($0)".contains("nobody.known") })
    }

    @Test("after five failures somebody waits, twice as long each time, at most 15 minutes")
    func waiting() async throws {
        let door = try await Door()
        for _ in 0..<5 { #expect(try await attempt(door) == "wrong-credentials") }
        #expect(try await attempt(door, "souk.lao", Door.password) == "too-many-attempts")
        door.clock.pass(15)
        #expect(try await attempt(door) == "wrong-credentials")
        door.clock.pass(29)
        #expect(try await attempt(door) == "too-many-attempts")
        door.clock.pass(1)
        for _ in 0..<6 {
            #expect(try await attempt(door) == "wrong-credentials")
            door.clock.pass(900)
        }
        #expect(try await attempt(door, "souk.lao", Door.password) == nil)
        #expect(try await attempt(door) == "wrong-credentials")
    }

    @Test("a stranger in another network keeps nobody out for longer than half a minute")
    func stranger() async throws {
        let door = try await Door()
        for count in 0..<60 {
            _ = try await attempt(door, from: "198.51.\(count).1")
            door.clock.pass(1)
        }
        door.clock.pass(30)
        #expect(try await attempt(door, "souk.lao", Door.password) == nil)
    }

    @Test("a network that tries many names waits, whatever the name")
    func network() async throws {
        let door = try await Door()
        for count in 0..<40 { #expect(try await attempt(door, "name\(count)") == "wrong-credentials") }
        #expect(try await attempt(door, "ana", Door.password) == "too-many-attempts")
        #expect(try await attempt(door, "ana", Door.password, from: "203.0.113.1") == nil)
    }

    @Test("many attempts at once are counted like one after the other")
    func atOnce() async throws {
        let door = try await Door()
        let codes = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<20 { group.addTask { try await attempt(door) } }
            return try await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(codes.filter { $0 == "wrong-credentials" }.count == 5)
        #expect(codes.filter { $0 == "too-many-attempts" }.count == 15)
    }

    @Test("who gets in often is never made to wait")
    func often() async throws {
        let door = try await Door()
        for _ in 0..<60 { _ = try await door.enter() }
    }

    // MARK: One-time codes

    /// An account with an authenticator; its secret and its recovery codes.
    private func withCodes(_ door: Door) async throws -> (secret: String, recovery: [String]) {
        let actor = try #require(try await door.actor(door.enter()))
        let secret = try await door.own.beginCodes(by: actor)
        let code = try #require(shownCode(door, secret))
        return (secret, try await door.own.confirmCodes(code, by: actor))
    }

    /// What the authenticator shows.
    private func shownCode(_ door: Door, _ secret: String) -> String? {
        Base32.bytes(secret).map { OneTimeCode.code($0, step: door.clock.now.seconds / OneTimeCode.period) }
    }

    @Test("with an authenticator a password alone opens nothing")
    func awaits() async throws {
        let door = try await Door()
        _ = try await withCodes(door)
        let entry = try await door.signIn(
            name: "souk.lao", password: Door.password, origin: "192.0.2.7", agent: "")
        #expect(entry.awaitsCode)
        #expect(try await door.actor(entry.token) == nil)
    }

    @Test("a code works once, and the session it opens is another")
    func code() async throws {
        let door = try await Door()
        let secret = try await withCodes(door).secret
        door.clock.pass(60)
        let first = try await door.enter()
        let right = try #require(shownCode(door, secret))
        let entry = try await door.signIn.code(right, token: first, origin: "192.0.2.7")
        #expect(entry.token != first)
        #expect(try await door.actor(entry.token)?.name == Door.souk)
        let second = try await door.enter()
        let again = try await door.refusal {
            _ = try await door.signIn.code(right, token: second, origin: "192.0.2.7")
        }
        #expect(again == "wrong-code")
    }

    @Test("an office whose people all use codes is never made to wait")
    func office() async throws {
        let door = try await Door()
        let secret = try await withCodes(door).secret
        for _ in 0..<60 {
            door.clock.pass(60)
            let right = try #require(shownCode(door, secret))
            _ = try await door.signIn.code(right, token: door.enter(), origin: "192.0.2.7")
        }
    }

    @Test("who knows the password and not the code waits like everybody")
    func guesser() async throws {
        let door = try await Door()
        _ = try await withCodes(door)
        var refusals: [String?] = []
        for _ in 0..<4 {
            refusals.append(
                try await door.refusal {
                    _ = try await door.signIn.code("000000", token: door.enter(), origin: "192.0.2.7")
                })
        }
        #expect(refusals.first == "wrong-code")
        #expect(refusals.last == "too-many-attempts")
    }

    @Test("a recovery code works once, as it is typed")
    func recovery() async throws {
        let door = try await Door()
        let codes = try await withCodes(door).recovery
        #expect(codes.count == 10)
        let typed = codes[3].lowercased() + " "
        _ = try await door.signIn.code(typed, token: door.enter(), origin: "192.0.2.7")
        let again = try await door.refusal {
            _ = try await door.signIn.code(codes[3], token: door.enter(), origin: "192.0.2.7")
        }
        #expect(again == "wrong-code")
    }

    @Test("the step between password and code lasts ten minutes")
    func over() async throws {
        let door = try await Door()
        let codes = try await withCodes(door).recovery
        let token = try await door.enter()
        door.clock.pass(601)
        let refused = try await door.refusal {
            _ = try await door.signIn.code(codes[0], token: token, origin: "192.0.2.7")
        }
        #expect(refused == "sign-in-over")
    }
}
