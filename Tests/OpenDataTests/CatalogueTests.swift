import Markup
import OpenData
import PlanModel
import Testing

@Suite struct CatalogueTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test("a catalogue prints as Turtle")
    func turtle() throws {
        let catalogue = DataCatalogue(Sample.catalogue, addresses: Sample.addresses)
        try expectGolden("catalogue.ttl", text(catalogue.turtle()))
    }

    @Test("the same catalogue prints as JSON-LD")
    func jsonLD() throws {
        let catalogue = DataCatalogue(Sample.catalogue, addresses: Sample.addresses)
        try expectGolden("catalogue.jsonld", text(catalogue.jsonLD().document()))
    }

    @Test("a data package names fields, licences and sources")
    func dataPackage() throws {
        let package = DataPackage(
            Sample.catalogue, paths: .init(values: "data.csv", indicators: "indicators.csv"),
            homepage: Sample.base + "/data")
        try expectGolden("datapackage.json", text(package.json().document()))
    }

    @Test("an indicator is a Dataset of schema.org")
    func schema() throws {
        let schema = SchemaDataset(Sample.catalogue, addresses: Sample.addresses)
        try expectGolden("schema.json", text(schema.json(of: Sample.catalogue.datasets[0]).document()))
    }

    @Test("data in a page can't end their element")
    func dataBlock() {
        let html = HTML(dataBlock: .string("</script><!-- & \u{2028}"), type: "application/ld+json").string
        #expect(
            html == """
                <script type="application/ld+json">"\\u003c/script\\u003e\\u003c!-- \\u0026 \u{2028}"</script>

                """)
    }

    @Test("a citation names publisher, subject, day, version and place")
    func citation() {
        #expect(
            Sample.catalogue.citation(of: Sample.catalogue.datasets[1], address: "https://x/y")
                == "Secretariat & Co. Plan \"Example\": Employment (EMP_SHARE). As of 2026-11-22, "
                + "data version 3-2-1. https://x/y")
        #expect(
            Sample.catalogue.citation(address: nil, state: .recorded("2026-11-21T09:00:00Z"))
                == "Secretariat & Co. Plan \"Example\". As of 2026-11-22, recorded 2026-11-21T09:00:00Z.")
    }

    @Test("what lies nowhere in particular is quoted without an address")
    func noPlace() throws {
        let addresses = CatalogueAddresses(
            base: "http://127.0.0.1", isPlaceKnown: false, home: "/data", files: [], page: { _ in "/x" },
            filesOf: { _ in [] })
        let dataset = Sample.catalogue.datasets[0]
        let schema = SchemaDataset(Sample.catalogue, addresses: addresses, namesVersion: false)
        let json = text(schema.json(of: dataset).document())
        #expect(json.contains("recorded 2026-11-21T09:00:00Z.\"") && !json.contains("\"version\""))
        let turtle = text(DataCatalogue(Sample.catalogue, addresses: addresses).turtle())
        #expect(turtle.contains("dct:bibliographicCitation \"Secretariat") && turtle.contains("3-2-1.\""))
    }

    @Test("a catalogue lists services, what they serve, and the values as they give them")
    func services() throws {
        let service = DataService(
            name: "SDMX 3.0", description: "Queries.", endpoint: "/sdmx/3.0",
            endpointDescription: "/sdmx/3.0/structure", standard: "https://sdmx.org/",
            query: { "/sdmx/3.0/data/" + ($0?.indicator.text ?? "*") })
        let addresses = CatalogueAddresses(
            base: Sample.base, home: "/data", files: [], page: { "/indicators/\($0.indicator)" },
            filesOf: { _ in [] }, services: [service])
        let turtle = text(DataCatalogue(Sample.catalogue, addresses: addresses).turtle())
        for words in [
            "dcat:service <https://pantau.example/data#sdmx-3.0>",
            "<https://pantau.example/data#sdmx-3.0> a dcat:DataService",
            "dcat:endpointURL <https://pantau.example/sdmx/3.0>",
            "dcat:servesDataset <https://pantau.example/data#dataset>, "
                + "<https://pantau.example/indicators/IC_REG_DURS#dataset>",
            "dcat:accessURL <https://pantau.example/sdmx/3.0/data/IC_REG_DURS>",
            "dcat:accessService <https://pantau.example/data#sdmx-3.0>",
        ] { #expect(turtle.contains(words), "\(words)") }
    }
}

@Suite struct FeedTests {
    @Test("a feed has its newest entry first, and is complete")
    func feed() throws {
        let bytes = Sample.feed.bytes(
            base: Sample.base, path: "/releases.atom", home: "/sources", now: "2026-11-22T00:00:00Z")
        try expectGolden("releases.atom", String(decoding: bytes, as: UTF8.self))
    }

    @Test("a feed without entries has the day of today")
    func empty() {
        let feed = ReleaseFeed(title: "T", author: "A", entries: [])
        let text = String(
            decoding: feed.bytes(base: "http://x", path: "/f", home: "/", now: "2026-11-22T00:00:00Z"),
            as: UTF8.self)
        #expect(text.contains("<updated>2026-11-22T00:00:00Z</updated>"))
        #expect(!text.contains("<entry>"))
    }

    @Test("the identifier of an entry is the same under every host")
    func identifiers() {
        func identifiers(_ base: String) -> [Substring] {
            let bytes = Sample.feed.bytes(base: base, path: "/f", home: "/", now: "")
            return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter {
                $0.contains("urn:uuid:")
            }
        }
        #expect(identifiers("http://a") == identifiers("http://b"))
        #expect(Set(identifiers("http://a")).count == 3)
    }
}

@Suite struct SitemapTests {
    private func pages(_ count: Int) -> [Sitemap.Page] {
        (0..<count).map { number in
            .init([
                .init(language: "en", path: "/p\(number)?a=1&b=2"),
                .init(language: "id", path: "/id/p\(number)"),
            ])
        }
    }

    private func part(_ number: Int) -> String { "/sitemaps/\(number).xml" }

    @Test("a page stands with itself in the other languages")
    func small() throws {
        let bytes = Sitemap(pages(1)).first(base: Sample.base, path: part)
        try expectGolden("sitemap.xml", String(decoding: bytes, as: UTF8.self))
    }

    @Test("more pages than a file holds make an index of files")
    func large() throws {
        let sitemap = Sitemap(pages(5), largestFile: 4)
        let first = String(decoding: sitemap.first(base: "", path: part), as: UTF8.self)
        #expect(first.contains("<sitemapindex"))
        #expect(first.split(separator: "<loc>").count == 4)
        let counts = (1...3).map { number in
            sitemap.part(number, base: "").map {
                String(decoding: $0, as: UTF8.self).split(separator: "<loc>").count - 1
            }
        }
        #expect(counts == [4, 4, 2])
        #expect(sitemap.part(4, base: "") == nil)
        #expect(sitemap.part(0, base: "") == nil)
    }

    @Test("a site that fits one file has no parts")
    func noParts() { #expect(Sitemap(pages(2)).part(1, base: "") == nil) }
}
