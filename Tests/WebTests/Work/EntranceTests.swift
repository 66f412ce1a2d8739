import Testing

@testable import Web

@Suite struct EntranceTests {
    private func request(_ headers: [String: String], from peer: String) -> SiteRequest {
        SiteRequest(
            "GET", path: "/", headers: headers.merging(["host": "127.0.0.1:8080"]) { first, _ in first },
            remoteAddress: peer)
    }

    private let entrance = Entrance(proxies: [AddressRange("10.0.0.0/8")!, AddressRange("::1")!])
    private let forwarded = [
        "x-forwarded-for": "203.0.113.9, 198.51.100.4, 10.1.2.3", "x-forwarded-proto": "https",
        "x-forwarded-host": "pantau.example.org",
    ]

    @Test("forwarded headers of a named proxy are believed, up to the first address that is not ours")
    func believed() {
        let request = request(forwarded, from: "10.9.9.9")
        #expect(entrance.remoteAddress(of: request) == "198.51.100.4")
        #expect(entrance.origin(of: request).description == "https://pantau.example.org")
    }

    @Test("forwarded headers of anybody else are not")
    func notBelieved() {
        let request = request(forwarded, from: "203.0.113.50")
        #expect(entrance.remoteAddress(of: request) == "203.0.113.50")
        #expect(entrance.origin(of: request).description == "http://127.0.0.1:8080")
    }

    @Test("the public URL counts whatever a request says")
    func publicURL() {
        let entrance = Entrance(publicURL: Entrance.Origin("https://Pantau.example.org:443/"))
        #expect(
            entrance.origin(of: request(forwarded, from: "10.9.9.9")).description
                == "https://pantau.example.org")
    }

    @Test(
        "what is no address of a site is none",
        arguments: ["pantau.example.org", "ftp://a", "https://", "https://a/b", "https://a b", "https://a?x"])
    func noOrigin(text: String) {
        #expect(Entrance.Origin(text) == nil)
    }

    @Test(
        "ranges hold what begins with the same bits",
        arguments: [
            ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false),
            ("192.168.4.0/22", "192.168.7.255", true), ("192.168.4.0/22", "192.168.8.0", false),
            ("10.0.0.1", "::ffff:10.0.0.1", true), ("fd00::/8", "fdab::1", true),
            ("fd00::/8", "fe80::1", false),
            ("0.0.0.0/0", "8.8.8.8", true), ("0.0.0.0/0", "::1", false),
        ])
    func ranges(range: String, address: String, isInside: Bool) {
        #expect(AddressRange(range)?.contains(address) == isInside)
    }

    @Test("what is no range is none", arguments: ["10.0.0", "10.0.0.0/33", "::/129", "x", "10.0.0.0/-1", ""])
    func noRange(text: String) {
        #expect(AddressRange(text) == nil)
    }
}
