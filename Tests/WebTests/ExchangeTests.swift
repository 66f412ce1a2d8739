import PlanModel
import StoreSQLite
import Tabular
import TestKit
import Testing
import UseCases
import Web

/// Headers: freshness, safety, HEAD and downloads.
@Suite struct ExchangeTests {
    @Test(
        "a page that has not changed is not sent again",
        arguments: ["/", "/states/LAO.json", "/assets/style.css"])
    func notModified(address: String) async throws {
        let site = try await TestSite.bundled()
        let first = await site.get(address)
        let tag = try #require(first.header("ETag"))
        #expect(first.header("Cache-Control") == "no-cache")
        for held in [tag, "W/" + tag, "\"other\", \(tag)", "*"] {
            let again = await site.get(address, headers: ["if-none-match": held])
            #expect(again.status == 304, "\(held)")
            #expect(again.body.isEmpty)
            #expect(again.header("ETag") == tag)
        }
        #expect(await site.get(address, headers: ["if-none-match": "\"other\""]).status == 200)
    }

    @Test("the entity tag changes with the address, the language, the program and the day")
    func entityTags() async throws {
        let site = try await TestSite.bundled()
        let tags = [
            await site.get("/states/LAO"), await site.get("/states/LAO.json"),
            await site.get("/id/states/LAO"),
            await site.get("/states/LAO?baseline=2015"),
            try await TestSite.bundled(version: "1.0.1").get("/states/LAO"),
            try await TestSite.bundled(clock: FixedClock("2026-11-22T09:00:00Z")).get("/states/LAO"),
        ].compactMap { $0.header("ETag") }
        #expect(Set(tags).count == 6)
    }

    @Test("the entity tag changes when something was imported")
    func entityTagOfData() async throws {
        let store = try await TestLedger.initialised(isEmpty: false)
        let site = TestSite.site(store)
        let before = await site.get("/").header("ETag")
        let bytes = Array("indicator,iso3,year,value\nIC.REG.DURS,LAO,2016,67\n".utf8)
        _ = try await ImportFile(store: store, clock: TestLedger.clock)(
            .init(
                name: "revision.csv", bytes: ByteArrayStore(bytes), hash: PlainFingerprint().hash(bytes),
                sender: "test", publishedOn: PublicationDay(day: Day("2026-11-20")!, precision: .day)))
        #expect(await site.get("/").header("ETag") != before)
        let page = await site.get("/states/LAO/indicators/IC_REG_DURS")
        #expect(page.text.contains("The agreed baseline is 174; the source says 67 today."))
        #expect(page.text.contains("67 (20 November 2026)"))
    }

    @Test("HEAD answers the headers of GET and no body", arguments: ["/", "/indicators/X", "/health"])
    func head(address: String) async throws {
        let site = try await TestSite.bundled()
        let get = await site.get(address)
        let head = await site.get(address, method: "HEAD")
        #expect(head.status == get.status)
        #expect(head.body.isEmpty)
        #expect(head.header("Content-Length") == String(get.body.count))
        #expect(head.header("ETag") == get.header("ETag"))
    }

    @Test(
        "every answer forbids scripts and styles from elsewhere, frames and guesses",
        arguments: ["/", "/nowhere", "/?x=1", "/health", "/assets/style.css"])
    func security(address: String) async throws {
        let answer = try await TestSite.bundled().get(address)
        let policy = try #require(answer.header("Content-Security-Policy"))
        #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self';"))
        #expect(!policy.contains("unsafe"))
        #expect(policy.contains("frame-ancestors 'none'"))
        #expect(answer.header("X-Content-Type-Options") == "nosniff")
        #expect(answer.header("Referrer-Policy") == "same-origin")
    }

    @Test("a stored file is saved, never shown, byte for byte")
    func download() async throws {
        let store = try await TestLedger.bundled()
        let file = try #require(
            try await store.read {
                try $0.sourceFiles().first { $0.name.hasSuffix("IC.REG.DURS_wide_2003-2019.csv") }
            })
        let answer = await TestSite.site(store).get("/sources/\(file.hash)/file")
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "text/plain")
        #expect(
            answer.header("Content-Disposition")
                == "attachment; filename=\"IC.REG.DURS_wide_2003-2019.csv\"; "
                + "filename*=UTF-8''IC.REG.DURS_wide_2003-2019.csv")
        let stored = try await store.read { try $0.content(ofSourceFile: file.hash) }
        #expect(answer.body == stored)
    }

    @Test("a name that could break a header is made harmless")
    func fileName() async throws {
        let store = try await TestLedger.initialised(isEmpty: true)
        let name = "a \"b\"\r\nX: y ລາວ.html"
        try await store.write { writer in
            _ = try writer.add(
                SourceFile(
                    hash: "ab12", name: name, byteCount: 2, sourceName: "test", licence: nil,
                    receivedAt: "2026-11-21T09:00:00Z", receivedFrom: "test", isKept: true),
                content: [60, 62])
        }
        let answer = await TestSite.site(store).get("/sources/ab12/file")
        #expect(answer.header("Content-Type") == "application/octet-stream")
        let disposition = try #require(answer.header("Content-Disposition"))
        #expect(disposition.hasPrefix("attachment; filename=\"a__b___X:_y_"))
        #expect(disposition.utf8.allSatisfy { $0 >= 32 && $0 < 127 })
        #expect(
            disposition.hasSuffix(
                "filename*=UTF-8''a%20%22b%22%0D%0AX%3A%20y%20%E0%BA%A5%E0%BA%B2%E0%BA%A7.html"))
    }

    @Test("a file that was too large to keep says so, with its page")
    func notKept() async throws {
        let store = try await TestLedger.initialised(isEmpty: true)
        try await store.write { writer in
            _ = try writer.add(
                SourceFile(
                    hash: "cd34", name: "register.csv", byteCount: 9_000_000_000, sourceName: "test",
                    licence: nil,
                    receivedAt: "2026-11-21T09:00:00Z", receivedFrom: "test", isKept: false), content: nil)
        }
        let site = TestSite.site(store)
        let answer = await site.get("/sources/cd34/file")
        #expect(answer.status == 404)
        #expect(answer.text.contains("register.csv was too large to keep"))
        #expect(await site.get("/sources/cd34").text.contains("9,000,000,000 bytes"))
    }

    @Test("text is packed for who takes gzip, with a weak entity tag that is known again")
    func gzip() async throws {
        let site = TestSite.site(try await TestLedger.bundled(), compress: { Array($0.reversed()) })
        let plain = await site.get("/methods")
        let packed = await site.get("/methods", headers: ["accept-encoding": "br, gzip;q=0.8"])
        #expect(plain.header("Content-Encoding") == nil)
        #expect(plain.header("Vary") == "Accept-Encoding")
        #expect(packed.header("Content-Encoding") == "gzip")
        #expect(packed.body == plain.body.reversed())
        let tag = try #require(packed.header("ETag"))
        #expect(tag.hasPrefix("W/"))
        #expect(await site.get("/methods", headers: ["if-none-match": tag]).status == 304)
        #expect(await site.get("/methods", headers: ["accept-encoding": "gzip;q=0"]).body == plain.body)
    }
}
