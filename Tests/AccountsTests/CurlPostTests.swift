import Testing
import UseCases

@testable import Accounts

@Suite struct CurlPostTests {
    private func post(_ server: FakeMailServer) throws -> CurlPost {
        try #require(
            try CurlPost(environment: [
                "PANTAU_SMTP_URL": "smtp://127.0.0.1:\(server.port)",
                "PANTAU_MAIL_FROM": "pantau@example.org",
            ]))
    }

    @Test("a letter arrives with its addresses, its subject and its text")
    func letter() async throws {
        let server = try FakeMailServer()
        try await post(server).send(
            PostMessage(
                to: "souk@example.org", subject: "Rappel à temps\nBcc: x@example.org",
                text: "First line\n.\nລາວ \"quoted\" \\ end"))
        let said = server.said
        #expect(said.contains("MAIL FROM:<pantau@example.org>"))
        #expect(said.contains("RCPT TO:<souk@example.org>"))
        #expect(!said.contains("\r\nBcc:"))
        #expect(said.contains("Subject: =?UTF-8?B?"))
        #expect(said.contains("First line\r\n..\r\nລາວ \"quoted\" \\ end\r\n"))
    }

    @Test("a letter that is refused is a failure with what the server said")
    func refused() async throws {
        let server = try FakeMailServer(refusing: true)
        let failure = await #expect(throws: Failure.self) {
            try await post(server).send(PostMessage(to: "nobody@example.org", subject: "x", text: "y"))
        }
        #expect(failure?.code == "mail-not-sent")
        #expect(failure?.message.contains("550") == true)
    }

    @Test("without settings there is no mail, and settings by halves are refused")
    func settings() throws {
        let none = try CurlPost(environment: [:])
        #expect(none == nil)
        #expect(throws: Failure.self) { _ = try CurlPost(environment: ["PANTAU_SMTP_URL": "smtp://x"]) }
        #expect(throws: Failure.self) {
            _ = try CurlPost(environment: ["PANTAU_SMTP_URL": "http://x", "PANTAU_MAIL_FROM": "a@b.c"])
        }
    }
}
