import PlanModel
import StoreSQLite
import Testing
import UseCases

@Suite struct SessionTests {
    @Test("a session ends after twelve hours without use")
    func idle() async throws {
        let door = try await Door()
        let token = try await door.enter()
        door.clock.pass(12 * 3_600 - 1)
        #expect(try await door.actor(token) != nil)
        door.clock.pass(12 * 3_600 + 1)
        #expect(try await door.actor(token) == nil)
    }

    @Test("a session ends after fourteen days, however much it is used")
    func absolute() async throws {
        let door = try await Door()
        let token = try await door.enter()
        for _ in 0..<28 {
            #expect(try await door.actor(token) != nil)
            door.clock.pass(12 * 3_600)
        }
        door.clock.pass(1)
        #expect(try await door.actor(token) == nil)
    }

    @Test("when somebody was last seen is written every five minutes")
    func seen() async throws {
        let door = try await Door()
        let token = try await door.enter()
        let started = door.clock.now
        door.clock.pass(299)
        _ = try await door.actor(token)
        #expect(try await door.store.read { try $0.sessions(of: Door.souk)[0].seen } == started)
        door.clock.pass(1)
        _ = try await door.actor(token)
        #expect(try await door.store.read { try $0.sessions(of: Door.souk)[0].seen } == started + 300)
    }

    @Test("signing out, closing, a reset that was used and an administrator end sessions")
    func ends() async throws {
        let door = try await Door()
        let first = try await door.enter()
        let admission = try #require(try await door.authenticate.admit(session: first, from: ""))
        try await door.own.signOut(session: try #require(admission.session), by: admission.actor)
        #expect(try await door.actor(first) == nil)

        let second = try await door.enter()
        let link = try await door.keep.reset(Door.souk, dropsCodes: false, by: door.administrator)
        #expect(try await door.actor(second) != nil)
        try await door.own.setPassword("another long password", link: link.address, origin: "")
        #expect(try await door.actor(second) == nil)

        let third = try await door.enter("ana")
        try await door.keep.endSessions(of: Door.ana, by: door.administrator)
        #expect(try await door.actor(third) == nil)
    }

    @Test("a changed password ends all sessions but this one")
    func password() async throws {
        let door = try await Door()
        let mine = try await door.enter()
        let other = try await door.enter()
        let admission = try #require(try await door.authenticate.admit(session: mine, from: "192.0.2.7"))
        let session = try #require(admission.session)
        let wrong = try await door.refusal {
            try await door.own.changePassword(
                from: "wrong", to: "another long password", session: session, by: admission.actor)
        }
        #expect(wrong == "wrong-password")
        try await door.own.changePassword(
            from: Door.password, to: "another long password", session: session, by: admission.actor)
        #expect(try await door.actor(mine) != nil)
        #expect(try await door.actor(other) == nil)
    }

    @Test(
        "passwords that are short, the name, or what everybody tries are refused",
        arguments: [
            ("elevenchars", "password-too-short"), ("aaaaaaaaaaaaaa", "password-too-common"),
            ("Password-1234", "password-too-common"), ("souk.lao souk.lao", "password-too-common"),
            ("qwertyuiop12", "password-too-common"), ("123456789012", "password-too-common"),
        ])
    func rule(password: String, code: String) {
        #expect(PasswordRule.refusal(password, for: "souk.lao")?.code == code)
    }

    @Test(
        "four plain words will do, and so will another script",
        arguments: ["tram melon quiet fjord", "ແມ່ນ້ຳຂອງໄຫຼຜ່ານ"])
    func good(password: String) {
        #expect(PasswordRule.refusal(password, for: "souk.lao") == nil)
    }

    // MARK: Tokens

    @Test("a token that reads may do no more than read, and ends when it is revoked or too old")
    func tokens() async throws {
        let door = try await Door()
        let actor = try #require(try await door.actor(door.enter()))
        let token = try await door.own.makeToken("R", scope: .read, days: 30, by: actor)
        let program = try #require(try await door.authenticate.admit(token: token, from: "")?.actor)
        #expect(program.way == .token("R"))
        #expect(program.may(.readReturns, on: .state(AreaCode("LAO")!)))
        #expect(!program.may(.enterValues, on: .state(AreaCode("LAO")!)))
        #expect(try await door.refusal { _ = try await door.own.beginCodes(by: program) } == "person-needed")
        try await door.own.revokeToken("R", by: actor)
        #expect(try await door.authenticate.admit(token: token, from: "") == nil)

        let other = try await door.own.makeToken("W", scope: .only([.enterValues]), days: 1, by: actor)
        let writer = try #require(try await door.authenticate.admit(token: other, from: "")?.actor)
        #expect(writer.may(.enterValues, on: .state(AreaCode("LAO")!)))
        #expect(!writer.may(.releaseValues, on: .state(AreaCode("LAO")!)))
        door.clock.pass(86_400)
        #expect(try await door.authenticate.admit(token: other, from: "") == nil)
    }

    @Test("a role that is revoked is gone at the next request")
    func revoked() async throws {
        let door = try await Door()
        let token = try await door.enter()
        try await door.keep.revoke(["focal-point:LAO"], from: Door.souk, by: door.administrator)
        #expect(try await door.actor(token)?.grants == [])
    }
}
