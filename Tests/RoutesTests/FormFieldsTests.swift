import PlanModel
import Routes
import Testing

/// Parameters that only one page takes.
@Suite struct FormFieldsTests {
    @Test(
        "an address with a page's own fields is printed as it was read",
        arguments: [
            "/definitions/classify?state=LAO&year=2020&persons=12",
            "/definitions/classify.json?turnover=a%20b&currency=LAK",
            "/id/definitions/compare?state=LAO&state=VNM&year=2019",
            "/definitions/compare?state=LAO&as-of=2020-12-31",
        ])
    func roundTrip(url: String) throws {
        #expect(try address(url).url == url)
    }

    @Test("fields keep what was typed, understood or not; empty ones are left out")
    func typed() throws {
        let fields = try address("/definitions/classify?persons=4%2C5&year=abc&assets=&sector=C+D").route
            .fields
        #expect(fields["persons"] == "4,5")
        #expect(fields["year"] == "abc")
        #expect(fields["sector"] == "C D")
        #expect(fields["assets"] == nil)
    }

    @Test("a field that is repeated keeps all its values in order")
    func repeated() throws {
        let fields = try address("/definitions/compare?state=VNM&state=LAO").route.fields
        #expect(fields.all("state") == ["VNM", "LAO"])
    }

    @Test("a page without fields of its own reads the same parameter as a reading")
    func others() throws {
        #expect(try address("/states?year=2019").reading.year == Period(year: 2019))
        #expect(throws: Address.Refusal.self) { try address("/states?persons=4") }
    }

    @Test("a field as long as a book is cut off")
    func long() throws {
        let text = String(repeating: "9", count: 5000)
        #expect(try address("/definitions/classify?persons=" + text).route.fields["persons"]?.count == 60)
    }

    @Test("fields are kept in another format and another language")
    func kept() throws {
        let address = try address("/definitions/classify?persons=12")
        #expect(address.with(.csv).url == "/definitions/classify.csv?persons=12")
        #expect(address.with(.indonesian).url == "/id/definitions/classify?persons=12")
    }

    @Test(
        "a word of the glossary has a place of its own",
        arguments: [
            ("baseline", "/glossary#baseline"),
            ("monitoring, of progress", "/glossary#monitoring-of-progress"),
            ("key policy indicator (KPI)", "/glossary#key-policy-indicator-kpi"),
        ])
    func anchors(word: String, url: String) {
        #expect(Address(.glossary(word: word)).url == url)
    }

    private func address(_ url: String) throws -> Address {
        let parts = url.split(separator: "?", maxSplits: 1)
        return try Address(path: String(parts[0]), query: parts.count == 2 ? String(parts[1]) : "")
    }
}
