import PlanModel
import StoreSQLite
import Testing
import UseCases

@Suite struct KeepAccountsTests {
    @Test("a link works once, and for seven days")
    func link() async throws {
        let door = try await Door()
        let link = try await door.keep.invite(
            "bo", displayName: "Bo", email: "", grants: [], by: door.administrator)
        try await door.own.setPassword(Door.password, link: link.address, origin: "")
        let again = try await door.refusal {
            try await door.own.setPassword(Door.password, link: link.address, origin: "")
        }
        #expect(again == "link-not-valid")
        let late = try await door.keep.reset(AccountName("bo")!, dropsCodes: false, by: door.administrator)
        door.clock.pass(7 * 86_400)
        #expect(
            try await door.refusal { _ = try await door.own.account(ofLink: late.address) }
                == "link-not-valid")
    }

    @Test("a newer link makes an older one void")
    func newer() async throws {
        let door = try await Door()
        let old = try await door.keep.reset(Door.souk, dropsCodes: false, by: door.administrator)
        _ = try await door.keep.reset(Door.souk, dropsCodes: false, by: door.administrator)
        #expect(
            try await door.refusal { _ = try await door.own.account(ofLink: old.address) } == "link-not-valid"
        )
    }

    @Test(
        "names, addresses, roles, states and lines that are none are refused",
        arguments: [
            ("Bo", "", "officer", "bad-account-name"), ("pantau", "", "officer", "bad-account-name"),
            ("unknown", "", "officer", "bad-account-name"), ("bo", "bo@", "officer", "bad-email"),
            ("bo", "bo@x.org\nBcc: a@b.c", "officer", "bad-email"), ("bo", "", "king", "bad-role"),
            ("bo", "", "focal-point", "bad-role"), ("bo", "", "focal-point:FRA", "bad-role"),
            ("bo", "", "champion:Z-9", "bad-role"), ("ana", "", "officer", "account-exists"),
        ])
    func refused(name: String, email: String, role: String, code: String) async throws {
        let door = try await Door()
        let refused = try await door.refusal {
            _ = try await door.keep.invite(
                name, displayName: "", email: email, grants: [role], by: door.administrator)
        }
        #expect(refused == code)
    }

    @Test("the last administrator can neither be closed nor lose the role")
    func last() async throws {
        let door = try await Door()
        #expect(
            try await door.refusal { try await door.keep.close(Door.ana, by: door.administrator) }
                == "last-administrator")
        let revoked = try await door.refusal {
            try await door.keep.revoke(["administrator"], from: Door.ana, by: door.administrator)
        }
        #expect(revoked == "last-administrator")
        try await door.keep.grant(["administrator"], to: Door.souk, by: door.administrator)
        try await door.keep.close(Door.ana, by: door.administrator)
    }

    @Test(
        "only administrators keep accounts, and auditors see them",
        arguments: Role.allCases.filter { $0 != .administrator })
    func rights(role: Role) async throws {
        let door = try await Door()
        let grant =
            Grant(role) ?? Grant(role, state: AreaCode("LAO")) ?? Grant(role, lines: [PlanCode("A-1-1")!])
        let actor = Actor(Door.souk, grants: [try #require(grant)], way: .session, origin: "")
        let refused = try await door.refusal {
            try await door.keep.grant(["administrator"], to: Door.souk, by: actor)
        }
        #expect(refused == "not-allowed")
        let seen = try await door.refusal { _ = try await door.keep.accounts(by: actor) }
        #expect(seen == (role == .auditor ? nil : "not-allowed"))
    }

    @Test("every act on an account stands in the trail, and no secret does")
    func audited() async throws {
        let door = try await Door()
        let actor = try #require(try await door.actor(door.enter()))
        let token = try await door.own.makeToken("R", scope: .read, days: 3, by: actor)
        try await door.keep.grant(["officer"], to: Door.souk, by: door.administrator)
        try await door.keep.close(Door.souk, by: door.administrator)
        try await door.keep.reopen(Door.souk, by: door.administrator)
        let acts = try await door.acts()
        #expect(
            acts == [
                "ledger-made", "account-made", "password-set", "account-made", "password-set", "signed-in",
                "token-made", "role-granted", "account-closed", "account-reopened",
            ])
        let text = try await door.store.read { "\(try $0.auditEntries(AuditFilter(), limit: 100))" }
        #expect(!text.contains(token) && !text.contains(Door.password))
        #expect(try await door.store.read { try $0.auditDamage() }.isEmpty)
    }

    @Test("what stands before and after is shown only to who may read the state's returns")
    func covered() async throws {
        let door = try await Door()
        try await door.store.write { writer in
            try writer.record(
                AuditEvent(
                    "cell-saved", "return 2026-1/LAO", state: AreaCode("LAO"), before: "1", after: "12345"),
                by: .clock, at: "2026-11-21T09:00:00Z")
        }
        let audit = ShowAudit(store: door.store)
        let hidden = try await audit(AuditFilter(act: "cell-saved"), limit: 9, by: door.administrator)
            .entries[0]
        #expect(hidden.isCovered)
        #expect(hidden.entry.event.after == nil)
        let officer = Actor(Door.ana, grants: [Grant(.officer)!], way: .session, origin: "")
        let shown = try await audit(AuditFilter(act: "cell-saved"), limit: 9, by: officer).entries[0]
        #expect(shown.entry.event.after == "12345")
    }
}
