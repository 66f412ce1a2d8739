import Testing

@testable import Web

@Suite struct SubmissionTests {
    private func submission(_ type: String, _ body: String) throws -> Submission {
        try Submission(
            SiteRequest("POST", path: "/", headers: ["content-type": type], body: Array(body.utf8)))
    }

    @Test("a form keeps order, repetition, empty values, spaces and other scripts")
    func form() throws {
        let sent = try submission(
            "application/x-www-form-urlencoded; charset=utf-8",
            "a=1&b=&a=2+3&c=%E0%BA%A5%E0%BA%B2%E0%BA%A7&d=+x+")
        #expect(sent.fields.map(\.name) == ["a", "b", "a", "c", "d"])
        #expect(sent.all("a") == ["1", "2 3"])
        #expect(sent["b"] == "")
        #expect(sent["e"] == nil)
        #expect(sent["c"] == "ລາວ")
        #expect(sent.text("d") == "x")
    }

    private static let multipart = [
        "--X", "Content-Disposition: form-data; name=\"csrf\"", "", "abc", "--X",
        "Content-Disposition: form-data; name=\"file\"; filename=\"..\\dir/re\\\"turn.csv\"",
        "Content-Type: text/csv", "", "a,b\r\n1,2\r\n--XY not the end", "--X",
        "Content-Disposition: form-data; name=\"none\"; filename=\"\"",
        "Content-Type: application/octet-stream", "", "", "--X--", "",
    ].joined(separator: "\r\n")

    @Test("a form with files keeps the bytes of a file, and of its name only the last part")
    func files() throws {
        let sent = try submission("multipart/form-data; boundary=\"X\"", Self.multipart)
        #expect(sent["csrf"] == "abc")
        #expect(sent.file("file")?.name == "re\"turn.csv")
        #expect(
            sent.file("file").map { String(decoding: $0.bytes, as: UTF8.self) }
                == "a,b\r\n1,2\r\n--XY not the end")
        #expect(sent.file("none") == nil)
    }

    @Test("a form with files that is cut off anywhere is refused")
    func cutOff() {
        let whole = Array(Self.multipart.utf8)
        for count in stride(from: 1, to: whole.count - 4, by: 7) {
            #expect(throws: Submission.Fault.broken) {
                _ = try Submission(
                    SiteRequest(
                        "POST", path: "/", headers: ["content-type": "multipart/form-data; boundary=X"],
                        body: Array(whole.prefix(count))))
            }
        }
    }

    @Test("plain members of a JSON object are fields, numbers as they are written")
    func json() throws {
        let sent = try submission(
            "application/json", #"{"name": "x", "n": 12.50, "yes": true, "list": ["a", 2], "deep": {"a": 1}}"#
        )
        #expect(sent["name"] == "x")
        #expect(sent["n"] == "12.5")
        #expect(sent["yes"] == "true")
        #expect(sent.all("list") == ["a", "2"])
        #expect(sent.isJSON)
        struct Deep: Decodable { let deep: [String: Int] }
        #expect(try sent.decoded(as: Deep.self).deep == ["a": 1])
    }

    @Test(
        "what is broken or of another type is refused",
        arguments: [
            ("application/json", "{\"a\":"), ("application/json", "[1]"), ("text/plain", "a=1"), ("", "a=1"),
            ("multipart/form-data", "--X--"), ("multipart/form-data; boundary=X", "nothing"),
        ])
    func broken(type: String, body: String) {
        #expect(throws: Submission.Fault.self) { _ = try submission(type, body) }
    }
}
