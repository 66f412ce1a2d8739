import Foundation
import Subprocess
package import UseCases

/// Hands mail to the office's server by curl: over TLS where the address says
/// `smtps`, else by STARTTLS where a password is sent.
///
/// The password goes to curl by its standard input: arguments can be read by
/// everybody on the machine.
package struct CurlPost: Post {
    /// `smtps://mail.example.org:465`
    let server: String
    let user: String?
    let password: String?
    /// `pantau@example.org`
    let from: String

    /// Nil where nothing is set up, from PANTAU_SMTP_URL, PANTAU_SMTP_USER,
    /// PANTAU_SMTP_PASSWORD and PANTAU_MAIL_FROM.
    ///
    /// - Throws: `Failure` where only half of it is there.
    package init?(environment: [String: String]) throws {
        guard let server = environment["PANTAU_SMTP_URL"], !server.isEmpty else { return nil }
        let from = environment["PANTAU_MAIL_FROM"] ?? ""
        guard server.hasPrefix("smtp://") || server.hasPrefix("smtps://"), from.contains("@") else {
            throw Failure(
                code: "bad-mail-settings", message: "Mail is set up by halves.",
                remedy:
                    "Set PANTAU_SMTP_URL to smtp://… or smtps://… and PANTAU_MAIL_FROM to an address, or neither."
            )
        }
        self.server = server
        self.from = from
        user = environment["PANTAU_SMTP_USER"]
        password = environment["PANTAU_SMTP_PASSWORD"]
    }

    package func send(_ message: PostMessage) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "pantau-\(UUID().uuidString).eml")
        let bytes = Data(letter(message).utf8)
        guard
            FileManager.default.createFile(
                atPath: file.path, contents: bytes, attributes: [.posixPermissions: 0o600])
        else { throw failure("its text cannot be written to \(file.deletingLastPathComponent().path)") }
        defer { try? FileManager.default.removeItem(at: file) }
        let result = try await run(
            .name("curl"), arguments: ["--config", "-"], input: .string(settings(message, file.path)),
            output: .discarded, error: .string(limit: 4_096))
        guard result.terminationStatus.isSuccess else {
            let said = result.standardError.split(separator: "\n").last.map(String.init)
            throw failure(said ?? "curl ended with \(result.terminationStatus)")
        }
    }

    private func settings(_ message: PostMessage, _ file: String) -> String {
        var lines = [
            "url = \(quoted(server))", "mail-from = \(quoted("<\(from)>"))",
            "mail-rcpt = \(quoted("<\(message.to)>"))", "upload-file = \(quoted(file))",
            "silent", "show-error", "max-time = 30",
        ]
        if let user, let password {
            lines += ["user = \(quoted("\(user):\(password)"))", "ssl-reqd"]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func quoted(_ text: String) -> String {
        let safe = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(safe.filter { !$0.isNewline })\""
    }

    /// RFC 5322. Lines of the text end as mail wants them.
    private func letter(_ message: PostMessage) -> String {
        let subject = message.subject.filter { !$0.isNewline }
        let isPlain = subject.utf8.allSatisfy { $0 < 128 }
        let words = isPlain ? subject : "=?UTF-8?B?\(Data(subject.utf8).base64EncodedString())?="
        let head = [
            "From: Pantau <\(from)>", "To: <\(message.to.filter { !$0.isNewline })>", "Subject: \(words)",
            "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit",
            "Auto-Submitted: auto-generated", "",
        ]
        let body = message.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return (head + body).joined(separator: "\r\n") + "\r\n"
    }

    private func failure(_ reason: String) -> Failure {
        Failure(
            code: "mail-not-sent", message: "The mail was not sent: \(reason).",
            remedy: "Hand it over yourself, and check PANTAU_SMTP_URL; what was stored stays.")
    }
}
