import NIOCore
import NIOEmbedded
import Testing

@testable import Web

@Suite struct LongAddressGuardTests {
    /// - Returns: what goes on to the parser, and what is answered at once.
    private func sent(_ request: String, inPiecesOf size: Int) throws -> (passed: Int, answer: String) {
        let channel = EmbeddedChannel(handler: LongAddressGuard())
        let bytes = Array(request.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = bytes[start..<min(start + size, bytes.count)]
            try channel.writeInbound(ByteBuffer(bytes: piece))
        }
        var passed = 0
        while let buffer = try channel.readInbound(as: ByteBuffer.self) { passed += buffer.readableBytes }
        var answer = ""
        while let buffer = try channel.readOutbound(as: ByteBuffer.self) { answer += String(buffer: buffer) }
        return (passed, answer)
    }

    @Test(
        "an address that is too long is refused in words, in whatever pieces it arrives",
        arguments: [1_000, 16_384, 10_000_000])
    func refused(size: Int) throws {
        let address =
            "/sdmx/3.0/data/dataflow/PANTAU/INDICATORS/1.0/" + String(repeating: "LAO,", count: 50_000)
        let (passed, answer) = try sent("GET \(address) HTTP/1.1\r\nHost: x\r\n\r\n", inPiecesOf: size)
        #expect(passed <= LongAddressGuard.limit)
        #expect(answer.hasPrefix("HTTP/1.1 414 URI Too Long\r\n"))
        #expect(answer.hasSuffix("choose from what you get.\n"))
        #expect(answer.contains("\r\nAccess-Control-Allow-Origin: *\r\n"))
    }

    @Test("scripts of other sites read only what the services answer", arguments: ["/", "/desk/"])
    func page(start: String) throws {
        let address = start + String(repeating: "x", count: LongAddressGuard.limit)
        let (_, answer) = try sent("GET \(address) HTTP/1.1\r\nHost: x\r\n\r\n", inPiecesOf: 16_384)
        #expect(answer.hasPrefix("HTTP/1.1 414 ") && !answer.contains("Access-Control"))
    }

    @Test("what is no longer than that goes on as it came", arguments: [1_000, 10_000_000])
    func passed(size: Int) throws {
        let address = "/" + String(repeating: "x", count: LongAddressGuard.limit - 100)
        let request = "GET \(address) HTTP/1.1\r\nHost: x\r\n\r\n"
        let body = "POST /desk HTTP/1.1\r\n\r\n" + String(repeating: "y", count: 200_000)
        for text in [request, request + request, body] {
            let (passed, answer) = try sent(text, inPiecesOf: size)
            #expect(passed == text.utf8.count)
            #expect(answer.isEmpty)
        }
    }
}
